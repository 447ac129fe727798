import type { ChronologySession } from './chronology-session.ts'

/** Windows on one store tell each other when a chronology was stored, and look. Gives the function that ends it. */
export function followOthers(caseId: string, session: ChronologySession): () => void {
  const channel = new BroadcastChannel('casewright-chronology')
  channel.onmessage = (event) => {
    if (event.data === caseId) void session.refresh()
  }
  let before = session.getSnapshot().save
  const stop = session.subscribe(() => {
    const { save } = session.getSnapshot()
    if (save !== before && save.state === 'saved' && before.state === 'saving') channel.postMessage(caseId)
    before = save
  })
  return () => {
    stop()
    channel.close()
  }
}
