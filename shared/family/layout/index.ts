export * from './family-layout.ts'
export { textWidth, wrapped } from './label-size.ts'
export type { ChildDrop, ChildLine, CoupleLine } from './lines.ts'
export { HALF, type LabelSide, LINE_HEIGHT, NAME_SIZE, SYMBOL } from './people-shapes.ts'
