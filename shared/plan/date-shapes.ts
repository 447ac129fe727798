import {
  AMOUNT,
  amountOf,
  DAY,
  EVENT,
  FULL_WEEKDAY,
  MONTH,
  monthNumber,
  UNIT,
  WEEKDAY,
  weekdayNumber,
  yearOf,
} from './date-words.ts'

/** Which part of a month or a year is meant. */
export type Part = 'start' | 'early' | 'middle' | 'late' | 'end'

/** What an offset counts from: the reference day, an event, the date that follows it, or the start date before it. */
export type Anchoring = 'reference' | 'event' | 'following' | 'start'

/** What was typed, before anything is worked out. */
export type DateShape =
  | { kind: 'day'; day: number; dayTo: number | null; month: number; year: number | null; weekday: number | null }
  | { kind: 'month'; month: number; year: number | null; part: Part | null }
  | { kind: 'year'; year: number; part: Part | null }
  | { kind: 'season'; year: number | null }
  | { kind: 'weekday'; weekday: number; which: 'next' | 'last' | null }
  | { kind: 'dayOfMonth'; day: number }
  | { kind: 'near'; days: number }
  | { kind: 'period'; period: 'week' | 'fortnight' | 'month' | 'year'; which: -1 | 0 | 1; part: Part | null }
  | {
      kind: 'offset'
      amount: number
      unit: string
      back: boolean
      ago: boolean
      link: string | null
      anchored: Anchoring
    }
  | { kind: 'repeat' }
  | { kind: 'event' }

export interface ShapeFound {
  start: number
  end: number
  shape: DateShape
}

type Groups = Record<string, string | undefined>
interface Pattern {
  pattern: RegExp
  /** The shape, or null when what matched is no date after all; `whole` when nothing else was typed. */
  read: (groups: Groups, whole: boolean, match: string) => DateShape | null
}

/** A run of spaces is read up to eight long, so that a page of them costs no more than a page of words. */
function make(source: string): RegExp {
  return new RegExp(source.replaceAll('\\s+', '\\s{1,8}').replaceAll('\\s*', '\\s{0,8}'), 'giu')
}
const EVENTS = `(?:${EVENT})s?\\b(?:\\s+(?:${EVENT})s?\\b)*`
const PART = '(?:(?:the\\s+)?(?:very\\s+)?(?:end|start|beginning|middle)\\s+of|early|mid|late|end)'
const AFTER_WORDS = 'in|by|during|until|till|before|since|from|throughout|through|to|after'
const YEAR_AFTER_DAY =
  "\\d{4}(?!\\d)|['’]\\d{2}(?!\\d)|\\d{2}(?!\\d|[.:]\\d)(?=\\s*(?:$|[.,;:)\\]–—-]|\\n|and\\b|to\\b|until\\b|at\\b))"
const FULL_MONTH = make(`^${MONTH}$`)

function partOf(words: string | undefined): Part | null {
  if (words === undefined) return null
  const found = /end|start|beginning|mid|early|late/i.exec(words)?.[0].toLowerCase()
  if (found === 'beginning' || found === 'start') return 'start'
  return found === 'mid' ? 'middle' : (found as Part)
}

/** In running text a month without a year counts only with its capital: "may" and "march" are verbs too. */
function looksLikeMonth(word: string): boolean {
  FULL_MONTH.lastIndex = 0
  return FULL_MONTH.test(word) && /^\p{Lu}/u.test(word)
}

const PATTERNS: readonly Pattern[] = [
  {
    pattern: make('(?<![\\d-])(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:T[\\d:.]+Z?)?(?![\\d-])'),
    read: (found) => numeric(found.day, found.month, found.year),
  },
  {
    pattern: make(
      `(?:\\b(?<weekday>${WEEKDAY}),?\\s+)?(?<!\\b(?:sections?|paragraphs?|para|standards?|clauses?|version|part|§)\\s*)(?<![\\d./£-])(?<day>\\d{1,2}) ?(?<mark>[./-]) ?(?<month>\\d{1,2}) ?\\k<mark> ?(?<year>\\d{4}|\\d{2})(?!\\d|[./-]\\d)`,
    ),
    read: (found) => {
      const possible = Number(found.month) <= 12 && Number(found.day) <= 31
      if (!possible && found.mark !== '/' && (found.year ?? '').length === 2) return null
      return numeric(found.day, found.month, found.year, found.weekday)
    },
  },
  {
    pattern: make(
      `(?:\\b(?<weekday>${WEEKDAY}),?\\s+(?:the\\s+)?)?(?<![\\d.,/£:])(?<day>${DAY})(?:\\s*(?:,\\s*${DAY}\\s*)*(?:-|–|—|to|and|&)\\s*(?:${FULL_WEEKDAY}\\s+)?(?<dayTo>${DAY}))?[\\s./-]*(?:of\\s+)?(?<month>${MONTH})(?:(?:,?\\s+|[./-])(?<year>${YEAR_AFTER_DAY}))?`,
    ),
    read: (found) => {
      if (found.month === 'may' && found.year === undefined && found.weekday === undefined) return null
      return {
        kind: 'day',
        day: Number.parseInt(found.day ?? '', 10),
        dayTo: found.dayTo === undefined ? null : Number.parseInt(found.dayTo, 10),
        month: monthNumber(found.month ?? ''),
        year: found.year === undefined ? null : yearOf(found.year),
        weekday: found.weekday === undefined ? null : weekdayNumber(found.weekday),
      }
    },
  },
  {
    pattern: make(
      `(?:\\b(?<weekday>${WEEKDAY}),?\\s+)?\\b(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?!\\d)(?<ordinal>st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4})(?!\\d))?`,
    ),
    read: (found) => {
      if (!looksLikeMonth(found.month ?? '') || (found.ordinal === undefined && found.year === undefined)) return null
      return {
        kind: 'day',
        day: Number(found.day),
        dayTo: null,
        month: monthNumber(found.month ?? ''),
        year: found.year === undefined ? null : yearOf(found.year),
        weekday: found.weekday === undefined ? null : weekdayNumber(found.weekday),
      }
    },
  },
  {
    pattern: make(
      `(?:(?<=\\b(?:by|on|until|till|before|due|w/c|w/e|commencing|ending|review|rev|rv|mtg|grp|since):?\\s+)|^\\s*)(?<day>\\d{1,2})/(?<month>\\d{1,2})(?![\\d/])`,
    ),
    read: (found, whole, match) => {
      if (match.trim() === '24/7' || (Number(found.month) > 12 && !whole)) return null
      return numeric(found.day, found.month, undefined)
    },
  },
  {
    pattern: make(
      `(?:(?<part>${PART})[\\s-]+)?(?:(?<=\\b(?<before>${AFTER_WORDS})\\s+(?:the\\s+)?)|)\\b(?<month>${MONTH})(?:,?\\s+(?<year>\\d{4}(?!\\d)|['’]\\d{2}(?!\\d)))?`,
    ),
    read: (found, whole) => {
      const named = found.year !== undefined || found.part !== undefined || whole
      if (!named && found.before === undefined) return null
      if (found.year === undefined && !whole && !looksLikeMonth(found.month ?? '')) return null
      return {
        kind: 'month',
        month: monthNumber(found.month ?? ''),
        year: found.year === undefined ? null : yearOf(found.year),
        part: partOf(found.part),
      }
    },
  },
  {
    pattern: make(
      '\\b(?:early\\s+|late\\s+|the\\s+)?(?:spring|summer|autumn|winter)(?!\\s+(?:term|holiday|half))(?:\\s+(?<year>\\d{4}))?\\b',
    ),
    read: (found, whole) =>
      found.year === undefined && !whole ? null : { kind: 'season', year: found.year === undefined ? null : yearOf(found.year) },
  },
  {
    pattern: make(
      `(?:(?<part>${PART})[\\s-]+)?(?:(?<=\\b(?<before>${AFTER_WORDS})\\s+)|)(?<![\\d./£-])(?<year>(?:19|20)\\d{2})(?![\\d/:-]|[.,]\\d)`,
    ),
    read: (found, whole) =>
      found.part === undefined && found.before === undefined && !whole
        ? null
        : { kind: 'year', year: Number(found.year), part: partOf(found.part) },
  },
  {
    pattern: make(
      `(?:\\b(?:every|each)\\s+(?:other\\s+|second\\s+)?(?:${AMOUNT}\\s+(?:to\\s+${AMOUNT}\\s+)?)?(?:${FULL_WEEKDAY}|${WEEKDAY}|weekday|weekend|evening|morning|night|half[ -]term|term|${UNIT})s?\\b)` +
        `|(?:\\bon\\s+${FULL_WEEKDAY}s\\b)` +
        `|(?:\\b(?:once|twice|(?:${AMOUNT})\\s+times)\\s+(?:a|an|per|each|every)\\s+(?:day|night|week|fortnight|month|term|half[ -]term|year)\\b)` +
        `|(?:\\b(?:(?:${AMOUNT})[ -])?(?:daily|weekly|fortnightly|monthly|quarterly|termly|yearly|annually)\\b)`,
    ),
    read: () => ({ kind: 'repeat' }),
  },
  {
    pattern: make(
      `(?<lead>\\bwithin\\s+(?:the\\s+next\\s+|the\\s+)?|\\b(?:in|over|during)\\s+(?:the\\s+(?:next|coming|following)\\s+)?|\\b(?:in|over|during|for)\\s+the\\s+(?:last|past|previous)\\s+|\\bfor\\s+|\\b(?:the\\s+)?next\\s+)?` +
        `(?<![\\d.])\\b(?<amount>${AMOUNT})[ -](?<unit>${UNIT})\\b(?:['’]s?)?(?<time>\\s+time\\b)?` +
        `(?:(?<ago>\\s+ago\\b)|\\s+(?<link>of|from|after|before|following|prior\\s+to)\\s+(?:the\\s+date\\s+of\\s+)?(?:(?<now>now|today|(?:this|the)\\s+plan)\\b|(?:the|this|that|her|his|their|each|a|an|any)\\s+(?<event>(?:[\\p{L}-]+\\s+){0,3}?${EVENTS})|(?<dated>(?=[\\p{L},]{0,12}\\s*(?:the\\s+)?\\d))))?`,
    ),
    read: readOffset,
  },
  {
    pattern: make('\\b(?<word>today|tonight|tomorrow|yesterday)\\b'),
    read: (found) => ({
      kind: 'near',
      days: { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 }[found.word?.toLowerCase() ?? ''] ?? 0,
    }),
  },
  {
    pattern: make(
      `(?:(?<part>${PART})\\s+)?\\b(?:(?<which>this|next|last|coming)\\s+|(?<=\\b(?:end|start|beginning|middle)\\s+of\\s+)the\\s+)(?<period>week|fortnight|month|year)(?!\\p{L})`,
    ),
    read: (found) => ({
      kind: 'period',
      period: found.period?.toLowerCase() as 'week',
      which: /next|coming/i.test(found.which ?? '') ? 1 : /last/i.test(found.which ?? '') ? -1 : 0,
      part: partOf(found.part),
    }),
  },
  {
    pattern: make(
      `(?:(?<=\\b(?:by|on|until|till|before|from|due|since)\\s+)(?:(?<which>this|next|last)\\s+)?|\\b(?<which2>this|next|last)\\s+|^\\s*)(?<weekday>${FULL_WEEKDAY}|(?<=\\b(?:this|next)\\s+)(?:mon|tues?|weds?|thurs?|fri))\\b(?!\\s+\\d)`,
    ),
    read: (found, whole, match) => {
      const which = (found.which ?? found.which2)?.toLowerCase()
      if (which === undefined && match.startsWith(' ') && !whole) return null
      return {
        kind: 'weekday',
        weekday: weekdayNumber(found.weekday ?? ''),
        which: which === 'next' || which === 'last' ? which : null,
      }
    },
  },
  {
    pattern: make(`(?<=\\b(?:by|on|until|till|before|from)\\s+the\\s+)(?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+\\p{L}(?!nd\\b))`),
    read: (found) => ({ kind: 'dayOfMonth', day: Number(found.day) }),
  },
  {
    pattern: make(
      `(?<=\\b(?:by|before|at|until|till|after|following|prior\\s+to|end\\s+of|for|on)\\s+)(?:(?:the|this|that|each|every|her|his|their)\\s+)?(?:[\\p{L}-]+\\s+){0,4}?${EVENTS}|\\b(?:the\\s+)?(?:next|first|following)\\s+(?:[\\p{L}-]+\\s+){0,3}?${EVENTS}`,
    ),
    read: (_found, _whole, match) =>
      /\b(?:and|but|or|to|is|was|will|has|who|that he|that she)\b/i.test(match) ? null : { kind: 'event' },
  },
]

function numeric(day = '', month = '', year?: string, weekday?: string): DateShape {
  return {
    kind: 'day',
    day: Number(day),
    dayTo: null,
    month: Number(month),
    year: year === undefined ? null : yearOf(year),
    weekday: weekday === undefined ? null : weekdayNumber(weekday),
  }
}

function readOffset(found: Groups, whole: boolean): DateShape | null {
  const past = /last|past|previous/i.test(found.lead ?? '')
  const linked = found.link !== undefined && (found.now ?? found.event ?? found.dated) !== undefined
  if (found.lead === undefined && found.time === undefined && found.ago === undefined && !linked && !whole) return null
  if (/^a$/i.test(found.amount ?? '') && found.ago === undefined && !linked && !/within|in/i.test(found.lead ?? '')) return null
  return {
    kind: 'offset',
    amount: amountOf(found.amount ?? ''),
    unit: (found.unit ?? '').toLowerCase().replace(/[ -]+/g, ' ').trim().replace(/s$/, ''),
    back: past || found.ago !== undefined || /before|prior/i.test(found.link ?? ''),
    link: linked ? (found.link ?? null) : null,
    ago: found.ago !== undefined,
    anchored: anchoringOf(found, linked),
  }
}

function anchoringOf(found: Groups, linked: boolean): Anchoring {
  if (found.event !== undefined) return 'event'
  if (found.dated !== undefined) return 'following'
  return !linked && /^for\s+$/i.test(found.lead ?? '') && found.ago === undefined ? 'start' : 'reference'
}

/** Cheap test that a text could hold a date at all. */
const WORTH_READING =
  /\d|week|month|term|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|tonight|daily|annually|year|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|next|this |first|following|before|after|until|prior|every|each|once|twice|within|end of|by |at |christmas|easter|quarterly|fortnight/i

/** Every stretch of a text that is shaped like a date, in order, none overlapping another. */
export function dateShapes(text: string): ShapeFound[] {
  if (!WORTH_READING.test(text)) return []
  const found: ShapeFound[] = []
  const trimmed = text.trim().replace(/[.;,]$/, '')
  for (const { pattern, read } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length)
      const end = match.index + match[0].trimEnd().length
      if (end === start || found.some((other) => start < other.end && end > other.start)) continue
      const shape = read(match.groups ?? {}, text.slice(start, end) === trimmed, match[0])
      if (shape !== null) found.push({ start, end, shape })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}
