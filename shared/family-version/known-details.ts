import { addressPattern, type CaseRecord, type Person } from '../family/index.ts'
import type { Reader } from './reader.ts'
import { INSTEAD, type Reason } from './reasons.ts'
import type { Span } from './withheld.ts'

/** A detail that the case holds, where it stands in a text; a null reason: the reader may have it. */
export interface KnownDetail extends Span {
  reason: Reason | null
  instead: string
}

interface Detail {
  pattern: RegExp
  reason: Reason | null
  instead: string
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
const plain = (address: string): string =>
  address
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const isParent = ({ group, parentalResponsibility, role }: Person): boolean =>
  group === 'family' && (parentalResponsibility || /\b(?:mother|father|parent)\b/i.test(role.replace(/\bgrand\w+/gi, '')))

/** Whether a reader may have an address: null, or the reason for which it is left out. */
function reasonForAddress(address: string, people: readonly Person[], reader: Reader): Reason | null {
  const at = people.filter((person) => plain(person.address) === plain(address))
  if (at.every(({ group }) => group === 'professional')) return null
  if (reader !== 'parents' && at.some(({ id }) => id === reader.childId)) return null
  if (!at.some(isParent) && at.some(({ group }) => group === 'child')) return 'placement-address'
  const parents = people.filter((person) => isParent(person) && person.address.trim() !== '')
  const isSharedByAll = at.some(isParent) && parents.every((parent) => plain(parent.address) === plain(address))
  return reader === 'parents' && isSharedByAll ? null : 'address'
}

const digitsPattern = (number: string): RegExp | null => {
  const digits = number.replace(/\D/g, '')
  return digits.length < 6 ? null : new RegExp([...digits].join('[\\s()-]*'), 'g')
}
const exactly = (text: string): RegExp | null =>
  text.trim().length < 4 ? null : new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text.trim())}(?![\\p{L}\\p{N}])`, 'giu')

/** What the case knows of where people live and how they can be found. */
export function knownDetails(
  caseRecord: Pick<CaseRecord, 'people' | 'reference'> | null,
  reader: Reader,
): (text: string) => KnownDetail[] {
  const people = caseRecord?.people ?? []
  const add = (pattern: RegExp | null, reason: Reason | null, instead: string): Detail[] =>
    pattern ? [{ pattern, reason, instead }] : []
  const details = [
    ...people
      .filter(({ address }) => address.trim() !== '')
      .flatMap(({ address }) => add(addressPattern(address), reasonForAddress(address, people, reader), INSTEAD.address)),
    ...people
      .filter(({ group }) => group !== 'professional')
      .flatMap(({ telephone, email }) => [
        ...add(digitsPattern(telephone), 'detail', INSTEAD.number),
        ...add(exactly(email), 'detail', INSTEAD.number),
      ]),
    ...add(exactly(caseRecord?.reference ?? ''), 'detail', INSTEAD.number),
  ]
  return (text) =>
    text === ''
      ? []
      : details.flatMap(({ pattern, reason, instead }) =>
          [...text.matchAll(pattern)].map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
            reason,
            instead,
          })),
        )
}
