import type { DocumentReview } from '../../../shared/api/index.ts'
import { unrecorded } from '../../../shared/review/index.ts'
import { SeverityLine } from '../../ui/index.ts'
import { sayParty } from '../words.ts'

/** Who signs besides those with accounts, the missing ones first: the document can be authorised without them, and not issued. */
export function SignaturesList({ review: { parties, state } }: { review: Pick<DocumentReview, 'parties' | 'state'> }) {
  const missing = state === 'withdrawn' || state === 'superseded' ? [] : unrecorded(parties)
  const recorded = parties.filter(({ signature }) => signature !== null)
  if (missing.length + recorded.length === 0) return null
  return (
    <section aria-labelledby="signatures-heading" className="first-part">
      <header className="first-heading">
        <h2 id="signatures-heading">Signatures of the family</h2>
        <span className="num">
          {recorded.length} of {missing.length + recorded.length} recorded
        </span>
      </header>
      {missing.length > 0 && (
        <p className="panel-note">
          It can be authorised without these, and not issued before it is recorded that they signed, or why not.
        </p>
      )}
      <ul className="first-signatures">
        {[...missing, ...recorded].map((party) => (
          <li key={`${party.requirement} ${party.role} ${party.signature?.name}`}>
            {party.signature === null && <SeverityLine severity="warning" />}
            <span>
              <b>{party.role}</b>
              <br />
              {sayParty(party)}
              {party.signature === null && party.clause && <span className="second"> ({party.clause.cite})</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
