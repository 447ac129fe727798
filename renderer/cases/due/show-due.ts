/** Brings what the case owes into view, with the focus on its heading. */
export function showDue(): void {
  const heading = document.getElementById('what-is-due')
  heading?.scrollIntoView({ block: 'center' })
  heading?.focus({ preventScroll: true })
}
