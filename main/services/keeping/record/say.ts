import type { Actor } from '../../../../shared/review/index.ts'

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** "22 November 2026 at 14:30", by the clock of this computer. */
export const sayMoment = (iso: string): string => MOMENT.format(new Date(iso))

/** "22 November 2026" for `2026-11-22`; empty for no day. */
export const sayDay = (day: string | null): string => (day ? DAY.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)) : '')

/** "Jo Bell, Social worker, SW12345". */
export const sayActor = ({ name, jobTitle, registrationNumber }: Actor): string =>
  [name, jobTitle, registrationNumber].filter(Boolean).join(', ')

/** "Visit record" for `visit-record`. */
export const sayKind = (kind: string): string => {
  const plain = kind.replaceAll('-', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** "Strategy discussion" for `strategyDiscussion`. */
export const spaced = (name: string): string => {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
