import { type CaseChronology, SHAPE_PATHS } from '../../../shared/chronology/index.ts'
import type { AgencyShape, ChronologyStandard, ChronologyTone } from '../../../shared/standards/index.ts'
import './marks.css'

/** How an agency is marked: by its kind. */
export interface AgencyLook {
  name: string
  shape: AgencyShape
  tone: ChronologyTone
}

/** The marks of the agencies of a chronology by id. One of no kind, or of a kind that the pack no longer has, gets a ring. */
export function agencyLooks(
  agencies: CaseChronology['agencies'],
  standard: Pick<ChronologyStandard, 'agencies'>,
): ReadonlyMap<string, AgencyLook> {
  const kinds = new Map(standard.agencies.map((kind) => [kind.id, kind]))
  return new Map(
    agencies.map(({ id, name, kind }) => {
      const { shape = 'ring', tone = 'slate' } = kinds.get(kind) ?? {}
      return [id, { name, shape, tone }]
    }),
  )
}

/** The shape alone, for beside the agency's name; a reader aloud hears the name. */
export function ShapeMark({ shape, tone }: { shape: AgencyShape; tone: ChronologyTone }) {
  return (
    <svg className="agency-shape" data-tone={tone} viewBox="0 0 14 14" aria-hidden="true">
      <path d={SHAPE_PATHS[shape]} fillRule="evenodd" />
    </svg>
  )
}

/** Shape and name. */
export function AgencyMark({ look }: { look: AgencyLook }) {
  return (
    <span className="agency-mark">
      <ShapeMark shape={look.shape} tone={look.tone} />
      <span>{look.name}</span>
    </span>
  )
}
