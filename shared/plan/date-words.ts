/** The words that people in England write dates with, as pieces of patterns and as numbers. */

const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAY_STARTS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
export const WEEKDAY = '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r(?:s)?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?'
export const FULL_WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
export const ORDINAL = '(?:st|nd|rd|th)'
export const DAY = `\\d{1,2}(?!\\d)${ORDINAL}?`
export const AMOUNT = `(?:\\d{1,3}|an?|a couple of|${NUMBER_WORDS.slice(1).join('|')})`
export const UNIT = '(?:working|school|calendar)?[ -]?(?:hour|day|week|fortnight|month|year)s?'

/** What plans and reports call the things that come round: "the next core group", "the review conference". */
export const EVENT = [
  '(?:core group|conference|review|meeting|visit|hearing|court|appointment|supervision|assessment|half[ -]term|term',
  'school year|holidays?|birthday|birth|christmas|easter|discharge|placement|panel|session|referral|strategy discussion)',
].join('|')

/** Month from 1, by its first three letters. */
export function monthNumber(word: string): number {
  return MONTH_STARTS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** 1 for Monday to 7 for Sunday, by its first three letters. */
export function weekdayNumber(word: string): number {
  return WEEKDAY_STARTS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** "3", "three", "a", "a couple of" as a number. */
export function amountOf(words: string): number {
  const plain = words.toLowerCase()
  if (/^\d+$/.test(plain)) return Number(plain)
  if (plain === 'a couple of') return 2
  return plain === 'a' || plain === 'an' ? 1 : NUMBER_WORDS.indexOf(plain)
}

/** A year as typed; of two figures, 69 to 99 are of the last century. */
export function yearOf(figures: string): number {
  const year = Number(figures.replace(/\D/g, ''))
  if (year >= 100) return year
  return year >= 69 ? 1900 + year : 2000 + year
}
