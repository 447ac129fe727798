import { useState } from 'react'
import type { BackupPreview, CaseBeside, StoreStatus } from '../../shared/api/index.ts'
import { useServices, useSignedIn } from '../client/index.ts'
import { Banner, PasswordField, TextField } from '../ui/index.ts'
import { sayAccounts, sayHolds, sayMoment, sayWork } from './say.ts'
import { WeightyDialog } from './weighty-dialog.tsx'

const STANDS: Record<Exclude<CaseBeside['stands'], 'same'>, string> = {
  lost: 'Only in the store now: it would be gone',
  older: 'Older in the backup: later work would be gone',
  missing: 'Comes back',
  newer: 'Newer in the backup',
}

/** The cases that are not the same in both, with what each holds then and now; of the others, how many. */
function WhatChanges({ cases }: { cases: readonly CaseBeside[] }) {
  const changed = cases.flatMap(({ stands, ...one }) => (stands === 'same' ? [] : [{ ...one, stands }]))
  const same = cases.length - changed.length
  return (
    <>
      {changed.length > 0 && (
        <ul className="keeping-list" aria-label="What would change">
          {changed.map(({ id, title, stands, inBackup, inStore }) => (
            <li key={id}>
              <b>{title}</b>: {STANDS[stands]}
              {inBackup && <span className="second">In the backup: {sayWork(inBackup)}</span>}
              {inStore && <span className="second">In the store now: {sayWork(inStore)}</span>}
            </li>
          ))}
        </ul>
      )}
      {same > 0 && (
        <p>
          {changed.length === 0 ? 'Every case is' : same === 1 ? 'One other case is' : `The other ${same} cases are`} the same in
          both.
        </p>
      )}
    </>
  )
}

export interface RestoreDialogProps {
  path: string
  /** As somebody knows it. */
  name: string
  onClose: () => void
  onLocked: (status: StoreStatus) => void
}

/** Looks into a backup with the password of its time, shows what would change, and puts it back. */
export function RestoreDialog({ path, name, onClose, onLocked }: RestoreDialogProps) {
  const { api } = useServices()
  const { account } = useSignedIn()
  const [signInName, setSignInName] = useState(account.signInName)
  const [backupPassword, setBackupPassword] = useState('')
  const [preview, setPreview] = useState<BackupPreview | null>(null)
  const opened = { path, signInName, backupPassword }
  if (preview)
    return (
      <WeightyDialog
        key="preview"
        title="Put this backup back?"
        doing="Put it back and lock"
        danger
        isReady={preview.account.mayPutBack}
        act={(password) => api.backups.restore({ ...opened, password })}
        onDone={onLocked}
        onClose={onClose}
      >
        <p>
          Made on {sayMoment(preview.madeAt)}. It holds {sayHolds(preview.counts)} and {sayAccounts(preview.counts.accounts)}
          {preview.now && <>; the store holds {sayHolds(preview.now)} now</>}. The store as it is now is kept as a backup first.
        </p>
        {!preview.ownStore && <Banner tone="information">This backup is of another store.</Banner>}
        {!preview.account.mayPutBack && (
          <Banner tone="error">{preview.account.name} did not look after the backups then. Open it as somebody who did.</Banner>
        )}
        <WhatChanges cases={preview.cases} />
        <p>Afterwards everybody signs in with the password that they had when it was made.</p>
      </WeightyDialog>
    )
  return (
    <WeightyDialog
      title="Look into a backup"
      doing="See what is in it"
      proved={false}
      isReady={backupPassword !== ''}
      act={() => api.backups.preview(opened)}
      onDone={setPreview}
      onClose={onClose}
    >
      <p className="second">{name}</p>
      <TextField label="Name that you signed in with then" value={signInName} onChange={setSignInName} />
      <PasswordField
        label="Password of that time"
        hint="The password that you had when this backup was made. It may be an older one than you use now."
        value={backupPassword}
        onChange={setBackupPassword}
        autoComplete="off"
      />
    </WeightyDialog>
  )
}
