import { agenciesOf } from '../../filtering.ts'
import type { RecordCheckCode } from '../check.ts'

/** A long record in which one agency alone speaks. */
export const oneAgency: RecordCheckCode<'one-agency'> = ({ entries, chronology }, figures, report) => {
  const told = entries.filter(({ words, isHistory }) => words !== '' && !isHistory)
  if (told.length < figures.entries) return
  const agencies = new Set(told.flatMap(({ entry }) => agenciesOf(entry)))
  const [only] = agencies
  // Where no agency is given, somebody else may well be named as the source.
  if (agencies.size !== 1 || only === undefined || told.some(({ entry }) => agenciesOf(entry).length === 0)) return
  const name = chronology.agencies.find(({ id }) => id === only)?.name ?? only
  report({
    message: `Every entry is from one record: ${name}`,
    why: 'What do school, health, police and others have? If they were asked and have nothing, that can be said.',
    entries: [],
    figure: `${told.length} entries`,
    rests: only,
  })
}
