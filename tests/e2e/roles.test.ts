import type { Page } from '@playwright/test'
import { ACCOUNT_ROLES } from '../../shared/review/index.ts'
import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, madeCase, madeStore } from './arrange.ts'
import { madeAssessment, madeColleague, madeText, sent } from './reviewing.ts'
import { PASSWORD } from './signing-in.ts'

const SCREENS = ['cases', 'reviews', 'steps', 'standards', 'spelling', 'phrases', 'verify', 'account'] as const
const OF_CASE = ['case', 'plan', 'thread', 'chronology', 'family'] as const
const OF_DOCUMENT = ['document', 'review', 'revisions'] as const

/** What the window is told that whoever is signed in may not do, as long as the journey goes on. */
function refusals(page: Page): string[] {
  const refused: string[] = []
  page.on('response', async (response) => {
    if (!response.url().includes('/rpc/')) return
    const answer = await response.json().catch(() => null)
    if (answer?.ok === false && answer.failure.code === 'not-allowed') refused.push(new URL(response.url()).pathname)
  })
  return refused
}

/** A store with a case in which something is written of everything; gives the addresses of its screens. */
async function madeWork(page: Page): Promise<string[]> {
  await madeStore(page)
  const caseId = await madeCase(page)
  const draft = await madeText(page, caseId, 'case-note', 'A telephone call', 'Ms Begum rang about the bus pass.')
  const waiting = await madeAssessment(page, caseId)
  await sent(page, waiting)
  const step = { id: 'gate', action: 'Meet Amina at the gate.', owner: 'Ruth Adeyemi', due: dayFromNow(30) }
  await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan: { steps: [step] } })
  return [
    ...SCREENS.map((screen) => `#/${screen}`),
    ...OF_CASE.map((screen) => `#/${screen}/${caseId}`),
    ...[draft, waiting].flatMap((id) => OF_DOCUMENT.map((screen) => `#/${screen}/${id}`)),
  ]
}

/** Goes on as a colleague of that role. */
async function signedInAs(page: Page, signInName: string): Promise<void> {
  await ask(page, 'store', 'lock', {})
  await ask(page, 'store', 'signIn', { signInName, password: PASSWORD })
  await goTo(page, '#/account')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

/** Opens a screen and waits until it is there. */
async function opened(page: Page, address: string): Promise<void> {
  await goTo(page, address)
  await expect(page.locator('h1').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** The buttons of the screen itself, besides those of the window round it. */
const BUTTONS = 'button:visible:not([disabled]):not(.rail *):not(.top-bar *):not(.status-bar *):not([aria-expanded="true"])'

for (const { id: role, name, capabilities } of ACCOUNT_ROLES.filter(({ capabilities: all }) => all.includes('read')))
  test(`no screen asks for what it may not have, for: ${name}`, async ({ window: page }) => {
    test.setTimeout(120_000)
    const addresses = await madeWork(page)
    await madeColleague(page, { signInName: 'some.colleague', name: 'Sam Okoro', role, packId: 'stoke-on-trent' })
    await signedInAs(page, 'some.colleague')
    const refused = refusals(page)
    const mayWrite = capabilities.includes('write')
    for (const address of addresses) await opened(page, address)
    await opened(page, '#/cases')
    await expect(page.getByRole('button', { name: 'New case' })).toHaveCount(mayWrite ? 1 : 0)
    expect(refused).toEqual([])
  })

for (const { id: role, name, capabilities } of ACCOUNT_ROLES.filter(
  ({ capabilities: all }) => all.includes('read') && !all.includes('write'),
))
  test(`whatever is pressed, nothing is offered that only others may do, to: ${name}`, async ({ window: page }) => {
    test.setTimeout(300_000)
    const addresses = (await madeWork(page)).filter((address) => !/account|standards|verify|steps/.test(address))
    await madeColleague(page, { signInName: 'some.colleague', name: 'Sam Okoro', role, packId: 'stoke-on-trent' })
    await signedInAs(page, 'some.colleague')
    const refused = refusals(page)
    const mayComment = capabilities.includes('comment')
    /** What sends something; for somebody who comments, not what belongs to comments. */
    const sends = page.locator(`button[type="submit"]:visible:not(.period-form *)${mayComment ? ':not(.comment-form *)' : ''}`)
    for (const address of addresses) {
      await opened(page, address)
      const pressed = new Set<string>()
      for (;;) {
        const all = await page
          .locator(BUTTONS)
          .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') || button.textContent || ''))
        const at = all.findIndex((said) => said !== '' && !pressed.has(said))
        const said = all[at]
        if (said === undefined || pressed.size > 40) break
        pressed.add(said)
        await page.locator(BUTTONS).nth(at).click({ timeout: 5_000 })
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
        expect.soft(await sends.allTextContents(), `what can be sent after “${said}” at ${address}`).toEqual([])
        expect.soft(refused, `after “${said}” at ${address}`).toEqual([])
        refused.length = 0
        await page.keyboard.press('Escape')
        if (!page.url().endsWith(address) || (await page.getByRole('dialog').count()) > 0) {
          await page.reload()
          await opened(page, address)
        }
      }
    }
  })

/** What adds, changes or takes out, by what it says. */
const CHANGES =
  /^(?:Add (?!to my calendar)|New |Entry$|Edit|Take |Throw |Make |Join|Turn it|Pin here|Let |Bring |Merge|Compare|Set aside|Put |Partner|Child C|Parent P|Sibling|Somebody else|Something round|Write|Another home|Rename|Delete|Look at it again|Undo|Redo|Restore|Reviewed|Not yet reviewed|Send|Go back to)/

/** What of the screen could be pressed that changes something, and what could be typed into that is part of a record. */
async function changing(page: Page): Promise<string[]> {
  const buttons = await page
    .locator('.frame-screen button:visible:enabled:not([aria-disabled="true"])')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') || one.textContent || ''))
  const fields = await page
    .locator(':is(.record-panel, .plan-page, .family-text) :is(input, textarea):visible:enabled:not([readonly])')
    .evaluateAll((all) => all.map((one) => `field: ${one.getAttribute('aria-label') ?? one.getAttribute('name') ?? one.id}`))
  return [...buttons.filter((said) => CHANGES.test(said)), ...fields]
}

for (const { id: role, name } of ACCOUNT_ROLES.filter(({ capabilities: all }) => all.includes('read') && !all.includes('write')))
  test(`a case is read whole, with nothing that adds or changes, by: ${name}`, async ({ window: page }) => {
    test.setTimeout(180_000)
    await madeStore(page)
    await madeColleague(page, { signInName: 'some.colleague', name: 'Sam Okoro', role, packId: 'stoke-on-trent' })
    const { id: caseId } = await ask(page, 'cases', 'openExample', {})
    const documents = await ask(page, 'documents', 'list', { caseId })
    // Whoever writes has them: what is looked for below is there to be found.
    await opened(page, `#/chronology/${caseId}`)
    await expect(page.getByRole('button', { name: 'Entry', exact: true })).toBeVisible()
    expect(await changing(page)).toEqual(expect.arrayContaining(['Entry', 'Bring in records']))
    await signedInAs(page, 'some.colleague')
    const nothing = (where: string) => expect.soft(changing(page), `what changes something: ${where}`).resolves.toEqual([])

    await opened(page, `#/case/${caseId}`)
    await expect(page.getByText(/^Your role reads this case/)).toBeVisible()
    await nothing('case')
    await opened(page, `#/plan/${caseId}`)
    await expect(page.getByText(/^Your role reads this record/)).toBeVisible()
    await page.getByRole('grid', { name: 'Steps' }).getByRole('gridcell').first().click()
    await expect(page.locator('.record-panel h2')).toBeVisible()
    await nothing('plan')
    await opened(page, `#/chronology/${caseId}`)
    await expect(page.getByText(/^Your role reads this record/)).toBeVisible()
    await nothing('chronology')
    await page.getByRole('button', { name: 'Whole entry' }).click()
    await page.locator('.chronology-rows [role="gridcell"]').first().click()
    await expect(page.getByLabel('Outcome')).toBeDisabled()
    await nothing('an entry of the chronology')
    await page.getByRole('button', { name: 'What the record shows' }).click()
    await expect(page.getByRole('complementary', { name: 'What the record shows' })).toBeVisible()
    await nothing('what the record shows')
    await opened(page, `#/family/${caseId}`)
    await expect(page.getByLabel('Full name')).toBeDisabled()
    await nothing('family')
    await page.getByRole('button', { name: 'Eco-map' }).click()
    await expect(page.getByRole('complementary', { name: 'What surrounds the household' })).toBeVisible()
    await nothing('eco-map')
    await opened(page, `#/thread/${caseId}`)
    await nothing('thread')
    await opened(page, `#/document/${documents[0]?.id ?? ''}`)
    await expect(page.locator('.page-text')).toHaveAttribute('aria-readonly', 'true')
    await nothing('document')
  })
