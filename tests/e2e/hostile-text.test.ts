import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Route } from '../../renderer/shell/routes.ts'
import { type Ask, type FilledStore, fillStore, MANAGER, signIn, WORKER, writeOwnFiles } from '../hostile/filled-store.ts'
import { bare, HostileWords, SENTINEL } from '../hostile/words.ts'
import { expect, test } from './app.ts'
import { ask as askPage, goTo } from './arrange.ts'

type Screen = Route['screen']

/** What no screen shows of its own accord: a file's name is gone once it was read, and a settled comment is for whoever asks for it. */
const ELSEWHERE = ['file name', 'settle']

/** Every screen of the window, by its address: a new one has to be added here. */
function addressesOf({ caseId, documents }: FilledStore): Record<Screen, readonly string[]> {
  const all = Object.values(documents)
  return {
    cases: ['#/cases'],
    case: ['', '/due', '/people', '/dates', '/details', '/oversight'].map((part) => `#/case/${caseId}${part}`),
    document: all.map((id) => `#/document/${id}`),
    family: [`#/document/${documents.draft}/family/parents`, `#/document/${documents.draft}/family/person-child`],
    plan: [`#/plan/${caseId}`],
    thread: [`#/thread/${caseId}`],
    chronology: [`#/chronology/${caseId}`],
    genogram: [`#/family/${caseId}`],
    review: all.slice(1).map((id) => `#/review/${id}`),
    revisions: [`#/revisions/${documents.draft}`],
    reviews: ['#/reviews'],
    team: ['#/team'],
    steps: ['#/steps'],
    standards: ['#/standards'],
    spelling: ['#/spelling'],
    phrases: ['#/phrases'],
    accounts: ['#/accounts'],
    account: ['#/account'],
    trail: ['#/trail'],
    verify: ['#/verify'],
    backups: ['#/backups'],
    gallery: ['#/gallery'],
  }
}

/** What a screen holds: all texts in it as they are, and whatever is markup that no text may become. */
const lookedAt = (page: Page) =>
  page.evaluate(() => {
    const foreign: string[] = []
    const texts = [document.body.textContent ?? '', document.title]
    for (const one of document.querySelectorAll('*')) {
      const name = one.localName
      if (/^(x-hostile|iframe|object|embed|base|frame|link-hostile)$/.test(name)) foreign.push(`<${name}>`)
      if (one instanceof HTMLScriptElement && !one.src.startsWith(`${window.location.origin}/assets/`)) foreign.push('<script>')
      if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) texts.push(one.value)
      for (const { name: attribute, value } of one.attributes) {
        if (/^on/i.test(attribute)) foreign.push(`${name} ${attribute}`)
        if (/^(href|src|action|xlink:href|formaction)$/i.test(attribute) && /^\W*(javascript|vbscript):/i.test(value))
          foreign.push(`${name} ${attribute}=${value}`)
        if (value.includes('‹')) texts.push(value)
      }
    }
    return {
      foreign,
      ran: (window as unknown as { ran: unknown[] }).ran.splice(0),
      texts,
    }
  })

/** Goes through what there is, and keeps which texts were drawn, and what was wrong. */
class Walk {
  readonly drawn = new Set<number>()
  readonly wrong: string[] = []
  private readonly opened = new Set<string>()
  private readonly page: Page
  private readonly words: HostileWords
  constructor(page: Page, words: HostileWords) {
    this.page = page
    this.words = words
  }

  async to(screen: string, address: string): Promise<void> {
    await goTo(this.page, address)
    await expect(this.page.locator('main h1, main h2').first()).toBeAttached()
    await expect(this.page.locator('[aria-busy=true]')).toHaveCount(0)
    let before = ''
    // What is fetched comes bit by bit: until nothing more comes.
    await expect
      .poll(async () => {
        const now = (await this.page.locator('main').textContent()) ?? ''
        const isDone = now === before
        before = now
        return isDone
      })
      .toBe(true)
    await this.look(address)
    await this.open(screen, address)
  }

  /** Opens whatever on the screen opens something: menus, dialogs, tabs and what is folded. */
  private async open(screen: string, address: string): Promise<void> {
    const openers = this.page
      .locator('main')
      .locator('button[aria-haspopup], button[aria-expanded=false], [role=tab], summary')
      .or(this.page.locator('main').getByRole('button', { name: /…$/ }))
    for (let at = 0; at < (await openers.count()); at += 1) {
      const opener = openers.nth(at)
      const label = `${screen}: ${bare((await opener.textContent().catch(() => '')) ?? '')
        .slice(0, 40)
        .replace(/‹\d+›/g, '‹›')}`
      if (this.opened.has(label) || !(await opener.isVisible()) || !(await opener.isEnabled())) continue
      this.opened.add(label)
      await opener.click({ timeout: 5_000 }).catch(() => undefined)
      await this.look(`${address}, ${label}`)
      await this.page.keyboard.press('Escape')
      if (!(await this.page.evaluate(() => window.location.hash)).startsWith(address)) await goTo(this.page, address)
    }
  }

  private async look(where: string): Promise<void> {
    const { foreign, ran, texts } = await lookedAt(this.page)
    this.wrong.push(...foreign.map((one) => `${where}: ${one}`), ...ran.map((one) => `${where}: ran ${one}`))
    for (const text of texts) this.read(bare(text), where)
  }

  /** Every text that is drawn has its signs as they were typed. */
  private read(text: string, where: string): void {
    for (const { 1: number, index } of text.matchAll(/‹(\d+)›/g)) {
      const made = this.words.made.get(Number(number))
      if (!made) continue
      this.drawn.add(Number(number))
      // Past its beginning a screen may have its own way with it: in small letters, cut, or with what one may not see left out.
      const beginning = `‹${number}›${SENTINEL}`
      const [shown = ''] = text
        .slice(index, index + beginning.length)
        .toLowerCase()
        .split('…')
      if (!beginning.startsWith(shown)) this.wrong.push(`${where}: ${made.field} is drawn as “${text.slice(index, index + 60)}”`)
    }
  }
}

test('hostile text in every field is drawn as it was typed, and nothing of it runs', async ({ app, page, complaints }) => {
  test.setTimeout(1_200_000)
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.addInitScript(() => {
    const ran: unknown[] = []
    Object.assign(window, { ran, hostileRan: (which: unknown) => ran.push(which) })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      // The library that reads schemas asks once whether it may make functions out of text, and does without.
      if (blockedURI !== 'eval') ran.push(`against the policy: ${effectiveDirective} ${blockedURI}`)
    })
  })
  await app.open(page)
  const words = new HostileWords()
  writeOwnFiles(join(app.store, 'templates'), words)
  const ask: Ask = (area, call, input) => askPage(page, area, call, input)
  const store = await fillStore(ask, words)
  const walk = new Walk(page, words)
  for (const who of [WORKER, MANAGER]) {
    await signIn(ask, who)
    await page.reload()
    // Each review stands elsewhere on its way, so that its panels hold other things.
    for (const [screen, addresses] of Object.entries(addressesOf(store)))
      for (const address of addresses) await walk.to(`${who}, ${screen === 'review' ? address : screen}`, address)
  }
  expect.soft(walk.wrong).toEqual([])
  // Of everything that is written somewhere, some of it was seen: a screen that is forgotten shows here.
  const sorts = (numbers: Iterable<number>) => new Set([...numbers].map((number) => words.made.get(number)?.field.split('.')[0]))
  const unseen = [...sorts(words.made.keys())].filter((sort) => !sorts(walk.drawn).has(sort))
  expect(unseen.filter((sort = '') => !ELSEWHERE.includes(sort))).toEqual([])
})
