import { base64FromText, useServices } from '../../client/index.ts'
import { useToast } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { pictureInSvg, pictureName, timelinePicture } from './picture-files.ts'
import { useTimelineSetting } from './shown-setting.ts'
import type { Stretch } from './use-stretch.ts'

const WORDS = { svg: 'Picture', png: 'Picture', txt: 'Text' }

/** Saves what is in view as a file; confidential entries stay out, and the file says so. */
export function useSavePicture(stretch: Stretch): (ending: 'svg' | 'png' | 'txt', greyscale?: boolean) => Promise<void> {
  const desk = useDesk()
  const { host } = useServices()
  const toast = useToast()
  const [{ lanes }] = useTimelineSetting()
  return async (ending, greyscale = false) => {
    const options = { lanes, stretch, greyscale }
    const name = pictureName(desk, ending)
    let base64: string
    try {
      if (ending === 'png') base64 = (await timelinePicture(desk, options)).png
      else {
        const { svg, words } = pictureInSvg(desk, options)
        base64 = base64FromText(ending === 'svg' ? svg : words)
      }
    } catch {
      toast({ text: 'The picture could not be drawn. Save it as SVG instead.' })
      return
    }
    const saved = await host.saveFile({ name, base64 })
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value) toast({ text: `${WORDS[ending]} made: ${name}.` })
  }
}
