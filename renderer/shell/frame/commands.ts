/** One thing that the menus and the command palette can do. */
export interface Command {
  id: string
  label: string
  /** Where it belongs in the palette: "Go to", "Do", "Look". */
  group: string
  shortcut?: string
  note?: string
  run: () => void
}
