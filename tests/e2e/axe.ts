import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

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
