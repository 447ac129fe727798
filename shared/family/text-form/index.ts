export { type FamilyReading, type Mention, type ParseOptions, parseFamilyText } from './parse.ts'
export { type Removal, removalChanges, type SaidField } from './removal.ts'
export type { TextProblem } from './said.ts'
export { peopleInText, writeFamilyText } from './write.ts'
