import { CallFailure } from '../../shared/api/index.ts'
import { type PasswordOwner, passwordProblem } from '../../shared/review/index.ts'

/** Throws `CallFailure` `refused` for a password that is short, or that somebody who knows a little about its owner tries first. */
export function refuseWeakPassword(password: string, owner: PasswordOwner): void {
  const problem = passwordProblem(password, owner)
  if (problem) throw new CallFailure('refused', problem)
}
