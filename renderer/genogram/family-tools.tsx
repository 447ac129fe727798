import { FileDown, Pin, PinOff } from 'lucide-react'
import { FAMILY_FILTERS, type FamilyFilter } from '../../shared/family/drawing/index.ts'
import { useSignedIn } from '../client/index.ts'
import { ForWriters, UndoButtons } from '../record-screen/index.ts'
import { Button, DateField, Menu, PressedButton, Select, Toolbar, ToolbarDivider, ToolbarSegment, Tooltip } from '../ui/index.ts'
import { type FamilySnapshot, useDesk } from './desk.ts'
import { useGedcom } from './gedcom/use-gedcom.tsx'
import { Reviewed } from './reviewed.tsx'
import type { Exports } from './use-exports.ts'
import type { FamilyLook } from './use-look.ts'

export interface FamilyToolsProps {
  snapshot: FamilySnapshot
  undo: () => void
  redo: () => void
  look: FamilyLook
  setLook: (change: Partial<FamilyLook>) => void
  onPin: () => void
  onLetGo: () => void
  onLetEverybodyGo: () => void
  exports: Exports
}

const FILTERS = Object.entries(FAMILY_FILTERS).map(([id, label]) => ({ id, label }))

/** What can be done to the picture as a whole. */
export function FamilyTools({
  snapshot,
  undo,
  redo,
  look,
  setLook,
  onPin,
  onLetGo,
  onLetEverybodyGo,
  exports,
}: FamilyToolsProps) {
  const { selected, family, caseRecord } = useDesk()
  const mayWrite = useSignedIn().may('write')
  const gedcom = useGedcom(caseRecord.title)
  const pinned = family.pins.some(({ id }) => id === selected)
  const isGenogram = look.view === 'genogram'
  return (
    <>
      <Toolbar label="Family">
        <ToolbarSegment label="What is drawn">
          <PressedButton look="plain" isSelected={isGenogram} onChange={() => setLook({ view: 'genogram' })}>
            Genogram
          </PressedButton>
          <PressedButton look="plain" isSelected={!isGenogram} onChange={() => setLook({ view: 'eco-map' })}>
            Eco-map
          </PressedButton>
        </ToolbarSegment>
        <ToolbarDivider />
        <ForWriters>
          <UndoButtons
            undo={snapshot.undo && `Undo: ${snapshot.undo}`}
            redo={snapshot.redo && `Again: ${snapshot.redo}`}
            onUndo={undo}
            onRedo={redo}
          />
          {isGenogram && selected !== null && !pinned && (
            <Button look="plain" onPress={onPin}>
              <Pin size={17} aria-hidden />
              Pin here
            </Button>
          )}
          {isGenogram && pinned && (
            <Button look="plain" onPress={onLetGo}>
              <PinOff size={17} aria-hidden />
              Let go
            </Button>
          )}
          {isGenogram && family.pins.length > 1 && (
            <Tooltip text="Let everybody go">
              <Button look="plain" icon aria-label="Let everybody go" onPress={onLetEverybodyGo}>
                <PinOff size={17} aria-hidden />
              </Button>
            </Tooltip>
          )}
          <ToolbarDivider />
        </ForWriters>
        {isGenogram && (
          <PressedButton look="plain" isSelected={look.legend} onChange={(legend) => setLook({ legend })}>
            Key
          </PressedButton>
        )}
        {isGenogram && (
          <PressedButton look="plain" isSelected={look.text} onChange={(text) => setLook({ text })}>
            As text
          </PressedButton>
        )}
        {isGenogram && (
          <PressedButton look="plain" isSelected={look.panel} onChange={(panel) => setLook({ panel })}>
            Person
          </PressedButton>
        )}
        <Menu
          label="Save the picture"
          trigger={
            <Button look="plain">
              <FileDown size={17} aria-hidden />
              Files
            </Button>
          }
          groups={[
            {
              id: 'files',
              entries: [
                {
                  id: 'word',
                  label: 'Word',
                  note: 'The picture, the same in words, and a table of its people',
                  onAction: () => void exports.word(),
                },
                {
                  id: 'png',
                  label: 'Picture (PNG)',
                  note: '300 dots an inch, for print',
                  onAction: () => void exports.picture('png'),
                },
                { id: 'grey', label: 'Picture in greys (PNG)', onAction: () => void exports.picture('png', true) },
                { id: 'svg', label: 'Picture (SVG)', note: 'Sharp at any size', onAction: () => void exports.picture('svg') },
                { id: 'txt', label: 'The picture in words', onAction: () => void exports.words() },
              ],
            },
            {
              id: 'gedcom',
              heading: 'For other family tree programs',
              entries: [
                { id: 'gedcom-out', label: 'Save as GEDCOM', onAction: () => void gedcom.save() },
                ...(mayWrite
                  ? [{ id: 'gedcom-in', label: 'Bring in a GEDCOM file…', onAction: () => void gedcom.bringIn() }]
                  : []),
              ],
            },
          ]}
        />
      </Toolbar>
      <fieldset className="family-shown" aria-label="What is shown">
        {isGenogram && (
          <Select
            aria-label="Which part of the family"
            compact
            choices={FILTERS}
            value={look.filter}
            onChange={(filter) => setLook({ filter: filter as FamilyFilter })}
          />
        )}
        <DateField label="As at" value={look.asAt} onChange={(asAt) => asAt && setLook({ asAt })} />
        <PressedButton look="plain" isSelected={!look.confidential} onChange={(hide) => setLook({ confidential: !hide })}>
          Hide confidential
        </PressedButton>
      </fieldset>
      <span className="toolbar-space" />
      <Reviewed />
      {gedcom.dialog}
    </>
  )
}
