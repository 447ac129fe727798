import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../../shared/lint/index.ts'
import { allPages } from '../../pages/pages.ts'

const top = join(import.meta.dirname, '..', '..', '..')
const pages = await allPages()

describe('the pages of docs/ that are made from rules and packs', () => {
  test.each(pages.map((page) => [page.path, page] as const))('%s is up to date (npm run pages)', (path, page) => {
    expect(existsSync(join(top, path)), 'run npm run pages').toBe(true)
    expect(readFileSync(join(top, path), 'utf8')).toBe(page.text)
  })

  test('no page leads to a page that is not there', () => {
    const there = new Set([...pages.map(({ path }) => path), 'docs/pack-authors-guide.md'])
    for (const { path, text } of pages)
      for (const [, to = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        const target = join(dirname(path), to)
        expect(there.has(target) || existsSync(join(top, target)), `${path} leads to ${to}`).toBe(true)
      }
  })

  test('there is one for each rule and none for a rule that is gone', () => {
    expect(readdirSync(join(top, 'docs', 'rules')).sort()).toEqual(
      [...RULES.map(({ meta }) => `${meta.id}.md`), 'README.md'].sort(),
    )
  })

  test.each(RULES.map(({ meta }) => [meta.id, meta] as const))(
    '%s says what, why, good, bad and when to set it aside',
    (_id, meta) => {
      expect(meta.title.length).toBeGreaterThan(5)
      expect(meta.why.length).toBeGreaterThan(20)
      expect(meta.setAsideWhen.length).toBeGreaterThan(10)
      expect(meta.bad.length, 'examples of what is found').toBeGreaterThan(0)
      expect(meta.good.length, 'examples of what is not').toBeGreaterThan(0)
    },
  )
})
