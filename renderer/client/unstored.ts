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

/**
 * The same transport, remembering what the store does not take. A document’s conflict is none where the store keeps that text as a copy.
 * Whoever puts a text back later has it kept in any case.
 */
export function watchingWrites(transport: Transport): Transport {
  return async (area, call, input) => {
    const path = `${area}.${call}`
    if (!WRITES.has(path)) return transport(area, call, input)
    const write = { call: path, input: withCopy(input) } as UnstoredWrite
    const key = keyOf(write)
    waiting.set(key, write)
    const answer = await transport(area, call, input)
    if (isTaken(input, write, answer) && waiting.get(key) === write) waiting.delete(key)
    return answer
  }
}

const isTaken = (input: unknown, { call }: UnstoredWrite, answer: Answer<unknown>): boolean =>
  answer.ok || (call === 'documents.save' && answer.failure.code === 'conflict' && keepsCopy(input))

const asksForNone = (input: unknown): input is { keepCopy?: boolean } =>
  typeof input === 'object' && input !== null && 'keepCopy' in input && input.keepCopy === false
const keepsCopy = (input: unknown): boolean => !asksForNone(input)

function withCopy(input: unknown): unknown {
  if (!asksForNone(input)) return input
  const { keepCopy: _none, ...rest } = input
  return rest
}

const keyOf = ({ call, input }: UnstoredWrite): string => `${call} ${'document' in input ? input.document.id : input.caseId}`

/** What the store has not taken so far. */
export const unstoredWrites = (): UnstoredWrite[] => [...waiting.values()]

/** Everything is stored, or kept elsewhere. */
export const forgetUnstored = (): void => waiting.clear()
