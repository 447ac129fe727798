import { useCallback } from 'react'
import { useAnswer, useServices } from '../../client/index.ts'
import { Banner, RadioCards } from '../../ui/index.ts'

export interface PackChoiceProps {
  value: string | null
  onChange: (packId: string) => void
  error: string | undefined
}

/** The authorities whose standards Casewright knows, with what they are called and of when. */
export function PackChoice({ value, onChange, error }: PackChoiceProps) {
  const { api } = useServices()
  const { loaded: packs } = useAnswer(useCallback(() => api.standards.packs({}), [api]))
  if (packs.state === 'loading') return <div className="start-packs" aria-busy="true" />
  if (packs.state === 'failed') return <Banner tone="error">{packs.failure.message}</Banner>
  return (
    <RadioCards
      label="Authority"
      choices={packs.value
        .filter((pack) => pack.authority)
        .map((pack) => ({ id: pack.id, label: pack.name, note: [pack.title, pack.published].filter(Boolean).join(' · ') }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
