import { type Answer, type Call, CallFailure, contract, type Failure, type Implementation } from '../../shared/api/index.ts'
import { badInput } from './bad-input.ts'

/** Takes one call from any door, whatever it asks for, and answers with a value or a named failure. It never throws. */
export type Dispatch = (area: string, call: string, input: unknown) => Promise<Answer<unknown>>

export interface DispatchOptions {
  implementation: Implementation
  /** Why somebody may not make a call, which needs what the contract says; null where they may. */
  refusal: (call: Call) => Failure | null
  /** Runs a call for whoever it was just let in for, and for nobody else. */
  inSession: <T>(work: () => Promise<T>) => Promise<T>
  /** Names what the disk threw, where that says more than the error itself. */
  nameFailure: (error: unknown) => unknown
  /** Told of errors that nobody foresaw, without what people wrote. */
  report: (what: string) => void
  /** Checks answers against the contract too: in tests. */
  checkOutput?: boolean
}

/** Makes the one way into the services: looks the call up, checks its input, runs it and names what went wrong. */
export function createDispatch(options: DispatchOptions): Dispatch {
  return async (area, name, input) => {
    try {
      const found = lookUp(options.implementation, area, name)
      if (!found)
        return failed(
          'bad-input',
          `This window asked for “${area}.${name}”, which this Casewright does not have. Reload the window.`,
        )
      const refusal = options.refusal(found.call)
      if (refusal) return { ok: false, failure: refusal }
      const read = found.call.input.safeParse(input, { reportInput: true })
      if (!read.success) return { ok: false, failure: badInput(read.error) }
      // Those for nobody change who is signed in.
      const run = () => found.run(read.data)
      const value = await (found.call.needs === 'nobody' ? run() : options.inSession(run))
      if (options.checkOutput) found.call.output.parse(value)
      return { ok: true, value }
    } catch (error) {
      return { ok: false, failure: asFailure(options.nameFailure(error), `${area}.${name}`, options.report) }
    }
  }
}

type Run = (input: unknown) => Promise<unknown>

function lookUp(implementation: Implementation, area: string, name: string): { call: Call; run: Run } | null {
  const calls = own(contract, area)
  const services = own(implementation, area)
  const call = own(calls, name)
  const run = own(services, name)
  return call && typeof run === 'function' ? { call: call as Call, run: run as Run } : null
}

/** A property of the object itself: `toString` and `__proto__` are nobody's calls. */
function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

function asFailure(error: unknown, where: string, report: (what: string) => void): Failure {
  if (error instanceof CallFailure)
    return { code: error.code, message: error.message, ...(error.details === undefined ? {} : { details: error.details }) }
  // Names and places only: an error's message may quote what somebody wrote about a family.
  const name = error instanceof Error ? error.name : typeof error
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  report([`${where}: ${name}`, ...places.slice(0, 8)].join('\n'))
  return {
    code: 'unexpected',
    message: `Casewright met a fault of its own (${name} in ${where}). What was saved before is safe, and what you wrote is still in this window. Try again; if it happens again, restart Casewright.`,
  }
}

function failed(code: Failure['code'], message: string): Answer<never> {
  return { ok: false, failure: { code, message } }
}
