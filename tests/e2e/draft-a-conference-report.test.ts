import { expect, test } from './app.ts'
import { goToFinding, newCase, newDocument, saved, section, setUp, textOf, underlined, wordParts, writeIn } from './steps.ts'

const REPORT = 'Report to the initial child protection conference'

test('a report is drafted, what breaks the standard is put right, and a Word copy is made', async ({
  window: page,
  received,
}) => {
  await setUp(page)
  await newCase(page)
  await newDocument(page, REPORT)

  await test.step('what is written is underlined under the right words', async () => {
    await writeIn(page, 'Why we are meeting', "Amina's attendance fell in May. She didn't see CAMHS. Her home was dirty.")
    await page.keyboard.press('Enter')
    await expect.poll(() => underlined(page)).toEqual(expect.arrayContaining(["didn't", 'CAMHS', 'dirty']))
    await expect(
      page
        .getByRole('group', { name: /didn't/ })
        .or(page.getByText(/“didn't”/))
        .first(),
    ).toBeVisible()
  })

  await test.step('a finding is fixed by keyboard', async () => {
    await page.keyboard.press('Control+Home')
    await section(page, 'Why we are meeting').locator('.section-body > p').first().click()
    await page.keyboard.press('Home')
    await goToFinding(page, 'is a contraction')
    await page.keyboard.press('Alt+Enter')
    await expect(section(page, 'Why we are meeting')).toContainText('She did not see CAMHS.')
    await expect.poll(() => underlined(page)).not.toContain("didn't")
  })

  await test.step('a finding is set aside with a reason', async () => {
    await goToFinding(page, 'dirty')
    await page.keyboard.press('Alt+s')
    await page.keyboard.type('What I saw is in section 7.')
    await page.keyboard.press('Enter')
    await expect.poll(() => underlined(page)).not.toContain('dirty')
    await expect(page.getByRole('tab', { name: 'Set aside 1' })).toBeVisible()
  })

  await test.step('a plan row without an owner is found, then completed', async () => {
    const plan = section(page, 'Outline plan')
    await plan.locator('.section-body > p').last().click()
    await page.getByRole('button', { name: 'Action', exact: true }).click()
    await page.keyboard.type('Ring the dentist and book a check-up for Amina')
    await expect(page.getByText(/Nobody is named/).first()).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ms Begum')
    await page.keyboard.press('Tab')
    await page.keyboard.type('20 March 2027')
    await page.keyboard.press('Escape')
    await expect(page.getByText(/Nobody is named/)).toHaveCount(0)
  })

  await saved(page)
  await test.step('the Word copy has the text, numbering and plan, and no guidance', async () => {
    const guidance = await section(page, 'Parents and carers').locator('.guidance').getAttribute('data-text')
    const parts = wordParts(await received(() => page.getByRole('button', { name: 'Word copy' }).click()))
    const body = parts['word/document.xml']
    const text = textOf(body)
    expect(text).toContain('She did not see CAMHS.')
    expect(text).toContain('Ring the dentist and book a check-up for Amina')
    expect(text).toContain('Ms Begum')
    expect(guidance?.length).toBeGreaterThan(20)
    expect(text).not.toContain(guidance?.slice(0, 40))
    expect(body).toContain('<w:numPr>')
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>/)
    expect(parts['word/numbering.xml']).toContain('%1.%2')
    expect(
      Object.entries(parts)
        .filter(([name]) => name.startsWith('word/footer'))
        .map(([, xml]) => textOf(xml) + xml)
        .join(''),
    ).toMatch(/NUMPAGES/)
    expect(text).not.toContain('set aside')
    expect(text).not.toContain('What I saw is in section 7.')
  })
})
