import type { Failure } from './shapes.ts'

/** A failure with a name, thrown inside `main` and carried across the contract as a value. */
export class CallFailure extends Error {
  readonly code: Failure['code']
  readonly details: unknown
  constructor(code: Failure['code'], message: string, details?: unknown) {
    super(message)
    this.name = 'CallFailure'
    this.code = code
    this.details = details
  }
}
