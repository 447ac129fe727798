import { useState } from 'react'
import type { Api, Failure, PartyStanding } from '../../../shared/api/index.ts'
import { unrecorded } from '../../../shared/review/index.ts'
import { Button, DateField, RadioCards, SeverityLine, TextField } from '../../ui/index.ts'
import { sayParty } from '../words.ts'

type Recording = Parameters<Api['reviews']['recordParty']>[0]

export interface PartyFormProps {
  documentId: string
  parties: readonly PartyStanding[]
  today: string
  onRecord: (given: Recording) => Promise<Failure | null>
}

/** Who of the family and of other agencies signs, and whether they did: with the day, or with the reason why not. */
export function PartyForm({ documentId, parties, today, onRecord }: PartyFormProps) {
  const [open, setOpen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const missing = unrecorded(parties)
  return (
    <fieldset className="party-form">
      <legend>Family members’ and the child’s signatures</legend>
      {missing.length > 0 && <MissingSignatures missing={missing} />}
      {parties.length === 0 && <p className="second">The standard names nobody who signs this besides its writer and manager.</p>}
      <ul>
        {parties.map((party) => {
          const id = `${party.requirement ?? ''} ${party.role} ${party.signature?.name ?? ''}`
          return (
            <li key={id}>
              <div className="party-line">
                <span>
                  <b>{party.role}</b>
                  {party.what && <span className="second"> {party.what}</span>}
                  <br />
                  {sayParty(party)}
                </span>
                <Button compact onPress={() => setOpen(open === id ? null : id)} aria-expanded={open === id}>
                  {party.signature ? 'Change' : 'Record'}
                </Button>
              </div>
              {open === id && (
                <OneParty
                  documentId={documentId}
                  requirement={party.requirement}
                  who={party.role}
                  today={today}
                  onRecord={onRecord}
                  onDone={() => setOpen(null)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {adding ? (
        <OneParty
          documentId={documentId}
          requirement={null}
          who=""
          today={today}
          onRecord={onRecord}
          onDone={() => setAdding(false)}
        />
      ) : (
        <Button compact onPress={() => setAdding(true)}>
          Somebody else who signs…
        </Button>
      )}
    </fieldset>
  )
}

/** Who has still to sign, or to be given the reason for: the document can be sent without, and not issued. */
function MissingSignatures({ missing }: { missing: readonly PartyStanding[] }) {
  const who = new Intl.ListFormat('en-GB').format(missing.map(({ role }) => role))
  const cites = [...new Set(missing.flatMap(({ clause }) => clause?.cite ?? []))].join('; ')
  return (
    <p className="party-missing">
      <SeverityLine severity="warning" />
      <span>
        <b>To be signed by: {who}.</b> Record that they did, or why not, before the document is issued
        {cites && <span className="second"> ({cites})</span>}.
      </span>
    </p>
  )
}

interface OnePartyProps extends Omit<PartyFormProps, 'parties'> {
  requirement: string | null
  who: string
  onDone: () => void
}

function OneParty({ documentId, requirement, who: given, today, onRecord, onDone }: OnePartyProps) {
  const [signed, setSigned] = useState<'yes' | 'no'>('yes')
  const [role, setRole] = useState(given)
  const [name, setName] = useState('')
  const [signedOn, setSignedOn] = useState(today)
  const [how, setHow] = useState('')
  const [problem, setProblem] = useState<{ at: 'role' | 'name' | 'how'; says: string } | null>(null)
  const keep = async () => {
    if (role.trim() === '') return setProblem({ at: 'role', says: 'Who are they? For example: mother, child, school.' })
    if (signed === 'yes' && name.trim() === '') return setProblem({ at: 'name', says: 'Enter the name of whoever signed.' })
    if (how.trim() === '')
      return setProblem({
        at: 'how',
        says: signed === 'yes' ? 'How did they sign? For example: on paper, kept on the file.' : 'Why did they not sign?',
      })
    const failed = await onRecord({
      documentId,
      requirement,
      role: role.trim(),
      name: name.trim(),
      signedOn: signed === 'yes' ? signedOn || null : null,
      how: how.trim(),
    })
    if (failed) setProblem({ at: 'how', says: failed.message })
    else onDone()
  }
  const at = (field: 'role' | 'name' | 'how') => (problem?.at === field ? problem.says : undefined)
  return (
    <fieldset
      className="party-one"
      aria-label={given || 'Somebody else who signs'}
      onKeyDown={(event) => {
        // It stands within a form that is sent by Enter: here it keeps what was filled in.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        void keep()
      }}
    >
      {given === '' && <TextField label="Who they are" value={role} onChange={setRole} error={at('role')} autoFocus />}
      <RadioCards
        label="Did they sign?"
        choices={[
          { id: 'yes', label: 'Signed' },
          { id: 'no', label: 'Did not sign' },
        ]}
        value={signed}
        onChange={(id) => setSigned(id === 'no' ? 'no' : 'yes')}
      />
      <TextField label="Their name" value={name} onChange={setName} error={at('name')} />
      {signed === 'yes' && <DateField label="Signed on" value={signedOn} onChange={setSignedOn} />}
      <TextField
        label={signed === 'yes' ? 'How they signed' : 'Why they did not'}
        value={how}
        onChange={setHow}
        error={at('how')}
      />
      <div className="small-form-end">
        <Button compact onPress={onDone}>
          Cancel
        </Button>
        <Button compact onPress={() => void keep()}>
          Keep
        </Button>
      </div>
    </fieldset>
  )
}
