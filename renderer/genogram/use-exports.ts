import {
  type ColourOptions,
  ecoMapInWords,
  ecoMapSvg,
  genogramInWords,
  genogramSvg,
  wordsAsText,
} from '../../shared/family/drawing/index.ts'
import type { CaseFamily } from '../../shared/family/index.ts'
import { base64FromText, pngOf, useServices } from '../client/index.ts'
import { useToast } from '../ui/index.ts'
import type { FamilyLook } from './use-look.ts'

export interface Exports {
  svg: () => Promise<void>
  png: (greyscale?: boolean) => Promise<void>
  words: () => Promise<void>
}

export interface Exported {
  family: CaseFamily
  look: FamilyLook
  caseTitle: string
  author: string
  today: string
}

/** Saves the picture as a file. What is confidential stays out of every file, and the file says that something is left out. */
export function useExports({ family, look, caseTitle, author, today }: Exported): Exports {
  const { host } = useServices()
  const toast = useToast()
  const isEco = look.view === 'eco-map'
  const kind = isEco ? 'Eco-map' : 'Genogram'
  const options = (colours: ColourOptions = {}) => ({
    ...colours,
    asAt: look.asAt,
    filter: look.filter,
    title: `${kind}: ${caseTitle}`,
    author,
    drawnOn: today,
  })
  const picture = (colours?: ColourOptions) =>
    isEco ? ecoMapSvg(family, options(colours)) : genogramSvg(family, options(colours))
  const save = async (ending: string, made: () => Promise<string> | string): Promise<void> => {
    const name = `${kind} ${caseTitle} ${look.asAt}.${ending}`
    let base64: string
    try {
      base64 = await made()
    } catch {
      return toast({ text: 'The picture could not be drawn. Save it as SVG instead.' })
    }
    const saved = await host.saveFile({ name, base64 })
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value) toast({ text: `Saved: ${name}.` })
  }
  return {
    svg: () => save('svg', () => base64FromText(picture().svg)),
    png: (greyscale = false) => save('png', () => pngOf(picture({ greyscale }))),
    words: () => save('txt', () => base64FromText(wordsAsText((isEco ? ecoMapInWords : genogramInWords)(family, options())))),
  }
}
