import type { DocumentSummary } from '../../../shared/api/index.ts'
import type { DocumentTemplate } from '../../../shared/standards/index.ts'
import { Select } from '../../ui/index.ts'
import { namedByDay } from './earlier-documents.ts'
import { kindName } from './kind-names.ts'
import { carriedInWords } from './template-facts.ts'

/** The choice of beginning with nothing from an earlier document. */
export const EMPTY_ONE = 'empty'

export interface StartFromProps {
  template: DocumentTemplate
  /** Those that the new document can be begun from, the newest first. */
  earlier: readonly DocumentSummary[]
  value: string
  onChange: (documentId: string) => void
}

/** Whether a new document begins with the text of an earlier one, and what of it comes along. */
export function StartFrom({ template, earlier, value, onChange }: StartFromProps) {
  if (earlier.length === 0) return null
  const source = earlier.find(({ id }) => id === value)
  return (
    <div className="start-from">
      <Select
        label="Start from"
        choices={[
          ...earlier.map((one) => ({ id: one.id, label: namedByDay(one), note: kindName(one.kind) })),
          { id: EMPTY_ONE, label: 'An empty one' },
        ]}
        value={value}
        onChange={onChange}
      />
      <p className="second">{source ? carriedSaid(source, template) : 'Nothing is carried over.'}</p>
    </div>
  )
}

function carriedSaid(source: DocumentSummary, template: DocumentTemplate): string {
  if (template.sections.every(({ carries }) => carries === 'fresh')) return carriedInWords(template)
  return `What “${source.title}” says in the sections that both have comes along, marked as carried over until you touch it. ${carriedInWords(template)} The plan, names, dates and signatures are filled in as they are today.`
}
