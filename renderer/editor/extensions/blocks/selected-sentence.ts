import { $getSelection, $isRangeSelection } from 'lexical'
import { $textHolderOf } from '../../model/places.ts'

const splitter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** What is selected; where nothing is, the sentence that the caret stands in. Empty where there is none. */
export function $selectedSentence(): string {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return ''
  if (!selection.isCollapsed()) return selection.getTextContent().trim()
  const { anchor } = selection
  const holder = $textHolderOf(anchor.getNode())
  if (!holder) return ''
  let before = 0
  for (const child of holder.getChildren()) {
    if (child.is(anchor.getNode())) break
    before += child.getTextContentSize()
  }
  const at = before + (anchor.type === 'text' ? anchor.offset : 0)
  const text = holder.getTextContent()
  for (const { index, segment } of splitter.segment(text)) if (at <= index + segment.length) return segment.trim()
  return text.trim()
}
