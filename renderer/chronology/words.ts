import { type CaseEntry, KNOWN_BY } from '../../shared/chronology/index.ts'
import type { ChronologyFilter } from '../../shared/document/index.ts'

export const BEARING_WORDS: Readonly<Record<ChronologyFilter['bearings'][number], string>> = {
  risk: 'Risk',
  protective: 'Protective',
  mixed: 'Mixed',
  neutral: 'Neutral',
}

export const SIGNIFICANCE_WORDS: Readonly<Record<ChronologyFilter['significances'][number], string>> = {
  key: 'Key',
  significant: 'Significant',
  background: 'Background',
}

/** "Reported, risk". */
export function writeKind({ knownBy, bearing }: Pick<CaseEntry, 'knownBy' | 'bearing'>): string {
  const words = [knownBy && KNOWN_BY[knownBy], bearing && BEARING_WORDS[bearing]].filter(Boolean)
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(', ')
}

/** The first words of an event, enough to tell it from others in a message. */
export function firstWords(text: string, most = 8): string {
  const words = text.trim().split(/\s+/)
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')} …`
}
