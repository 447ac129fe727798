import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Account, type Capability, capabilitiesOf } from '../../shared/review/index.ts'

export interface SignedIn {
  account: Account
  /** Whether it is the example, whose people have no password of their own. */
  trial: boolean
  may: (capability: Capability) => boolean
}

const SignedInContext = createContext<SignedIn | null>(null)

export function SignedInProvider({ account, trial, children }: { account: Account; trial: boolean; children: ReactNode }) {
  const signedIn = useMemo(() => {
    const capabilities = capabilitiesOf(account)
    return { account, trial, may: (capability: Capability) => capabilities.has(capability) }
  }, [account, trial])
  return <SignedInContext.Provider value={signedIn}>{children}</SignedInContext.Provider>
}

/** Who is signed in, and what they may do. Throws outside a `SignedInProvider`: a fault of the program. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext)
  if (!signedIn) throw new Error('useSignedIn needs a SignedInProvider above it')
  return signedIn
}
