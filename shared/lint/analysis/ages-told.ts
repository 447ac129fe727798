/** Which ages a stretch of text tells of people, with or without a name beside them: "at eleven", "Leila (15)", "aged 27". */
export interface AgesTold {
  /** Of those between 5 and 17 years old. */
  young: number
  grown: number
}

const IN_WORDS =
  'five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty'.split(
    ' ',
  )
const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  IN_WORDS.map((word, index) => [word, index < 16 ? index + 5 : (index - 13) * 10]),
)
const YEARS = `(\\d{1,2}|(?:(?:twenty|thirty|forty|fifty|sixty)-)?(?:${IN_WORDS.join('|')}|one|two|three|four))`
/** What counts something else than years: "at 13.40", "was 12 kg", "on 3 May". */
const OF_A_LIFE =
  "(?!\\d|[.:]\\d|-\\p{L}|\\s?(?:am|pm|%|kg|cm|mg|ml|o[’']clock|per cent)\\b|\\s(?:of|to|or|and\\s\\d|days|weeks|months|minutes|hours|times|January|February|March|April|May|June|July|August|September|October|November|December)\\b)"
const TOLD = new RegExp(
  [
    `\\b${YEARS}[- ]years?[- ]olds?\\b`,
    `\\b(?:[Aa]ged?|(?:[Aa]t|[Ff]rom|[Ss]ince|[Bb]y) (?:the )?age(?: of)?|[Ww]hen (?:\\p{L}+ )?\\p{L}+ (?:was|were)(?: only| just| barely)?) ${YEARS}\\b${OF_A_LIFE}`,
    `\\b[Aa]t(?: only| just| barely)? ${YEARS}\\b(?!\\s(?:each|every|in|on|at|by|the)\\b)${OF_A_LIFE}`,
    `\\p{L}(?:, (?:who (?:is|was) )?(?:then |now |only |just |aged )*| \\((?:aged |then |now )?)${YEARS}\\b(?=[,.;)\\s]|$)(?=[,.;)]|$|\\s(?:at|and|when|years)\\b)`,
    `\\b(?:is|was|turned|being)(?: only| just| barely| then| now| about| nearly)* ${YEARS}\\b(?=[,.;)]|$|\\s(?:and|when|at|years|but)\\b)`,
    `\\bof ${YEARS}\\b(?=[,.;)]|$|\\s(?:who|and|for|in|from|at|has|had|was|is|he|she)\\b)(?<=\\b(?:[Mm]an|[Bb]oy|[Gg]irl|[Ww]oman|[Mm]ale) of ${YEARS})`,
  ].join('|'),
  'gu',
)
const IN_DECADES = /\b(?:early|mid|late|his|her|their)[- ](?:twenties|thirties|forties|fifties|sixties)\b/gu
const SCHOOL_YEAR = /\b(?:in Year (?:[3-9]|1[0-3]))\b/g
const GROWN_FROM = 18

/** The ages that a text tells; a number of hours, of the month or of things is none. */
export function agesTold(text: string): AgesTold {
  const ages = [...text.matchAll(TOLD)].map((match) => yearsOf(match.slice(1).find((one) => one !== undefined) ?? ''))
  return {
    young: ages.filter((age) => age > 4 && age < GROWN_FROM).length + (text.match(SCHOOL_YEAR)?.length ?? 0),
    grown: ages.filter((age) => age >= GROWN_FROM).length + (text.match(IN_DECADES)?.length ?? 0),
  }
}

function yearsOf(told: string): number {
  if (/^\d/.test(told)) return Number(told)
  return told.split('-').reduce((sum, word) => sum + (VALUES[word] ?? ['', 'one', 'two', 'three', 'four'].indexOf(word)), 0)
}
