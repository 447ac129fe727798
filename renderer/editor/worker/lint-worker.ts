import { createLinter } from '../../../shared/lint/index.ts'
import { LintDesk } from './lint-desk.ts'
import type { ToWorker } from './messages.ts'

const desk = new LintDesk(createLinter)

self.onmessage = (event: MessageEvent<ToWorker>) => {
  const answer = desk.receive(event.data)
  if (answer) self.postMessage(answer)
}
