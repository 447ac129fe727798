import { SaxesParser } from 'saxes'
import { DEEPEST, MOST_ATTRIBUTES } from './limits.ts'

/** An element without its prefix: writers do not agree on prefixes, and no two names that are read here differ by them alone. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** What is told of a part while it is read, for those too large to be kept as a tree. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML from first to last; `each` is told of every element, and may throw. Loads nothing from elsewhere and knows no entities but
 * XML’s own. Throws where it is none.
 */
export function listenToXml(xml: string, listener: XmlListener, each: () => void): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  let attributesHere = 0
  parser.on('attribute', () => {
    attributesHere += 1
    if (attributesHere > MOST_ATTRIBUTES) throw new Error('more attributes than any element has')
  })
  parser.on('opentag', ({ name, attributes }) => {
    each()
    attributesHere = 0
    const plain: Record<string, string> = {}
    for (const key in attributes) if (!key.startsWith('xmlns')) plain[local(key)] = attributes[key] ?? ''
    listener.open(local(name), plain)
  })
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  parser.on('closetag', ({ name }) => listener.close(local(name)))
  parser.write(xml).close()
}

/** The root of an XML text as a tree. Throws where it is none, or nested past all use, and what `each` throws. */
export function parseXml(xml: string, each: () => void): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [top]
  const listener: XmlListener = {
    open(name, attributes) {
      if (open.length > DEEPEST) throw new Error('nested too deep')
      const element: XmlElement = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    text(text) {
      open.at(-1)?.children.push(text)
    },
    close() {
      open.pop()
    },
  }
  listenToXml(xml, listener, each)
  const [root] = elementsOf(top)
  if (root === undefined) throw new Error('no root')
  return root
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The first child of that name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** Every element of that name below this one, in order. */
export function everyNamed(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const walk = (here: XmlElement): void => {
    for (const child of elementsOf(here)) {
      if (child.name === name) found.push(child)
      walk(child)
    }
  }
  walk(element)
  return found
}

/** The same without those that stand in another of that name. */
export function outermostNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : outermostNamed(child, name)))
}

/** `on`, `off`, `1`, `true` or nothing at all, as office files say yes and no. */
export function isOn(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : !['0', 'false', 'off', 'none'].includes(value)
}
