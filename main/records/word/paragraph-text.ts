import { everyNamed, outermostNamed, type XmlElement } from '../xml.ts'

/** What is met on the way through a Word file and is not its live text. */
export interface Asides {
  deleted: number
  inserted: number
  moved: number
  /** The notes at the foot that the text points to, in order: "footnote 2". */
  notes: string[]
}

/** Elements whose text nobody sees in the finished page. */
const UNSEEN = new Set(['instrText', 'delInstrText', 'pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'docPr', 'cNvPr', 'Fallback', 'fldData'])
const DELETED = new Set(['del', 'moveFrom'])

/**
 * The text of a paragraph as it stands with every proposed change taken in: what was struck out is not in it, what was put in is.
 * Line breaks and tabs are kept; the text of a text box follows on a line of its own.
 */
export function paragraphText(paragraph: XmlElement, asides: Asides): string {
  let text = ''
  const boxes: string[] = []
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (element.name === 't') text += child
        continue
      }
      if (DELETED.has(child.name)) {
        const gone = everyNamed(child, child.name === 'del' ? 'delText' : 't').length
        if (child.name === 'del') asides.deleted += gone > 0 ? 1 : 0
        else asides.moved += gone > 0 ? 1 : 0
        continue
      }
      if (child.name === 'ins' && everyNamed(child, 't').length > 0) asides.inserted += 1
      if (child.name === 'txbxContent') {
        // What stands in a box within this one is in the text of the paragraph that holds it.
        for (const inside of outermostNamed(child, 'p')) boxes.push(paragraphText(inside, asides))
        continue
      }
      if (child.name === 'AlternateContent') {
        walk(chosen(child))
        continue
      }
      text += signOf(child, asides)
      if (!UNSEEN.has(child.name)) walk(child)
    }
  }
  walk(paragraph)
  return [text, ...boxes.filter((box) => box.trim() !== '')].join('\n')
}

/** Word writes some things twice, for programs old and new; one of them is read. */
function chosen(alternatives: XmlElement): XmlElement {
  const [first] = alternatives.children.filter((child): child is XmlElement => typeof child !== 'string')
  return first ?? alternatives
}

function signOf({ name, attributes }: XmlElement, asides: Asides): string {
  switch (name) {
    case 'br':
      return attributes.type === 'page' || attributes.type === 'column' ? '' : '\n'
    case 'cr':
      return '\n'
    case 'tab':
    case 'ptab':
      return '\t'
    case 'noBreakHyphen':
      return '‑'
    case 'sym':
      return symbol(attributes.char ?? '')
    case 'footnoteReference':
    case 'endnoteReference':
      asides.notes.push(`${name.slice(0, -'Reference'.length)} ${attributes.id ?? ''}`)
      return `[${asides.notes.length}]`
    default:
      return ''
  }
}

/** Symbol fonts keep their signs in a private corner; the ticks and boxes of Wingdings are the ones that forms use. */
const TICKS: Readonly<Record<number, string>> = { 168: '☐', 254: '☑', 253: '☒', 111: '☐', 252: '✓', 251: '✗', 120: '☒' }

function symbol(code: string): string {
  const value = Number.parseInt(code, 16)
  if (!Number.isFinite(value)) return ''
  return TICKS[value & 0xff] ?? String.fromCharCode(value)
}
