import { type Block, type CasewrightDocument, newId, SCHEMA_VERSION, type Section, writeDay } from '../document/index.ts'
import { type OversightNote, standingNotes } from './oversight.ts'

/** The notes of a case as a document to be printed: the newest first, each with who wrote it and whether it was corrected. */
export function oversightDocument(
  notes: readonly OversightNote[],
  about: { caseId: string; packId: string; title: string; author: { name: string; role: string }; day: string },
): CasewrightDocument {
  const standing = new Set(standingNotes(notes).map(({ id }) => id))
  return {
    schemaVersion: SCHEMA_VERSION,
    id: newId(),
    kind: 'management-decision',
    title: about.title,
    packId: about.packId,
    caseId: about.caseId,
    childIds: [],
    author: about.author,
    dates: { documentDate: about.day },
    sections: notes.map((note) => sectionOf(note, standing.has(note.id))),
    setAside: [],
  }
}

function sectionOf(note: OversightNote, stands: boolean): Section {
  const { what, on, by, at, clause, considered, analysis, decision, nextSteps, corrects } = note
  const written = `${by.name}, ${by.jobTitle}${by.registrationNumber ? ` (${by.registrationNumber})` : ''}`
  return {
    id: newId(),
    templateSection: null,
    title: `${what}: ${writeDay(on)}`,
    blocks: [
      ...(stands ? [] : [paragraph('This note was corrected by a later one, which stands in this document too.')]),
      ...(corrects === null ? [] : [paragraph('This note corrects an earlier one, which stands in this document too.')]),
      paragraph(`${written}. Written down on ${writeDay(at.slice(0, 10))}.${clause ? ` ${clause.cite}.` : ''}`),
      ...part('What was read and considered', considered),
      ...part('Why', analysis),
      ...part('Decision and direction', decision),
      ...(nextSteps.length === 0 ? [] : steps(nextSteps)),
    ],
  }
}

const part = (title: string, text: string): Block[] => [heading(title), ...text.split(/\n+/).map(paragraph)]
const heading = (text: string): Block => ({ id: newId(), type: 'heading', level: 3, content: [{ type: 'text', text }] })
const paragraph = (text: string): Block => ({
  id: newId(),
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
})
const cell = (text: string) => ({ content: text === '' ? [] : [{ type: 'text' as const, text }] })

const steps = (nextSteps: OversightNote['nextSteps']): Block[] => [
  heading('Next steps'),
  {
    id: newId(),
    type: 'table',
    columns: ['What', 'Who', 'By'].map((title) => ({ id: newId(), title })),
    rows: nextSteps.map(({ what, who, by }) => ({
      id: newId(),
      cells: [cell(what), cell(who), cell(by === null ? '' : writeDay(by))],
    })),
  },
]
