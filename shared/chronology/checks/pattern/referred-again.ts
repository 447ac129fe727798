import type { RecordCheckCode } from '../check.ts'
import { type CheckedEntry, isPlaced, shareAChild } from '../record.ts'
import { datesForReport, datesOf, lengthInWords, numberWord } from '../words.ts'

/** A referral to somebody else, one that is thought of, or what came of an earlier one. */
const NOT_TO_US =
  /\breferr(?:ed|al|als|ing)\b(?: (?:was |were |is )?(?:made |sent |agreed )?(?:by \S+(?: \S+)? )?)?(?:to|for) (?!(?:children's |childrens )?(?:social (?:care|work|services)|services|mash|the (?:local authority|front door|duty)|duty|us|the council|csc|first response|assessment\b))|\b(?:own referral|self-referr|no referral|not referred|considered (?:a )?referral|referral (?:to be|would be|closed|declined|withdrawn|discussed|form|criteria|was not)|re-?refer if|outcome of (?:the )?referral|since the referral|after the referral|following (?:the )?referral|at referral|referral from \S+ to camhs)\b/
const REFERRAL = /\b(?:re-?)?referr(?:al|ed|als)\b/
/** Two agencies that tell of the same event within days make one referral. */
const SAME_REFERRAL = 14

/** Referrals that followed one another within the time. */
export const referredAgain: RecordCheckCode<'referred-again'> = ({ entries }, { days }, report) => {
  const referrals = entries.filter((checked) => isReferral(checked))
  let chain: CheckedEntry[] = []
  const close = (): void => {
    const found = chain
    chain = []
    const apart = found.filter((one, index) => index === 0 || (one.from ?? 0) - (found[index - 1]?.from ?? 0) > SAME_REFERRAL)
    if (apart.length < 2) return
    const own = apart.map(({ entry }) => entry)
    const count = numberWord(own.length)
    const each = own.length === 2 ? `within ${lengthInWords(days)}` : `each within ${lengthInWords(days)} of the one before`
    report({
      message: `${count} referrals, ${each}`,
      why: `${datesOf(own)}. What was different each time, and what had changed in between?`,
      entries: found.map(({ entry }) => entry),
      figure: `${own.length} referrals`,
      sentence: `The chronology has ${count.toLowerCase()} referrals, ${each}: ${datesForReport(own)}.`,
    })
  }
  for (const checked of referrals) {
    const before = chain.at(-1)
    const follows =
      before !== undefined && (checked.from ?? 0) - (before.from ?? 0) <= days && shareAChild(before.entry, checked.entry)
    if (!follows) close()
    chain.push(checked)
  }
  close()
}

function isReferral(checked: CheckedEntry): boolean {
  const { entry, words, isHistory } = checked
  if (entry.category !== 'contact-referral' || isHistory || !isPlaced(checked)) return false
  return REFERRAL.test(words) && !NOT_TO_US.test(words)
}
