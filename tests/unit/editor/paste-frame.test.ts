// @vitest-environment happy-dom
import { $getLexicalContent } from '@lexical/clipboard'
import { registerRichText } from '@lexical/rich-text'
import fc from 'fast-check'
import { $createRangeSelection, $setSelection, CONTROLLED_TEXT_INSERTION_COMMAND, PASTE_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { registerCompartments } from '../../../renderer/editor/extensions/compartments/index.ts'
import { registerPaste } from '../../../renderer/editor/extensions/paste/index.ts'
import { $blockById, $selectSpan } from '../../../renderer/editor/model/edit.ts'
import { $pointAt } from '../../../renderer/editor/model/segments.ts'
import { type Block, blockText, type CasewrightDocument, casewrightDocument, walkBlocks } from '../../../shared/document/index.ts'
import { documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const text = (words: string) => [{ type: 'text' as const, text: words }]
const cell = (words: string) => ({ content: text(words) })
const action = (id: string, words: string, owner: string) => ({
  id,
  action: words,
  owner,
  due: '20 March',
  reviewDate: '',
  measure: 'Seen',
  outcome: '',
  status: '',
})
const first: Block[] = [
  { type: 'paragraph', id: 'a', content: text('Kofi was late on 14 mornings.') },
  { type: 'list', id: 'l', ordered: false, items: [{ id: 'i1', level: 0, content: text('His bag was packed.') }] },
  { type: 'quotation', id: 'q', speaker: { name: 'Kofi', relation: 'child' }, content: text('I hid.') },
  {
    type: 'table',
    id: 't',
    columns: [
      { id: 'c1', title: 'Day' },
      { id: 'c2', title: 'Late' },
    ],
    rows: [
      { id: 'r1', cells: [cell('Mon'), cell('yes')] },
      { id: 'r2', cells: [cell('Tue'), cell('no')] },
    ],
  },
]
const second: Block[] = [
  { type: 'actionPlan', id: 'p', actions: [action('x1', 'Visit', 'Ms Bell'), action('x2', 'Call', 'Mr Roe')] },
  { type: 'fields', id: 'f', fields: [{ id: 'f1', label: 'School', content: text('Fernhill') }] },
  { type: 'paragraph', id: 'z', content: text('Ms Mensah agreed.') },
]

function twoSections(): CasewrightDocument {
  const document = documentOf(...first)
  const [one] = document.sections
  if (!one) throw new Error('The document has no section.')
  return { ...document, sections: [one, { ...one, id: 'second', title: 'Outline plan', blocks: second }] }
}

function open() {
  const opened = openEditor(twoSections())
  registerRichText(opened.editor)
  registerCompartments(opened.editor)
  registerPaste(opened.editor)
  return opened
}

type Place = readonly [blockId: string, offset: number]
const texts = new Map([...walkBlocks(twoSections())].map(({ block }) => [block.id, blockText(block).text]))

function $select(from: Place, to: Place): boolean {
  const [start, end] = [from, to].map(([id, offset]) => {
    const block = $blockById(id)
    return block && $pointAt(block, offset)
  })
  if (!start || !end) return false
  const range = $createRangeSelection()
  range.anchor.set(start.key, start.offset, start.type)
  range.focus.set(end.key, end.offset, end.type)
  $setSelection(range)
  return true
}

/** What lies on the clipboard, or comes with a drop. */
function carried(kinds: Readonly<Record<string, string>>): DataTransfer {
  const types = Object.keys(kinds)
  return { types, files: [], getData: (type: string) => kinds[type] ?? '' } as unknown as DataTransfer
}

const WAYS = {
  paste: (editor: ReturnType<typeof open>['editor'], data: DataTransfer) =>
    editor.dispatchCommand(PASTE_COMMAND, { clipboardData: data, preventDefault() {} } as unknown as ClipboardEvent),
  drop: (editor: ReturnType<typeof open>['editor'], data: DataTransfer) =>
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, { dataTransfer: data } as unknown as InputEvent),
}

/** Whatever was pasted: the same sections under the same titles, whole rows, whole plan, a document that can be stored. */
function standsAsBefore(document: CasewrightDocument): void {
  expect(document.sections.map(({ id, title }) => [id, title])).toEqual(
    twoSections().sections.map(({ id, title }) => [id, title]),
  )
  for (const { block } of walkBlocks(document))
    if (block.type === 'table') for (const row of block.rows) expect(row.cells).toHaveLength(block.columns.length)
  expect([...walkBlocks(document)].some(({ block }) => block.type === 'fields' && block.fields[0]?.label === 'School')).toBe(true)
  const parsed = casewrightDocument.safeParse(document)
  expect(parsed.error?.issues ?? []).toEqual([])
}

const place = fc
  .constantFrom(...texts.keys())
  .chain((id) => fc.tuple(fc.constant(id), fc.nat({ max: texts.get(id)?.length ?? 0 })))

describe('what is copied in the document', () => {
  it.each(['paste', 'drop'] as const)('keeps the frame wherever it is put (%s)', (way) => {
    fc.assert(
      fc.property(place, place, place, place, (from, to, at, until) => {
        const { editor, change, read } = open()
        let copied: string | null = null
        let plain = ''
        change(() => {
          if (!$select(from, to)) return
          copied = $getLexicalContent(editor)
        })
        if (copied === null) return
        plain = 'copied words'
        let placed = false
        change(() => {
          placed = $select(at, until)
        })
        if (!placed) return
        const data = carried({ 'application/x-lexical-editor': copied, 'text/plain': plain })
        editor.update(() => WAYS[way](editor, data), { discrete: true })
        standsAsBefore(read())
      }),
      { numRuns: 150 },
    )
  })

  it('arrives in another section with its claims', () => {
    const { editor, change, read } = open()
    let copied = ''
    change(() => {
      $selectSpan('a', 0, 29)
      copied = $getLexicalContent(editor) ?? ''
    })
    change(() => $selectSpan('z', 0, 0))
    editor.update(() => WAYS.paste(editor, carried({ 'application/x-lexical-editor': copied, 'text/plain': 'x' })), {
      discrete: true,
    })
    expect(read().sections[1]?.blocks.map((block) => blockText(block).text)).toContain(
      'Kofi was late on 14 mornings.Ms Mensah agreed.',
    )
  })
})

/** As Word puts it on the clipboard: conditional comments, its own styles, list paragraphs, a table with empty paragraphs. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:12.0pt; font-family:"Aptos",sans-serif; mso-fareast-language:EN-US;}
@list l0:level1 {mso-level-number-format:bullet; mso-level-text:\\F0B7;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
<h1 style='mso-margin-top-alt:auto'><span lang=EN-US style='font-family:"Arial",sans-serif;mso-fareast-font-family:"Times New Roman";color:#0F4761'>Home conditions<o:p></o:p></span></h1>
<p class=MsoNormal style='margin-bottom:8.0pt;line-height:115%'><span style='font-size:11.0pt;mso-bidi-font-family:Arial'>Kofi shares a room.<span style='mso-spacerun:yes'>  </span>The window
<b style='mso-bidi-font-weight:normal'>did not close</b>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>No sheet<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New";mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>No door handle<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=200 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal><b>Day<o:p></o:p></b></p></td>
 <td width=200 valign=top><p class=MsoNormal><b>Late<o:p></o:p></b></p></td></tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'><td width=200 valign=top><p class=MsoNormal>Monday<o:p></o:p></p></td>
 <td width=200 valign=top><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
</table>
<!--EndFragment--></body></html>`

describe('what comes from Word', () => {
  const fromWord = carried({
    'text/html': FROM_WORD,
    'text/plain': 'Home conditions\nKofi shares a room.',
    'text/rtf': '{\\rtf1}',
  })

  it.each(['paste', 'drop'] as const)('comes in as heading, paragraph, list and table (%s)', (way) => {
    const { editor, change, read } = open()
    change(() => $selectSpan('z', 17, 17))
    editor.update(() => WAYS[way](editor, fromWord), { discrete: true })
    const document = read()
    standsAsBefore(document)
    const came = (document.sections[1]?.blocks ?? []).slice(3)
    expect(came.map((block) => block.type).filter((type, index) => type !== 'paragraph' || index < 3)).toEqual([
      'heading',
      'paragraph',
      'list',
      'table',
    ])
    expect(came.map((block) => blockText(block).text).slice(0, 4)).toEqual([
      'Home conditions',
      'Kofi shares a room. The window did not close.',
      'No sheet\nNo door handle',
      'Day\nLate\nMonday\n',
    ])
    expect(JSON.stringify(came)).toContain('"marks":["bold"]')
    expect(JSON.stringify(came)).not.toMatch(/mso|Aptos|0F4761/)
  })

  it('is only words in a cell of the plan', () => {
    const { editor, change, read } = open()
    change(() => $selectSpan('p', 5, 5))
    editor.update(() => WAYS.paste(editor, fromWord), { discrete: true })
    standsAsBefore(read())
    const [plan] = read().sections[1]?.blocks ?? []
    expect(plan?.type === 'actionPlan' && plan.actions[0]?.action).toMatch(/^VisitHome conditions\s/)
  })
})
