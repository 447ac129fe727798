/** Puts the focus back into the grid of steps, on the cell where it was. */
export function focusSteps(): void {
  document.querySelector<HTMLElement>('[role="grid"][aria-label="Steps"] [data-column][tabindex="0"]')?.focus()
}
