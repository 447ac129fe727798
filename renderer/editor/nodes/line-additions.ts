import { setDOMUnmanaged } from 'lexical'
import { BELOW_THE_EVENT } from '../../../shared/chronology/index.ts'
import type { ChronologyForm } from '../../../shared/document/index.ts'
import type { Rest } from './state.ts'

const AGENCY = { label: 'Agency', field: 'agency' } as const

/** What a line of a chronology says beside its columns, as Word has it: the agency, whom it is about, who disputes it. */
export function additionsOf(form: ChronologyForm, line: Rest): { label: string; text: string }[] {
  const shown = form === 'multi-agency' ? [AGENCY, ...BELOW_THE_EVENT[form]] : BELOW_THE_EVENT[form]
  return shown.flatMap(({ label, field }) => {
    const text = line[field]
    return typeof text === 'string' && text.trim() !== '' ? [{ label, text }] : []
  })
}

/** The same drawn below the event. It comes from the case's chronology and is not written here. Null where there is nothing. */
export function drawAdditions(form: ChronologyForm, line: Rest): HTMLElement | null {
  const additions = additionsOf(form, line)
  if (additions.length === 0) return null
  const box = document.createElement('div')
  box.className = 'line-additions'
  box.contentEditable = 'false'
  setDOMUnmanaged(box)
  for (const { label, text } of additions) {
    const paragraph = box.appendChild(document.createElement('p'))
    paragraph.appendChild(document.createElement('b')).textContent = `${label}:`
    paragraph.append(` ${text}`)
  }
  return box
}
