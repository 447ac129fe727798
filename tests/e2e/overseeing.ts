import type { Page } from '@playwright/test'
import { newId } from '../../shared/document/index.ts'
import type { RoleId } from '../../shared/review/index.ts'
import { expect } from './app.ts'
import { ask, dayFromNow } from './arrange.ts'
import { PASSWORD } from './signing-in.ts'

/** Whose store it is: the worker who looks after its accounts too. */
const WORKER = 'priya.ramanathan'
const WORDS = 'I visited Amina at home on 5 March 2026. Ms Begum has not engaged with the school. Amina ate her tea.'

/** A case under Knowsley's standards whose assessment began so long ago that its review is due. Gives its id. */
export async function madeAssessment(page: Page): Promise<string> {
  const { id } = await ask(page, 'cases', 'create', {
    caseRecord: {
      title: 'Begum and Yates',
      reference: 'CW-104',
      packId: 'knowsley',
      team: 'Hanley',
      keyDates: { referral: dayFromNow(-11), assessmentStarted: dayFromNow(-10) },
      people: [{ id: 'person-amina', group: 'child', role: 'child', firstName: 'Amina', lastName: 'Begum' }],
    },
  })
  return id
}

/** Somebody of the team Hanley, with a password of their own, who is then signed in. Whoever's store it is has to be before. */
export async function madeColleague(page: Page, signInName: string, name: string, role: RoleId): Promise<void> {
  const jobTitle = role === 'practitioner' ? 'Social worker' : 'Team manager'
  const { firstPassword } = await ask(page, 'accounts', 'add', {
    account: { signInName, name, jobTitle, role, team: 'Hanley', packId: 'knowsley' },
    password: PASSWORD,
  })
  await ask(page, 'store', 'lock', {})
  await ask(page, 'store', 'signIn', { signInName, password: firstPassword })
  await ask(page, 'accounts', 'changePassword', { password: firstPassword, newPassword: PASSWORD })
}

/** Goes on as somebody else without the window's knowing yet. */
export async function signedInAs(page: Page, signInName = WORKER): Promise<void> {
  await ask(page, 'store', 'lock', {})
  await ask(page, 'store', 'signIn', { signInName, password: PASSWORD })
}

/** The window as whoever is signed in now sees it, at the list of cases. */
export async function windowAnew(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/cases'
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
}

/** A record of a visit, written and submitted by whoever is signed in. */
export async function submittedVisit(page: Page, caseId: string): Promise<void> {
  const made = await ask(page, 'documents', 'create', { caseId, templateId: 'visit-record', today: dayFromNow(0) })
  const sections = made.document.sections.map((section, index) => ({
    ...section,
    blocks: [
      {
        id: newId(),
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: index === 0 ? WORDS : 'Nothing else was said.' }],
      },
    ],
  }))
  const document = { ...made.document, title: 'Visit to Amina', sections }
  const { revision } = await ask(page, 'documents', 'save', { document, baseRevision: made.revision })
  await ask(page, 'reviews', 'submit', { documentId: document.id, baseRevision: revision, password: PASSWORD })
}
