import { Banner, Select } from '../../ui/index.ts'
import type { WhoAgrees } from './who-agrees.ts'

const ANYBODY = 'anybody'
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const AND = new Intl.ListFormat('en-GB')

export interface ToWhomProps {
  who: WhoAgrees
  /** The id of the account; null for whoever may authorise it. */
  to: string | null
  onTo: (to: string | null) => void
}

/** To whom a document goes: those who may authorise it, who can only return it, and what nobody here may authorise. */
export function ToWhom({ who, to, onTo }: ToWhomProps) {
  const { offered, onlyReturn, nobody } = who
  const leaves = offered.find(({ id }) => id === to)?.leaves ?? []
  return (
    <div className="to-whom">
      <Select
        label="To whom"
        choices={[
          { id: ANYBODY, label: 'Whoever may authorise it' },
          ...offered.map(({ id, name, jobTitle, team, isSender }) => ({
            id,
            label: isSender ? `Yourself, ${name}` : name,
            note: isSender ? 'Your own work, which the standard lets you sign off' : [jobTitle, team].filter(Boolean).join(', '),
          })),
        ]}
        value={to ?? ANYBODY}
        onChange={(id) => onTo(id === ANYBODY ? null : id)}
        {...(leaves.length > 0 && {
          hint: `Not theirs to agree to, so that it waits for others: ${AND.format(leaves.map(({ what }) => said(what)))}.`,
        })}
      />
      {onlyReturn.length > 0 && (
        <p className="second">
          {AND.format(onlyReturn.map(({ name }) => name))} may read it, comment and return it, but not authorise it.
        </p>
      )}
      {nobody.length > 0 && (
        <Banner tone="warning">
          <b>Nobody who signs in here may authorise {offered.length === 0 ? 'this' : 'all of this'} yet.</b>
          <ul>
            {nobody.map(({ id, what, by, recorded, roles }) => (
              <li key={id}>
                {said(what)}:{' '}
                {recorded ? `a manager has to record what was agreed by the ${OR.format(by)}` : `it is for the ${OR.format(by)}`}.
                Role needed here: {OR.format(roles.map((role) => `“${role}”`))}.
              </li>
            ))}
          </ul>
          Ask whoever looks after the accounts to add somebody in that role. You can send it now: it waits until there is
          somebody, and you can take it back.
        </Banner>
      )}
    </div>
  )
}

const said = (what: string): string => what.replace(/[.\s]+$/, '')
