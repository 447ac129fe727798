import { type FormEvent, useCallback, useId, useRef, useState } from 'react'
import type { Answer } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import type { Standards } from '../../../shared/lint/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { Banner, Button, Checkbox, Dialog, TextField } from '../../ui/index.ts'
import { earlierDocuments } from './earlier-documents.ts'
import { EMPTY_ONE, StartFrom } from './start-from.tsx'
import { TemplateDetails } from './template-details.tsx'
import { TemplatePicker } from './template-picker.tsx'
import './new-document.css'

export interface NewDocumentProps {
  isOpen: boolean
  caseRecord: CaseRecord
  today: string
  onClose: () => void
  onCreated: (documentId: string) => void
}

/** Which template, from which earlier document, about which children, under what title. */
export function NewDocument({ isOpen, onClose, ...rest }: NewDocumentProps) {
  const formId = useId()
  return (
    <Dialog
      title="New document"
      isOpen={isOpen}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId}>
            Begin writing
          </Button>
        </>
      }
    >
      <NewDocumentForm formId={formId} {...rest} />
    </Dialog>
  )
}

function NewDocumentForm({
  formId,
  caseRecord,
  today,
  onCreated,
}: Omit<NewDocumentProps, 'isOpen' | 'onClose'> & { formId: string }) {
  const { api } = useServices()
  const form = useRef<HTMLFormElement>(null)
  const ask = useCallback(
    async () => (await api.standards.get({ packId: caseRecord.packId })) as Answer<Standards>,
    [api, caseRecord.packId],
  )
  const { loaded: standards } = useAnswer(ask)
  const { loaded: documents } = useAnswer(useCallback(() => api.documents.list({ caseId: caseRecord.id }), [api, caseRecord.id]))
  const templates = standards.state === 'ready' ? standards.value.templates : []
  const children = caseRecord.people.filter((person) => person.group === 'child')
  const [templateId, setTemplateId] = useState<string | null>(null)
  const [startFrom, setStartFrom] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState('')
  const template = templates.find((candidate) => candidate.id === templateId) ?? null
  const earlier = template && documents.state === 'ready' ? earlierDocuments(documents.value, template) : []
  const from = startFrom ?? earlier[0]?.id ?? EMPTY_ONE
  const chosen = children.filter((child) => !leftOut.has(child.id))

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (!template) return setProblem('Choose what you want to write.')
    if (children.length > 0 && chosen.length === 0) return setProblem('Choose one child at least.')
    const answer = await api.documents.create({
      caseId: caseRecord.id,
      templateId: template.id,
      today,
      childIds: chosen.map((child) => child.id),
      ...(from !== EMPTY_ONE && { from }),
      ...(title.trim() && { title: title.trim() }),
    })
    if (answer.ok) onCreated(answer.value.document.id)
    else setProblem(answer.failure.message)
  }
  const chooseTemplate = (id: string) => {
    setTemplateId(id)
    setStartFrom(null)
    setProblem('')
  }
  const toggle = (id: string, selected: boolean) => {
    const next = new Set(leftOut)
    if (selected) next.delete(id)
    else next.add(id)
    setLeftOut(next)
  }

  return (
    <form ref={form} id={formId} className="new-document" onSubmit={create} noValidate>
      {problem && <Banner tone="error">{problem}</Banner>}
      {standards.state === 'failed' && <Banner tone="error">{standards.failure.message}</Banner>}
      <TemplatePicker
        templates={templates}
        value={templateId}
        onChange={chooseTemplate}
        onAgain={() => form.current?.requestSubmit()}
      />
      <div className="new-document-chosen">
        {template && standards.state === 'ready' ? (
          <TemplateDetails template={template} pack={standards.value.pack} />
        ) : (
          <p className="second">Choose a document to see who writes it, who is given it and by when.</p>
        )}
        {template && <StartFrom template={template} earlier={earlier} value={from} onChange={setStartFrom} />}
        {children.length > 1 && (
          <fieldset className="plain-fieldset">
            <legend className="field-label">Which children is it about?</legend>
            <div className="children-choice">
              {children.map((child) => (
                <Checkbox key={child.id} isSelected={!leftOut.has(child.id)} onChange={(selected) => toggle(child.id, selected)}>
                  {child.knownAs || child.firstName}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        )}
        <TextField
          label="Title"
          aside="(leave empty for the template’s own)"
          value={title}
          onChange={setTitle}
          placeholder={template?.title ?? ''}
        />
      </div>
    </form>
  )
}
