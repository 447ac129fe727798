import { isPlaceholder } from '../analysis/placeholder.ts'
import { allActions, isWholeDocument, mayHoldActions } from '../analysis/plan-sections.ts'
import type { DocumentRule, KnownPerson } from '../rule.ts'

const PROFESSIONAL =
  /\b(?:worker|nurse|visitor|teacher|headteacher|doctor|dr|gp|officer|pc|manager|adviser|advisor|coordinator|co-ordinator|midwife|paediatrician|psychologist|psychiatrist|therapist|counsellor|practitioner|senco|dsl|iro|chair|school|nursery|health|camhs|police|housing|social care|service|team|professionals?|agency|agencies|clinician|consultant|solicitor|tutor|mentor)\b/iu
const FAMILY =
  /\b(?:mother|father|mum|dad|mam|parents?|gran\p{L}*|nan|aunt\p{L}*|uncle|brother|sister|cousin|partner|neighbour|friend|family(?! (?:support|worker|nurse|safeguarding|help|solutions|hub|time))|network|carer|child|son|daughter|step\p{L}+|godmother|godfather|imam|vicar)\b/iu
const FEWEST_ACTIONS = 3

export const networkMemberAbsent: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'network-member-absent',
    category: 'missing-content',
    title: 'A plan in which only professionals act',
    severity: 'suggestion',
    kinds: ['safety-plan', 'cp-plan', 'cin-plan', 'early-help-plan'],
    why: 'Professionals go home at five and one day close the case. Those who stay are the family and its network.',
    setAsideWhen: 'No safe network was found and the plan says what was tried.',
    bad: ['Three actions, all of the social worker'],
    good: ['Phone Ellie every evening at 7 | Mrs Hume, aunt'],
  },
  looksAt: mayHoldActions,
  check(blocks, { document, people }, report) {
    const owned = allActions(blocks).filter(({ action }) => action.action.trim() !== '' && !isPlaceholder(action.owner))
    const [first] = owned
    if (!first || owned.length < FEWEST_ACTIONS || !isWholeDocument(blocks, document.sections.length)) return
    if (!owned.every(({ action }) => isProfessional(action.owner, people))) return
    const { analysis } = first
    report({
      section: analysis.section,
      block: analysis.block,
      start: 0,
      end: 0,
      message: `Each of the ${owned.length} actions is a professional’s. What will the family and its network do?`,
    })
  },
}

/** False wherever somebody of the family could be meant. */
function isProfessional(owner: string, people: readonly KnownPerson[]): boolean {
  if (FAMILY.test(owner)) return false
  const named = people.filter(
    ({ firstName, lastName, fullName }) =>
      owner.includes(fullName) ||
      (lastName !== '' && owner.includes(lastName)) ||
      (firstName !== '' && owner.includes(firstName)),
  )
  if (named.some(({ group }) => group !== 'professional')) return false
  return named.length > 0 || PROFESSIONAL.test(owner)
}
