import type { Block } from './schema.ts'
import { blockText } from './text.ts'

/** A print of a text by which it is known again and from which it cannot be read: two rounds of FNV-1a, in hexadecimal figures. */
export function textPrint(text: string): string {
  const round = (start: number): string => {
    let hash = start
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return round(0x811c9dc5) + round(0x9747b28c)
}

/** True for a block that stands as it came from an earlier document: nobody has touched a word of it. */
export function isCarriedOver(block: Block): boolean {
  return block.carriedOver !== undefined && block.carriedOver.print === textPrint(blockText(block).text)
}
