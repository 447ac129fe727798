import type { Page } from '@playwright/test'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import { expect, test } from './app.ts'
import { ask, madeCase, madeStore, openDocument } from './arrange.ts'
import { CARDS, flawedChronology, flawedPlan } from './faults.ts'
import { saved, underlined } from './steps.ts'

const REASON = 'Agreed with Daniel Price on 10 March.'
/** More steps than this mean that F8 goes round in a circle. */
const MOST_STEPS = 90

const current = (page: Page) => page.locator('.finding-card.current')
const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name} \\d+`) })
const countIn = async (page: Page, name: string): Promise<number> =>
  Number(/\d+/.exec((await tab(page, name).textContent()) ?? '')?.[0] ?? Number.NaN)

/** Puts a document into a case as a file that was read, and opens it. Gives its id. */
async function opened(page: Page, caseId: string, document: CasewrightDocument): Promise<string> {
  const content = JSON.stringify({ casewright: 1, document })
  const read = await ask(page, 'documents', 'importFile', { caseId, name: `${document.id}.casewright`, content })
  await openDocument(page, read.document.id)
  await expect.poll(() => countIn(page, 'Findings')).toBeGreaterThan(0)
  return read.document.id
}

/** Goes to the next finding by keyboard and deals with it: by its fix where it has one, else aside. Gives what its card said. */
async function dealWithNext(page: Page): Promise<{ said: string; fixed: boolean }> {
  await page.keyboard.press('F8')
  await expect(current(page)).toBeVisible()
  const said = (await current(page).locator('.finding-what').textContent()) ?? ''
  const fixed = (await current(page).getByText('Alt+Enter').count()) > 0
  const [before, aside] = [await countIn(page, 'Findings'), await countIn(page, 'Set aside')]
  if (fixed) await page.keyboard.press('Alt+Enter')
  else {
    await page.keyboard.press('Alt+s')
    await expect(page.getByRole('textbox', { name: /^Set aside, because/ })).toBeFocused()
    await page.keyboard.insertText(REASON)
    await page.keyboard.press('Enter')
    await expect.poll(() => countIn(page, 'Set aside')).toBe(aside + 1)
  }
  await expect.poll(() => countIn(page, 'Findings')).toBeLessThan(before)
  return { said, fixed }
}

test('a finding of each family is seen, fixed or set aside, and found again', async ({ window: page }) => {
  test.setTimeout(300_000)
  await madeStore(page)
  await ask(page, 'standards', 'setProofing', { proofing: { spelling: false, grammar: false } })
  const caseId = await madeCase(page)
  const id = await opened(page, caseId, flawedPlan())
  const dealt: { said: string; fixed: boolean }[] = []

  await test.step('each is underlined or has a card, and is dealt with by keyboard', async () => {
    await expect
      .poll(() => underlined(page))
      .toEqual(expect.arrayContaining(['YPAS', 'threshold', 'regularly', 'hostile', 'Mum']))
    while ((await countIn(page, 'Findings')) > 0 && dealt.length < MOST_STEPS) dealt.push(await dealWithNext(page))
    const unseen = Object.entries(CARDS).filter(([, words]) => !dealt.some(({ said }) => said.includes(words)))
    expect(unseen).toEqual([])
    expect(await countIn(page, 'Findings')).toBe(0)
  })

  await test.step('what has a fix was fixed', async () => {
    expect(dealt.filter(({ fixed }) => fixed).length).toBeGreaterThanOrEqual(3)
    await expect(page.locator('.page-text')).toContainText('Farida Begum was at work')
    await expect(page.locator('.page-text')).toContainText('Idris did not eat')
  })

  const aside = await countIn(page, 'Set aside')
  await test.step('a finding that was set aside comes back when its words change', async () => {
    expect(await underlined(page)).toEqual([])
    await page.getByText('Ms Begum was hostile.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.insertText(' to me')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => underlined(page)).toEqual([expect.stringMatching(/^hostile/)])
    await expect(tab(page, 'Set aside')).toContainText(String(aside - 1))
  })

  await test.step('a reopened document shows what was set aside, and why', async () => {
    await saved(page)
    await page.reload()
    await expect(tab(page, 'Set aside')).toContainText(String(aside - 1))
    await expect.poll(() => underlined(page)).toEqual([expect.stringMatching(/^hostile/)])
    await tab(page, 'Set aside').click()
    const list = page.getByRole('list', { name: 'Set aside' })
    await expect(list).toContainText(REASON)
    await expect(list).toContainText('Nobody is named.')
    const { document } = await ask(page, 'documents', 'open', { id })
    expect(document.setAside.every(({ by, reason }) => by === 'Priya Ramanathan' && reason === REASON)).toBe(true)
  })

  await test.step('so does a chronology, whose lines have a family of their own', async () => {
    await opened(page, caseId, flawedChronology())
    const first = await dealWithNext(page)
    const seen = [first]
    while ((await countIn(page, 'Findings')) > 0 && seen.length < MOST_STEPS) seen.push(await dealWithNext(page))
    expect(seen.map(({ said }) => said)).toContainEqual(expect.stringContaining('this line does not say what was done'))
  })
})
