import { CallFailure } from '../../shared/api/index.ts'

/** Throws `CallFailure` `refused` for a password that somebody who knows a little about its owner would try first. */
export function refuseWeakPassword(password: string, { signInName, name }: { signInName: string; name: string }): void {
  const typed = password.normalize('NFKC').toLowerCase()
  for (const own of [signInName, name].map((part) => part.trim().toLowerCase()))
    if (own.length >= 4 && typed.replace(/[\s._-]/g, '').includes(own.replace(/[\s._-]/g, '')))
      throw new CallFailure(
        'refused',
        'A password with your own name in it is tried first. Choose another one: three random words work well.',
      )
}
