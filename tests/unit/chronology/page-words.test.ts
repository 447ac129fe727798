import { describe, expect, test } from 'vitest'
import { entrySource, pageWords } from '../../../shared/chronology/index.ts'

const words = (page: string, title = ''): string =>
  pageWords(entrySource.parse({ id: 's', page, original: title === '' ? [] : [{ title, text: page }] }))

describe('where in a record something stands', () => {
  test.each([
    ['', '', ''],
    ['3', '', 'p. 3'],
    ['3-4', '', 'p. 3-4'],
    ['12a', '', 'p. 12a'],
    ['3', 'Page', 'p. 3'],
    ['3', 'Bundle p.', 'p. 3'],
    ['417', 'Log no', 'Log no 417'],
    ['1031', 'Reference ', 'Reference 1031'],
    ['row 3', '', 'row 3'],
    ['C14', '', 'C14'],
    ['Log 2211', 'Ref', 'Log 2211'],
  ])('%j out of the column %j is %j', (page, title, said) => expect(words(page, title)).toBe(said))
})
