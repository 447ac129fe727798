import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PackFile } from '../../../shared/standards/index.ts'
import { StandardsProblem } from '../../../shared/standards/index.ts'
import {
  type PackSurroundings,
  parsePack,
  parseTemplate,
  parseWordList,
  parseWordStyle,
} from '../../../shared/standards/reading/index.ts'

const HEAD = 'id: northtown\nversion: 1\nname: Northtown\n'

function refused(read: () => unknown): StandardsProblem {
  try {
    read()
  } catch (error) {
    if (error instanceof StandardsProblem) return error
    throw error
  }
  throw new Error('nothing was refused')
}
const mistakes = (text: string, surroundings?: PackSurroundings): string[] =>
  refused(() => parsePack(text, 'northtown.yaml', surroundings)).problems.map(
    ({ line, column, reason }) => `${line}:${column} ${reason}`,
  )

describe('a pack that is right', () => {
  test('comes back with what it says, and nothing that it does not', () => {
    const read = parsePack(
      `${HEAD}clauses:\n  "4.2": { cite: "Northtown, 4.2", says: One person owns each action. }\nrules:\n  action-no-owner: { severity: error, clauses: ["4.2"], basis: asked }\n`,
      'northtown.yaml',
    )
    expect(read.rules).toEqual({ 'action-no-owner': { severity: 'error', clauses: ['4.2'], basis: 'asked' } })
    expect(read.clauses['4.2']).toEqual({ cite: 'Northtown, 4.2', says: 'One person owns each action.' })
    expect(read.timescales).toEqual([])
  })
})

describe('a pack that is wrong is refused where it is wrong', () => {
  test.each([
    ['an empty file', '', ['1:1 the file is empty']],
    [
      'a list instead of settings',
      '- a\n- b\n',
      ['1:1 the file must be a group of settings, each “name: value” on its own line'],
    ],
    [
      'a word of the authority’s that does not say which',
      `${HEAD}rules:\n  terminology-for-pack:\n    options:\n      terms:\n        allegations: { not: [LADO] }\n`,
      ['8:9 “use” is missing: it holds text'],
    ],
    ['a name that is not known', `${HEAD}extnds: base\n`, ['4:1 “extnds” is not a name that is known here']],
    [
      'a severity that does not exist',
      `${HEAD}rules:\n  slang: { severity: eror }\n`,
      ['5:22 “eror” is not one of the values allowed here'],
    ],
    [
      'a kind that does not exist',
      `${HEAD}rules:\n  slang:\n    in:\n      - kinds: [reprts]\n        severity: 'off'\n`,
      ['7:17 “reprts” is not one of the values allowed here'],
    ],
    ['a version in words', 'id: northtown\nversion: one\nname: Northtown\n', ['2:10 “version” must be a number']],
    ['a name left empty', 'id: northtown\nversion: 1\nname:\n', ['3:1 “name” must be text']],
    ['a missing name', 'id: northtown\nversion: 1\n', ['1:1 “name” is missing: it holds text']],
    [
      'an id with capitals',
      'id: North Town\nversion: 1\nname: N\n',
      ['1:5 an id is written in small letters, figures and hyphens'],
    ],
    ['the same name twice', `${HEAD}name: Southtown\n`, ['4:1 this name is used twice in the same group']],
    ['a tab', `${HEAD}rules:\n\tslang: {}\n`, ['5:1 a tab is used to indent: use spaces']],
    ['a bracket left open', `${HEAD}rules:\n  slang: { severity: error\n`, ['5:27 a closing bracket is missing']],
    [
      'text that begins with an asterisk',
      'id: northtown\nversion: 1\nname: *north\n',
      ['3:7 text that begins with * or & must be put in quotation marks'],
    ],
    [
      'a colon in plain text',
      'id: northtown\nversion: 1\nname: North: town\n',
      ['3:7 this line has two colons, or an indent too many: put text that holds a colon in quotation marks'],
    ],
    [
      'a clause that nobody defines',
      `${HEAD}clauses:\n  language: { cite: a, says: b }\nrules:\n  slang: { clauses: [langage] }\n`,
      ['7:22 the rule “slang” names the clause “langage”, which is not under “clauses”'],
    ],
    [
      'a clause that nobody defines, named for some kinds only',
      `${HEAD}rules:\n  slang: { in: [{ kinds: [reports], clauses: [tone] }] }\n`,
      ['5:47 the rule “slang” names the clause “tone”, which is not under “clauses”'],
    ],
    [
      'a rule switched off without a reason',
      `${HEAD}rules:\n  slang: { applies: false }\n`,
      ['5:3 the rule “slang” is switched off: say why in “because”'],
    ],
    [
      'a principle that is made an error',
      `${HEAD}rules:\n  slang: { severity: error, basis: principle }\n`,
      ['5:22 the rule “slang” rests on a principle only (basis: principle), so it can be a suggestion at most'],
    ],
    ['a pack that extends itself', `${HEAD}extends: northtown\n`, ['4:10 a pack cannot extend itself']],
    [
      'a time limit of nothing, in no unit',
      `${HEAD}clauses: { a: { cite: c, says: s } }\ntimescales:\n  - { id: x, event: referral, what: y, limit: -1, unit: wd, clause: a }\n`,
      ['6:47 this number must be 0 or more', '6:57 “wd” is not one of the values allowed here'],
    ],
    [
      'a sign-off rule, an audit criterion and a contradiction that name a clause nobody defines',
      `${HEAD}clauses: { a: { cite: c, says: s } }\nroles: [{ id: manager, name: Manager }]\nsignOff:\n  - { id: x, kinds: [all], does: signs, by: [manager], what: y, clause: b }\naudit:\n  - { id: y, kinds: [all], asks: z, clause: b }\ncontradictions:\n  - { subject: z, takes: { says: s, clause: a }, leaves: [{ says: s, clause: b }], because: w }\n`,
      [
        '7:73 the sign-off rule “x” names the clause “b”, which is not under “clauses”',
        '9:45 the audit criterion “y” names the clause “b”, which is not under “clauses”',
        '11:78 the contradiction “z” names the clause “b”, which is not under “clauses”',
      ],
    ],
    [
      'a role that nobody defines, and one that stands twice',
      `${HEAD}clauses: { a: { cite: c, says: s } }\nroles:\n  - { id: manager, name: Manager }\n  - { id: manager, name: Boss }\nsignOff:\n  - { id: x, kinds: [all], does: signs, by: [mangaer], what: y, clause: a }\n`,
      [
        '7:11 the role id “manager” is used twice in this file',
        '9:46 the sign-off rule “x” names the role “mangaer”, which is not under “roles”',
      ],
    ],
    [
      'an obligation that names what Casewright does not know',
      `${HEAD}clauses: { a: { cite: c, says: s } }\ntimescales:\n  - { id: My Visit, event: last visit, what: y, limit: 1, unit: days, clause: a }\n  - { id: x, event: e, what: y, limit: 1, unit: days, clause: a, when: [on-the-moon], at: 1 pm }\n`,
      [
        '6:11 an id is written in small letters, figures and hyphens',
        '6:28 an event is written in one word, the first letter small: “strategyDiscussion”',
        '7:73 “on-the-moon” is not one of the values allowed here',
        '7:91 a time of day is written HH:MM',
      ],
    ],
    [
      'another figure whose clause nobody defines',
      `${HEAD}clauses: { a: { cite: c, says: s } }\ntimescales:\n  - { id: x, event: e, what: y, limit: 1, unit: days, clause: a, orElse: [{ limit: 2, unit: days, clause: b }] }\n`,
      ['6:107 the timescale “x” names the clause “b”, which is not under “clauses”'],
    ],
    [
      'an obligation that stands twice',
      `${HEAD}clauses: { a: { cite: c, says: s } }\ntimescales:\n  - { id: x, event: e, what: y, limit: 1, unit: days, clause: a }\n  - { id: x, event: e, what: y, limit: 2, unit: days, clause: a }\n`,
      ['7:11 the timescale id “x” is used twice in this file'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(mistakes(text)).toEqual(expected)
  })

  test('a rule that Casewright does not have is refused, and the right one is offered', () => {
    const error = refused(() =>
      parsePack(`${HEAD}rules:\n  slagn: { severity: error }\n`, 'n.yaml', { ruleIds: ['slang', 'vague-term'] }),
    )
    expect(error.message).toBe(
      'n.yaml:5:3: there is no rule called “slagn”\n  5 |   slagn: { severity: error }\n    |   ^\n      Did you mean “slang”?',
    )
  })

  test('every mistake of a file is told, in the order of the file', () => {
    const problems = mistakes('id: North\nversion: 0\nnam: x\nrules:\n  slang: { severity: eror }\n')
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['1', '1', '2', '3', '5'])
  })

  test('the message shows the line, a caret under the place, the reason and what is allowed', () => {
    const error = refused(() => parsePack(`${HEAD}rules:\n  slang: { basis: theirs }\n`, 'packs/northtown.yaml'))
    expect(error.message).toBe(
      [
        'packs/northtown.yaml:5:19: “theirs” is not one of the values allowed here',
        '  5 |   slang: { basis: theirs }',
        '    |                   ^',
        '      Allowed here: asked, principle or ours.',
      ].join('\n'),
    )
  })
})

describe('clauses of a parent', () => {
  const parent: PackFile = parsePack('id: city\nversion: 1\nname: City\nclauses: { tone: { cite: c, says: s } }\n', 'city.yaml')
  const text = `${HEAD}extends: city\nrules: { slang: { clauses: [tone] } }\n`
  test('may be named by a pack that extends it', () => {
    expect(parsePack(text, 'n.yaml', { packs: new Map([['city', parent]]) }).rules.slang).toEqual({ clauses: ['tone'] })
  })
  test('are not looked for while the parent is unknown', () => {
    expect(parsePack(text, 'n.yaml').extends).toBe('city')
  })
  test('that the parent does not define are refused when it is known', () => {
    expect(mistakes(text.replace('[tone]', '[colour]'), { packs: new Map([['city', parent]]) })).toEqual([
      '5:29 the rule “slang” names the clause “colour”, which is not under “clauses”',
    ])
  })
})

describe('templates, word lists and word styles', () => {
  const TEMPLATE = 'id: t\nkind: cp-plan\nversion: 1\ntitle: T\nsummary: S\nsections:\n'
  test('a section id that stands twice is refused', () => {
    const text = `${TEMPLATE}  - { id: a, title: A, guidance: g }\n  - { id: a, title: B, guidance: g }\n`
    expect(refused(() => parseTemplate(text, 't.yaml')).problems.map(({ line, reason }) => [line, reason])).toEqual([
      [8, 'the section id “a” is used twice in this file'],
    ])
  })
  test('a title with a child’s name needs a section for each child', () => {
    const text = `${TEMPLATE}  - { id: a, title: 'About {child.firstName}', guidance: g }\n`
    expect(refused(() => parseTemplate(text, 't.yaml')).problems[0]?.reason).toBe(
      'a title that names a child needs “perChild: true”',
    )
  })
  test('a mention that cannot be read is refused', () => {
    const read = (mention: string) => {
      if (mention === 'red *') throw new Error('nothing before the star.')
    }
    const text = `${TEMPLATE}  - id: a\n    title: A\n    guidance: g\n    mentions:\n      - blue\n      - red *\n      - (blue\n`
    expect(refused(() => parseTemplate(text, 't.yaml', read)).problems).toMatchObject([
      { line: 12, reason: 'nothing before the star' },
      { line: 13, reason: 'the brackets in this wording do not pair up' },
    ])
  })
  test('a block that does not exist is refused', () => {
    const text = `${TEMPLATE}  - id: a\n    title: A\n    guidance: g\n    blocks:\n      - type: grid\n`
    expect(refused(() => parseTemplate(text, 't.yaml')).problems[0]).toMatchObject({ line: 11, column: 15 })
  })
  test.each([
    ['(only on occasion', 'the brackets in this wording do not pair up'],
    ['always/ ', 'a slash needs a word on either side: “never/always”'],
    ['(just)', 'a wording needs at least one word that may not be missing'],
    ['  ', 'a wording must not be empty'],
  ])('the wording %j is refused', (wording, reason) => {
    const text = `id: w\ntitle: W\nentries:\n  - find: ${JSON.stringify(wording)}\n`
    expect(refused(() => parseWordList(text, 'w.yaml')).problems).toMatchObject([{ line: 4, column: 11, reason }])
  })
  test('a word style without a margin is refused', () => {
    const text =
      'id: s\nversion: 1\ntitle: S\npage: { marginsMm: { top: 20, right: 20, bottom: 20 } }\nfont: Arial\nsizePt: 11\nlineSpacing: 1\nheadingSizesPt: { title: 18, section: 14, heading3: 12, heading4: 11 }\ntable: { sizePt: 10, headerFill: E7E2D6 }\n'
    expect(refused(() => parseWordStyle(text, 's.yaml')).problems).toMatchObject([
      { line: 4, reason: '“left” is missing: it holds a number' },
    ])
  })
})

test('whatever the text, it is read or refused with a place in it', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'id: a',
      'version: 1',
      'name: N',
      'rules:',
      '  slang: { severity: error }',
      '  - x',
      'clauses: [',
      '\t',
      '"',
      'a: b: c',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = lines.join('\n')
      try {
        parsePack(text, 'any.yaml')
      } catch (error) {
        if (!(error instanceof StandardsProblem)) throw error
        expect(error.problems.length).toBeGreaterThan(0)
        const count = text.split(/\r?\n/).length
        for (const problem of error.problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1)
          expect(problem.line).toBeLessThanOrEqual(count)
          expect(problem.reason).not.toBe('')
        }
      }
    }),
  )
})
