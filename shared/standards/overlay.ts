import type { Pack, PackFile, TemplateOverlay } from './pack.ts'
import { sectionIsRequired } from './sections.ts'
import type { DocumentTemplate, TemplateSection } from './template.ts'

/** What a pack and those that it extends want otherwise than the templates have it, furthest parent first. */
export function overlaysOf(lineage: readonly Pick<PackFile, 'documents'>[]): Record<string, TemplateOverlay> {
  const overlays = new Map<string, TemplateOverlay>()
  for (const { documents } of lineage)
    for (const [templateId, overlay] of Object.entries(documents))
      overlays.set(templateId, laidOver(overlays.get(templateId), overlay))
  return Object.fromEntries(overlays)
}

/** A child's overlay over its parent's: what is named by section is replaced by section, lists grow. */
function laidOver(parent: TemplateOverlay | undefined, child: TemplateOverlay): TemplateOverlay {
  if (parent === undefined) return child
  const required = new Set(Object.keys(child.require ?? {}))
  const optional = [...(parent.optional ?? []), ...(child.optional ?? [])].filter((id) => !required.has(id))
  return {
    require: { ...parent.require, ...child.require },
    optional: [...new Set(optional)],
    leaveOut: [...new Set([...(parent.leaveOut ?? []), ...(child.leaveOut ?? [])])],
    titles: { ...parent.titles, ...child.titles },
    guidance: { ...parent.guidance, ...child.guidance },
    add: [...(parent.add ?? []), ...(child.add ?? [])],
    ...((child.length ?? parent.length) && { length: child.length ?? parent.length }),
  }
}

/**
 * The overlays of all packs at their strictest: a section is asked for where any of them asks for it, one that only one of them
 * has is there, and of several lengths the shortest counts.
 */
export function strictestOverlays(
  packs: readonly Pick<Pack, 'documents'>[],
  keyOf: (pack: number, clause: string) => string,
): Record<string, TemplateOverlay> {
  const overlays = new Map<string, Strictest>()
  for (const [index, { documents }] of packs.entries())
    for (const [templateId, { require = {}, add = [], length }] of Object.entries(documents)) {
      const all = overlays.get(templateId) ?? { require: {}, add: [] }
      for (const [sectionId, clauses] of Object.entries(require))
        all.require[sectionId] = [...(all.require[sectionId] ?? []), ...clauses.map((clause) => keyOf(index, clause))]
      all.add.push(...add.filter(({ section }) => !all.add.some((one) => one.section.id === section.id)))
      if (length && length.words < (all.length?.words ?? Number.POSITIVE_INFINITY))
        all.length = { words: length.words, clause: keyOf(index, length.clause) }
      overlays.set(templateId, all)
    }
  return Object.fromEntries(overlays)
}

interface Strictest extends Pick<TemplateOverlay, 'length'> {
  require: NonNullable<TemplateOverlay['require']>
  add: NonNullable<TemplateOverlay['add']>
}

/**
 * A template as an authority wants it: its own headings, sections that it asks for (with the clauses), sections of its own,
 * none of those that it leaves out, and its guidance after the template's. `required` is then simply true or false.
 */
export function templateUnder(template: DocumentTemplate, pack: Pick<Pack, 'id' | 'lineage' | 'documents'>): DocumentTemplate {
  const {
    require = {},
    optional = [],
    leaveOut = [],
    titles = {},
    guidance = {},
    add = [],
    length,
  } = pack.documents[template.id] ?? {}
  const sections: TemplateSection[] = template.sections.filter(({ id }) => !leaveOut.includes(id))
  for (const { after, section } of add) {
    const place = after === undefined ? 0 : sections.findIndex(({ id }) => id === after) + 1
    sections.splice(place, 0, { ...section, added: true })
  }
  const underPack = (section: TemplateSection): TemplateSection => {
    const { id } = section
    const title = titles[id]
    const more = guidance[id]
    return {
      ...section,
      ...(title !== undefined && { title, titles: [section.title, ...section.titles] }),
      ...(more !== undefined && { guidance: `${section.guidance} ${more}` }),
      required: id in require || (sectionIsRequired(section, pack) && !optional.includes(id)),
      clauses: require[id] ?? [],
    }
  }
  return {
    ...template,
    ...(length && { length: { words: length.words, clauses: [length.clause] } }),
    sections: sections.map(underPack),
  }
}
