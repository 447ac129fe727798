import { useState } from 'react'
import { type GenogramBlock, writeDay } from '../../../../shared/document/index.ts'
import { FAMILY_FILTERS } from '../../../../shared/family/index.ts'
import { Button, DateField, Dialog, Select } from '../../../ui/index.ts'

export type PictureChoice = Pick<GenogramBlock, 'view' | 'filter'> & { asAt: string | undefined }

export interface PictureDialogProps {
  block: GenogramBlock
  /** The day that the picture is of where nobody chooses another. */
  day: string
  today: string
  onChoose: (choice: PictureChoice) => void
  onClose: () => void
}

const VIEWS = [
  { id: 'genogram', label: 'Genogram' },
  { id: 'ecomap', label: 'Eco-map' },
]
const PARTS = Object.entries(FAMILY_FILTERS).map(([id, label]) => ({ id, label }))

/** Asks which part of the case's family a picture in a document shows, and of which day. */
export function PictureDialog({ block, day, today, onChoose, onClose }: PictureDialogProps) {
  const [view, setView] = useState(block.view)
  const [filter, setFilter] = useState(block.filter)
  const [own, setOwn] = useState(block.asAt !== undefined)
  const [asAt, setAsAt] = useState(block.asAt ?? day)
  const problem = own && asAt === '' ? 'Which day?' : own && asAt > today ? 'That day has not come yet.' : ''
  return (
    <Dialog
      title="What the picture shows"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={problem !== ''}
            onPress={() => onChoose({ view, filter, asAt: own ? asAt : undefined })}
          >
            Show this
          </Button>
        </>
      }
    >
      <Select label="Picture" choices={VIEWS} value={view} onChange={(id) => setView(id as typeof view)} />
      {view === 'genogram' && (
        <Select label="Who is in it" choices={PARTS} value={filter} onChange={(id) => setFilter(id as typeof filter)} />
      )}
      <Select
        label="As at"
        choices={[
          { id: 'document', label: `The document’s day, ${writeDay(day)}` },
          { id: 'own', label: 'Another day' },
        ]}
        value={own ? 'own' : 'document'}
        onChange={(id) => setOwn(id === 'own')}
      />
      {own && <DateField label="Day" value={asAt} onChange={setAsAt} {...(problem === '' ? {} : { error: problem })} />}
      <p>Ages, households and who was together are drawn as they were on that day. What is confidential is left out.</p>
    </Dialog>
  )
}
