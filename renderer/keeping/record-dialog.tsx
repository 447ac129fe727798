import { useCallback, useState } from 'react'
import type { PassageAboutOthers } from '../../shared/api/index.ts'
import { SHORTEST_PASSWORD } from '../../shared/review/index.ts'
import { useAnswer, useServices } from '../client/index.ts'
import { PasswordField, Select } from '../ui/index.ts'
import { WeightyDialog } from './weighty-dialog.tsx'

/** Makes the package of a child's own record, and lists the passages in it that may be about others. */
export function RecordDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { api, host } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.cases.get({ id: caseId }), [api, caseId]))
  const children = loaded.state === 'ready' ? loaded.value.people.filter(({ group }) => group === 'child') : []
  const [child, setChild] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [passages, setPassages] = useState<readonly PassageAboutOthers[] | null>(null)
  if (passages)
    return (
      <WeightyDialog
        key="passages"
        title="Passages about others"
        doing="Close"
        proved={false}
        leaving={null}
        act={async () => ({ ok: true as const, value: null })}
        onDone={onClose}
        onClose={onClose}
      >
        <p>
          The package was made. Nothing was redacted: go through what is listed here, and read every file whole, before it goes to
          anybody. The same list is the first file in it.
        </p>
        <ul className="keeping-list" aria-label="Passages about others">
          {passages.map(({ file, where, text, why }) => (
            <li key={`${file} ${where} ${text}`}>
              <b>{file}</b>, {where}: {text}
              <span className="second">{why}</span>
            </li>
          ))}
        </ul>
      </WeightyDialog>
    )
  return (
    <WeightyDialog
      title="Give a child’s record"
      doing="Make the package"
      proved={false}
      isReady={child !== null && (password === '' || (again === password && password.length >= SHORTEST_PASSWORD))}
      act={async () => {
        const given = await api.keeping.giveRecord({ caseId, childId: child ?? '', packagePassword: password || null })
        if (!given.ok) return given
        const saved = await host.saveFile(given.value.file)
        return saved.ok ? { ok: true as const, value: given.value.passages } : saved
      }}
      onDone={setPassages}
      onClose={onClose}
    >
      <p>
        Copies of all that the store holds about one child. Passages that may be about others, children and adults, are
        highlighted and listed; nothing is redacted. Casewright marks what it recognises: a person has to read everything.
      </p>
      <Select
        label="Whose record"
        value={child}
        onChange={setChild}
        placeholder="Choose a child"
        choices={children.map(({ id, firstName, lastName }) => ({ id, label: `${firstName} ${lastName}`.trim() }))}
      />
      <PasswordField
        label="Protect it with a password"
        hint={`${SHORTEST_PASSWORD} characters or more; empty for none. 7-Zip, WinZip or Keka open it. Send the password by another way than the file.`}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      {password !== '' && (
        <PasswordField
          label="The same password again"
          value={again}
          onChange={setAgain}
          error={again.length >= password.length && again !== password ? 'The two are not the same. Type it again.' : undefined}
          autoComplete="new-password"
        />
      )}
    </WeightyDialog>
  )
}
