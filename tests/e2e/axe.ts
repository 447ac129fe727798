import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The ways in which the window can look. */
export const THEMES = ['light', 'dark', 'contrast'] as const

/** Has the window look so from its first drawing on, with nothing moving: axe measures colours as they stand. */
export async function lookLike(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript((chosen) => {
    localStorage.setItem('casewright.appearance', JSON.stringify({ theme: chosen }))
  }, theme)
}

/** Holds that axe has nothing to say against the screen as it stands; else tells each rule with the places that break it. */
export async function readableByEverybody(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze()
    const faults = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? help}`),
    )
    expect.soft(faults, screen).toEqual([])
  })
}
