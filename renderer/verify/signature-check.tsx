import { useState } from 'react'
import type { Failure } from '../../shared/api/index.ts'
import type { DocumentVerified } from '../../shared/review/index.ts'
import { useServices } from '../client/index.ts'
import { Banner, Button } from '../ui/index.ts'
import { Outcome, ProblemList, SignatureList } from './checked-list.tsx'
import './verify.css'

/** A button that checks a document's signatures, and what came of it. */
export function SignatureCheck({ documentId }: { documentId: string }) {
  const { api } = useServices()
  const [checking, setChecking] = useState(false)
  const [found, setFound] = useState<DocumentVerified | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const check = async () => {
    setChecking(true)
    const answer = await api.verification.document({ documentId })
    setChecking(false)
    setFound(answer.ok ? answer.value : null)
    setFailure(answer.ok ? null : answer.failure)
  }
  return (
    <section className="signature-check" aria-label="Signatures">
      <Button compact onPress={check} isDisabled={checking}>
        {checking ? 'Checking the signatures' : 'Check signatures'}
      </Button>
      {failure && <Banner tone="error">{failure.message}</Banner>}
      <div role="status">
        {found && (
          <p>
            {found.signatures.length === 0 && found.problems.length === 0 ? (
              'Nobody has signed this document yet.'
            ) : (
              <>
                <Outcome stands={found.problems.length === 0} />{' '}
                {found.problems.length === 0
                  ? 'The text, the signatures and what was done with it are what they were.'
                  : 'Something was changed after it was signed.'}
              </>
            )}
          </p>
        )}
      </div>
      {found && found.problems.length > 0 && <ProblemList problems={found.problems} />}
      {found && <SignatureList signatures={found.signatures} />}
    </section>
  )
}
