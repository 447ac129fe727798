import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newSecret, signingKeyOf, signText } from '../../../../main/security/account-secret.ts'
import { sha256 } from '../../../../main/services/sha256.ts'
import { checkTrail } from '../../../../main/services/verification/trail-check.ts'
import type { TrailRowStored } from '../../../../main/storage/index.ts'
import { chainText, FIRST_PREVIOUS, sealedText, type TrailEntry } from '../../../../shared/review/index.ts'

const secret = newSecret()
const JO = { accountId: 'jo', who: 'Jo Bell, Social worker', caseId: null, documentId: null, detail: {} }
const first = { account: 'jo', role: 'team-manager', administers: true, key: signingKeyOf(secret) }
/** A row, and the secret of whoever seals it. */
type SealedEntry = [Partial<TrailEntry> & Pick<TrailEntry, 'what'>, Buffer | null]
const entries: SealedEntry[] = [
  [{ what: 'store-made', detail: first }, secret],
  [{ what: 'case-made', caseId: 'case-1', detail: { pack: 'knowsley' } }, null],
  [{ what: 'signed-in' }, secret],
  [{ what: 'exported', caseId: 'case-1', documentId: 'document-1', detail: { as: 'word', revision: 3 } }, null],
  [{ what: 'finding-set-aside', caseId: 'case-1', documentId: 'document-1', detail: { rule: 'a-rule', open: true } }, null],
  [{ what: 'signed-out' }, null],
]

/** A trail as it is stored. */
function trailOf(of = entries): TrailRowStored[] {
  let previous = FIRST_PREVIOUS
  return of.map(([entry, sealing], index) => {
    const plain = { ...JO, at: `2026-03-02T09:0${index}:00.000Z`, ...entry, number: index + 1, previous }
    const row = sealing ? { ...plain, detail: { ...plain.detail, seal: signText(sealedText(plain), sealing) } } : plain
    const digest = sha256(chainText(row))
    previous = digest
    const { accountId, caseId, documentId, detail, ...same } = row
    return { ...same, account_id: accountId, case_id: caseId, document_id: documentId, detail: JSON.stringify(detail), digest }
  })
}

const FIELDS = ['at', 'account_id', 'who', 'what', 'case_id', 'document_id', 'detail', 'previous', 'digest'] as const

describe('a trail', () => {
  test('in which nothing was changed has nothing wrong with it', async () => {
    expect(await checkTrail(trailOf())).toMatchObject({ problems: [], rows: entries.length, sealed: 2 })
  })

  test('in which any one field of any one row is another is found out', async () => {
    const some = fc.oneof(
      fc.string(),
      fc.constant(null),
      fc.constantFrom('exported', 'signed-in', '{}', '{"revision":4,"as":"word"}', 'jo'),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(entries.length - 1), fc.constantFrom(...FIELDS), some, async (at, field, value) => {
        const rows = trailOf()
        fc.pre(rows[at]?.[field] !== value)
        const changed = rows.map((row, index) => (index === at ? ({ ...row, [field]: value } as TrailRowStored) : row))
        expect((await checkTrail(changed)).problems).not.toEqual([])
      }),
    )
  })

  test('in which one sign of one field was changed is found out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(entries.length - 1),
        fc.constantFrom(...FIELDS),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (at, field, place, sign) => {
          const rows = trailOf()
          const text = rows[at]?.[field] ?? ''
          const where = text.length === 0 ? 0 : place % text.length
          const other = text.slice(0, where) + sign + text.slice(where + 1)
          fc.pre(other !== text)
          const changed = rows.map((row, index) => (index === at ? { ...row, [field]: other } : row))
          expect((await checkTrail(changed)).problems).not.toEqual([])
        },
      ),
    )
  })

  test('of which rows are missing, doubled or in another order is found out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(trailOf(), { minLength: 1 }), async (some) => {
        const rows = trailOf()
        // What is missing from the end alone is found by the note of how far the trail goes.
        fc.pre(some.some((row, index) => row.number !== rows[index]?.number))
        expect((await checkTrail(some)).problems).not.toEqual([])
      }),
    )
  })

  test('to which somebody adds a row in the name of another is found out, for what only they can seal', async () => {
    const rows = trailOf()
    const last = rows.at(-1)
    const plain = {
      ...JO,
      at: '2026-03-02T10:00:00.000Z',
      what: 'signed-in' as const,
      number: rows.length + 1,
      previous: last?.digest ?? '',
    }
    for (const detail of [{}, { seal: signText(sealedText(plain), newSecret()) }]) {
      const row = { ...plain, detail }
      const stored = {
        ...row,
        account_id: 'jo',
        case_id: null,
        document_id: null,
        detail: JSON.stringify(detail),
        digest: sha256(chainText(row)),
      }
      const { problems } = await checkTrail([...rows, stored])
      expect(problems.map(({ code }) => code)).toEqual([Object.keys(detail).length === 0 ? 'seal-missing' : 'seal-wrong'])
    }
  })

  test('in which somebody who does not look after the accounts adds one is found out, though they sealed it themselves', async () => {
    const own = newSecret()
    const [store] = entries
    if (!store) throw new Error('the trail begins with its store')
    const named = (id: string, key: string, administers: boolean) => ({ account: id, role: 'practitioner', administers, key })
    const added = (by: string, detail: TrailEntry['detail'], secretOfWriter: Buffer): SealedEntry => [
      { what: 'account-added', accountId: by, detail },
      secretOfWriter,
    ]
    const ana = added('jo', named('ana', signingKeyOf(own), false), secret)
    const codes = async (of: SealedEntry[]) => (await checkTrail(trailOf(of))).problems.map(({ code }) => code)
    const other = named('lee', signingKeyOf(newSecret()), true)
    expect(await codes([[store[0], secret], ana, added('jo', other, secret)])).toEqual([])
    expect(await codes([[store[0], secret], ana, added('ana', other, own)])).toEqual(['seal-wrong'])
  })

  test('that did not go on from where it was left says so, unless a backup was put back just before', async () => {
    const cut: SealedEntry = [{ what: 'signed-in', detail: { end: 'cut', endNumber: 90, endDigest: 'a' } }, secret]
    const putBack: SealedEntry = [{ what: 'backup-restored' }, null]
    const codes = async (more: SealedEntry[]) =>
      (await checkTrail(trailOf([...entries, ...more]))).problems.map(({ code }) => code)
    expect(await codes([cut])).toEqual(['trail-cut'])
    expect(await codes([putBack, cut])).toEqual([])
    expect(await codes([putBack, [{ what: 'signed-in' }, secret], cut])).toEqual(['trail-cut'])
  })
})
