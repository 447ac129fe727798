/** Brings what the case owes into view, with the focus on its heading. */
export function showDue(): void {
  showPart('what-is-due')
}

/** Brings a part of the case's page into view by its heading's id, with the focus there. */
export function showPart(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'center' })
  heading?.focus({ preventScroll: true })
}
