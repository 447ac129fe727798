import { coveragePages } from './coverage-page.ts'
import { keyDatesPage } from './key-dates-page.ts'
import type { Page } from './page.ts'
import { rulePages } from './rule-pages.ts'
import { symbolsPicture } from './symbols-picture.ts'
import { timescalePages } from './timescale-page.ts'

/** Every page of docs/ that is made from rules and packs. */
export async function allPages(): Promise<Page[]> {
  return [...(await rulePages()), ...(await coveragePages()), ...(await timescalePages()), keyDatesPage(), symbolsPicture()]
}
