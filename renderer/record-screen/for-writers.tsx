import type { ReactNode } from 'react'
import { useSignedIn } from '../client/index.ts'
import { ReadOnlyFields } from '../ui/index.ts'

/** What adds, changes or takes out: not there for somebody whose role only reads the record. */
export function ForWriters({ children }: { children: ReactNode }) {
  return useSignedIn().may('write') ? children : null
}

/** The fields in which a record is written; for somebody whose role only reads it they show what they hold. */
export function WrittenFields({ children }: { children: ReactNode }) {
  return useSignedIn().may('write') ? children : <ReadOnlyFields>{children}</ReadOnlyFields>
}
