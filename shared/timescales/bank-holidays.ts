import { addDays, dayFrom, weekdayOf } from '../document/index.ts'

/** A bank holiday of England and Wales. */
export interface BankHoliday {
  day: string
  name: string
}

/** What a royal proclamation changed in one year: holidays moved to another day, and holidays of that year alone. */
interface YearsChange {
  moved?: Readonly<Record<string, string>>
  extra?: readonly BankHoliday[]
}

const EARLY_MAY = 'Early May bank holiday'
const SPRING = 'Spring bank holiday'

/** As proclaimed and published on GOV.UK; add a line when another is proclaimed. */
const PROCLAIMED: Readonly<Record<number, YearsChange>> = {
  1995: { moved: { [EARLY_MAY]: '1995-05-08' } },
  1999: { extra: [{ day: '1999-12-31', name: 'Millennium bank holiday' }] },
  2002: { moved: { [SPRING]: '2002-06-04' }, extra: [{ day: '2002-06-03', name: 'Golden Jubilee bank holiday' }] },
  2011: { extra: [{ day: '2011-04-29', name: 'Royal wedding bank holiday' }] },
  2012: { moved: { [SPRING]: '2012-06-04' }, extra: [{ day: '2012-06-05', name: 'Diamond Jubilee bank holiday' }] },
  2020: { moved: { [EARLY_MAY]: '2020-05-08' } },
  2022: {
    moved: { [SPRING]: '2022-06-02' },
    extra: [
      { day: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
      { day: '2022-09-19', name: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
    ],
  },
  2023: { extra: [{ day: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III' }] },
}

/** The first year whose bank holidays had today's pattern (early May began in 1978). */
export const FIRST_YEAR = 1978

/** Easter Sunday of a year in the Gregorian calendar (the Meeus, Jones and Butcher method). */
export function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const position = epact + toSunday - 7 * late + 114
  return certain(year, Math.floor(position / 31), (position % 31) + 1)
}

function certain(year: number, month: number, day: number): string {
  const made = dayFrom(year, month, day)
  if (made === null) throw new RangeError(`There is no calendar for the year ${year}.`)
  return made
}

function firstMonday(year: number, month: number): string {
  const first = certain(year, month, 1)
  return addDays(first, (8 - weekdayOf(first)) % 7)
}

function lastMonday(year: number, month: number): string {
  const last = certain(year, month, month === 5 || month === 8 ? 31 : 30)
  return addDays(last, 1 - weekdayOf(last))
}

/** Moves a holiday that falls on a weekend to the next weekday that is not taken. */
function substituted(day: string, name: string, taken: readonly BankHoliday[]): BankHoliday {
  let kept = day
  while (weekdayOf(kept) > 5 || taken.some((other) => other.day === kept)) kept = addDays(kept, 1)
  return { day: kept, name: kept === day ? name : `${name} (substitute day)` }
}

/** Christmas Day and Boxing Day, the one that falls on a weekday keeping its own day. */
function christmas(year: number): BankHoliday[] {
  const boxingFalls = { day: certain(year, 12, 26), name: 'Boxing Day' }
  const christmasIsSunday = weekdayOf(certain(year, 12, 25)) === 7
  const first = substituted(certain(year, 12, 25), 'Christmas Day', christmasIsSunday ? [boxingFalls] : [])
  return [first, christmasIsSunday ? boxingFalls : substituted(boxingFalls.day, boxingFalls.name, [first])]
}

/**
 * The bank holidays of England and Wales in a year, in order of day.
 * @throws RangeError for a year before 1978, when the pattern was another.
 */
export function bankHolidays(year: number): readonly BankHoliday[] {
  if (!Number.isInteger(year) || year < FIRST_YEAR) {
    throw new RangeError(`Bank holidays are known from ${FIRST_YEAR}; ${year} was asked for.`)
  }
  const known = byYear.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const { moved = {}, extra = [] } = PROCLAIMED[year] ?? {}
  const holidays = [
    substituted(certain(year, 1, 1), 'New Year’s Day', []),
    { day: addDays(easter, -2), name: 'Good Friday' },
    { day: addDays(easter, 1), name: 'Easter Monday' },
    { day: moved[EARLY_MAY] ?? firstMonday(year, 5), name: EARLY_MAY },
    { day: moved[SPRING] ?? lastMonday(year, 5), name: SPRING },
    { day: lastMonday(year, 8), name: 'Summer bank holiday' },
    ...christmas(year),
    ...extra,
  ].sort((one, other) => one.day.localeCompare(other.day))
  byYear.set(year, holidays)
  return holidays
}

/** A year's holidays never change, so each is worked out once. */
const byYear = new Map<number, readonly BankHoliday[]>()

/** The bank holiday's name, or null on any other day. Throws NotADayError for what is no day. */
export function bankHolidayOn(day: string): string | null {
  return bankHolidays(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.name ?? null
}
