import type { Answer, Api } from '../../shared/api/index.ts'
import { base64FromBytes } from '../client/index.ts'

/** So much of a file goes in one call: far below what a call may carry, and enough that a large one takes few of them. */
const PIECE = 4 * 1024 * 1024

/** Hands a file of any size over in pieces; gives where it went. `told` hears how far it is, in words. */
export async function handOver(
  receive: Api['backups']['receive'],
  file: Pick<File, 'name' | 'size' | 'slice'>,
  told: (said: string) => void,
): Promise<Answer<{ path: string }>> {
  let path: string | null = null
  for (let offset = 0; ; offset += PIECE) {
    told(`Reading ${file.name}${offset === 0 ? '' : `, ${Math.round((100 * offset) / file.size)}%`}…`)
    const bytes = new Uint8Array(await file.slice(offset, offset + PIECE).arrayBuffer())
    const answer: Answer<{ path: string }> = await receive({
      path,
      name: file.name,
      offset,
      base64: base64FromBytes(bytes),
    })
    if (!answer.ok || offset + PIECE >= file.size) return answer
    path = answer.value.path
  }
}
