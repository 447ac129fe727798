import type { PlanAction, Section } from '../../document/index.ts'
import { actionsIn, type PlacedAction } from '../plan-actions.ts'
import type { BlockAnalysis, Span } from '../rule.ts'
import { bySection, type Readings } from './stretches.ts'
import { isWritten } from './written.ts'

/** Where a part of a plan is written: a whole block under its heading, or the lines of a block that begin with its label. */
export interface PlanPart extends Span {
  analysis: BlockAnalysis
  text: string
}

/** What the parts of a plan are called, as headings and as labels at the start of a line. */
export const PARTS = {
  contingency:
    /\b(?:contingenc(?:y|ies)|plan b|back[- ]?up plan|parallel plan(?:ning)?|if (?:things|this|it|that|change|the plan|they|we) (?:do(?:es)?|is|are)(?: not|n['’]t) (?:get better|improv\p{L}*|change|work\p{L}*|go to plan|happen\p{L}*|enough|going)|(?:if|when) (?:it|things|the plan|something) (?:goes|go|fails?) ?(?:wrong|badly|off course)?|what (?:happens|we (?:will )?do) if|what if|alternative plan|if nothing changes|if progress is not made)\b/iu,
  dangerStatement: /\b(?:danger|worry|risk) statements?\b|\bDS\s?\d\b/iu,
  safetyGoal: /\b(?:safety|well-?being) goals?\b|\bSG\s?\d\b/iu,
} as const

/** Blocks that may hold a part of a plan: written ones of running text. Cheap. */
export function mayHoldParts({ block }: BlockAnalysis): boolean {
  return (
    block.type === 'paragraph' ||
    block.type === 'list' ||
    block.type === 'heading' ||
    block.type === 'fields' ||
    block.type === 'table'
  )
}

/** Blocks that hold plan actions. */
export function mayHoldActions({ block }: BlockAnalysis): boolean {
  return block.type === 'actionPlan' || block.type === 'table'
}

/** Every action of the document's plans with its block. */
export function allActions(
  blocks: readonly BlockAnalysis[],
): { analysis: BlockAnalysis; placed: PlacedAction; action: PlanAction }[] {
  return blocks
    .filter(mayHoldActions)
    .flatMap((analysis) => actionsIn(analysis).map((placed) => ({ analysis, placed, action: placed.action })))
}

/** The written lines of one part: everything under a heading that names it, else lines with its label ("Plan B: ..."). */
export function partsOf(blocks: readonly BlockAnalysis[], name: RegExp): PlanPart[] {
  const readings = keptParts.get(name) ?? new WeakMap()
  keptParts.set(name, readings)
  return bySection(blocks, readings, null, (own, section) => partsIn(own, section, name)).flat()
}

const keptParts = new Map<RegExp, Readings<PlanPart[]>>()

function partsIn(blocks: readonly BlockAnalysis[], section: Section, name: RegExp): PlanPart[] {
  const parts: PlanPart[] = []
  let under = name.test(section.title)
  for (const analysis of blocks) {
    if (analysis.block.type === 'heading') under = name.test(analysis.text) || (under && name.test(section.title))
    else if (under) parts.push(...linesOf(analysis))
    else parts.push(...linesOf(analysis).filter(({ text }) => isLabelled(text, name)))
  }
  return parts
}

/** True where the words of a part stand anywhere: then it is not absent, though it has no heading of its own. */
export function speaksOf(blocks: readonly BlockAnalysis[], words: RegExp): boolean {
  const readings = keptWords.get(words) ?? new WeakMap()
  keptWords.set(words, readings)
  return bySection(
    blocks,
    readings,
    null,
    (own, { title }) => words.test(title) || own.some(({ text }) => words.test(text)),
  ).includes(true)
}

const keptWords = new Map<RegExp, Readings<boolean>>()

/** A document in which at least something was written under two headings: no extract, and not a new one. */
export function isWholeDocument(blocks: readonly BlockAnalysis[], sections: number): boolean {
  return sections > 1 && blocks.some(isWritten)
}

function linesOf(analysis: BlockAnalysis): PlanPart[] {
  const { block, segments, text } = analysis
  if (block.type === 'actionPlan' || block.type === 'chronology' || block.type === 'signatures') return []
  return segments
    .filter(({ role, start, end }) => role !== 'label' && text.slice(start, end).trim() !== '')
    .map(({ start, end }) => ({ analysis, start, end, text: text.slice(start, end) }))
}

const LABEL_LENGTH = 40

function isLabelled(text: string, name: RegExp): boolean {
  const colon = text.slice(0, LABEL_LENGTH).search(/[:–—]/)
  return colon > 0 && name.test(text.slice(0, colon))
}
