import { templateAsksFor } from '../analysis/topics.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule, RuleContext } from '../rule.ts'

const LIST = 'topic-signed'
const MANAGER =
  /\b(?:manager|principal social worker|head of service|practice lead|practice supervisor|supervisor|team leader|service lead|assistant director|director)\b/i
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
  looksAt: (block) => block.block.type === 'signatures' || block.holds(LIST),
  check(blocks, context, report) {
    // In a document of a case, signing is what its review does.
    if (!isWholeDocument(context) || context.document.caseId !== undefined) return
    const { signed, authorised, block } = signaturesIn(blocks, context)
    const place = { section: block?.section ?? null, block: null, start: 0, end: 0 }
    if (!signed && templateAsksFor(LIST, context)) return
    if (!signed) report({ ...place, message: 'Nobody has signed this. Who wrote it, and on which day?' })
    else if (!authorised && context.options.manager !== false)
      report({ ...place, message: 'No manager has authorised this. Who read it, on which day, and what did they think of it?' })
  },
}

function signaturesIn(blocks: readonly BlockAnalysis[], context: RuleContext) {
  const found: { signed: boolean; authorised: boolean; block: BlockAnalysis | null } = {
    signed: false,
    authorised: false,
    block: null,
  }
  for (const block of blocks) {
    if (block.block.type === 'signatures') {
      found.signed = true
      found.authorised ||= block.block.signatories.some(({ role, note }) => MANAGER.test(`${role} ${note}`))
      found.block = block
    }
    for (const hit of block.hits(LIST, { quoted: true })) {
      const tags = hit.entry.tags ?? []
      const line = lineAt(block.text, hit.start)
      if (tags.includes('line') && hit.start !== line.start) continue
      if (tags.includes('signed') && !BLANK.test(block.text.slice(hit.end, line.end))) {
        found.signed = true
        found.block = block
      }
      if (
        MANAGER.test(line.text) ||
        namesManager(line.text, context) ||
        (block.block.type === 'heading' && tags.includes('manager'))
      )
        found.authorised ||= tags.includes('manager') || tags.includes('signed')
    }
  }
  for (const section of context.document.sections)
    if (context.headingOf(section).holds(LIST) && MANAGER.test(section.title) && section.blocks.length > 0)
      found.authorised = true
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
