import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** The password of everybody in the journeys. */
export const PASSWORD = 'copper lantern otter field'

/** The two fields of a password that is being chosen. */
export const newPassword = (page: Page) => page.getByLabel('Password (three random words work well)')
export const newPasswordAgain = (page: Page) => page.getByLabel('Password again')

/** The first step of setting up: whose standards. */
export async function chooseAuthority(page: Page, authority = 'Manchester'): Promise<void> {
  await page.getByRole('button', { name: 'Set up Casewright' }).click()
  await page.getByText(authority, { exact: true }).click()
  await page.getByRole('button', { name: 'Next' }).click()
}

/** The first two steps of setting up: whose standards, and who is writing. The password comes next. */
export async function setUpToPassword(page: Page, authority?: string): Promise<void> {
  await chooseAuthority(page, authority)
  await page.getByLabel('Your name, as it appears on reports').fill('Priya Ramanathan')
  await page.getByRole('button', { name: 'Next' }).click()
}

/** Types the same password into both fields of a password that is being chosen. */
export async function choosePassword(page: Page, password = PASSWORD): Promise<void> {
  await newPassword(page).fill(password)
  await newPasswordAgain(page).fill(password)
}

/** The one field of the sign-in. */
export const password = (page: Page) => page.getByLabel('Password', { exact: true })

/** Signs in at the locked window; with a name where more than one person signs in. */
export async function signIn(page: Page, { as = '', typed = PASSWORD } = {}): Promise<void> {
  if (as) await page.getByLabel('Name to sign in with').fill(as)
  await password(page).fill(typed)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Says that the recovery code was written down and goes on. Gives the code. */
export async function keepRecoveryCode(page: Page): Promise<string> {
  const code = (await page.getByLabel('Recovery code').innerText()).trim().split(/\s+/).join('-')
  await expect(page.getByRole('button', { name: 'Start writing' })).toBeDisabled()
  await page.getByText('I have written it down').click()
  await page.getByRole('button', { name: 'Start writing' }).click()
  return code
}
