import { findParent, type ParentFound, parentsOf } from '../analysis/parents-in-document.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import type { DocumentRule, KnownPerson } from '../rule.ts'

/** Fewer sentences than these about a parent whom nobody reached are another rule's: that parent is left out altogether. */
const FEWEST_SENTENCES = 3
/** A view in other words, or why there is none: somebody tried, the parent would not, or it would not have been safe. */
const ANSWERED =
  /["“”]|\b(?:invit\w+|declin\w+|refus\w+|tried|try|attempt\w*|trac(?:e|ed|ing)|did not (?:come|attend|answer|reply|respond|want|wish|return)|(?:has|have) not (?:come|answered|replied|responded|returned)|no (?:reply|answer|contact|response)|not (?:safe|known|found)|unknown|whereabouts|prison|custody|bail|order|injunction|deni(?:es|ed)|deny|(?:dis)?agree[sd]?|views?|opinion|feels?|felt|thinks?|thought|believe[sd]?|worri(?:ed|es)|admit\w*|accept\w*|acknowledg\w+|confirm\w*|stat(?:ed|es)|report(?:ed|s)|according to|account|consent\w*|insist\w*|promis\w+|complain\w*|mentioned|added|recall\w*|spoke|read this|died|deceased)\b/i

/** A report in which one of two known parents is heard and the other is only described. */
export const onlyMotherSpokenTo: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'only-mother-spoken-to',
    category: 'missing-content',
    title: 'Only one parent is heard',
    severity: 'suggestion',
    kinds: ['child-and-family-assessment', 'icpc-report', 'rcpc-report'],
    why: 'What one parent says is then taken for what both think.',
    setAsideWhen: 'Contact with the other parent would not be safe, or there is an order against it.',
    bad: ['A report that quotes the mother throughout and says of the father only when he works and whom he collects.'],
    good: ['“Ms Frost says that Jay does well. Mr Frost, by telephone, is worried about the swearing.”'],
  },
  lists: ['speaking'],
  check(blocks, context, report) {
    const [mother, another] = parentsOf('mother', context.people)
    const [father, other] = parentsOf('father', context.people)
    // With more than one of a kind it is not certain which of them a sentence means.
    if (!mother || !father || another || other || !isWholeDocument(context)) return
    const hers = findParent(mother, 'mother', blocks, context, 'heard')
    const his = findParent(father, 'father', blocks, context, 'heard')
    if (hers.heard === his.heard) return
    const [heard, silent, found] = hers.heard ? [mother, father, his] : [father, mother, hers]
    if (!onlyDescribed(found)) return
    report({ section: found.section, block: null, start: 0, end: 0, message: messageFor(heard, silent) })
  },
}

const onlyDescribed = ({ reached, sentences, texts }: ParentFound): boolean =>
  (reached || sentences >= FEWEST_SENTENCES) && !texts.some((text) => ANSWERED.test(text))

const messageFor = (heard: KnownPerson, silent: KnownPerson): string =>
  `${heard.fullName} is heard and ${silent.fullName} is only described. What does ${silent.fullName} say of the worries, or how were they asked?`
