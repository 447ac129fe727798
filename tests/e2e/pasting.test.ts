import { expect, test } from './app.ts'
import { section } from './steps.ts'
import { newParagraph, openReport, PLACE, stored } from './writing.ts'

/** As an e-mail or a word processor in the browser puts it on the clipboard: bold and struck out by style, something hidden. */
const COPIED = [
  '<style>p { color: red }</style>',
  '<b style="font-weight:normal"><p style="color:red">Seen <span style="font-weight:700">on her own</span>',
  '<span style="display:none">HIDDEN</span> at school.</p></b>',
].join('')

/** That the window refuses nothing of it is held for every journey: `complaints`. */
test('what is pasted keeps the marks that its styles gave it', async ({ window: page }) => {
  const id = await openReport(page)
  await newParagraph(page, PLACE)
  await section(page, PLACE).evaluate((target, html) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/plain', 'Seen on her own at school.')
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, COPIED)
  await expect(section(page, PLACE)).toContainText('Seen on her own at school.')
  await expect
    .poll(() => stored(page, id))
    .toContain(
      '{"type":"text","text":"Seen "},{"type":"text","text":"on her own","marks":["bold"]},{"type":"text","text":" at school."}',
    )
})
