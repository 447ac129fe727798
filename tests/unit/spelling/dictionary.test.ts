import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { britishFor, createDictionary, fieldWords, rareWords, SortedForms } from '../../../shared/spelling/index.ts'

const files = { aff: 'SET UTF-8\nTRY esianrtolcdugmphbyfvkwzESIANRTOLCDUGMPHBYFVKWZ\n', dic: '4\nreceive\ncolour\nwalk\nLeeds\n' }
const made = (added: string[] = []) =>
  createDictionary(
    {
      forms: ['receive', 'colour', 'walk', 'Leeds'],
      rare: () => 'tup\nwether\nwich',
      common: () => 'which\nwhether',
      files: () => files,
    },
    added,
  )

describe('a dictionary', () => {
  it('knows its forms as they are written', () => {
    expect(['receive', 'Leeds', 'leeds', 'recieve'].map((word) => made().knows(word))).toEqual([true, true, false, false])
  })

  it('suggests what is near, and nothing for what is near to nothing', () => {
    expect(made().suggest('recieve')).toContain('receive')
    expect(made().suggest('xqzxqzxqz')).toEqual([])
  })

  it('tells the American spelling of a word that it has', () => {
    expect(made().british('color')).toBe('colour')
    expect(made().british('colour')).toBeNull()
    expect(made().british('wether')).toBeNull()
  })

  it('tells a rare word from a wrong one', () => {
    expect(made().isRare('tup')).toBe(true)
    expect(made().isRare('tu')).toBe(false)
    expect(made().isRare('wich')).toBe(false)
  })

  it('takes two words in one for a word, unless a slip of the hand explains it', () => {
    expect(made().isCompound('leedswalk')).toBe(false)
    expect(made().isCompound('walkcolour')).toBe(true)
    expect(made(['withhold', 'wit', 'hold']).isCompound('withold')).toBe(false)
  })

  it('takes added words with and without their capital', () => {
    expect(made(['Makaton']).knows('makaton')).toBe(true)
    expect(made(['Makaton']).knows('Makaton')).toBe(true)
  })

  it('reads its files only when a suggestion is wanted', () => {
    let read = 0
    const reading = () => {
      read += 1
      return files
    }
    const lazy = createDictionary({ forms: ['walk'], rare: () => '', common: () => '', files: reading }, [])
    lazy.knows('wlak')
    expect(read).toBe(0)
    lazy.suggest('wlak')
    lazy.suggest('recieve')
    expect(read).toBe(1)
  })
})

test('American spellings of words that are there are not kept as rare words', () => {
  const forms = ['colour', 'organise', 'theatre', 'travelled', 'oestrogen', 'programme']
  const all = ['color', 'organize', 'theater', 'traveled', 'estrogen', 'program', 'tup', 'colour']
  expect(rareWords(all, forms).split('\n')).toEqual(['tup'])
})

test('whatever a word is, its British spellings differ from it', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => britishFor(word).every((british) => british !== word)))
})

test('the field’s words are those of its lists', () => {
  const list = (id: string, entries: { find: string[]; expansion?: string }[]) => ({
    id,
    title: id,
    case: 'ignore' as const,
    entries,
  })
  const words = {
    'known-words': list('known-words', [{ find: ['ecomap', "qur'an"] }]),
    acronyms: list('acronyms', [{ find: ['IHA'], expansion: 'initial health assessment' }]),
    vague: list('vague', [{ find: ['thingummy'] }]),
  }
  expect(fieldWords(words)).toEqual(['ecomap', "qur'an", 'IHA', 'initial', 'health', 'assessment'])
})

describe('forms in one text', () => {
  const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }).filter((word) => !word.includes('\n')))

  it('are found as a set of the same words finds them', () => {
    fc.assert(
      fc.property(words, words, (known, others) => {
        const forms = SortedForms.of(known)
        const all = new Set(known)
        for (const word of [...known, ...others]) expect(forms.has(word)).toBe(all.has(word))
      }),
    )
  })

  it('come back one by one', () => {
    expect([...SortedForms.of(['walk', 'Leeds', 'colour', 'walk'])]).toEqual(['Leeds', 'colour', 'walk'])
  })

  it('are the forms of a dictionary too, with the words that were added', () => {
    const stored = { forms: SortedForms.of(['stair', 'gate', 'walk']), rare: () => '', common: () => '', files: () => files }
    const dictionary = createDictionary(stored, ['Begum'])
    expect(['walk', 'begum', 'Begum', 'walc'].map((word) => dictionary.knows(word))).toEqual([true, true, true, false])
    expect(dictionary.isCompound('stairgate')).toBe(true)
  })
})

test('a run of letters that is no word has nothing near it, however long it is', () => {
  const stored = { forms: SortedForms.of(['stair']), rare: () => '', common: () => '', files: () => files }
  const dictionary = createDictionary(stored, [])
  const run = 'x'.repeat(1_000_000)
  expect(dictionary.suggest(run)).toEqual([])
  expect(dictionary.isCompound(run)).toBe(false)
})
