import { useCallback, useState } from 'react'
import { type Account, accountRole } from '../../../shared/review/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { Checkbox, Select } from '../../ui/index.ts'
import { type Details, detailMistakes, NO_DETAILS } from './details.ts'
import { DetailsFields } from './details-fields.tsx'
import { ProvedDialog } from './proved-dialog.tsx'

export interface AccountDialogProps {
  /** Null for somebody who has none yet. */
  account: Account | null
  /** The authority of whoever adds somebody: most colleagues work to the same standards. */
  packId: string
  onAdded: (given: { account: Account; firstPassword: string }) => void
  onChanged: (account: Account) => void
  onClose: () => void
}

/** Adds somebody, or changes who they are and what they may do. */
export function AccountDialog({ account, packId, onAdded, onChanged, onClose }: AccountDialogProps) {
  const { api } = useServices()
  const [details, setDetails] = useState<Details>(account ? detailsOf(account) : NO_DETAILS)
  const [pack, setPack] = useState(account?.packId ?? packId)
  const [administers, setAdministers] = useState(account?.administers ?? false)
  const [tried, setTried] = useState(false)
  const { loaded: packs } = useAnswer(useCallback(() => api.standards.packs({}), [api]))
  const looksAfter = accountRole(details.role).capabilities.includes('accounts')
  const whole = { ...details, packId: pack, administers: administers && !looksAfter }
  const hasMistakes = () => {
    setTried(true)
    return Object.keys(detailMistakes(details, 'their')).length > 0
  }
  const form = (
    <>
      <DetailsFields
        details={details}
        onChange={setDetails}
        mistakes={tried ? detailMistakes(details, 'their') : {}}
        whose="their"
      />
      <Select
        label="Whose practice standards they work to"
        choices={packs.state === 'ready' ? packs.value.map(({ id, name }) => ({ id, label: name })) : []}
        value={pack}
        onChange={setPack}
      />
      {!looksAfter && (
        <Checkbox isSelected={administers} onChange={setAdministers}>
          Looks after the accounts, the trail and the backups too
        </Checkbox>
      )}
    </>
  )
  if (account)
    return (
      <ProvedDialog
        title={`Change the account of ${account.name}`}
        doing="Save"
        hasMistakes={hasMistakes}
        act={(password) => api.accounts.update({ id: account.id, account: whole, password })}
        onDone={onChanged}
        onClose={onClose}
        wide
      >
        {form}
      </ProvedDialog>
    )
  return (
    <ProvedDialog
      title="Add somebody"
      doing="Add the account"
      hasMistakes={hasMistakes}
      act={(password) => api.accounts.add({ account: whole, password })}
      onDone={onAdded}
      onClose={onClose}
      wide
    >
      <p>They get a first password from you, and choose their own when they first sign in. You never see it.</p>
      {form}
    </ProvedDialog>
  )
}

const detailsOf = ({ name, signInName, jobTitle, role, registrationNumber, team }: Account): Details => ({
  name,
  signInName,
  jobTitle,
  role,
  registrationNumber,
  team,
})
