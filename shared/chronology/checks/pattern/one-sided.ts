import type { CaseEntry } from '../../entry.ts'
import type { RecordCheckCode } from '../check.ts'
import { isPlaced } from '../record.ts'
import { monthOf, numberWord } from '../words.ts'

/** Entries of risk one after another, over a long time, with nothing that protected or went well between them. */
export const oneSided: RecordCheckCode<'one-sided'> = ({ entries }, figures, report) => {
  let run: CaseEntry[] = []
  let [from, to] = [0, 0]
  const close = (): void => {
    const found = run
    run = []
    const [first, last] = [found[0]?.when.first, found.at(-1)?.when.first]
    if (found.length < figures.entries || to - from < figures.days || !first || !last) return
    const time = `${monthOf(first)} to ${monthOf(last)}`
    report({
      message: `${numberWord(found.length)} entries of risk and none that protects, ${time}`,
      why: 'What went well, who helped, and what was done that worked? If there was nothing, that can be said.',
      entries: found,
      figure: `${found.length} entries`,
    })
  }
  for (const checked of entries) {
    const { entry, isHistory } = checked
    if (isHistory) continue
    if (entry.bearing === 'protective' || entry.bearing === 'mixed' || entry.category === 'strength') close()
    else if (entry.bearing === 'risk' && isPlaced(checked)) {
      if (run.length === 0) from = checked.from ?? 0
      to = checked.to ?? 0
      run.push(entry)
    }
  }
  close()
}
