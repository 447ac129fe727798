import type { DocumentKind } from '../../document/index.ts'
import { isTermExplained, wordsAround } from '../analysis/explained-terms.ts'
import { formOf, phraseInForm } from '../analysis/inflection.ts'
import type { Fix } from '../finding.ts'
import type { BlockAnalysis, DocumentRule, RuleContext, WordHit } from '../rule.ts'

const LIST = 'jargon'
const COPULA =
  /\b(?:is|was|are|were|be|been|being|am|becomes?|became|gets?|got|getting|seems?|seemed|appears?|appeared|looks?|looked|feels?|felt|very|more|often|easily|sometimes|quickly)\s+$/i
const STANDS_ALONE =
  /^(?:[.,;:!?)\]”"’]|$|\s(?:and|but|or|so|in|on|at|with|by|when|while|because|before|after|that|as|if|during|for|about|to|towards|around|where)\b)/

type Context = (before: string, after: string) => boolean
/** When a tagged term is jargon here: the same words can be ordinary. */
const CONTEXTS: Readonly<Record<string, Context>> = {
  move: (before, after) =>
    /^ (?:to|from) (?:a |an |the )?(?:child|early|universal|team|targeted|statutory|plan|protection|cp|cin|tier|level|help|pre|public|care)/i.test(
      after,
    ) ||
    /^ (?:the |this |his |her |their |our )?(?:plan|case|support|level|involvement|intervention|family['’]s plan|children['’]s plan)\b/i.test(
      after,
    ) ||
    (/\b(?:be|been|is|was|were|being|case|plan|family|children|threshold)\s+$/i.test(before) && STANDS_ALONE.test(after)) ||
    // "with a view to step-down"
    (/\b(?:view to|ready for|plan(?:s|ned|ning)? for|towards|consider(?:ing|ed)?|recommend(?:ing|ed|s)?|agreed)\s(?:a\s)?$/i.test(
      before,
    ) &&
      STANDS_ALONE.test(after)),
  presentas: (_before, after) =>
    !/^ (?:evidence|an? (?:gift|card|bouquet|award|certificate|cake)|flowers|part|proof|his|her|the)\b/.test(after),
  bare: (before, after) =>
    !/['’]s\s+$/.test(before) &&
    !/\b(?:early|medical|surgical|police|court|speech|dental|crisis)\s+$/i.test(before) &&
    !/^ (?:team|service|worker|programme|order|centre|room)/.test(after),
  skipcare: (_before, after) => !/^ (?:care|club|childcare|school|provision|shelf|skirt)/.test(after),
  game: (before, after) => !/\b(?:tennis|badminton|volleyball|table|ball|match|court|racket)\b/i.test(before + after),
  escalate: (_before, after) =>
    !/^ (?:violence|shouting|hitting|physical|the point|a (?:fight|row)|blows|threats|pushing|such)/.test(after),
  disclosed: (_before, after) => !/^ (?:the (?:court|other|part)|all parties|parties|third)/.test(after),
  // How somebody "presents"; a talk given to a class is another.
  manner: (before, after) =>
    /(?:\b(?:his|her|their)|['’]s)\s(?:\p{L}+\s)?$/iu.test(before) &&
    !/\b(?:gave|gives?|giving|made|makes?|making|watched|during|prepared|practi[sc]\p{L}+|rehears\p{L}+)\s(?:\S+\s){1,3}$/iu.test(
      before,
    ) &&
    !/^ (?:to|about|on|of|slides?|skills|evening|day|copy|went|lasted|pack)\b/.test(after),
  // "Stepping Ruby down to early help"
  'after-step': (before) => /\bstep(?:s|ped|ping)?\s(?:\S+\s){1,3}$/iu.test(before),
  // "Strategy discussion: police, health visitor and school": who met stands beside it.
  met: (_before, after) => !/^(?: on [^.;:]*)?(?::\s|\s(?:between|with|attended by)\s)/.test(after),
  // A doorway has a threshold too; one of harm is met, reached or crossed by a case.
  serious: (before, after) =>
    (/\b(?:met|meets?|meeting|reach(?:es|ed|ing)?|cross(?:es|ed)?|satisf(?:y|ies|ied)|below|above|legal|statutory|high|higher|low|lower|same|proposed)\s(?:the\s|this\s|that\s|our\s)?$/.test(
      before,
    ) &&
      !/^ (?:of (?:the|his|her|their|our|a)|to the|on|with a|carrying)\b/.test(after) &&
      !/\b(?:door|doorway|step|floor|kitchen|house|gate)\b/i.test(before.slice(-40)) &&
      !/\b(?:crossed|cross|crosses)\s(?:the\s)?$/.test(before)) ||
    /^ (?:has been |was |is |are |were |would be |will be |had been |(?:is |was )?(?:felt|considered|thought|deemed|agreed|believed|judged|said) (?:by [^.;]{1,30} )?(?:to be |to have been )?)?(?:not )?(?:met|reached|passed|crossed|satisfied|proved|agreed|conceded|disputed|accepted)\b/.test(
      after,
    ) ||
    /^ for (?:a |an )?(?:child|section|care|statutory|removal|intervention|early|proceedings|the plan)/.test(after),
  'case-open': (_before, after) => !/^ (?:the idea|ideas|change|the public|visitors|offers)/.test(after),
  // An attachment to a letter is no bond.
  'not-email': (before, after) =>
    !/\bword $/.test(before) &&
    !/^ (?:to )?(?:my|the|this|that|an?|his|her|their|our) (?:\p{L}+ )?(?:letter|e-?mail|message|report|file|form|post)/u.test(
      after,
    ) &&
    !/\b(?:sent|opened|e-?mailed|open|read|see|download|downloaded|as an|file|pdf)\b[^.]{0,30}$/i.test(before),
  // The full name of a meeting or an office; initials in it are another matter.
  'not-in-name': (_before, after) =>
    !/^ (?:risk|safeguarding|public protection|child|support team|sexual|referral|\p{Lu})/u.test(after),
  'verb-only': (before, after) =>
    !/^ing (?:partnership|lead|team|children|adults|board|policy)/.test(after) &&
    /\bto\s+$|\b(?:will|must|can|could|should|would|has|have|had|been|was|is|are|were|not)\s+$/.test(before),
}

/** Professional terms that a family would have to ask about, once in each section until the text explains them. */
export const jargonTerm: DocumentRule = {
  scope: 'document',
  lists: [LIST],
  startsFrom: [LIST],
  meta: {
    id: 'jargon-term',
    category: 'jargon-term',
    title: 'Professional term',
    severity: 'suggestion',
    kinds: ['all'],
    why: 'A family should be able to read it without having to ask what a word means.',
    setAsideWhen: 'The term is a legal test or a theory named on purpose, and the sentences around it say what it means here.',
    bad: ['Ms Pike’s parenting capacity is affected.', 'Kofi was hypervigilant in class.'],
    good: ['Kofi was hypervigilant (always on the watch for danger) in class.', 'The core group meets on 4 May.'],
  },
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    const explained = new Set<WordHit['entry']>()
    let section = ''
    let said = new Set<WordHit['entry']>()
    for (const analysis of blocks) {
      if (analysis.section.id !== section) {
        section = analysis.section.id
        said = new Set()
      }
      for (const use of usesIn(analysis, context)) {
        if (use.explained) explained.add(use.hit.entry)
        if (use.explained || explained.has(use.hit.entry) || said.has(use.hit.entry)) continue
        said.add(use.hit.entry)
        const { hit, fixes } = use
        const message = [`“${hit.text}” is a professional term.`, fixes.length === 0 ? hit.entry.ask : undefined]
          .filter(Boolean)
          .join(' ')
        report({ start: hit.start, end: hit.end, message, fixes, section: analysis.section, block: analysis.block })
      }
    }
  },
}

interface Use {
  hit: WordHit
  explained: boolean
  fixes: Fix[]
}

const kept = new WeakMap<BlockAnalysis, { kind: DocumentKind; uses: readonly Use[] }>()

function usesIn(analysis: BlockAnalysis, context: RuleContext): readonly Use[] {
  const { kind } = context
  const known = kept.get(analysis)
  if (known && known.kind === kind) return known.uses
  const uses = analysis.hits(LIST).flatMap((hit) => readUse(analysis, hit))
  kept.set(analysis, { kind, uses })
  return uses
}

function readUse(analysis: BlockAnalysis, hit: WordHit): Use[] {
  const segment = analysis.segmentAt(hit.start)
  if (segment.role === 'heading' || segment.role === 'label' || segment.role === 'signature') return []
  // The cells of a plan call forms, posts and measurements by their names.
  if (segment.place.actionField !== undefined) return []
  const tags = hit.entry.tags ?? []
  if (isName(analysis, hit)) return []
  const [before, after] = wordsAround(analysis, hit)
  if (!tags.every((tag) => CONTEXTS[tag]?.(before, after) ?? true)) return []
  const explained = isTermExplained(analysis, hit)
  return [{ hit, explained, fixes: explained ? [] : fixesFor(hit, before, after) }]
}

/** A capital inside a sentence makes it a name: "the Direct Work team", "Strengths-Based Practice Award". */
function isName(analysis: BlockAnalysis, hit: WordHit): boolean {
  const words = analysis.tokens.slice(hit.firstToken, hit.lastToken)
  const capitals = words.filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
  const opensSentence = analysis.sentenceAt(hit.start)?.start === hit.start
  // "Gillick competent", "Strategy discussion": a capital at the beginning alone makes no name.
  const [first, second] = words
  const onlyFirst = capitals.length === 1 && capitals[0] === first && second !== undefined
  if (capitals.length > (opensSentence || onlyFirst ? 1 : 0)) return true
  const next = analysis.tokens[hit.lastToken]
  return (
    opensSentence && words.length === 1 && next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text) && next.start === hit.end + 1
  )
}

function fixesFor(hit: WordHit, before: string, after: string): Fix[] {
  const { say, tags = [] } = hit.entry
  if (typeof say !== 'string' || !fits(hit, say, before, after)) return []
  const first = hit.text.split(/\s/)[0] ?? ''
  const fitted = tags.includes('verb') ? phraseInForm(say, formOf(first, before)) : say
  if (/\ban? $/i.test(before) && needsOtherArticle(before, fitted)) return []
  const capital = /^\p{Lu}/u.test(hit.text) ? fitted.charAt(0).toUpperCase() + fitted.slice(1) : fitted
  return [{ label: `Write “${capital}”`, replacement: capital }]
}

const OWNED = /\b(?:an?|the|this|that|these|those|his|her|their|its|our|my|no|\p{L}+['’]s?)\s+$/iu
/** A noun that another follows describes it: "parenting capacity assessment" cannot take "ability to look after the child". */
const NOUN_ENDS =
  /^(?:[.,;:!?)\]”"’–—-]|$|\s(?:is|was|are|were|and|or|but|of|in|on|at|with|by|to|for|that|which|who|has|have|had|will|would|can|could|may|might|must|should|from|because|when|while|after|before|since|as|than|during|about|between|including|so|if|until|every|each|[({–—])(?:\s|$)|\s(?:takes?|took)\b)/
/** Where "managing feelings" can stand for a noun: not after "poor" or "the". */
const TAKES_DOING = /(?:^|[.;,:!?]\s?|\b(?:of|with|in|on|by|about|for|from|and|or|than|to|is|was|like|as|shows?|needs?)\s)$/i
const PLURAL_HEAD = /^(?:\p{L}+ )?\p{L}+[^s\s]s(?= (?:of|that|to|who|with|by|from|in|about|for|which)\b|$)/u

/** "It was disclosed to the school" is no "it was told the school". */
const PASSIVE_BEFORE = /\b(?:was|were|been|being|is|are) (?:\p{L}+ )?$/u

/** Whether plain words can stand in the same place without a change to the sentence. */
function fits(hit: WordHit, say: string, before: string, after: string): boolean {
  const { tags = [] } = hit.entry
  if (tags.includes('verb')) return true
  if (tags.includes('adj')) return COPULA.test(before) && STANDS_ALONE.test(after)
  if (/\s(?:to|on|by|that)$/.test(hit.text)) return !/^told$/.test(say) || !PASSIVE_BEFORE.test(before)
  if (!NOUN_ENDS.test(after)) return false
  if (/^(?:an?|the|what|how|being)\s/.test(say) && OWNED.test(before)) return false
  if (/^\p{Ll}+ing\b/u.test(say) && !TAKES_DOING.test(before)) return false
  return !(PLURAL_HEAD.test(say) && /^\s(?:is|was|has|does)\b/.test(after))
}

/** "An attachment figure" cannot become "an person". */
function needsOtherArticle(before: string, words: string): boolean {
  const an = /\ban $/i.test(before)
  return /^(?:[aeio]|u(?!ni|se))/i.test(words) !== an
}
