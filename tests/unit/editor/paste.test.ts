// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from '../../../renderer/editor/extensions/paste/from-html.ts'
import { blocksFromText } from '../../../renderer/editor/extensions/paste/index.ts'
import { pastedPage } from '../../../renderer/editor/extensions/paste/pasted-page.ts'
import type { Block, Inline } from '../../../shared/document/index.ts'

const words = (content: readonly Inline[]) =>
  content
    .map((one) =>
      one.type === 'text' ? (one.marks ? `[${one.marks.join(' ')}:${one.text}]` : one.text) : one.type === 'break' ? '⏎' : '',
    )
    .join('')

function plain(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `p ${words(block.content)}`
    case 'heading':
      return `h${block.level} ${words(block.content)}`
    case 'list':
      return `${block.ordered ? 'ol' : 'ul'} ${block.items.map((item) => `${item.level}:${words(item.content)}`).join(' | ')}`
    case 'table':
      return `table ${block.columns.map((column) => column.title).join(',')} / ${block.rows
        .map((row) => row.cells.map((cell) => words(cell.content)).join(','))
        .join(' / ')}`
    default:
      return block.type
  }
}

const read = (html: string) => blocksFromHtml(pastedPage(html)).map(plain)

describe('pasting', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['p One', 'p Two']],
    ['white space as a browser would', '<p>One\n   two&nbsp; three</p>', ['p One two three']],
    [
      'bold, italic, underline and strike',
      '<p><b>a</b><em>b</em><u>c</u><s>d</s></p>',
      ['p [bold:a][italic:b][underline:c][strike:d]'],
    ],
    [
      'marks that are written as styles',
      '<p><span style="font-weight:700">a</span><span style="font-style:italic">b</span></p>',
      ['p [bold:a][italic:b]'],
    ],
    ['a wrapper that only looks bold as plain', '<b style="font-weight:normal"><p>a</p></b>', ['p a']],
    [
      'no fonts, colours, pictures or scripts',
      '<style>p{}</style><p style="color:red;font-family:x">a<img src="x"><script>1</script></p>',
      ['p a'],
    ],
    ['headings as headings inside a section', '<h1><b>Home</b></h1><h4>School</h4>', ['h3 Home', 'h4 School']],
    ['nested lists as levels', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', ['ul 0:a | 1:b | 0:c']],
    ['numbered lists', '<ol><li>a</li></ol>', ['ol 0:a']],
    [
      'list paragraphs of Word without their bullets',
      '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·  </span>One</p><p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o </span>Two</p>',
      ['ul 0:One | 1:Two'],
    ],
    [
      'tables with their first row as headings',
      '<table><tr><th>Day</th><th>Late</th></tr><tr><td>Mon</td></tr></table>',
      ['table Day,Late / Mon,'],
    ],
    ['line breaks', '<p>a<br>b<br></p>', ['p a⏎b']],
    ['nothing for nothing', '<p> </p><div></div>', []],
  ])('keeps %s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks)
  })

  it('takes plain text a paragraph a line', () => {
    expect(blocksFromText('One\r\n\r\nTwo\n  \n').map(plain)).toEqual(['p One', 'p Two'])
  })
})

describe('a page that was copied elsewhere', () => {
  const styled = (html: string) => pastedPage(html).body.innerHTML

  it.each([
    ['a style', '<p style="color:red">a</p>', '<p data-style="color:red">a</p>'],
    ['whatever it is written like', "<p class=x STYLE = 'color:red'>a</p>", '<p class="x" data-style="color:red">a</p>'],
    [
      'behind a value with an end of a tag in it',
      '<p title="a > b" style="top:0">a</p>',
      '<p title="a > b" data-style="top:0">a</p>',
    ],
    [
      'words that speak of one',
      '<p title="my style = plain">style = plain, a < b style=c</p>',
      '<p title="my style = plain">style = plain, a &lt; b style=c</p>',
    ],
    ['rules for the whole page', '<style>p { color: red }</style><p>a</p>', '<p>a</p>'],
  ])('lets the parser set no style: %s', (_, html, expected) => expect(styled(html)).toBe(expected))
})
