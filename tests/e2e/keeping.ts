import { expect, type Locator, type Page } from '@playwright/test'
import { ask } from './arrange.ts'
import { PASSWORD } from './signing-in.ts'

export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true })

/** A store of somebody who decides how long cases are kept, and who looks after the backups too. */
export async function madeKeeper(page: Page): Promise<void> {
  await ask(page, 'store', 'create', {
    password: PASSWORD,
    account: {
      signInName: 'priya.ramanathan',
      name: 'Priya Ramanathan',
      jobTitle: 'Service manager',
      role: 'service-manager',
      packId: 'stoke-on-trent',
    },
  })
  await page.reload()
  await expect(heading(page, 'Cases')).toBeVisible()
}

export async function toBackups(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Backups and keeping' }).click()
  await expect(heading(page, 'Backups and keeping')).toBeVisible()
}
