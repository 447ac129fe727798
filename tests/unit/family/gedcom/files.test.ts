import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeGedcom, type GedcomRead, readGedcom, writeFamilyText, writeGedcom } from '../../../../shared/family/index.ts'

const decoded = (name: string) => decodeGedcom(readFileSync(new URL(`../../../fixtures/gedcom/${name}.ged`, import.meta.url)))
const read = (name: string): GedcomRead => readGedcom(decoded(name).text)

const FILES = ['ansel-5.5.1', 'vendor-tags-5.5.1', 'plain-7.0', 'hostile']

describe('files of other programs', () => {
  test.each([
    [
      'ansel-5.5.1',
      'Stanisław Nowak m about 1931 died 12 November 2004 = Zofia Wiśniewska f between 1933 and 1936 died (married 16 June 1956): Piotr Nowak "Pete" m 9 August 1988 (adopted, from May 1990)\n',
    ],
    [
      'vendor-tags-5.5.1',
      'Darren Lee Cole "Daz" m 1 April 1987 = Amina Begum f 1989 (confidential) (married {@#DJULIAN@ 25 DEC 2010}, separated June 2021): Zara Cole f 14 May 2012 twin (stepchild of Darren Lee), Idris Cole m 14 May 2012 twin, stillbirth m 2016-2016\nDarren Lee ~ ? f (2013, until 2014): Tia Shaw f about 2014\n',
    ],
    [
      'plain-7.0',
      'Kwame Mensah m 1958 died 3 April 2020 = Grace Mensah "Nana" f 1962 (civil partnership 1985): Abena Mensah f 14 May 1991, Esi nb (stepchild), Jude Mensah born {FRENCH_R 3 VEND 8} (fostered)\n\nAbena -- Esi: close (note: @home on Sundays)\n',
    ],
  ])('%s is the family that it tells of', (name, text) => {
    expect(writeFamilyText(read(name).family)).toBe(text)
  })

  test('keeps what a case keeps of somebody beside the tree', () => {
    const { people } = read('vendor-tags-5.5.1').family
    expect(people[0]).toMatchObject({ title: 'Mr', address: '27 Larch Walk\nBentilee\nST2 0AA', telephone: '01632 960011' })
    expect(people[1]).toMatchObject({ notes: 'Speaks Bengali at home and English at work.', confidential: true })
    expect(read('ansel-5.5.1').family.people[2]?.notes).toBe(
      'He came to the family at the age of two and speaks of it freely.\n\nLetters to him go to nowak@example.org.',
    )
    expect(read('plain-7.0').family.people[0]).toMatchObject({
      ethnicity: 'Ghanaian',
      religion: 'Methodist',
      notes: 'Keeps in touch with everybody',
    })
    expect(read('plain-7.0').family.partnerships[0]?.note).toBe('First line\nsecond line')
  })

  test.each([
    ['ansel-5.5.1', [15, 16, 24, 27, 60]],
    [
      'vendor-tags-5.5.1',
      [10, 11, 13, 17, 23, 24, 31, 32, 33, 38, 42, 43, 46, 47, 62, 63, 73, 91, 93, 97, 98, 99, 109, 110, 111, 112, 113],
    ],
    ['plain-7.0', [5, 9, 17, 19, 20, 21, 40, 41, 42, 55, 56, 57, 61, 70, 77]],
    ['hostile', [4, 7, 8, 10, 11, 12, 15, 16, 19, 20, 22, 26, 27, 28, 29]],
  ])('%s: what is lost is told by its line', (name, lines) => {
    expect(read(name).lost.map(({ line }) => line)).toEqual(lines)
  })

  test.each([
    ['vendor-tags-5.5.1', 32, 'INDI @P1@ _FA1 Likes fishing', 'It is a tag of another program’s own.'],
    ['vendor-tags-5.5.1', 42, 'INDI @P2@ BIRT', 'One birth is kept of each person.'],
    ['vendor-tags-5.5.1', 24, 'INDI @P1@ BIRT SOUR PAGE 14', 'A genogram keeps no sources of this kind.'],
    ['plain-7.0', 41, 'INDI @C@ ASSO @VOID@', 'It points to nobody.'],
    ['hostile', 4, 'this is no line', 'It is no line of GEDCOM: a level and a tag are missing.'],
    ['hostile', 7, 'DATE 1990', 'Its level is more than one below the line before it.'],
    ['hostile', 10, 'INDI @I1@', 'There is an earlier record with the id @I1@. The first one is kept.'],
    ['hostile', 20, 'FAM @F1@ CHIL @I1@', 'Nobody is a child of their own.'],
  ])('%s line %i: %s', (name, line, what, why) => {
    expect(read(name).lost).toContainEqual({ line, what, why })
  })

  /** Lines that repeat what another line says: taking one out changes nothing. */
  const REPEATED =
    /^(?:\d+ (?:FAMS|FAMC|CHIL|GIVN|SURN|ADR1|TRLR)\b.*|2 FAMC .*|1 NAME Unknown \/\/|3 ADOP BOTH|2 PEDI BIRTH|2 _MREL Natural|2 PEDI adopted)$/

  test.each(FILES)('%s: no line is passed over in silence', (name) => {
    const lines = decoded(name).text.split(/\r?\n/)
    const body = lines.findIndex((line) => /^0 @/.test(line))
    const whole = read(name)
    const lost = new Set(whole.lost.map(({ line }) => line))
    const silent = lines.filter((line, at) => {
      if (at < body || line === '' || lost.has(at + 1) || REPEATED.test(line)) return false
      const without = readGedcom(lines.with(at, '').join('\n'))
      return JSON.stringify(without) === JSON.stringify(whole)
    })
    expect(silent).toEqual([])
  })

  test.each(FILES.flatMap((name) => (['5.5.1', '7.0'] as const).map((version) => [name, version] as const)))(
    '%s goes out again as %s without loss',
    (name, version) => {
      const { family } = read(name)
      const { text, lost } = writeGedcom(family, { version, today: '2026-03-10' })
      const again = readGedcom(text)
      expect([lost, again.lost]).toEqual([[], []])
      expect(writeFamilyText(again.family)).toBe(writeFamilyText(family))
      expect(again.family.people.map(({ id: _, ...person }) => person)).toEqual(
        family.people.map(({ id: _, ...person }) => person),
      )
      expect(again.file).toMatchObject({ version, program: 'CASEWRIGHT' })
    },
  )
})

describe('the bytes of a file', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const head = (charset: string): string => `0 HEAD\n1 CHAR ${charset}\n0 @I1@ INDI\n1 NAME `

  test.each([
    ['ANSEL', `${head('ANSEL')}Jos\xe2e \xb1 /Mu\xe8uller/`, 'ANSEL', 'José ł /Muüller/', 0],
    ['ANSEL, with two marks on a letter', `${head('ANSEL')}\xe4\xe3a`, 'ANSEL', 'ẫ', 0],
    ['ANSEL with a sign that is none', `${head('ANSEL')}A\xff`, 'ANSEL', 'A\uFFFD', 1],
    ['UTF-8 that claims to be ANSEL', `${head('ANSEL')}Jos\xc3\xa9`, 'UTF-8', 'José', 1],
    ['UTF-8 with a mark', `\xef\xbb\xbf${head('UTF-8')}Jos\xc3\xa9`, 'UTF-8', 'José', 0],
    ['ANSI', `${head('ANSI')}Jos\xe9 \x80`, 'Windows-1252', 'José €', 0],
    ['UTF-8 that is none', `${head('UTF-8')}Jos\xe9`, 'Windows-1252', 'José', 1],
    ['nothing but plain letters', `${head('ASCII')}Jose`, 'UTF-8', 'Jose', 0],
    ['UTF-16, little end first', `\xff\xfe${[...`${head('UNICODE')}Jo`].join('\0')}\0\xe9\0`, 'UTF-16', 'Joé', 0],
    ['UTF-16, big end first', `\xfe\xff\0${[...`${head('UNICODE')}Jo`].join('\0')}\0\xe9`, 'UTF-16', 'Joé', 0],
  ])('%s', (_what, file, encoding, name, problems) => {
    const read = decodeGedcom(bytes(file))
    expect(read.encoding).toBe(encoding)
    expect(read.text.slice(read.text.indexOf('NAME ') + 5)).toBe(name)
    expect(read.problems).toHaveLength(problems)
    expect(read.claimed).toBe(/CHAR ([^\n\0]+)\n/.exec(file.replaceAll('\0', ''))?.[1])
  })
})

describe('files made to do harm', () => {
  test.each([
    ['levels without end', Array.from({ length: 5000 }, (_, level) => `${level} NOTE x`).join('\n')],
    ['a very long line', `0 @I1@ INDI\n1 NOTE ${'x'.repeat(2_000_000)}`],
    ['a line that goes on and on', `0 @I1@ INDI\n1 NOTE x\n${'2 CONC y\n'.repeat(50_000)}`],
    ['one id many times', '0 @I1@ INDI\n1 NAME Ann //\n'.repeat(5000)],
    [
      'many children of one family',
      `${Array.from({ length: 3000 }, (_, n) => `0 @I${n}@ INDI\n1 FAMC @F@`).join('\n')}\n0 @F@ FAM\n1 HUSB @I0@`,
    ],
    ['a circle of parents', '0 @A@ INDI\n0 @B@ INDI\n0 @F@ FAM\n1 HUSB @A@\n1 CHIL @B@\n0 @G@ FAM\n1 HUSB @B@\n1 CHIL @A@'],
    ['a note that points to itself', '0 @N@ NOTE @N@\n0 @I@ INDI\n1 NOTE @N@'],
  ])('%s: read, told and written', (_what, text) => {
    const { family, lost } = readGedcom(text)
    const lines = text.split('\n').filter((line) => line !== '').length
    expect(lost.length).toBeLessThanOrEqual(lines)
    const written = writeGedcom(family, { version: '5.5.1', today: '2026-03-10' })
    expect(readGedcom(written.text).family.people).toHaveLength(family.people.length)
  })
})
