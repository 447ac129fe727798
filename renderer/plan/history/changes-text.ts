import type { PlanChange } from '../../../shared/plan/index.ts'

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** What a change is called: "Step added", "Step changed: By when". */
export function changeTitle({ what, change, part }: Pick<PlanChange, 'what' | 'change' | 'part'>): string {
  return `${capital(what)} ${change}${part === '' ? '' : `: ${part.toLowerCase()}`}`
}

/** The changes as plain text, for a mail or the core group's record. */
export function changesText(title: string, changes: readonly PlanChange[]): string {
  if (changes.length === 0) return `${title}\n\nNothing is different.\n`
  const lines = changes.map((change) => {
    const { text, before, now, why } = change
    const values = change.change === 'changed' ? [`  Before: ${before || '(nothing)'}`, `  Now: ${now || '(nothing)'}`] : []
    return [`${changeTitle(change)}`, `  ${text || '(nothing written)'}`, ...values, why && `  Because: ${why}`]
      .filter(Boolean)
      .join('\n')
  })
  return `${title}\n\n${lines.join('\n\n')}\n`
}
