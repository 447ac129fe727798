import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkTemplatesFile, loadStandards } from '../../../main/templates/index.ts'
import { KEY_DATES } from '../../../shared/family/index.ts'
import { RULES } from '../../../shared/lint/index.ts'
import { RECORD_CHECKS } from '../../../shared/standards/index.ts'

const root = join(import.meta.dirname, '../../..')
const templates = join(root, 'templates')
const guide = readFileSync(join(root, 'docs/pack-authors-guide.md'), 'utf8')
const ruleIds = RULES.map((rule) => rule.meta.id)

describe('the pack author’s guide is true', () => {
  const files = [...guide.matchAll(/```yaml\n(id: [\s\S]*?)```/g)].map((match) => match[1] ?? '')
  test('it shows a pack, one with documents, a template, a word list, the authority’s dictionary and phrases', async () => {
    const checked = await Promise.all(files.map((text) => checkTemplatesFile('guide.yaml', text, templates, ruleIds)))
    expect(checked.map(({ sort }) => sort)).toEqual(['standards', 'standards', 'documents', 'words', 'words', 'phrases'])
  })
  test.each(files.map((text) => [/^id: (.*)$/m.exec(text)?.[1] ?? '', text]))(
    '%s can be used as it stands',
    async (_id, text) => {
      expect((await checkTemplatesFile('guide.yaml', text, templates, ruleIds)).problems).toEqual([])
    },
  )
  test('the mistake that it shows is shown so', async () => {
    const text = 'id: our-team\nextends: manchester\nversion: 1\nname: Our team\nrules:\n  slang: { severity: eror }\n'
    const { problems } = await checkTemplatesFile('our-team.yaml', text, templates, ruleIds)
    const [problem] = problems
    expect(problem).toMatchObject({ line: 6, column: 22, allowed: 'Did you mean “error”?' })
    expect(guide).toContain(`our-team.yaml:6:22: ${problem?.reason}`)
  })
  test('the timescale that it shows is one of Wirral’s', async () => {
    const shown = /```yaml\ntimescales:\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
    const wirral = (await loadStandards({ templatesFolder: templates })).get('wirral').pack
    const real = wirral.timescales.find((one) => shown.includes(`id: ${one.id}\n`))
    expect(shown).toContain(`event: ${real?.event}\n`)
    expect(shown).toContain(`limit: ${real?.limit}\n`)
    expect(shown).toContain(`unit: ${real?.unit}\n`)
  })
  test('it names every check of chronologies with its figures', () => {
    for (const [id, { title, figures }] of Object.entries(RECORD_CHECKS)) {
      const told = Object.entries(figures).map(([name, what]) => `\`${name}\`: ${what}`)
      expect(guide).toContain(`| \`${id}\` | ${title} | ${told.join('; ')} |`)
    }
  })
  test('it leads to every key date that a case keeps', () => {
    expect(guide).toContain('(standards/key-dates.md)')
    const page = readFileSync(join(root, 'docs/standards/key-dates.md'), 'utf8')
    for (const [name, label] of Object.entries(KEY_DATES)) expect(page).toContain(`| ${label} | \`${name}\` |`)
  })
})
