import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { lookLike, readableByEverybody, THEMES } from './axe.ts'
import { signIn } from './signing-in.ts'
import { reportRow, section, writeIn } from './steps.ts'
import { madeChronologyTwiceTold } from './told-twice.ts'

/** A plan with a step that says nothing yet, and one that was dropped. */
const CONCERN = { id: 'late', text: 'Amina was late for school on 14 of 37 mornings.', by: 'Ms Shah', on: '2026-03-03' }
const STEPS = [
  { id: 'gate', action: 'Engage with school', owner: 'Professionals', due: 'Ongoing', reviewDate: 'soon' },
  { id: 'bus', action: 'Take the bus with Amina.', status: 'dropped' as const, droppedBecause: 'The bus was taken off.' },
]
const GOALS = [{ id: 'mornings', text: 'Amina is at school on time, five mornings a week.', concernIds: ['late'] }]
const PLAN = { concerns: [CONCERN], goals: GOALS, steps: STEPS }

for (const theme of THEMES)
  test(`every screen can be read and used by everybody (${theme})`, async ({ app, page }) => {
    test.setTimeout(180_000)
    await lookLike(page, theme)
    await app.open(page)
    await expect(page.getByRole('heading', { name: 'How do you want to begin?' })).toBeVisible()
    await readableByEverybody(page, 'first start')
    await page.getByRole('button', { name: 'Put a backup back' }).click()
    await page.getByRole('button', { name: 'See what is in it' }).click()
    await expect(page.getByText('Choose the backup.', { exact: true })).toBeVisible()
    await readableByEverybody(page, 'a backup put back at first start, with mistakes')
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByRole('button', { name: 'Set up Casewright' }).click()
    await expect(page.getByText('Manchester')).toBeVisible()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByText('Choose the authority whose standards you work to.')).toBeVisible()
    await readableByEverybody(page, 'choosing the standards, with a mistake')
    await page.getByText('Manchester').click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByText('Enter your name, as it appears on reports.')).toBeVisible()
    await readableByEverybody(page, 'who one is, with mistakes')

    await madeStore(page)
    await readableByEverybody(page, 'no cases yet')
    await page.getByRole('button', { name: 'New case', exact: true }).click()
    await page.getByRole('button', { name: 'Make the case' }).click()
    await expect(page.getByText('Give the case a name')).toBeVisible()
    await readableByEverybody(page, 'new case with mistakes')
    await page.keyboard.press('Escape')

    const caseId = await madeCase(page)
    await page.reload()
    await expect(page.getByRole('row', { name: /Begum and Yates/ })).toBeVisible()
    await readableByEverybody(page, 'list of cases')

    const documentId = await madeDocument(page, caseId)
    await openCase(page, caseId)
    await expect(reportRow(page)).toBeVisible()
    await readableByEverybody(page, 'case')
    await page.getByRole('button', { name: 'Edit key dates' }).click()
    await page
      .getByRole('button', { name: /Calendar/ })
      .first()
      .click()
    await expect(page.getByRole('grid', { name: /20\d\d/ })).toBeVisible()
    await readableByEverybody(page, 'picking a key date')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'By child: Referral received' }).click()
    await expect(page.getByRole('group', { name: 'Referral received' })).toBeVisible()
    // At the end of the form, where the bar with its buttons lies over nothing.
    await page.getByRole('button', { name: 'Another date…' }).scrollIntoViewIfNeeded()
    await page.mouse.wheel(0, 4000)
    await readableByEverybody(page, 'a key date by child')
    await page.getByRole('button', { name: 'Cancel' }).click()

    const record = await ask(page, 'cases', 'get', { id: caseId })
    const keyDates = { strategyDiscussion: dayFromNow(-60), initialConference: dayFromNow(20) }
    await ask(page, 'cases', 'update', { caseRecord: { ...record, keyDates } })
    await page.reload()
    await page.getByRole('button', { name: /^Why/ }).first().click()
    await expect(page.locator('.due-details')).toBeVisible()
    await readableByEverybody(page, 'what is due, and why')
    await page
      .getByRole('button', { name: /^Done: / })
      .first()
      .click()
    await expect(page.getByRole('button', { name: 'Mark as done' })).toBeVisible()
    await readableByEverybody(page, 'marking as done')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.getByRole('button', { name: /^Farida Begum/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await readableByEverybody(page, 'person')
    await page.getByRole('button', { name: 'Take off the case' }).click()
    await expect(page.getByText('Farida was taken off the case.')).toBeVisible()
    await readableByEverybody(page, 'message with undo')
    await page.getByRole('button', { name: 'New document' }).click()
    await page.getByText('Core group record', { exact: true }).click()
    await expect(page.getByRole('button', { name: /Start from/ })).toBeVisible()
    await readableByEverybody(page, 'new document')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(page.getByText('What is true of this family')).toBeVisible()
    await readableByEverybody(page, 'the case')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^More for/ }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await readableByEverybody(page, 'menu of a document')
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await readableByEverybody(page, 'deleting a document')
    await page.getByRole('button', { name: 'Keep it' }).click()

    await openDocument(page, documentId)
    await readableByEverybody(page, 'editor')
    await writeIn(page, 'Why we are meeting', "She didn't see CAMHS. Her home was dirty.")
    await page.keyboard.press('Enter')
    await expect(page.getByText(/“didn't”/).first()).toBeVisible()
    await readableByEverybody(page, 'editor with findings')
    await page.keyboard.type(';not')
    await expect(page.getByRole('listbox', { name: 'Phrases' })).toBeVisible()
    await readableByEverybody(page, 'phrases while typing')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Insert', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Phrase…/ }).click()
    await expect(page.getByRole('combobox', { name: 'Find a phrase' })).toBeVisible()
    await readableByEverybody(page, 'choosing a phrase')
    await page.keyboard.press('Escape')
    await section(page, 'Outline plan').scrollIntoViewIfNeeded()
    await readableByEverybody(page, 'plan in the editor')

    await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan: PLAN })

    await page.getByRole('button', { name: 'Add a section' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await readableByEverybody(page, 'sections to add')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'File' }).click()
    await page.getByRole('menuitem', { name: 'One document for each child…' }).click()
    await readableByEverybody(page, 'splitting by child')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    await goTo(page, '#/standards')
    await expect(page.getByRole('heading', { name: /^Rules/ })).toBeVisible()
    await readableByEverybody(page, 'standards')
    await goTo(page, '#/steps')
    await expect(page.getByRole('heading', { name: 'Steps of the plans' })).toBeVisible()
    await readableByEverybody(page, 'steps of the plans')
    await goTo(page, '#/phrases')
    await expect(page.getByRole('list', { name: 'The authority’s phrases' }).getByRole('listitem').first()).toBeVisible()
    await readableByEverybody(page, 'phrases')
    await goTo(page, '#/gallery')
    await expect(page.getByRole('heading', { name: 'Components' })).toBeVisible()
    await readableByEverybody(page, 'gallery')
    await page.keyboard.press('F1')
    await expect(page.getByRole('complementary', { name: 'Help' })).toBeVisible()
    await readableByEverybody(page, 'help')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('listbox', { name: 'What you can do' })).toBeVisible()
    await readableByEverybody(page, 'palette')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'View' }).click()
    await readableByEverybody(page, 'menu of the window')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Lock' }).click()
    await signIn(page, { typed: 'not this one at all' })
    await expect(page.getByText(/That is not the password/)).toBeVisible()
    await readableByEverybody(page, 'sign-in')
  })

for (const theme of THEMES)
  test(`the plan can be read and used by everybody (${theme})`, async ({ app, page }) => {
    await lookLike(page, theme)
    await app.open(page)
    await madeStore(page)
    const caseId = await madeCase(page)
    await goTo(page, `#/plan/${caseId}`)
    await expect(page.getByRole('heading', { name: 'Why we are involved' })).toBeVisible()
    await readableByEverybody(page, 'plan without a word in it')
    await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan: PLAN })
    await page.reload()
    const planGrid = page.getByRole('grid', { name: 'Steps', exact: true })
    await planGrid.getByRole('button', { name: 'Specific: not yet' }).focus()
    await expect(page.getByRole('tooltip')).toBeVisible()
    await page.getByText('1 dropped', { exact: true }).click()
    await readableByEverybody(page, 'plan with a step whose lights are not met')
    await planGrid.locator('[data-column="owner"]').click()
    await readableByEverybody(page, 'writing who does a step')
    await page.keyboard.press('Escape')
    await planGrid.locator('[data-column="status"]').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: 'Under way' })).toBeVisible()
    await readableByEverybody(page, 'choosing how a step stands')
    await page.getByRole('option', { name: 'Dropped…' }).click()
    await page.getByRole('button', { name: 'Drop the step' }).click()
    await expect(page.getByText('Say why it is no longer wanted.')).toBeVisible()
    await readableByEverybody(page, 'dropping a step without a reason')
    await page.getByRole('button', { name: 'History' }).click()
    await expect(page.getByRole('list', { name: 'Versions' })).toBeVisible()
    await readableByEverybody(page, 'history of the plan')
    await page.getByRole('button', { name: 'History' }).click()
    await expect(page.getByRole('list', { name: 'Versions' })).toBeHidden()

    // Somebody else saves the plan first: nothing is overwritten, and both versions can be read.
    const { plan, revision } = await ask(page, 'plans', 'get', { caseId })
    const steps = plan.steps.map((step) => ({ ...step, measure: 'On time on 10 of 10 mornings.' }))
    await ask(page, 'plans', 'save', { caseId, baseRevision: revision, plan: { ...plan, steps } })
    await planGrid.locator('[data-column="measure"]').first().click()
    await page.keyboard.type('She is on time.')
    await page.keyboard.press('Enter')
    await expect(page.getByText('This plan was changed in another window')).toBeVisible()
    await readableByEverybody(page, 'plan that was changed in another window')
    await page.getByRole('button', { name: 'Open the newest' }).click()
    await expect(page.getByRole('button', { name: 'I have what I need' })).toBeVisible()
    await readableByEverybody(page, 'one’s own version of the plan beside the newest')
  })

for (const theme of THEMES)
  test(`the golden thread can be read and used by everybody (${theme})`, async ({ app, page }) => {
    await lookLike(page, theme)
    await app.open(page)
    await madeStore(page)
    const caseId = await madeCase(page)
    await goTo(page, `#/thread/${caseId}`)
    await expect(page.getByText('No plan yet')).toBeVisible()
    await readableByEverybody(page, 'golden thread of a case without a plan')
    const concern = { id: 'late', text: 'Amina was late for school on 14 of 37 mornings.', by: 'Ms Shah', on: '2026-03-03' }
    const worry = { id: 'loose', text: 'Ms Shah is worried that Amina misses school.', kind: 'worry' as const }
    const goal = { id: 'mornings', text: 'Amina is at school on time, five mornings a week.', concernIds: ['late'] }
    const scale = { id: 'scale', goalId: 'mornings', by: 'Amina', on: '2026-03-04', score: 4, why: '' }
    const steps = [
      { id: 'gate', action: 'Meet Amina at school on time, five mornings a week.' },
      { id: 'bus', action: 'Take the bus with Amina.', status: 'dropped' as const, droppedBecause: 'The bus was taken off.' },
    ]
    const plan = { concerns: [concern], statements: [worry], goals: [goal], steps, scales: [scale] }
    await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan })
    await page.reload()
    await expect(page.getByText('4 broken links')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Join\?/ }).first()).toBeVisible()
    await page.keyboard.press('F8')
    await readableByEverybody(page, 'golden thread')
    await page.setViewportSize({ width: 1024, height: 700 })
    await expect(page.getByRole('button', { name: 'Closure', exact: true })).toBeVisible()
    await readableByEverybody(page, 'golden thread in a small window')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.keyboard.press('Enter')
    await page
      .getByRole('button', { name: /^Write (the|a) / })
      .last()
      .click()
    await expect(page.getByText(/^Write it here/)).toBeVisible()
    await readableByEverybody(page, 'mending a break without a word')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'List' }).click()
    await page
      .getByRole('button', { name: /^Join or unjoin/ })
      .first()
      .click()
    await expect(page.getByRole('complementary', { name: 'The card in full' })).toBeVisible()
    await readableByEverybody(page, 'golden thread as a list')
  })

for (const theme of THEMES)
  test(`a document that was begun from another, with the plan in it, can be read and used by everybody (${theme})`, async ({
    app,
    page,
  }) => {
    await lookLike(page, theme)
    await app.open(page)
    await madeStore(page)
    const caseId = await madeCase(page)
    const step = { id: 'gate', action: 'Meet Amina at the gate.', owner: 'Ruth Adeyemi', due: '30 June 2099' }
    await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan: { steps: [step] } })
    const from = await madeDocument(page, caseId, 'core-group-record', 'First core group')
    await openDocument(page, from)
    await writeIn(page, 'The safety plan and the network', 'An aunt rings each evening.')
    await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible()
    const next = await ask(page, 'documents', 'create', { caseId, templateId: 'core-group-record', today: dayFromNow(0), from })
    await openDocument(page, next.document.id)
    await section(page, 'The safety plan and the network').scrollIntoViewIfNeeded()
    await expect(page.locator('.statement.carried')).toBeVisible()
    await section(page, 'The plan from today').locator('td[data-field="due"]').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(', or before')
    const takeIn = page.getByRole('button', { name: 'Take into the plan…' })
    await expect(takeIn).toBeVisible()
    await readableByEverybody(page, 'carried over, and the plan in a document')
    await takeIn.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await readableByEverybody(page, 'taking into the plan')
  })

const words = (text: string, confidential?: { id: string; was?: string[] }) => [
  { type: 'text' as const, text, ...(confidential ? { confidential } : {}) },
]

for (const theme of THEMES)
  test(`a version for the family can be decided on by everybody (${theme})`, async ({ app, page }) => {
    await lookLike(page, theme)
    await app.open(page)
    await madeStore(page)
    const caseId = await madeCase(page)
    await ask(page, 'plans', 'save', {
      caseId,
      baseRevision: 0,
      plan: { steps: [{ id: 'gate', action: 'Meet Amina at the gate.' }] },
    })
    const made = await ask(page, 'documents', 'create', { caseId, templateId: 'core-group-record', today: dayFromNow(0) })
    const text = ['Idris has autism. Amina and Idris share a room. Ring Ms Begum on 07700 900123.']
    const sections = made.document.sections.map((one) => ({
      ...one,
      blocks:
        one.title === 'The safety plan and the network'
          ? text.map((said, index) => ({
              type: 'paragraph' as const,
              id: `said-${index}`,
              content: [...words(said), ...words(' She sleeps at her cousin’s.', { id: 'm' })],
            }))
          : one.blocks.map((block) =>
              block.type === 'actionPlan'
                ? {
                    ...block,
                    actions: block.actions.map((action) => ({ ...action, confidential: { id: 'n', was: ['Ring her at work'] } })),
                  }
                : block,
            ),
    }))
    await ask(page, 'documents', 'save', { document: { ...made.document, sections }, baseRevision: made.revision })
    const id = made.document.id
    await openDocument(page, id)
    const plan = section(page, 'The plan from today')
    await plan.scrollIntoViewIfNeeded()
    await expect(plan.getByText(/^Left out for the family and changed since/).first()).toBeVisible()
    await readableByEverybody(page, 'a plan whose words were left out and have changed')
    await plan.getByRole('button', { name: 'Look at it…' }).first().click()
    await expect(page.getByText(/The plan says something else now/)).toBeVisible()
    await readableByEverybody(page, 'looking at words that were left out and have changed')
    await page.keyboard.press('Escape')

    const record = await ask(page, 'cases', 'get', { id: caseId })
    const amina = record.people.find(({ firstName }) => firstName === 'Amina')?.id ?? ''
    for (const reader of ['parents', amina]) {
      await goTo(page, `#/document/${id}/family/${reader}`)
      await expect(page.getByRole('complementary', { name: 'What to look at' })).toBeVisible()
      await readableByEverybody(page, `version for ${reader === amina ? 'a child' : reader}`)
    }
    await page
      .getByRole('button', { name: /^Leave it out/ })
      .first()
      .click()
    await page
      .getByRole('checkbox', { name: /^Put it back/ })
      .first()
      .press('Space')
    await readableByEverybody(page, 'version with what was put back and what was left out')
    await page.setViewportSize({ width: 800, height: 700 })
    await readableByEverybody(page, 'version in a small window')
  })

for (const theme of THEMES)
  test(`possible duplicates can be compared by everybody (${theme})`, async ({ app, page }) => {
    await lookLike(page, theme)
    await app.open(page)
    const caseId = await madeChronologyTwiceTold(page)
    await goTo(page, `#/chronology/${caseId}`)
    await page.getByRole('button', { name: 'Merge 2' }).click()
    const compared = page.getByRole('region', { name: 'Possible duplicates' })
    await expect(compared.getByRole('table')).toBeVisible()
    await readableByEverybody(page, 'two entries side by side')
    await page.keyboard.press('l')
    await page.keyboard.press('l')
    await expect(compared.getByText('2 pairs were left for later.')).toBeVisible()
    await readableByEverybody(page, 'no pair left to compare')
  })

for (const theme of THEMES)
  test(`the timeline can be read by everybody (${theme})`, async ({ app, page }) => {
    await lookLike(page, theme)
    await app.open(page)
    const caseId = await madeChronologyTwiceTold(page)
    await goTo(page, `#/chronology/${caseId}`)
    await page.getByRole('slider', { name: 'Timeline by agency' }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowRight')
    await expect(page.getByText('2 selected')).toBeVisible()
    await page.keyboard.press('+')
    await readableByEverybody(page, 'the timeline with days chosen')
    await page.getByRole('button', { name: 'Save the timeline' }).click()
    await expect(page.getByRole('menu', { name: 'Save the timeline' })).toBeVisible()
    await readableByEverybody(page, 'saving the timeline')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 640, height: 420 })
    await expect(page.getByText('There is no room for the timeline')).toBeVisible()
    await readableByEverybody(page, 'no room for the timeline')
  })

for (const theme of THEMES)
  test(`the chronology can be written by everybody (${theme})`, async ({ app, page }) => {
    test.setTimeout(90_000)
    await lookLike(page, theme)
    await app.open(page)
    const caseId = await madeChronologyTwiceTold(page)
    await goTo(page, `#/chronology/${caseId}`)
    const grid = page.getByRole('grid', { name: 'Chronology entries' })
    await grid.locator('[data-column="event"]').first().click()
    await page.keyboard.press('Shift+ArrowDown')
    await readableByEverybody(page, 'the chronology, two rows chosen')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('31 February 2024')
    await expect(page.getByText('There is no 31 February 2024')).toBeVisible()
    await readableByEverybody(page, 'a date while it is typed')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listbox')).toBeVisible()
    await readableByEverybody(page, 'choosing a child in a cell')
    await page.keyboard.type('nobody')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Alt+Enter')
    await expect(page.locator('.unread-list')).toBeVisible()
    await readableByEverybody(page, 'everything that is known of an entry')
    await page.getByRole('button', { name: /^Kinds/ }).click()
    await expect(page.getByRole('menu', { name: 'Kinds' })).toBeVisible()
    await readableByEverybody(page, 'kinds of entry to show')
    await page.keyboard.press('Escape')
    for (const list of ['Agencies', 'Periods']) {
      await page.getByRole('button', { name: 'Agencies and periods' }).click()
      await page.getByRole('menuitem', { name: new RegExp(`^${list}`) }).click()
      if (list === 'Periods') await page.getByRole('button', { name: 'Add: home' }).click()
      await readableByEverybody(page, list)
      await page.getByRole('button', { name: 'Done', exact: true }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page.getByRole('button', { name: 'What the record shows' }).click()
    const shown = page.getByRole('complementary', { name: 'What the record shows' })
    await expect(shown.getByText('Entries to finish')).toBeVisible()
    await page.keyboard.press('F8')
    await expect(shown.locator('.record-card.current')).toBeVisible()
    await readableByEverybody(page, 'what the record shows')
    await shown.getByRole('button', { name: 'Set aside, because …' }).click()
    await readableByEverybody(page, 'setting a finding of the record aside')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 800, height: 700 })
    await readableByEverybody(page, 'the chronology in a small window')
  })

for (const theme of THEMES)
  test(`copies of the chronology can be made by everybody (${theme})`, async ({ app, page }) => {
    test.setTimeout(90_000)
    await lookLike(page, theme)
    await app.open(page)
    const caseId = await madeChronologyTwiceTold(page)
    await goTo(page, `#/chronology/${caseId}`)
    await page.getByRole('button', { name: 'Copy…' }).click()
    await page.getByText('For the court', { exact: true }).click()
    await readableByEverybody(page, 'a copy of the chronology')
    await page.keyboard.press('Escape')
    await openDocument(page, await madeDocument(page, caseId, 'chronology'))
    const bar = page.locator('.chronology-bar').filter({ hasText: 'From the case’s chronology' })
    await expect(bar).toBeVisible()
    await readableByEverybody(page, 'a chronology in a document')
    await bar.getByRole('button', { name: 'Change what it shows…' }).click()
    await expect(page.getByRole('dialog', { name: 'What the chronology shows' })).toBeVisible()
    await readableByEverybody(page, 'what a chronology in a document shows')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.locator('.page-text')).toBeFocused()
    await page.keyboard.press('Control+Shift+E')
    await page.getByRole('dialog', { name: 'Add to the chronology' }).getByRole('button', { name: 'Add' }).click()
    await readableByEverybody(page, 'a sentence without a date')
  })
