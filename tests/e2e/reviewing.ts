import type { Locator, Page } from '@playwright/test'
import { newId } from '../../shared/document/index.ts'
import { expect } from './app.ts'
import { ask, dayFromNow } from './arrange.ts'
import { PASSWORD } from './signing-in.ts'

/** Gives the worker's store a manager, with a password of their own. Leaves the worker signed in. */
export async function madeManager(page: Page, packId = 'stoke-on-trent'): Promise<string> {
  const { account, firstPassword } = await ask(page, 'accounts', 'add', {
    account: {
      signInName: 'sam.okoro',
      name: 'Sam Okoro',
      jobTitle: 'Team manager',
      role: 'team-manager',
      registrationNumber: 'SW 112233',
      team: 'Hanley',
      packId,
    },
    password: PASSWORD,
  })
  await ask(page, 'store', 'lock', {})
  await ask(page, 'store', 'signIn', { signInName: 'sam.okoro', password: firstPassword })
  await ask(page, 'accounts', 'changePassword', { password: firstPassword, newPassword: PASSWORD })
  await signInAs(page, 'priya.ramanathan')
  return account.id
}

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

/** An assessment with those words, as its writer leaves it before sending it. Gives its id. */
export async function madeAssessment(page: Page, caseId: string, words = WORDS): Promise<string> {
  const { document, revision } = await ask(page, 'documents', 'create', {
    caseId,
    templateId: 'child-and-family-assessment',
    title: 'Assessment of Amina and Idris',
    today: dayFromNow(0),
  })
  const paragraph = (text: string) => ({ id: newId(), type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  const sections = document.sections.map((section, index) => ({
    ...section,
    blocks: [paragraph(index === 0 ? words : 'Nothing else was said.')],
  }))
  await ask(page, 'documents', 'save', { document: { ...document, sections }, baseRevision: revision })
  return document.id
}

/** Sends it as its writer would, without going there. */
export async function sent(page: Page, documentId: string, words = ''): Promise<void> {
  const { revision } = await ask(page, 'documents', 'open', { id: documentId })
  await ask(page, 'reviews', 'submit', { documentId, baseRevision: revision, words, password: PASSWORD })
}

/** The bar in which it is decided. */
export const decision = (page: Page): Locator => page.getByRole('region', { name: 'Decision' })
