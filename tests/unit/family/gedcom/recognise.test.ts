import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeGedcom, whyNoGedcom } from '../../../../shared/family/gedcom/index.ts'

const files = join(import.meta.dirname, '../../../fixtures/gedcom')

test.each(['ansel-5.5.1.ged', 'vendor-tags-5.5.1.ged', 'plain-7.0.ged', 'hostile.ged'])('%s is let through', (name) => {
  expect(whyNoGedcom(decodeGedcom(readFileSync(join(files, name))).text)).toBeNull()
})

test.each([
  ['nothing', '', /is empty/],
  ['blank lines', ' \r\n\n\t', /is empty/],
  ['a letter', 'Dear Ms Shah,\n0 to 5 children', /no GEDCOM file/],
  ['a page', '<html><body>0 HEAD</body></html>', /no GEDCOM file/],
  ['a table', 'name,born\nAda,2016', /no GEDCOM file/],
  ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', /no GEDCOM file/],
  ['a heading and nobody', '0 HEAD\n1 GEDC\n2 VERS 7.0\n0 TRLR', /nobody in the file/],
  ['families of nobody', '0 HEAD\n0 @F1@ FAM\n0 TRLR', /nobody in the file/],
])('%s is refused in words', (_what, text, said) => {
  expect(whyNoGedcom(text)).toMatch(said)
})

test.each([
  ['a byte order mark', '\uFEFF0 HEAD\n0 @I1@ INDI\n'],
  ['no heading', '0 @I1@ INDI\n1 NAME Ada /Cole/\n'],
  ['lines that are set in', '  0 HEAD\r\n  0 @I1@ INDI\r\n'],
])('%s is let through', (_what, text) => {
  expect(whyNoGedcom(text)).toBeNull()
})
