import type { IncomingMessage } from 'node:http'

/** The longest call that is read: a document of several hundred thousand words. */
export const LONGEST_BODY = 32 * 1024 * 1024

/** A request body that cannot be used, with the HTTP status that says so. */
export class BadBody extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.name = 'BadBody'
    this.status = status
  }
}

/** Reads a JSON body. Throws `BadBody`: 415 not JSON, 413 too long, 400 malformed. */
export async function readJson(request: IncomingMessage, limit: number = LONGEST_BODY): Promise<unknown> {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new BadBody(415, 'A call is sent as JSON.')
  const tooLong = () => new BadBody(413, 'This is too large to save in one piece. Split the document in two.')
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLong()
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw tooLong()
    chunks.push(chunk)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    throw new BadBody(400, 'A call arrived garbled and was not carried out. Try again.')
  }
}
