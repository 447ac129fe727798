import { KEY_DATE_GROUPS } from '../../shared/family/index.ts'
import type { Page } from './page.ts'

/** The key dates that a case keeps, with the names by which packs speak of them. */
export function keyDatesPage(): Page {
  const groups = KEY_DATE_GROUPS.map(({ title, dates }) =>
    [
      `## ${title}`,
      '',
      '| On screen | In a pack |',
      '| --- | --- |',
      ...Object.entries(dates).map(([name, label]) => `| ${label} | \`${name}\` |`),
    ].join('\n'),
  )
  const head = [
    '# Key dates of a case',
    '',
    'Made by `npm run pages`. Do not edit this page by hand. Time limits count from these days, or are met by them; a date of birth',
    'is kept with the child.',
  ].join('\n')
  return { path: 'docs/standards/key-dates.md', text: `${[head, ...groups].join('\n\n')}\n` }
}
