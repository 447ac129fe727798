import { setDOMUnmanaged } from 'lexical'

/** The buttons of a bar, each hidden until it can do something: what it does and what it says. */
type Buttons = readonly (readonly [act: string, words: string])[]

/**
 * The line above a block that shows a part of the case: how it stands beside the case's own, and what can be done. Drawn from
 * outside; `of` is the name under which a button's act stands in its data.
 */
export function caseBar(of: 'chronology' | 'family', buttons: Buttons): HTMLElement {
  const bar = document.createElement('div')
  bar.className = `plan-bar ${of}-bar`
  bar.contentEditable = 'false'
  bar.hidden = true
  setDOMUnmanaged(bar)
  bar.append(document.createElement('span'), ...buttons.map(([act, words]) => barButton(of, act, words)))
  return bar
}

/** A button of such a bar. */
export function barButton(of: 'plan' | 'chronology' | 'family', act: string, words: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset[of] = act
  button.textContent = words
  button.hidden = true
  return button
}
