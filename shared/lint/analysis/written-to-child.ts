import { type CasewrightDocument, kindIsIn } from '../../document/index.ts'
import type { BlockAnalysis, RuleContext, Sentence } from '../rule.ts'
import { isAddressedToReader } from './addressed-to-child.ts'

const GREETING = /^\s*(?:Dear|Hello|Hi)\s+(\p{Lu}[\p{L}'’-]*)(.{0,3})/u
const TITLE = /^(?:M[rs]|Mrs|Miss|Mx|Dr|Prof|Sir|Madam|Parents?|Family|All|Colleagues?|Team)$/
const FIRST_BLOCKS = 6
/** What only a grown-up is written to about. */
const TO_A_GROWN_UP =
  /\b[Yy]our (?:\p{L}+ )?(?:son|daughter|child|children|baby|twins|boys|girls|grandson|granddaughter|grandchildren|stepson|stepdaughter|wife|husband|tenancy|tenant|landlord|complaint)\b/u

/**
 * True for words that are written to a child: words and pictures, a letter that greets somebody by first name, or a
 * sentence that says "you" where nobody is greeted by title. A letter to a parent is formal.
 */
export function isWrittenToChild(
  analysis: BlockAnalysis,
  sentence: Sentence,
  context: Pick<RuleContext, 'kind' | 'document'>,
): boolean {
  if (context.kind === 'words-and-pictures') return true
  const greeted = greetingOf(analysis.text) ?? greetingIn(context)
  if (greeted !== null) return greeted === 'first-name'
  if (context.kind === 'outcome-letter' || TO_A_GROWN_UP.test(sentence.text)) return false
  if (!kindIsIn(context.kind, ['to-the-child'])) return isAddressedToReader(analysis, sentence, context)
  return isAddressedToReader(analysis, sentence, { kind: 'case-note' })
}

type Greeting = 'first-name' | 'title'

function greetingOf(text: string): Greeting | null {
  const [, name, after = ''] = GREETING.exec(text) ?? []
  if (name === undefined) return null
  return TITLE.test(name) || /^ \p{Lu}/u.test(after) ? 'title' : 'first-name'
}

/** How the letter opens: a greeting stands at the top of a section, in a paragraph of its own. */
function greetingIn({ document }: Pick<RuleContext, 'document'>): Greeting | null {
  const known = kept.get(document)
  if (known) return known.greeting
  const greeting = readGreeting(document)
  kept.set(document, { greeting })
  return greeting
}

const kept = new WeakMap<CasewrightDocument, { greeting: Greeting | null }>()

function readGreeting(document: CasewrightDocument): Greeting | null {
  for (const { blocks } of document.sections)
    for (const block of blocks.slice(0, FIRST_BLOCKS)) {
      if (block.type !== 'paragraph') continue
      const first = block.content[0]
      const greeting = first?.type === 'text' && typeof first.text === 'string' ? greetingOf(first.text) : null
      if (greeting !== null) return greeting
    }
  return null
}
