import { type FormEvent, useCallback, useId, useState } from 'react'
import type { Answer } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import type { Standards } from '../../../shared/lint/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { Banner, Button, Checkbox, Dialog, RadioCards, TextField } from '../../ui/index.ts'

export interface NewDocumentProps {
  isOpen: boolean
  caseRecord: CaseRecord
  today: string
  onClose: () => void
  onCreated: (documentId: string) => void
}

/** Which template, about which children, under what title. */
export function NewDocument({ isOpen, caseRecord, today, onClose, onCreated }: NewDocumentProps) {
  const { api } = useServices()
  const formId = useId()
  const ask = useCallback(
    async () => (await api.standards.get({ packId: caseRecord.packId })) as Answer<Standards>,
    [api, caseRecord.packId],
  )
  const { loaded: standards } = useAnswer(ask)
  const templates = standards.state === 'ready' ? standards.value.templates : []
  const children = caseRecord.people.filter((person) => person.group === 'child')
  const [templateId, setTemplateId] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState('')
  const template = templates.find((candidate) => candidate.id === templateId) ?? null
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
      ...(title.trim() && { title: title.trim() }),
    })
    if (answer.ok) onCreated(answer.value.document.id)
    else setProblem(answer.failure.message)
  }
  const toggle = (id: string, selected: boolean) => {
    const next = new Set(leftOut)
    if (selected) next.delete(id)
    else next.add(id)
    setLeftOut(next)
  }

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
      <form id={formId} className="new-document" onSubmit={create} noValidate>
        {problem && <Banner tone="error">{problem}</Banner>}
        {standards.state === 'failed' && <Banner tone="error">{standards.failure.message}</Banner>}
        <RadioCards
          label="What do you want to write?"
          choices={templates.map((candidate) => ({ id: candidate.id, label: candidate.title, note: candidate.summary }))}
          value={templateId}
          onChange={setTemplateId}
        />
        {template && (
          <dl className="template-facts">
            {template.writer && <TemplateFact name="Who writes it" value={template.writer} />}
            {template.authoriser && <TemplateFact name="Who authorises it" value={template.authoriser} />}
            {template.audience && <TemplateFact name="Who reads it" value={template.audience} />}
          </dl>
        )}
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
      </form>
    </Dialog>
  )
}

function TemplateFact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
