import { base64FromBytes, bytesFromBase64 } from '../../client/index.ts'
import { withDotsPerInch } from './png-size.ts'

const DOTS = 300
const CSS_DOTS = 96

/** An SVG as a PNG at 300 dots an inch, in base64. Throws where the window cannot draw it. */
export async function pngOf({ svg, width, height }: { svg: string; width: number; height: number }): Promise<string> {
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${base64FromBytes(new TextEncoder().encode(svg))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round((width * DOTS) / CSS_DOTS)
  canvas.height = Math.round((height * DOTS) / CSS_DOTS)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This window cannot draw pictures.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const [, base64 = ''] = canvas.toDataURL('image/png').split(',')
  return base64FromBytes(withDotsPerInch(bytesFromBase64(base64), DOTS))
}
