import { type KeyboardEvent, useMemo, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  TextField,
} from 'react-aria-components'
import type { DocumentTemplate } from '../../../shared/standards/index.ts'
import { findTemplates, groupedTemplates } from './find-templates.ts'

export interface TemplatePickerProps {
  templates: readonly DocumentTemplate[]
  value: string | null
  onChange: (templateId: string) => void
  /** Enter on what is chosen already: goes on with it. */
  onAgain: () => void
}

/** The list below the field is always there, and the arrow keys move in it while the field keeps the focus. */
const COMBOBOX = { role: 'combobox', 'aria-expanded': true } as const

/** All templates under their headings, with a field that finds one by its name or by what people call it for short. */
export function TemplatePicker({ templates, value, onChange, onAgain }: TemplatePickerProps) {
  const [search, setSearch] = useState('')
  const found = useMemo(() => findTemplates(templates, search), [templates, search])
  const groups = useMemo(() => groupedTemplates(found, search.trim() !== ''), [found, search])
  const again = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || value === null || optionAt(event.target) !== value) return
    event.preventDefault()
    event.stopPropagation()
    onAgain()
  }
  return (
    <div className="template-picker" onKeyDownCapture={again}>
      <Autocomplete inputValue={search} onInputChange={setSearch}>
        <TextField className="field" autoFocus>
          <Label className="field-label">
            What do you want to write? <small>(or for short: ICPC, PEP, CIN)</small>
          </Label>
          <Input autoComplete="off" className="input" {...COMBOBOX} />
        </TextField>
        <ListBox
          className="menu template-list"
          aria-label="Documents"
          items={groups}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={value === null ? [] : [value]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (key !== undefined) onChange(String(key))
          }}
          renderEmptyState={() => <p className="menu-heading">No document by that name. Try fewer letters.</p>}
        >
          {(group) => (
            <ListBoxSection id={group.id}>
              <Header className="menu-heading">{group.heading}</Header>
              <Collection items={group.templates}>
                {(template) => (
                  <ListBoxItem id={template.id} className="menu-item" textValue={template.title}>
                    {template.title}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
      <p className="second template-count" role="status">
        {found.length === templates.length ? `${templates.length} kinds` : `${found.length} of ${templates.length}`}
        {value !== null && '. Press Enter again to begin writing.'}
      </p>
    </div>
  )
}

/** The template at which the arrow keys stand: in the list itself, or from the field that moves in it. */
function optionAt(target: EventTarget): string | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  const active = target.getAttribute('aria-activedescendant')
  const option = active === null ? target.closest<HTMLElement>('[role="option"]') : document.getElementById(active)
  return option?.dataset.key
}
