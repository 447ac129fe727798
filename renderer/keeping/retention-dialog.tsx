import { useState } from 'react'
import { type Retention, yearsAfter } from '../../shared/review/index.ts'
import { useServices } from '../client/index.ts'
import { DateField, Select, TextField } from '../ui/index.ts'
import { sayDay } from './say.ts'
import { WeightyDialog } from './weighty-dialog.tsx'

export interface RetentionDialogProps {
  caseId: string
  retention: Retention | null
  suggested: { from: string; years: number; until: string } | null
  onDone: () => void
  onClose: () => void
}

/** Sets how long a case is kept, and by which rule. */
export function RetentionDialog({ caseId, retention, suggested, onDone, onClose }: RetentionDialogProps) {
  const { api } = useServices()
  const [basis, setBasis] = useState<Retention['basis']>(retention?.basis ?? 'after-closing')
  const [from, setFrom] = useState(retention?.from ?? '')
  const [years, setYears] = useState(String(retention?.years ?? ''))
  const [day, setDay] = useState(retention?.until ?? '')
  const [because, setBecause] = useState(retention?.because ?? '')
  const counted = Number.parseInt(years, 10)
  const until = basis === 'date' ? day : from !== '' && counted >= 0 && counted <= 150 ? yearsAfter(from, counted) : ''
  const choose = (next: string) => {
    setBasis(next as Retention['basis'])
    if (next !== 'after-birth' || !suggested) return
    setFrom(suggested.from)
    setYears(String(suggested.years))
  }
  return (
    <WeightyDialog
      title="How long is this case kept?"
      doing="Set it"
      proved={false}
      isReady={until !== '' && because.trim() !== ''}
      act={() =>
        api.keeping.setRetention({
          caseId,
          retention: {
            basis,
            from: basis === 'date' ? null : from,
            years: basis === 'date' ? null : counted,
            until,
            because,
          },
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <Select
        label="How it is counted"
        value={basis}
        onChange={choose}
        choices={[
          { id: 'after-closing', label: 'Years after it was closed' },
          { id: 'after-birth', label: 'Years after the youngest child was born' },
          { id: 'date', label: 'A date of its own' },
        ]}
      />
      {basis === 'date' ? (
        <DateField label="Kept until" value={day} onChange={setDay} />
      ) : (
        <>
          <DateField label={basis === 'after-birth' ? 'Born on' : 'Closed on'} value={from} onChange={setFrom} />
          <TextField
            label="Years"
            value={years}
            onChange={setYears}
            hint={
              basis === 'after-birth'
                ? 'The record of a child who was looked after is kept until the 75th anniversary of birth; of an adopted child, 100 years.'
                : undefined
            }
          />
          {until !== '' && <p className="card-note">That is until {sayDay(until)}.</p>}
        </>
      )}
      <TextField label="Because" value={because} onChange={setBecause} hint="The rule or policy that says so." />
    </WeightyDialog>
  )
}
