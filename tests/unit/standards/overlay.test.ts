import { describe, expect, test } from 'vitest'
import { composePack, documentTemplate, packFile, strictest, templateUnder } from '../../../shared/standards/index.ts'

const section = (id: string, more: object = {}) => ({ id, title: `The ${id}`, guidance: `Write the ${id}.`, ...more })
const template = documentTemplate.parse({
  id: 'report',
  kind: 'icpc-report',
  version: 1,
  title: 'Report',
  summary: 'S',
  length: { words: 900 },
  sections: [section('history'), section('views', { required: false }), section('analysis')],
})
const file = (id: string, more: object) =>
  packFile.parse({
    id,
    version: 1,
    name: id,
    clauses: { views: { cite: 'Standard 1', says: 'Ask them.' }, long: { cite: 'Standard 2', says: 'Be brief.' } },
    ...more,
  })
const under = (...files: object[]) => {
  const all = files.map((one, index) => file(`pack-${index}`, { ...(index > 0 && { extends: `pack-${index - 1}` }), ...one }))
  return templateUnder(template, composePack(`pack-${all.length - 1}`, all))
}
const required = (one: ReturnType<typeof under>) => one.sections.filter((each) => each.required).map(({ id }) => id)

describe('a template under an authority’s pack', () => {
  test('of which the pack says nothing is the template, with what it requires', () => {
    const plain = under({})
    expect(required(plain)).toEqual(['history', 'analysis'])
    expect(plain.sections.map(({ clauses }) => clauses)).toEqual([[], [], []])
  })

  test('requires what the authority asks for, with its clauses, and not what it leaves open', () => {
    const own = under({ documents: { report: { require: { views: ['views'] }, optional: ['history'] } } })
    expect(required(own)).toEqual(['views', 'analysis'])
    expect(own.sections[1]?.clauses).toEqual(['views'])
  })

  test('has the authority’s headings beside the usual ones, its guidance after the template’s, and its length', () => {
    const own = under({
      documents: {
        report: {
          titles: { history: 'What we know' },
          guidance: { history: 'In ten lines.' },
          length: { words: 300, clause: 'long' },
        },
      },
    })
    expect(own.sections[0]).toMatchObject({
      title: 'What we know',
      titles: ['The history'],
      guidance: 'Write the history. In ten lines.',
    })
    expect(own.length).toEqual({ words: 300, clauses: ['long'] })
  })

  test('has sections of the authority’s own where it wants them and none that it leaves out', () => {
    const own = under({
      documents: {
        report: {
          leaveOut: ['history'],
          add: [{ after: 'views', section: section('scaling') }, { section: section('purpose') }],
        },
      },
    })
    expect(own.sections.map(({ id }) => id)).toEqual(['purpose', 'views', 'scaling', 'analysis'])
  })

  test('a pack that extends another adds to what that wants, and can require again what that left open', () => {
    const own = under(
      { documents: { report: { optional: ['history', 'analysis'], titles: { history: 'Before' } } } },
      { documents: { report: { require: { history: ['views'] }, titles: { analysis: 'What it means' } } } },
    )
    expect(required(own)).toEqual(['history'])
    expect(own.sections.map(({ title }) => title)).toEqual(['Before', 'The views', 'What it means'])
  })

  test('under all packs a section is asked for where any of them asks for it', () => {
    const one = composePack('one', [
      file('one', { documents: { report: { require: { views: ['views'] }, leaveOut: ['history'] } } }),
    ])
    const two = composePack('two', [file('two', { documents: { report: { require: { views: ['long'] } } } })])
    const all = templateUnder(template, strictest([one, two]))
    expect(required(all)).toEqual(['history', 'views', 'analysis'])
    expect(all.sections[1]?.clauses).toEqual(['one:views', 'two:long'])
  })

  test('under all packs a section of one authority’s own is there and asked for, once, and the shortest length counts', () => {
    const scaling = (title: string) => section('scaling', { required: false, title })
    const one = composePack('one', [
      file('one', {
        documents: {
          report: {
            require: { scaling: ['views'] },
            add: [{ after: 'views', section: scaling('Scaling') }],
            length: { words: 700, clause: 'long' },
          },
        },
      }),
    ])
    const two = composePack('two', [
      file('two', {
        documents: {
          report: {
            add: [{ after: 'history', section: scaling('Scales') }, { section: section('purpose') }],
            length: { words: 500, clause: 'long' },
          },
        },
      }),
    ])
    const all = templateUnder(template, strictest([one, two]))
    expect(all.sections.map(({ id }) => id)).toEqual(['purpose', 'history', 'views', 'scaling', 'analysis'])
    expect(all.sections[3]).toMatchObject({ title: 'Scaling', required: true, clauses: ['one:views'] })
    expect(all.length).toEqual({ words: 500, clauses: ['two:long'] })
  })

  test('a clause that nobody defines is refused', () => {
    expect(() => under({ documents: { report: { require: { views: ['nowhere'] } } } })).toThrow(
      /the document “report” names the clause “nowhere”/,
    )
  })
})
