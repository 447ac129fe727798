/**
 * F6 goes round the parts of the window that carry `data-region`, Shift+F6 the other way. A part that was left gets its
 * last focus back, else its first control.
 */
const lastFocus = new WeakMap<Element, HTMLElement>()

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [contenteditable="true"], [tabindex]:not([tabindex="-1"])'

export function rememberFocus(event: FocusEvent): void {
  const element = event.target
  if (!(element instanceof HTMLElement)) return
  const region = element.closest('[data-region]')
  if (region) lastFocus.set(region, element)
}

export function goToNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll('[data-region]')].filter((region) => region.getClientRects().length > 0)
  if (regions.length === 0) return
  const current = regions.findIndex((region) => region.contains(document.activeElement))
  for (let tries = 1; tries <= regions.length; tries += 1) {
    const start = current === -1 ? (step === 1 ? -1 : 0) : current
    const region = regions[(start + step * tries + regions.length * 2) % regions.length]
    if (region && focusInside(region)) return
  }
}

function focusInside(region: Element): boolean {
  const remembered = lastFocus.get(region)
  const target = remembered?.isConnected ? remembered : region.querySelector<HTMLElement>(FOCUSABLE)
  if (!target) return false
  target.focus()
  return region.contains(document.activeElement)
}
