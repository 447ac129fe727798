import { isTooYoungToSay, type Voice, voicesIn } from '../analysis/child-voice.ts'
import { childrenOf, isWholeDocument, nameOfChild } from '../analysis/whole-document.ts'
import type { DocumentRule, KnownPerson, RuleContext } from '../rule.ts'

/** A child of whom the document gives neither words nor wishes nor, for a small one, what they did. */
export const childVoiceMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'child-voice-missing',
    category: 'missing-content',
    title: 'The child is not heard',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'early-help-assessment',
      'section-47-enquiry',
      'icpc-report',
      'rcpc-report',
      'cla-review-report',
      'visit-record',
      'core-group-record',
      'case-summary',
      'cin-plan',
      'cp-plan',
      'care-plan',
      'pathway-plan',
      'placement-plan',
      'early-help-plan',
    ],
    why: 'A decision about the child is taken without knowing what the child says, wants or shows.',
    setAsideWhen: 'The child was asked and chose to say nothing, and the document says so in other words.',
    bad: ['A plan for two sisters that gives the words of one.'],
    good: ['“Ella is two. She ran to her father and hid when her uncle came in.”'],
  },
  lists: ['speaking'],
  check(blocks, context, report) {
    if (!isWholeDocument(context) || isInFirstPerson(context)) return
    const voices = voicesIn(blocks, context)
    for (const child of childrenOf(context)) {
      const voice = voices.get(child.id)
      if (!voice || isHeard(voice, child, context) || (childrenOf(context).length > 1 && !voice.own)) continue
      const name = nameOfChild(child)
      const asks = isTooYoungToSay(child, context)
        ? `What was ${name} seen to do, and what does it show?`
        : `What did ${name} say, want or show, and how was ${name} asked?`
      report({ section: voice.section, block: null, start: 0, end: 0, message: `${name}’s own voice is not here. ${asks}` })
    }
  },
}

function isHeard(voice: Voice, child: KnownPerson, context: RuleContext): boolean {
  if (/\bunborn\b/i.test(`${child.role} ${child.firstName}`)) return true
  return voice.told || voice.quoted || (voice.observed && isTooYoungToSay(child, context))
}

/** A plan that a young person wrote is their voice: "My health", "What I want". */
function isInFirstPerson({ document }: RuleContext): boolean {
  return (
    document.sections.filter(({ title }) =>
      /^(?:my (?!analysis|view|assessment|recommend|opinion|visit)|me\b|about me\b|what i want|where i (?:live|want)|who i am)/i.test(
        title.trim(),
      ),
    ).length > 1
  )
}
