import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { StoreStatus } from '../../shared/api/index.ts'
import { type Account, type Capability, capabilitiesOf } from '../../shared/review/index.ts'

export interface SignedIn {
  account: Account
  /** Whether it is the example, whose people have no password of their own. */
  trial: boolean
  /** Whom this computer's keychain signs in; absent where there is none that may be relied on. */
  keychain: StoreStatus['keychain']
  may: (capability: Capability) => boolean
}

const SignedInContext = createContext<SignedIn | null>(null)

export interface SignedInProviderProps extends Pick<SignedIn, 'account' | 'trial' | 'keychain'> {
  children: ReactNode
}

export function SignedInProvider({ account, trial, keychain, children }: SignedInProviderProps) {
  const signedIn = useMemo(() => {
    const capabilities = capabilitiesOf(account)
    return { account, trial, keychain, may: (capability: Capability) => capabilities.has(capability) }
  }, [account, trial, keychain])
  return <SignedInContext.Provider value={signedIn}>{children}</SignedInContext.Provider>
}

/** Who is signed in, and what they may do. Throws outside a `SignedInProvider`: a fault of the program. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext)
  if (!signedIn) throw new Error('useSignedIn needs a SignedInProvider above it')
  return signedIn
}
