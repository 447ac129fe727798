/** How a strand is drawn: by its line first, by its colour second. After the last it begins again. */
export const STRAND_STYLES = ['thick', 'thin', 'dotted', 'double', 'beads', 'dash-dot'] as const
export type StrandStyle = (typeof STRAND_STYLES)[number]

export function strandStyle(index: number, strands: number): StrandStyle | 'none' {
  return index >= strands ? 'none' : (STRAND_STYLES[index % STRAND_STYLES.length] ?? 'thick')
}
