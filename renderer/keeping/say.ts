const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** "22 November 2026 at 14:30", by the clock of this computer. */
export const sayMoment = (iso: string): string => MOMENT.format(new Date(iso))

/** "22 November 2026" for `2026-11-22`. */
export const sayDay = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`))

/** "12 MB"; what is smaller in kilobytes. */
export function saySize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${Math.round(bytes / 1_000_000)} MB`
}

const several = (count: number, one: string): string => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`

/** "1 case, 12 documents". */
export const sayHolds = ({ cases, documents }: { cases: number; documents: number }): string =>
  `${several(cases, 'case')}, ${several(documents, 'document')}`

/** "3 documents, last written in on 22 November 2026 at 14:30". */
export const sayWork = ({ documents, updatedAt }: { documents: number; updatedAt: string }): string =>
  `${several(documents, 'document')}, last written in on ${sayMoment(updatedAt)}`

/** "1 account", "3 accounts". */
export const sayAccounts = (count: number): string => several(count, 'account')
