import { HISTORY_PUSH_TAG } from 'lexical'
import { useMemo } from 'react'
import { type CasewrightDocument, completenessOf, newId } from '../../../../shared/document/index.ts'
import type { Standards } from '../../../../shared/lint/index.ts'
import {
  addedSection,
  onlyForInWords,
  type SectionToAdd,
  sectionIsRequired,
  sectionsToAdd,
  templateOf,
} from '../../../../shared/standards/index.ts'
import type { MenuGroup } from '../../../ui/index.ts'
import { $insertSection, $takeOutSection } from '../../extensions/blocks/sections.ts'
import { menuValuesFor } from '../../merge-fields/guidance.ts'
import type { DocumentEditorProps } from '../../props.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import { focusTextAfterMenu, goToSection } from '../go-to.ts'
import { shownIn } from '../plan/plan-standing.ts'

/** Which sections a document has of those that it can have, as long as none is added or taken out. */
const shapeOf = ({ sections }: CasewrightDocument): string =>
  sections.map(({ templateSection, childId }) => `${templateSection} ${childId ?? ''}`).join('|')

/** Entries of menus: the template's sections that the document does not have, and taking out the empty one at the caret. */
export function useSections(
  session: EditorSession,
  document: CasewrightDocument,
  atCaret: string | null,
  { caseRecord, practitioner, plan }: DocumentEditorProps,
  standards: Standards,
): MenuGroup[] {
  const { editor } = session
  const template = templateOf(standards.templates, document)
  const shape = shapeOf(document)
  const here = document.sections.find(({ id }) => id === atCaret)
  const own = template?.sections.find(({ id }) => id === here?.templateSection)
  const mayGo =
    own !== undefined && !sectionIsRequired(own, standards.pack) && here !== undefined && completenessOf(here) === 'empty'
  const takeOut = mayGo ? here.id : null
  const takeOutTitle = mayGo ? here.title : ''

  const adding = useMemo((): MenuGroup[] => {
    // Only its shape counts here: words that are typed change nothing.
    void shape
    if (!template) return []
    const now = session.getSnapshot().document
    const children = (caseRecord?.people ?? [])
      .filter(({ group, id }) => group === 'child' && (now.childIds.length === 0 || now.childIds.includes(id)))
      .map(({ id, knownAs, firstName }) => ({ id, firstName: knownAs || firstName }))
    const add = (wanted: SectionToAdd) => {
      const current = session.getSnapshot().document
      const values = menuValuesFor(current, caseRecord, practitioner, wanted.childId)
      const made = addedSection(current, { template, children }, wanted, {
        newId,
        plan: plan && caseRecord ? shownIn(plan, current, caseRecord).contents : undefined,
        valueFor: (field) => values[field] ?? '',
      })
      const title = made.section.title || wanted.title
      editor.update(() => $insertSection({ ...made.section, title }, made.after), { discrete: true, tag: HISTORY_PUSH_TAG })
      goToSection(editor, made.section.id, { focus: false })
      focusTextAfterMenu(editor)
    }
    return [
      {
        id: 'of-template',
        heading: 'Not in this document',
        entries: sectionsToAdd(now, { template, children }).map((one) => {
          const forWhom = onlyForInWords(one.section)
          return {
            id: `add-${one.section.id}-${one.childId ?? ''}`,
            label: one.title,
            ...(forWhom && { note: `For: ${forWhom}` }),
            onAction: () => add(one),
          }
        }),
      },
    ]
  }, [shape, template, session, editor, caseRecord, practitioner, plan])

  return useMemo(
    () => [
      ...adding,
      {
        id: 'take-out',
        entries:
          takeOut === null
            ? []
            : [
                {
                  id: 'take-out',
                  label: `Take out “${takeOutTitle}”`,
                  note: 'It is empty, and this document can do without it',
                  onAction: () => {
                    editor.update(() => $takeOutSection(takeOut), { discrete: true, tag: HISTORY_PUSH_TAG })
                    focusTextAfterMenu(editor)
                  },
                },
              ],
      },
    ],
    [adding, takeOut, takeOutTitle, editor],
  )
}
