import type { z } from 'zod'
import { accounts } from './areas/accounts.ts'
import { backups } from './areas/backups.ts'
import { cases } from './areas/cases.ts'
import { chronology } from './areas/chronology.ts'
import { documents } from './areas/documents.ts'
import { family } from './areas/family.ts'
import { keeping } from './areas/keeping.ts'
import { oversight } from './areas/oversight.ts'
import { phrases } from './areas/phrases.ts'
import { plans } from './areas/plans.ts'
import { presence } from './areas/presence.ts'
import { reviews } from './areas/reviews.ts'
import { standards } from './areas/standards.ts'
import { store } from './areas/store.ts'
import { trail } from './areas/trail.ts'
import { verification } from './areas/verification.ts'
import type { Call } from './call.ts'
import type { Answer } from './shapes.ts'

/**
 * The contract: every call that a window may make, and who may make it. `input` is validated on arrival, whatever the transport;
 * `output` is checked in tests and development. A call answers with a value or with a named failure (`failure`), never a bare
 * exception.
 */
export const contract = {
  store,
  accounts,
  presence,
  trail,
  verification,
  backups,
  keeping,
  cases,
  documents,
  plans,
  chronology,
  family,
  phrases,
  standards,
  reviews,
  oversight,
} as const

export type Contract = typeof contract
export type Area = keyof Contract

/** The contract as typed calls, each giving an answer: a value or a named failure. */
export type Api = {
  [A in Area]: {
    [C in keyof Contract[A]]: Contract[A][C] extends Call<infer I, infer O>
      ? (input: z.input<I>) => Promise<Answer<z.output<O>>>
      : never
  }
}
/** What `main/services` implements: each call's validated input to its value; failures are thrown as `CallFailure`. */
export type Implementation = {
  [A in Area]: {
    [C in keyof Contract[A]]: Contract[A][C] extends Call<infer I, infer O> ? (input: z.output<I>) => Promise<z.output<O>> : never
  }
}
