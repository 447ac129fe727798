import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName, fileNameWithEnding } from '../../../shared/api/index.ts'

describe('a title as a file name', () => {
  test.each([
    ['Visit of 2 March', 'Visit of 2 March'],
    ['Ní Bhriain, 李小龙 and Łukasz', 'Ní Bhriain, 李小龙 and Łukasz'],
    ['../../etc/passwd', 'etc passwd'],
    ['..\\..\\Windows\\win.ini', 'Windows win.ini'],
    ['C:\\report', 'C report'],
    ['<img src=x onerror=alert(1)>', 'img src=x onerror=alert(1)'],
    ['CON', 'Document CON'],
    ['nul.visit', 'Document nul.visit'],
    ['COM¹ .report', 'Document COM¹ .report'],
    ['lpt9', 'Document lpt9'],
    ['Conference', 'Conference'],
    ['report\u202Excod', 'reportxcod'],
    ['re\u200Bpo\uFEFFrt', 'report'],
    ['a\0b\u001Bc\u009Bd', 'a b c d'],
    ['half \uD83D of a letter', 'half of a letter'],
    ['%TEMP%', 'TEMP'],
    ['-rf', 'rf'],
    ['~root', 'root'],
    ['. . .', 'Document'],
    ['', 'Document'],
    ['report. . ', 'report'],
    ['two\nlines', 'two lines'],
  ])('%j becomes %j', (title, name) => {
    expect(fileName(title)).toBe(name)
  })

  test('of any sort can be a file on Windows, macOS and Linux', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: fc.constantFrom('𠮷', '字', '.', ' ', '/', '%', '-', '\u202E', 'con', 'é'), maxLength: 300 }),
    )
    fc.assert(
      fc.property(anything, (title) => {
        const name = fileName(title)
        expect(name).not.toMatch(/[\p{C}<>:"/\\|?*%]|^[-~.\s]|[.\s]$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i)
        expect(name.isWellFormed() && name !== '').toBe(true)
        // Linux takes 255 bytes, the ending and what a browser adds for a second one of the name included.
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
        expect(fileName(name)).toBe(name)
      }),
    )
  })

  test.each([
    ['Family ../../x.ged', 'Family .. .. x.ged'],
    ['a.b.docx', 'a.b.docx'],
    ['con.docx', 'Document con.docx'],
    ['.docx', 'Document.docx'],
    ['no ending', 'no ending'],
    ['report.docx\u202E', 'report.docx'],
    ['x.d?o', 'x.d o'],
  ])('with its ending: %j becomes %j', (given, name) => {
    expect(fileNameWithEnding(given)).toBe(name)
  })

  test('that is long keeps its ending', () => {
    expect(fileNameWithEnding(`${'x'.repeat(400)}.docx`)).toMatch(/^x{100,120}\.docx$/)
  })
})
