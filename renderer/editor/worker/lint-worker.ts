import { createLinter, grammarRule, RULES } from '../../../shared/lint/index.ts'
import { openGrammarian } from './grammarian.ts'
import { LintDesk } from './lint-desk.ts'
import type { ToWorker } from './messages.ts'

const desk = new LintDesk(
  (standards, { dictionary, grammar }) =>
    createLinter(standards, { dictionary, rules: grammar ? [...RULES, grammarRule(grammar)] : RULES }),
  (message) => self.postMessage(message),
  openGrammarian,
)

self.onmessage = (event: MessageEvent<ToWorker>) => desk.receive(event.data)
