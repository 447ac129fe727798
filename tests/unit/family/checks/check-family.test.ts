import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExample } from '../../../../main/services/example.ts'
import { DOCUMENT_KINDS } from '../../../../shared/document/index.ts'
import { checkFamily, namesIn, namesInTexts, namesOf, readForNames } from '../../../../shared/family/checks/index.ts'
import { type CaseFamily, caseFamily } from '../../../../shared/family/index.ts'
import { coverageOf, FAMILY_CHECK_IDS, FAMILY_CHECKS, StandardsProblem } from '../../../../shared/standards/index.ts'
import { parsePack } from '../../../../shared/standards/reading/index.ts'
import { allFound, found, naming, PACK, packOf, TODAY, whole } from './family-tester.ts'

const AUTHORITIES = ['manchester', 'stoke-on-trent', 'wirral', 'knowsley', 'st-helens']
const templates = join(import.meta.dirname, '../../../../templates')
const UNREVIEWED = whole({}, [], { reviews: [] })

describe('what a pack says of a check', () => {
  test.each(AUTHORITIES)('%s has every check with its figures', (id) => {
    const { checks } = packOf(id).family
    expect(Object.keys(checks).sort()).toEqual([...FAMILY_CHECK_IDS].sort())
    for (const checkId of FAMILY_CHECK_IDS) {
      expect([checkId, checks[checkId]?.severity]).toEqual([checkId, expect.stringMatching(/^(error|warning|suggestion)$/)])
      expect([checkId, Object.keys(checks[checkId]?.figures ?? {}).sort()]).toEqual([
        checkId,
        Object.keys(FAMILY_CHECKS[checkId].figures).sort(),
      ])
    }
  })

  test('its severity, its clauses and its figures go with what is found', () => {
    expect(found('not-reviewed', UNREVIEWED)).toMatchObject([
      { severity: 'warning', clauses: expect.arrayContaining([{ pack: 'manchester', ref: 'Manchester, Genograms' }]) },
    ])
    expect(found('not-reviewed', UNREVIEWED, { pack: packOf('wirral') })).toMatchObject([{ severity: 'suggestion', clauses: [] }])
  })

  test('a check that is off, or of which the pack says nothing, is not made', () => {
    const off = { ...PACK.family.checks, 'not-reviewed': { ...PACK.family.checks['not-reviewed'], applies: false } }
    expect(found('not-reviewed', UNREVIEWED, { pack: { ...PACK, family: { checks: off } } })).toEqual([])
    expect(allFound(UNREVIEWED, { pack: { ...PACK, family: { checks: {} } } })).toEqual([])
  })

  test('all authorities at once ask for what any of them asks for', () => {
    const { clauses } = packOf('all').family.checks['parent-missing'] ?? {}
    expect(clauses?.every((key) => key in packOf('all').clauses)).toBe(true)
  })

  test('a clause that only a check of the family names has its answer', () => {
    const used = new Set(Object.values(PACK.family.checks).flatMap(({ clauses = [] }) => clauses))
    const unanswered = coverageOf(PACK, DOCUMENT_KINDS).clauses.filter(
      ({ key, answers }) => used.has(key) && answers.length === 0,
    )
    expect(unanswered).toEqual([])
  })

  const refusal = (yaml: string): string => {
    try {
      parsePack(`id: northtown\nversion: 1\nname: Northtown\n${yaml}`, 'n.yaml')
    } catch (error) {
      if (error instanceof StandardsProblem) return error.message
    }
    return ''
  }
  test('an unknown check is refused, and the right one offered', () => {
    expect(refusal('family:\n  checks:\n    not-reviewd: { figures: { days: 90 } }\n')).toMatch(
      /^n\.yaml:6:5: there is no check of families called “not-reviewd”[\s\S]*Did you mean “not-reviewed”\?/,
    )
  })
  test('so are a figure that it does not have, a check of chronologies, and a clause that nobody defines', () => {
    expect(refusal('family:\n  checks:\n    not-reviewed: { figures: { day: 90 } }\n')).toContain('has no figure called “day”')
    expect(refusal('family:\n  checks:\n    cluster: { severity: warning }\n')).toContain('no check of families called “cluster”')
    expect(refusal('family:\n  checks:\n    not-linked: { clauses: [nowhere] }\n')).toContain('“nowhere”')
  })
})

describe('a finding', () => {
  test('leads to its person or its thing, and keeps its key while others change', () => {
    const partnerships = [{ id: 'p', personIds: ['chidi', 'tom'], from: '2018', until: '2016' }]
    const [before] = found('partnership-dates', whole({}, [], { partnerships }))
    const [after] = found('partnership-dates', whole({ lee: 'm 1985' }, ['lee>ada:step'], { partnerships }))
    expect(before).toMatchObject({ list: 'partnerships', id: 'p', personIds: ['chidi', 'tom'] })
    expect(after?.key).toBe(before?.key)
    const [other] = found('partnership-dates', whole({}, [], { partnerships: [{ ...partnerships[0], until: '2015' }] }))
    expect(other?.key).not.toBe(before?.key)
  })

  test('names the documents that it rests on', () => {
    const documents = [naming(['Mr Cole'], 'A'), naming(['Ada'], 'B')]
    expect(found('named-not-drawn', whole(), { documents })).toMatchObject([{ documentIds: ['A'] }])
  })

  test('says nothing as a judgement', () => {
    const said = allFound(UNREVIEWED).map(({ message, question }) => `${message} ${question}`)
    expect(said.join(' ')).not.toMatch(/\b(?:failed|should|must|wrong|refus|absent|proper)\b/i)
  })
})

/** Any people, links and dates whatever, sense or none. */
const anyFamily: fc.Arbitrary<CaseFamily> = fc
  .record({
    births: fc.array(fc.constantFrom('', '1950', 'about 1970', '2001-02-03', '2016', '?', 'nonsense'), {
      minLength: 1,
      maxLength: 12,
    }),
    deaths: fc.array(fc.constantFrom('', '', '1999', '2020', 'not known'), { minLength: 12, maxLength: 12 }),
    links: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom('birth', 'adoptive', 'step', 'donor', 'foster')), {
      maxLength: 20,
    }),
    couples: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom('', '2010', '2030')), { maxLength: 8 }),
    homes: fc.array(fc.array(fc.nat(11), { maxLength: 5 }), { maxLength: 4 }),
  })
  .map(({ births, deaths, links, couples, homes }) => {
    const has = (index: number) => index < births.length
    return caseFamily.parse({
      people: births.map((born, index) => ({
        id: `p${index}`,
        group: index % 4 ? 'family' : 'child',
        firstName: `N${index}`,
        born,
        died: deaths[index],
      })),
      parentLinks: links
        .filter(([child, parent]) => has(child) && has(parent) && child !== parent)
        .map(([child, parent, kind], index) => ({ id: `l${index}`, childId: `p${child}`, parentId: `p${parent}`, kind })),
      partnerships: couples
        .filter(([one, other]) => has(one) && has(other) && one !== other)
        .map(([one, other, from], index) => ({ id: `c${index}`, personIds: [`p${one}`, `p${other}`], from, kind: 'married' })),
      households: homes.map((members, index) => ({
        id: `h${index}`,
        members: members.filter(has).map((one) => ({ personId: `p${one}` })),
      })),
    })
  })

describe('over any family', () => {
  test('every finding leads to what is there, and none has the key of another', () => {
    fc.assert(
      fc.property(anyFamily, (given) => {
        const findings = allFound(given, { documents: [naming(['Mr Cole', 'N1']), naming(['N2'], 'Plan')] })
        for (const { list, id, personIds, message } of findings) {
          expect(given[list].some((thing) => thing.id === id)).toBe(true)
          for (const personId of personIds) expect(given.people.some((person) => person.id === personId)).toBe(true)
          expect(message).not.toMatch(/undefined|NaN|Infinity|null/)
        }
        const keys = findings.map(({ checkId, key, list, id }) => `${checkId} ${key} ${list} ${id}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 300 },
    )
  })

  test('the same is found again', () => {
    fc.assert(
      fc.property(anyFamily, (given) => {
        expect(allFound(given)).toEqual(allFound(structuredClone(given)))
      }),
      { numRuns: 50 },
    )
  })
})

describe('the example case', async () => {
  const { caseRecord, documents, chronology } = await readExample(join(templates, 'examples'))
  const family = caseFamily.parse({
    ...JSON.parse(readFileSync(join(templates, 'examples', 'family.json'), 'utf8')),
    people: caseRecord.people,
  })
  const naming = [
    ...documents.map((document) => ({ id: document.id, title: document.title, ...namesIn(document, caseRecord.people) })),
    {
      id: 'chronology',
      title: 'Chronology',
      ...namesInTexts(
        chronology.entries.flatMap(({ event, action, outcome }) => [event, action, outcome]),
        caseRecord.people,
      ),
    },
  ]

  test('a document that was read once names whoever joins the case later', () => {
    const [first] = documents
    if (first === undefined) throw new Error('The example has documents.')
    const read = readForNames(first)
    const without = caseRecord.people.filter(({ firstName }) => firstName !== 'Zofia')
    expect(namesOf(read, without).names).not.toContain('Zofia')
    expect(namesOf(read, caseRecord.people)).toEqual(namesIn(first, caseRecord.people))
    expect(namesOf(read, caseRecord.people).names).toContain('Zofia')
  })

  test('has few things to ask, each a fair question', () => {
    const findings = checkFamily(family, { pack: PACK, caseRecord, today: caseRecord.exampleDay ?? TODAY, documents: naming })
    expect(findings.map(({ severity, message, question }) => `${severity}: ${message} | ${question}`)).toEqual([
      'suggestion: Jude Mensah’s father is not known | Is he known to Ms Esi Mensah? Ask, or say why not.',
      'warning: Mr Nowak’s parents are not recorded | Zofia has a second grandmother. Ask, or say why.',
      'suggestion: Mr Lee Pike’s home has no address | Where is it? If the address must not be known, say so there.',
      'suggestion: In no document: Jude Mensah, Mrs Pike, Ms Shaw and Tia Shaw | What part do they have in the children’s lives? Say it where it matters, or say why not.',
      'suggestion: “Mr Pike” in “Case summary” and 2 other documents may be Mr Darren Pike, Mr Raymond Pike or Mr Lee Pike | Who is meant? Write the whole name where the document first speaks of them.',
      'suggestion: “Ms Mensah” in “Case summary” and 2 other documents may be Ms Abena Mensah or Ms Esi Mensah | Who is meant? Write the whole name where the document first speaks of them.',
    ])
  })
})
