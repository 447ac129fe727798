import { type LexicalEditor, mergeRegister } from 'lexical'
import { $domRange } from '../../extensions/lint-marks/dom-ranges.ts'
import { $blockById } from '../../model/edit.ts'
import { lineBoxes } from './line-boxes.ts'
import './page-marks.css'

/** Words of the text that something beside the page is about. */
export interface PageMark {
  id: string
  /** Stands at their end, as it stands on the card beside the page; null for words that have no number yet. */
  number: number | null
  blockId: string
  start: number
  end: number
}

/** The names under which the words are tinted (see `page-marks.css`). */
const TINTS = { all: 'page-mark', current: 'page-mark-current' } as const

/**
 * Tints the words of the marks, those of the current one more, and boxes them with their numbers on the page's mark layer.
 * Nothing of it touches the text, so it is drawn anew whenever the text or its lines have moved.
 */
export class PageMarks {
  private readonly editor: LexicalEditor
  private readonly marks: readonly PageMark[]
  private readonly current: string | null
  private readonly stop: () => void
  private ranges: readonly { mark: PageMark; range: Range }[] = []
  private frame = 0

  /** `onPress` hears the id of the mark whose number is pressed. */
  constructor(editor: LexicalEditor, marks: readonly PageMark[], current: string | null, onPress: (id: string) => void) {
    this.editor = editor
    this.marks = marks
    this.current = current
    const press = ({ target }: Event) => {
      const id = target instanceof HTMLElement ? target.dataset.mark : undefined
      if (id) onPress(id)
    }
    this.stop = mergeRegister(
      editor.registerRootListener((root) => (root ? this.follow(root, press) : undefined)),
      // Typing takes the tint off the words of its line.
      editor.registerUpdateListener(({ dirtyLeaves }) => {
        if (dirtyLeaves.size > 0) this.draw()
      }),
    )
  }

  dispose(): void {
    this.stop()
    cancelAnimationFrame(this.frame)
    for (const name of Object.values(TINTS)) CSS.highlights.delete(name)
    this.layer()?.replaceChildren()
  }

  private follow(root: HTMLElement, press: (event: Event) => void): () => void {
    const soon = () => this.boxSoon()
    const resize = new ResizeObserver(soon)
    const layer = this.layer()
    resize.observe(root)
    // Lines that come near the window are only laid out then.
    root.addEventListener('contentvisibilityautostatechange', soon, true)
    layer?.addEventListener('click', press)
    this.draw()
    return () => {
      resize.disconnect()
      root.removeEventListener('contentvisibilityautostatechange', soon, true)
      layer?.removeEventListener('click', press)
    }
  }

  private draw(): void {
    const [all, one] = [new Highlight(), new Highlight()]
    this.ranges = this.editor.read(() =>
      this.marks.flatMap((mark) => {
        const block = $blockById(mark.blockId)
        const range = block && $domRange(this.editor, block, mark.start, mark.end)
        return range ? [{ mark, range }] : []
      }),
    )
    for (const { mark, range } of this.ranges) (mark.id === this.current ? one : all).add(range)
    CSS.highlights.set(TINTS.all, all)
    CSS.highlights.set(TINTS.current, one)
    this.boxSoon()
  }

  private layer(): HTMLElement | null {
    return this.editor.getRootElement()?.closest('.page')?.querySelector<HTMLElement>(':scope > .page-mark-layer') ?? null
  }

  private boxSoon(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.box())
  }

  private box(): void {
    this.frame = 0
    const layer = this.layer()
    if (!layer) return
    const sheet = layer.getBoundingClientRect()
    // The page may be drawn larger or smaller than it is.
    const zoom = sheet.width / layer.offsetWidth || 1
    const boxes = this.ranges.flatMap(({ mark, range }) => {
      const isLaidOut = range.startContainer.parentElement?.checkVisibility({ contentVisibilityAuto: true }) ?? false
      if (!isLaidOut) return []
      const lines = lineBoxes([...range.getClientRects()], sheet, zoom)
      return lines.map((line, at) => drawnBox(line, mark, mark.id === this.current, at === lines.length - 1))
    })
    layer.replaceChildren(...boxes)
  }
}

function drawnBox(line: ReturnType<typeof lineBoxes>[number], mark: PageMark, isCurrent: boolean, isLast: boolean): HTMLElement {
  const box = document.createElement('span')
  box.className = isCurrent ? 'page-mark-box current' : 'page-mark-box'
  for (const side of ['left', 'top', 'width', 'height'] as const) box.style[side] = `${line[side]}px`
  if (isLast && mark.number !== null) {
    const number = document.createElement('span')
    number.className = 'page-mark-number'
    number.textContent = String(mark.number)
    number.dataset.mark = mark.id
    box.append(number)
  }
  return box
}
