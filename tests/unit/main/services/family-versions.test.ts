import { describe, expect, it } from 'vitest'
import type { FamilyProposal } from '../../../../shared/api/index.ts'
import { openWord, paragraphsOf } from '../../word/reading-word.ts'
import { House } from '../house.ts'

const SECRET = 'Ms Fay sleeps at her cousin’s'

async function begun() {
  const house = new House()
  await house.create()
  const { id: caseId } = await house.newCase()
  const record = await house.get('cases', 'get', { id: caseId })
  const opened = await house.get('documents', 'create', { caseId, templateId: 'cin-plan', today: '2026-03-02' })
  const [first, ...rest] = opened.document.sections
  if (!first) throw new Error('the plan has no section')
  const document = {
    ...opened.document,
    sections: [
      {
        ...first,
        templateSection: null,
        title: 'How things are',
        blocks: [
          {
            type: 'paragraph' as const,
            id: 'p',
            content: [
              { type: 'text' as const, text: 'She is well. ' },
              { type: 'text' as const, text: `${SECRET}.`, confidential: { id: 'm', why: 'Her safety' } },
              { type: 'text' as const, text: ' Ring her on 07700 900123.' },
            ],
          },
        ],
      },
      ...rest,
    ],
  }
  const { revision } = await house.get('documents', 'save', { document, baseRevision: opened.revision })
  const children = record.people.filter(({ group }) => group === 'child')
  return { house, id: document.id, document, revision, childId: children[0]?.id ?? '' }
}
const all = ({ leftOut, flagged }: FamilyProposal) => [...leftOut, ...flagged].map(({ id }) => id)

describe('a version for the family', () => {
  it('is proposed with what is left out of it, and made only once all of that was seen', async () => {
    const { house, id, revision } = await begun()
    const proposal = await house.get('documents', 'familyVersion', { id, reader: 'parents' })
    expect(proposal.revision).toBe(revision)
    expect(proposal.leftOut.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['marked', 'detail']))
    expect(JSON.stringify(proposal.document)).not.toContain(SECRET)

    const wanted = { id, reader: 'parents' as const, revision }
    const [unseen, ...seen] = all(proposal)
    const refused = await house.fail('documents', 'exportFamilyVersion', { ...wanted, approved: seen })
    expect(refused).toMatchObject({ code: 'refused', message: expect.stringContaining('has not been looked at') })
    expect(unseen).toBeDefined()

    const made = await house.get('documents', 'exportFamilyVersion', { ...wanted, approved: all(proposal) })
    expect(made.name).toMatch(/, version for parents\.docx$/)
    const word = openWord(Buffer.from(made.base64, 'base64'))
    const whole = word.names.map((name) => word.part(name)).join('\n')
    for (const gone of [SECRET, 'Her safety', '07700 900123', 'Confidential', id, 'Jo Bell</dc:creator>', '<w:vanish'])
      expect(whole, gone).not.toContain(gone)
    const said = paragraphsOf(word.body).map(({ text }) => text)
    expect(said).toContain('She is well. Ring her on [number left out].')
    expect(said[1]).toMatch(/^This copy is for the parents of /)
    expect(word.part('word/styles.xml')).toContain('<w:sz w:val="28"/>')
    expect(word.part('docProps/custom.xml')).not.toContain('<property')
  })
  it('holds what the worker put back, as far as it may be', async () => {
    const { house, id, revision } = await begun()
    const first = await house.get('documents', 'familyVersion', { id, reader: 'parents' })
    const putBack = first.leftOut.map((one) => one.id)
    await house.get('documents', 'saveFamilyLook', { id, reader: 'parents', look: { seen: [], putBack, leaveOut: [] } })
    const again = await house.get('documents', 'familyVersion', { id, reader: 'parents' })
    expect(JSON.stringify(again.document)).toContain('07700 900123')
    const made = await house.get('documents', 'exportFamilyVersion', {
      id,
      reader: 'parents',
      revision,
      approved: all(again),
      putBack,
    })
    const body = openWord(Buffer.from(made.base64, 'base64')).body
    expect(body).toContain('07700 900123')
    expect(body).not.toContain(SECRET)
  })
  it('is not made from a document that was changed meanwhile', async () => {
    const { house, id, document, revision } = await begun()
    const proposal = await house.get('documents', 'familyVersion', { id, reader: 'parents' })
    house.later(120)
    await house.get('documents', 'save', { document: { ...document, title: 'Another title' }, baseRevision: revision })
    const newest = await house.get('documents', 'familyVersion', { id, reader: 'parents' })
    const failure = await house.fail('documents', 'exportFamilyVersion', {
      id,
      reader: 'parents',
      revision,
      approved: all(proposal),
    })
    expect(newest.revision === revision ? 'kept' : failure.code).toBe('conflict')
  })
  it('is for a child of the document only', async () => {
    const { house, id, childId } = await begun()
    const own = await house.get('documents', 'familyVersion', { id, reader: { childId } })
    expect(JSON.stringify(own.document)).not.toContain('How things are')
    expect(await house.fail('documents', 'familyVersion', { id, reader: { childId: 'nobody' } })).toMatchObject({
      code: 'not-found',
    })
  })
  it('keeps what was looked at and decided, for each reader by themselves, as long as the words stand', async () => {
    const { house, id, document, revision } = await begun()
    const first = await house.get('documents', 'familyVersion', { id, reader: 'parents' })
    expect(first.look).toEqual({ seen: [], putBack: [], leaveOut: [] })
    const number = first.leftOut.find(({ reason }) => reason === 'detail')?.id ?? ''
    const look = { seen: all(first), putBack: [number], leaveOut: [] }
    await house.get('documents', 'saveFamilyLook', { id, reader: 'parents', look })
    const again = await house.get('documents', 'familyVersion', { id, reader: 'parents' })
    expect(again.look).toEqual(look)
    expect(JSON.stringify(again.document)).toContain('07700 900123')

    house.later(120)
    const [section, ...rest] = document.sections
    const paragraph = {
      type: 'paragraph' as const,
      id: 'p',
      content: [{ type: 'text' as const, text: 'Ring her on 07700 900124.' }],
    }
    const changed = { ...document, sections: section ? [{ ...section, blocks: [paragraph] }, ...rest] : rest }
    await house.get('documents', 'save', { document: changed, baseRevision: revision })
    const newest = await house.get('documents', 'familyVersion', { id, reader: 'parents' })
    expect(JSON.stringify(newest.document)).not.toContain('07700 900124')
    expect(newest.leftOut.filter((one) => newest.look.seen.includes(one.id)).map(({ reason }) => reason)).not.toContain('detail')
  })
  it('keeps no decision about a child whom the document is not about', async () => {
    const { house, id, childId } = await begun()
    const look = { seen: ['a'], putBack: [], leaveOut: [] }
    expect(await house.fail('documents', 'saveFamilyLook', { id, reader: { childId: 'nobody' }, look })).toMatchObject({
      code: 'not-found',
    })
    await house.get('documents', 'saveFamilyLook', { id, reader: { childId }, look })
    const parents = await house.get('documents', 'familyVersion', { id, reader: 'parents' })
    const own = await house.get('documents', 'familyVersion', { id, reader: { childId } })
    expect([parents.look.seen, own.look.seen]).toEqual([[], ['a']])
  })
})
