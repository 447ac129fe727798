import { hasHeadingFor, templateAsksFor } from '../analysis/topics.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule, RuleContext } from '../rule.ts'

const LIST = 'topic-signed'
const MANAGER =
  /\b(?:manager|principal social worker|head of service|practice lead|practice supervisor|supervisor|team leader|service lead|assistant director|director)\b/i
const SIGNING = /\b(?:sign(?:ed|atures?|[- ]off)|agree(?:d|ment)|authoris\w+)\b/i
/** "Beth Calloway, social worker, 17 November 2026": a name and a day, as people sign in a typed copy. */
const NAME_AND_DAY =
  /(?:^|[\n.] ?)\p{Lu}[\p{L}’'-]*\.?(?: \p{Lu}[\p{L}’'-]*| and)+(?:, [^,.\n\d]{2,60}){0,2},? (?:on )?\d{1,2} \p{Lu}\p{Ll}+ \d{4}/u
const BLANK = /^[\s:._…–-]*(?:$|\n|\(?(?:blank|date|name|signature)\b)/i

/** A document that nobody signed, or that no manager authorised. */
export const signatureMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'signature-missing',
    category: 'missing-signature',
    title: 'A signature is missing',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'early-help-assessment',
      'section-47-enquiry',
      'icpc-report',
      'rcpc-report',
      'cp-plan',
      'cin-plan',
      'care-plan',
      'case-summary',
      'transfer-summary',
      'closure-summary',
      'court-statement',
      'supervision-record',
    ],
    why: 'Nobody has put their name to it, or no manager has read it.',
    setAsideWhen: 'It is signed in the case system, and this is a copy.',
    bad: ['Signed: ______'],
    good: ['Signed: A. Rahman, Social Worker, 4 June 2026. Authorised: M. Cole, Team Manager, 6 June 2026.'],
  },
  lists: [LIST],
  looksAt: (block) => block.block.type === 'signatures' || block.holds(LIST) || SIGNING.test(block.section.title),
  check(blocks, context, report) {
    // In a document of a case, signing is what its review does.
    if (!isWholeDocument(context) || context.document.caseId !== undefined) return
    const { signed, authorised, block } = signaturesIn(blocks, context)
    const place = { section: block?.section ?? null, block: null, start: 0, end: 0 }
    if (!signed && templateAsksFor(LIST, context)) return
    if (!signed) report({ ...place, message: 'Nobody has signed this. Who wrote it, and on which day?' })
    else if (!authorised && mustBeAuthorised(context))
      report({ ...place, message: 'No manager has authorised this. Who read it, on which day, and what did they think of it?' })
  },
}

/** Kinds that a manager authorises where the pack names none. */
const AUTHORISED = ['child-and-family-assessment', 'early-help-assessment', 'section-47-enquiry', 'icpc-report', 'rcpc-report']

/** `options.manager` lists the kinds that a manager must have authorised. */
function mustBeAuthorised({ kind, options }: RuleContext): boolean {
  return (Array.isArray(options.manager) ? options.manager : AUTHORISED).includes(kind)
}

interface Signatures {
  signed: boolean
  authorised: boolean
  /** Where the first signature stands. */
  block: BlockAnalysis | null
}

function signaturesIn(blocks: readonly BlockAnalysis[], context: RuleContext): Signatures {
  const found: Signatures = { signed: false, authorised: isDecided(context), block: null }
  // Signatures stand at the end.
  for (let at = blocks.length - 1; at >= 0 && !(found.signed && found.authorised); at--) {
    const block = blocks[at]
    if (!block) continue
    const { signed, authorised } = signaturesOf(block, context)
    found.signed ||= signed
    found.authorised ||= authorised
    if (signed) found.block ??= block
  }
  return found
}

/** A day on which the manager decided, or a section in which they say what. */
const isDecided = (context: RuleContext): boolean =>
  context.document.dates.managerDecision !== undefined || (hasHeadingFor(LIST, context) && managersSection(context))

/** True when a section for the manager's comment or decision has something in it. */
function managersSection({ document, headingOf }: RuleContext): boolean {
  return document.sections.some(
    (section) => section.blocks.length > 0 && MANAGER.test(section.title) && headingOf(section).holds(LIST),
  )
}

const kept = new WeakMap<BlockAnalysis, { manager: string; signed: boolean; authorised: boolean }>()

function signaturesOf(block: BlockAnalysis, context: RuleContext): { signed: boolean; authorised: boolean } {
  const manager = context.document.manager?.name ?? ''
  const known = kept.get(block)
  if (known?.manager === manager) return known
  const found = { manager, signed: false, authorised: false }
  if (block.block.type === 'signatures') {
    found.signed = true
    found.authorised = block.block.signatories.some(({ role, note }) => MANAGER.test(`${role} ${note}`))
  }
  if (SIGNING.test(block.section.title) && NAME_AND_DAY.test(block.text)) {
    found.signed = true
    found.authorised = MANAGER.test(block.text) || namesManager(block.text, context)
  }
  for (const hit of block.hits(LIST, { quoted: true })) {
    const tags = hit.entry.tags ?? []
    const line = lineAt(block.text, hit.start)
    if (tags.includes('line') && hit.start !== line.start) continue
    found.signed ||= tags.includes('signed') && !BLANK.test(block.text.slice(hit.end, line.end))
    found.authorised ||=
      MANAGER.test(line.text) || namesManager(line.text, context) || (block.block.type === 'heading' && tags.includes('manager'))
  }
  kept.set(block, found)
  return found
}

function lineAt(text: string, offset: number): { start: number; end: number; text: string } {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset)
  const start = from + (/^\W*/.exec(text.slice(from, end))?.[0].length ?? 0)
  return { start, end, text: text.slice(from, end) }
}

function namesManager(line: string, { document }: RuleContext): boolean {
  const name = document.manager?.name.split(/\s+/).at(-1)
  return name !== undefined && name !== '' && line.includes(name)
}
