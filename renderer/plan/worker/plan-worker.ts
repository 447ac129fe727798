import { StepChecker } from './check-steps.ts'
import type { PlanReport, ToPlanWorker } from './messages.ts'

let checker: StepChecker | null = null

self.onmessage = ({ data }: MessageEvent<ToPlanWorker>) => {
  if (data.type === 'standards') checker = new StepChecker(data.standards)
  else if (checker) self.postMessage({ turn: data.turn, steps: checker.check(data) } satisfies PlanReport)
}
