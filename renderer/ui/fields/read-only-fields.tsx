import { createContext, type ReactNode, useContext } from 'react'
import './read-only-fields.css'

const ReadOnlyContext = createContext(false)

/** Whether the fields here are only to be read. */
export const useReadOnlyFields = (): boolean => useContext(ReadOnlyContext)

/** Fields that stand there to be read: none of them takes anything, and what would add, change or take out is gone. */
export function ReadOnlyFields({ children }: { children: ReactNode }) {
  return (
    <ReadOnlyContext value={true}>
      <fieldset disabled className="read-only-fields">
        {children}
      </fieldset>
    </ReadOnlyContext>
  )
}
