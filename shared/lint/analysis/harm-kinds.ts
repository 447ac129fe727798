import type { Section } from '../../document/index.ts'
import type { BlockAnalysis, WordHit } from '../rule.ts'
import { PerBlock } from './per-block.ts'
import { bySection, type Readings } from './stretches.ts'

/** The word list of what harm is called, and that of what shows it. The tags of both are kinds of harm. */
export const HARMS = 'harms'
export const HARM_SIGNS = 'harm-signs'

/** A place where a kind of harm is called by its name. */
export interface HarmNamed {
  block: BlockAnalysis
  hit: WordHit
  /** "sexual", "neglect". */
  kind: string
}

/** How many words of a section tell of each kind of harm. */
export interface HarmsTold {
  section: Section
  times: ReadonlyMap<string, number>
}

/** Where blocks call harm by a name that `counts`, in the writer's words; `readings` is the asking rule's own. */
export function harmsNamed(
  blocks: readonly BlockAnalysis[],
  readings: Readings<readonly HarmNamed[]>,
  counts: (block: BlockAnalysis, hit: WordHit) => boolean,
): HarmNamed[] {
  return bySection(blocks, readings, null, (own) =>
    own.flatMap((block) =>
      block.holds(HARMS)
        ? block.hits(HARMS).flatMap((hit) => {
            const kind = hit.entry.tags?.[0]
            return kind !== undefined && counts(block, hit) ? [{ block, hit, kind }] : []
          })
        : [],
    ),
  ).flat()
}

const told: Readings<HarmsTold> = new WeakMap()

/** What each section tells of harm, by name or by what shows it, in anybody's words. `blocks` are all of the document. */
export function harmsTold(blocks: readonly BlockAnalysis[]): HarmsTold[] {
  return bySection(blocks, told, null, (own, section) => {
    const times = new Map<string, number>()
    for (const { entry } of own.flatMap((block) => hitsOfHarm(block)))
      for (const kind of entry.tags ?? []) times.set(kind, (times.get(kind) ?? 0) + 1)
    return { section, times }
  })
}

/** The words of a block that tell of harm; those that are part of a name ("sexual abuse") are told by the name. */
export const hitsOfHarm = (block: BlockAnalysis): readonly WordHit[] => harm.of(block)

const harm = new PerBlock<readonly WordHit[]>((block) => {
  const named = block.holds(HARMS) ? block.hits(HARMS, { quoted: true }) : []
  if (!block.holds(HARM_SIGNS)) return [...named]
  const signs = block.hits(HARM_SIGNS, { quoted: true })
  return [...named, ...signs.filter((sign) => !named.some(({ start, end }) => sign.start < end && start < sign.end))]
})

/** How many words tell of the kind in these sections together. */
export const timesTold = (kind: string, sections: readonly HarmsTold[]): number =>
  sections.reduce((sum, { times }) => sum + (times.get(kind) ?? 0), 0)
