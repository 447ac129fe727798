/** "1 case", "3 cases". */
export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })

/** "22 November 2026 at 19:00", as clocks in England showed it; what is no moment as it stands. */
export function momentInWords(at: string): string {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? at : MOMENT.format(moment)
}
