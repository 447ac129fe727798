import type { Answer, UnstoredWrite } from '../../shared/api/index.ts'
import type { Transport } from './transport.ts'

/** Of each thing the newest write that the store has not taken, by what it is a write to. */
const waiting = new Map<string, UnstoredWrite>()

const WRITES: ReadonlySet<string> = new Set<UnstoredWrite['call']>([
  'documents.save',
  'plans.save',
  'chronology.change',
  'family.change',
])

/** The same transport, remembering what the store does not take. A document’s conflict is none: the store keeps that text as a copy. */
export function watchingWrites(transport: Transport): Transport {
  return async (area, call, input) => {
    const path = `${area}.${call}`
    if (!WRITES.has(path)) return transport(area, call, input)
    const write = { call: path, input } as UnstoredWrite
    const key = keyOf(write)
    waiting.set(key, write)
    const answer = await transport(area, call, input)
    if (isTaken(write, answer) && waiting.get(key) === write) waiting.delete(key)
    return answer
  }
}

const isTaken = ({ call }: UnstoredWrite, answer: Answer<unknown>): boolean =>
  answer.ok || (call === 'documents.save' && answer.failure.code === 'conflict')

const keyOf = ({ call, input }: UnstoredWrite): string => `${call} ${'document' in input ? input.document.id : input.caseId}`

/** What the store has not taken so far. */
export const unstoredWrites = (): UnstoredWrite[] => [...waiting.values()]

/** Everything is stored, or kept elsewhere. */
export const forgetUnstored = (): void => waiting.clear()
