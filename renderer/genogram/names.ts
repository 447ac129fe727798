import type { Person } from '../../shared/family/index.ts'

const TITLES = /^(mrs|mr|ms|miss|mx|dr|prof|rev|sir|lady)\.?$/i

/** A name as it is typed in one line, with the title in front. */
export const typedName = ({ title, firstName, lastName }: Pick<Person, 'title' | 'firstName' | 'lastName'>): string =>
  [title, firstName, lastName].filter(Boolean).join(' ')

/** Title, first and last name of a name typed in one line. A last name of several words that was there stays one. */
export function readName(typed: string, before: Pick<Person, 'lastName'>): Pick<Person, 'title' | 'firstName' | 'lastName'> {
  const words = typed.trim().split(/\s+/).filter(Boolean)
  const title = words.length > 1 && TITLES.test(words[0] ?? '') ? (words.shift() ?? '') : ''
  const rest = words.join(' ')
  if (before.lastName !== '' && rest.endsWith(` ${before.lastName}`))
    return { title, firstName: rest.slice(0, -before.lastName.length - 1), lastName: before.lastName }
  if (words.length === 1)
    return title === '' ? { title, firstName: rest, lastName: '' } : { title, firstName: '', lastName: rest }
  return { title, firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' }
}
