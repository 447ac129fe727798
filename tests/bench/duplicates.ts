import { distance } from 'fastest-levenshtein'
import { candidatePairs } from '../../shared/chronology/duplicates/candidates.ts'
import { weightsOf } from '../../shared/chronology/duplicates/evidence.ts'
import { readings } from '../../shared/chronology/duplicates/reading.ts'
import { type CaseChronology, type CaseEntry, caseChronology, proposedDuplicates } from '../../shared/chronology/index.ts'
import { addDays } from '../../shared/document/index.ts'
import { AGENCY_KINDS, labelledFamilies } from '../unit/chronology/duplicates/labelled.ts'
import { line, ms, ratio, timed } from './timing.ts'

const AGENCIES = ['police', 'school', 'social care']
const EACH = 1000

/** Three agencies' records of a thousand entries each, made of the labelled ones over and over, each round 97 days before the last. */
function threeRecords(): CaseChronology {
  const families = labelledFamilies('development')
  const written = families.flatMap(({ chronology }) => chronology.entries)
  const entries = AGENCIES.flatMap((agency) => {
    const own = written.filter((entry) => entry.agency === agency)
    return Array.from({ length: EACH }, (_, index): CaseEntry => {
      const round = Math.floor(index / own.length)
      const entry = own[index % own.length] as CaseEntry
      const moved = (day: string): string => (day === '' ? '' : addDays(day, -97 * round))
      return {
        ...entry,
        id: `${entry.id}-${round}`,
        when: { ...entry.when, first: moved(entry.when.first), last: moved(entry.when.last) },
        event: `${entry.event} (${round * 7 + 40})`,
      }
    })
  })
  return caseChronology.parse({
    entries,
    agencies: families[0]?.chronology.agencies,
  })
}

/** Three agencies' chronologies laid together, beside one measure of likeness over the same pairs and over all pairs. */
export async function benchDuplicates(): Promise<void> {
  const chronology = threeRecords()
  const context = { agencyKinds: AGENCY_KINDS }
  const pairs: [string, string][] = []
  const read = readings(chronology, AGENCY_KINDS)
  candidatePairs(read, weightsOf(read), (one, other) => pairs.push([one.entry.event, other.entry.event]))
  const ours = await timed(() => proposedDuplicates(chronology, context), 5)
  const peer = await timed(() => pairs.reduce((sum, [one, other]) => sum + distance(one, other), 0), 5)
  const everyPair = (chronology.entries.length * (chronology.entries.length - 1)) / 2
  line(
    `duplicates of 3 x ${EACH.toLocaleString('en-GB')} entries`,
    ms(ours.median),
    `${proposedDuplicates(chronology, context).length} proposed of ${pairs.length.toLocaleString('en-GB')} pairs; promised: under 1 s`,
  )
  line(
    'fastest-levenshtein over the same pairs',
    ms(peer.median),
    `ours is ${ratio(ours.median, peer.median)} of it; over all pairs it would take ${ms((peer.median * everyPair) / pairs.length)}`,
  )
}
