// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { goToNextRegion, rememberFocus } from '../../../renderer/shell/frame/regions.ts'

const focused = () => document.activeElement?.id

beforeEach(() => {
  document.body.innerHTML = `
    <nav data-region="rail"><a id="cases" href="#">Cases</a></nav>
    <div data-region="outline"></div>
    <main data-region="page"><button id="first">One</button><button id="second">Two</button></main>
    <footer data-region="status"><button id="due" disabled>Due</button><button id="zoom">Zoom</button></footer>`
  // Nothing is laid out here; in a window only what is in view has rectangles.
  for (const region of document.querySelectorAll('[data-region]')) region.getClientRects = () => [new DOMRect()] as never
})

test('F6 goes round, leaves out what has no control, and skips a disabled one', () => {
  goToNextRegion(1)
  expect(focused()).toBe('cases')
  goToNextRegion(1)
  expect(focused()).toBe('first')
  goToNextRegion(1)
  expect(focused()).toBe('zoom')
  goToNextRegion(1)
  expect(focused()).toBe('cases')
  goToNextRegion(-1)
  expect(focused()).toBe('zoom')
})

test('a part that was left gets its focus back', () => {
  window.addEventListener('focusin', rememberFocus)
  document.getElementById('second')?.focus()
  goToNextRegion(1)
  expect(focused()).toBe('zoom')
  goToNextRegion(-1)
  expect(focused()).toBe('second')
  window.removeEventListener('focusin', rememberFocus)
})

test('a part that is hidden is left out', () => {
  const rail = document.querySelector('[data-region="rail"]')
  if (rail) rail.getClientRects = () => [] as never
  goToNextRegion(1)
  expect(focused()).toBe('first')
})
