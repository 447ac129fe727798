/** The last word of a role that a person holds in a family or beside it; the words before it are looked at where it stands. */
const ADULT_ROLES = `mother father mum dad stepmother stepfather stepmum stepdad parent grandmother grandfather grandparent grandma
  grandad aunt auntie uncle partner husband wife carer childminder worker visitor nurse midwife teacher headteacher assistant
  manager landlord landlady solicitor guardian therapist psychologist advocate mentor officer paediatrician practitioner`
const YOUNG_ROLES = 'brother sister sibling son daughter cousin nephew niece friend classmate twin baby stepbrother stepsister'

const listed = (words: string): string[] => words.trim().split(/\s+/)
const ROLES: ReadonlyMap<string, boolean> = new Map([
  ...listed(ADULT_ROLES).map((word) => [word, true] as const),
  ...listed(YOUNG_ROLES).map((word) => [word, false] as const),
])

/** True for the role of somebody grown up, false for one that children hold too, null for any other word. In small letters. */
export function roleOf(word: string): 'adult' | 'young' | null {
  const grownUp = ROLES.get(word)
  if (grownUp === undefined) return null
  return grownUp ? 'adult' : 'young'
}
