import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compileTemplates, loadStandards, UnknownPackError } from '../../../main/templates/index.ts'
import { StandardsProblem } from '../../../shared/standards/index.ts'

const BASE = 'id: base\nversion: 1\nname: Ours\nrules: { slang: { severity: suggestion } }\n'
const CITY =
  'id: city\nextends: base\nversion: 1\nname: City\nauthority: City Council\nclauses: { tone: { cite: "City, Tone", says: s } }\nrules: { slang: { severity: warning, basis: asked, clauses: [tone] } }\n'
const WORDS = 'id: slang\ntitle: Slang\nentries:\n  - { find: kids, say: children }\n'
const TEMPLATE = 'id: plan\nkind: cp-plan\nversion: 1\ntitle: Plan\nsummary: S\nsections:\n  - { id: a, title: A, guidance: g }\n'
const STYLE =
  'id: report\nversion: 1\ntitle: Report\npage: { marginsMm: { top: 20, right: 20, bottom: 20, left: 20 } }\nfont: Arial\nsizePt: 11\nlineSpacing: 1\nheadingSizesPt: { title: 18, section: 14, heading3: 12, heading4: 11 }\ntable: { sizePt: 10, headerFill: E7E2D6 }\n'

let folder: string
const write = (name: string, text: string | Uint8Array): void => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
const places = (more: { user?: boolean; compiled?: boolean } = {}) => ({
  templatesFolder: join(folder, 'templates'),
  ...(more.user ? { userFolder: join(folder, 'own') } : {}),
  ...(more.compiled ? { compiledPath: join(folder, 'out/templates.json') } : {}),
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casewright-templates-'))
  write('templates/standards/base.yaml', BASE)
  write('templates/standards/city.yaml', CITY)
  write('templates/words/slang.yaml', WORDS)
  write('templates/documents/plan.yaml', TEMPLATE)
  write('templates/word-styles/report.yaml', STYLE)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a templates folder', () => {
  test('gives packs to choose from, and each with words and templates', async () => {
    const library = await loadStandards(places())
    expect(library.packs).toEqual([
      { id: 'city', name: 'City', authority: 'City Council', title: '', published: '', practiceModel: '', problem: null },
    ])
    expect(library.get('city')).toMatchObject({
      pack: { id: 'city', rules: { slang: { severity: 'warning' } } },
      words: { slang: { entries: [{ find: 'kids' }] } },
      templates: [{ id: 'plan' }],
    })
    expect(library.wordStyles.report?.sizePt).toBe(11)
    expect(library.get('all').pack.id).toBe('all')
    expect(library.problems).toEqual([])
  })
  test('says which packs there are when asked for another', async () => {
    const library = await loadStandards(places())
    expect(() => library.get('cty')).toThrow(UnknownPackError)
    expect(() => library.get('cty')).toThrow('There is no pack called “cty”. There are: city, all.')
  })
  test('that is not there is empty', async () => {
    const library = await loadStandards({ templatesFolder: join(folder, 'nowhere') })
    expect([library.packs, library.problems]).toEqual([[], []])
  })
})

describe('a broken file', () => {
  test('is said with its place, and the others are read', async () => {
    write('templates/standards/city.yaml', CITY.replace('[tone]', '[colour]'))
    const library = await loadStandards(places())
    expect(library.problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(['standards/city.yaml:7:62'])
    expect(library.packs).toMatchObject([
      { id: 'city', problem: expect.stringContaining('names the clause “colour”, which is not under “clauses”') },
    ])
    expect(() => library.get('city')).toThrow(StandardsProblem)
    expect(library.get('base').pack.rules).toHaveProperty('slang')
  })
  test('of another sort does not take the packs with it', async () => {
    write('templates/words/slang.yaml', 'id: slang\ntitle: Slang\nentries: nothing\n')
    write('templates/documents/plan.yaml', 'id: plan\nkind: cp-pln\n')
    const library = await loadStandards(places())
    expect([...new Set(library.problems.map(({ file }) => file))]).toEqual(['documents/plan.yaml', 'words/slang.yaml'])
    expect(library.get('city').words).toEqual({})
  })
  test('that is not UTF-8 is refused as such', async () => {
    write('templates/standards/odd.yaml', Uint8Array.from([0xff, 0xfe, 0x69]))
    const library = await loadStandards(places())
    expect(library.problems).toMatchObject([
      { file: 'standards/odd.yaml', reason: 'the file is not UTF-8 text: save it again as UTF-8' },
    ])
  })
  test('with an id that another file of the folder has is refused', async () => {
    write('templates/standards/town.yaml', CITY.replace('name: City', 'name: Town'))
    const library = await loadStandards(places())
    expect(library.problems[0]?.reason).toBe('the id “city” is taken by standards/city.yaml, in the same folder')
    expect(library.get('city').pack.name).toBe('City')
  })
  test('that extends a pack that is not there cannot be used, and says so', async () => {
    write('templates/standards/team.yaml', 'id: team\nextends: town\nversion: 1\nname: Team\n')
    const library = await loadStandards(places())
    expect(() => library.get('team')).toThrow('team.yaml:2:10: there is no pack called “town”, or it has a mistake of its own')
    expect(library.packs.map((pack) => [pack.id, pack.problem !== null])).toEqual([
      ['city', false],
      ['team', true],
    ])
  })
  test('that names a rule which Casewright does not have is refused when the rules are told', async () => {
    write(
      'templates/standards/team.yaml',
      'id: team\nextends: city\nversion: 1\nname: Team\nrules: { slagn: { severity: error } }\n',
    )
    const library = await loadStandards({ ...places(), ruleIds: ['slang'] })
    expect(library.problems).toMatchObject([{ file: 'standards/team.yaml', line: 5, allowed: 'Did you mean “slang”?' }])
  })
})

describe('the user’s own folder', () => {
  test('wins where a file has the same id, wherever in the folder it lies', async () => {
    write('own/my-city.yaml', CITY.replace('severity: warning', 'severity: error'))
    write('own/words/ours.yaml', WORDS.replace('kids', 'bairns'))
    write('own/team.yaml', 'id: team\nextends: city\nversion: 1\nname: Our team\n')
    const library = await loadStandards(places({ user: true }))
    expect(library.problems).toEqual([])
    expect(library.get('team').pack.rules.slang?.severity).toBe('error')
    expect(library.get('city').words.slang?.entries[0]?.find).toBe('bairns')
    expect(library.packs.map((pack) => pack.name)).toEqual(['City', 'Our team'])
  })
  test('does not win with a broken file: the one that came with Casewright is kept and the problem told', async () => {
    write('own/standards/city.yaml', CITY.replace('severity: warning', 'severity: eror'))
    write('own/standards/base.yaml', BASE.replace('slang: {', 'slang: { clauses: [gone],'))
    const library = await loadStandards(places({ user: true }))
    expect(library.get('city').pack.rules.slang?.severity).toBe('warning')
    expect(library.packs).toMatchObject([{ id: 'city', name: 'City', problem: expect.stringContaining('Did you mean “error”?') }])
    expect(library.get('base').pack.rules.slang?.clauses).toEqual([])
  })
})

describe('the compiled library', () => {
  test('gives the same as the YAML', async () => {
    await compileTemplates(places().templatesFolder, join(folder, 'out/templates.json'))
    const [fromYaml, compiled] = [await loadStandards(places()), await loadStandards(places({ compiled: true }))]
    expect(compiled.get('city')).toEqual(fromYaml.get('city'))
    expect([compiled.packs, compiled.wordStyles]).toEqual([fromYaml.packs, fromYaml.wordStyles])
  })
  test('is enough where the YAML is not there', async () => {
    await compileTemplates(places().templatesFolder, join(folder, 'out/templates.json'))
    rmSync(join(folder, 'templates'), { recursive: true })
    expect((await loadStandards(places({ compiled: true }))).get('city').pack.name).toBe('City')
  })
  test.each([
    [
      'made from files that have changed since',
      () => write('templates/standards/city.yaml', CITY.replace('name: City', 'name: New City')),
    ],
    ['that is half a file', () => write('out/templates.json', '{"format":1,"pa')],
    ['of another form', () => write('out/templates.json', '{"format":99}')],
  ])('%s is not used', async (_what, spoil) => {
    await compileTemplates(places().templatesFolder, join(folder, 'out/templates.json'))
    spoil()
    const library = await loadStandards(places({ compiled: true }))
    expect(library.get('city').pack.name).toMatch(/City$/)
    expect((await loadStandards(places())).get('city')).toEqual(library.get('city'))
  })
  test('takes the user’s own files on top', async () => {
    await compileTemplates(places().templatesFolder, join(folder, 'out/templates.json'))
    write('own/team.yaml', 'id: team\nextends: city\nversion: 1\nname: Our team\n')
    const library = await loadStandards(places({ compiled: true, user: true }))
    expect(library.get('team').pack.rules.slang?.clauses).toEqual(['tone'])
  })
  test('is not written when a file is broken', async () => {
    write('templates/standards/city.yaml', CITY.replace('severity: warning', 'severity: eror'))
    await expect(compileTemplates(places().templatesFolder, join(folder, 'out/templates.json'))).rejects.toThrow(StandardsProblem)
    expect(
      (await loadStandards({ templatesFolder: join(folder, 'x'), compiledPath: join(folder, 'out/templates.json') })).packs,
    ).toEqual([])
  })
})
