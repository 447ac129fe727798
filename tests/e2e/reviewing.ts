import type { Locator, Page } from '@playwright/test'
import { newId } from '../../shared/document/index.ts'
import { accountRole, type RoleId } from '../../shared/review/index.ts'
import { expect } from './app.ts'
import { ask, dayFromNow } from './arrange.ts'
import { PASSWORD } from './signing-in.ts'

/** Gives the worker's store a colleague, with a password of their own. Leaves the worker signed in. */
export async function madeColleague(
  page: Page,
  colleague: { signInName: string; name: string; role: RoleId; packId: string },
): Promise<string> {
  const { account, firstPassword } = await ask(page, 'accounts', 'add', {
    account: { ...colleague, jobTitle: accountRole(colleague.role).name, registrationNumber: 'SW 112233', team: 'Hanley' },
    password: PASSWORD,
  })
  await ask(page, 'store', 'lock', {})
  await ask(page, 'store', 'signIn', { signInName: colleague.signInName, password: firstPassword })
  await ask(page, 'accounts', 'changePassword', { password: firstPassword, newPassword: PASSWORD })
  await signInAs(page, 'priya.ramanathan')
  return account.id
}

/** The same for the team manager of most journeys. */
export const madeManager = (page: Page, packId = 'stoke-on-trent'): Promise<string> =>
  madeColleague(page, { signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', packId })

/** Goes on as somebody else, at the list of cases. */
export async function signInAs(page: Page, signInName: string): Promise<void> {
  await ask(page, 'store', 'lock', {})
  await ask(page, 'store', 'signIn', { signInName, password: PASSWORD })
  await page.evaluate(() => {
    window.location.hash = '#/cases'
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
}

/** Words of which one asks what was seen, which a worker can set aside with a reason. */
export const WORDS = 'Amina presents as happy at home. The home was dirty. She ate her tea with Idris.'

/** A document with words in its first section, as its writer leaves it before sending it. Gives its id. */
export async function madeText(page: Page, caseId: string, templateId: string, title: string, words: string): Promise<string> {
  const { document, revision } = await ask(page, 'documents', 'create', { caseId, templateId, title, today: dayFromNow(0) })
  const paragraph = (text: string) => ({ id: newId(), type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  const sections = document.sections.map((section, index) => ({
    ...section,
    blocks: [paragraph(index === 0 ? words : 'Nothing else was said.')],
  }))
  await ask(page, 'documents', 'save', { document: { ...document, sections }, baseRevision: revision })
  return document.id
}

/** An assessment with those words. Gives its id. */
export const madeAssessment = (page: Page, caseId: string, words = WORDS): Promise<string> =>
  madeText(page, caseId, 'child-and-family-assessment', 'Assessment of Amina and Idris', words)

/** Sends it as its writer would, without going there. */
export async function sent(page: Page, documentId: string, words = '', applies: string[] = []): Promise<void> {
  const { revision } = await ask(page, 'documents', 'open', { id: documentId })
  await ask(page, 'reviews', 'submit', { documentId, baseRevision: revision, words, applies, password: PASSWORD })
}

/** Why a manager authorises it, in words that could stand under no other document. */
export const WHY = 'Two visits and the letter show me what home is like for Amina, and what has to change there.'

/** Authorises it as whoever is signed in would, without going there: the first requirement that is theirs to meet. */
export async function authorised(page: Page, documentId: string, words = WHY): Promise<void> {
  const { requirements } = await ask(page, 'reviews', 'get', { documentId })
  const mine = requirements.find(({ applies, met, mayNot }) => applies === true && met === null && mayNot === null)
  if (!mine) throw new Error('nothing of it is for the one signed in to authorise')
  const nextSteps = [{ what: 'Visit again', who: 'Priya Ramanathan', by: dayFromNow(10) }]
  await ask(page, 'reviews', 'authorise', { documentId, requirement: mine.id, words, nextSteps, password: PASSWORD })
}

/** Opens a dialog of the Document menu. */
export async function fromMenu(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Document', exact: true }).click()
  await page.getByRole('menuitem', { name: label }).click()
}

/** The bar in which it is decided. */
export const decision = (page: Page): Locator => page.getByRole('region', { name: 'Decision' })
