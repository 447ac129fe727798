import type { Found, OpenGrammarian } from './patient-grammar.ts'

/** Looks at grammar in a worker of its own: it takes a second and some 200 MB to load, so it is there only while it is wanted. */
export const openGrammarian: OpenGrammarian = (answer, fail) => {
  const worker = new Worker(new URL('./grammar-worker.ts', import.meta.url), { type: 'module', name: 'grammar' })
  const close = () => {
    worker.onmessage = null
    worker.onerror = null
    worker.terminate()
  }
  worker.onmessage = (event: MessageEvent<Found>) => answer(event.data)
  worker.onerror = (event) => {
    event.preventDefault()
    close()
    fail()
  }
  return { ask: (sentences) => worker.postMessage(sentences), close }
}
