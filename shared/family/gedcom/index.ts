export { type DecodedGedcom, decodeGedcom } from './decode.ts'
export { type GedcomRead, readGedcom } from './read.ts'
export type { LostLine } from './reading.ts'
export { type GedcomOptions, type GedcomWritten, writeGedcom } from './write.ts'
