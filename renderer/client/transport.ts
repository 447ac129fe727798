import { type Answer, type Api, type Bridge, contract } from '../../shared/api/index.ts'
import { tellingOfActs } from './after-acts.ts'
import { hearOfSaving } from './cannot-save.ts'
import { watchingWrites } from './unstored.ts'

/** Carries one call to the other side and its answer back. */
export type Transport = (area: string, call: string, input: unknown) => Promise<Answer<unknown>>

declare global {
  interface Window {
    /** Electron's preload puts it there; a browser has none. */
    casewright?: Bridge
  }
}

const unreachable = (detail: string): Answer<never> => ({
  ok: false,
  failure: {
    code: 'unexpected',
    message: `The part of Casewright that stores your work did not answer (${detail}). What you wrote is still in this window. Leave it open, start Casewright again, and copy over what is missing there.`,
  },
})

/** Calls over HTTP to the host that served this page. */
export const httpTransport: Transport = async (area, call, input) => {
  try {
    const response = await fetch(`/rpc/${area}.${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return (await response.json()) as Answer<unknown>
  } catch (error) {
    return unreachable(error instanceof Error ? error.message : String(error))
  }
}

/** Makes typed calls of the contract out of a transport. */
export function createApi(transport: Transport): Api {
  const areas = Object.entries(contract).map(([area, calls]) => {
    const entries = Object.keys(calls).map((call) => [call, (input: unknown) => transport(area, call, input)])
    return [area, Object.fromEntries(entries)]
  })
  return Object.fromEntries(areas) as Api
}

/** The contract through whichever door this window has. */
export function connect(): Api {
  const bridge = window.casewright
  const transport: Transport = bridge ? (area, call, input) => bridge.call(area, call, input) : httpTransport
  return createApi(
    tellingOfActs(
      watchingWrites(async (area, call, input) => {
        const answer = await transport(area, call, input)
        hearOfSaving(answer)
        return answer
      }),
    ),
  )
}
