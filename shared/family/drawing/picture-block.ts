import type { GenogramBlock } from '../../document/index.ts'
import type { CaseFamily } from '../case-family.ts'
import { ecoMapInWords, ecoMapSvg } from './eco-map.ts'
import { layOutEcoMap } from './eco-map-layout.ts'
import { type GenogramOptions, genogramSvg } from './genogram-picture.ts'
import { genogramInWords, wordsAsText } from './in-words.ts'
import { peopleRows } from './people-rows.ts'
import { shownOf } from './shown.ts'

export interface PictureOfFamily extends GenogramOptions {
  view: GenogramBlock['view']
}

/** A block with the family as it is on a day: the picture, the same in words, and the table of its people. */
export function pictureBlock(family: CaseFamily, id: string, options: PictureOfFamily): GenogramBlock {
  const { view, filter = 'everybody', asAt } = options
  const title = options.title ?? (view === 'ecomap' ? 'Eco-map' : 'Genogram')
  const { svg, width, height } =
    view === 'ecomap' ? ecoMapSvg(family, { ...options, title }) : genogramSvg(family, { ...options, title })
  const words = view === 'ecomap' ? ecoMapInWords(family, { ...options, title }) : genogramInWords(family, { ...options, title })
  return {
    type: 'genogram',
    id,
    view,
    filter,
    title,
    shown: {
      asAt,
      svg,
      width,
      height,
      words: wordsAsText(words),
      people: view === 'ecomap' ? ofHousehold(family, options) : peopleRows(family, options),
    },
  }
}

/** The table that follows an eco-map has those who are in its middle. */
function ofHousehold(family: CaseFamily, options: PictureOfFamily) {
  const whole = { ...options, filter: 'everybody' as const }
  const inside = new Set(layOutEcoMap(shownOf(family, whole).family, options.childIds).members.map(({ id }) => id))
  return peopleRows(family, whole).filter(({ id }) => inside.has(id))
}
