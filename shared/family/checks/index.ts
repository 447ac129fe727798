export { checkFamily } from './check-family.ts'
export type { FamilyCircumstances, NamingDocument } from './family-to-check.ts'
export type { FamilyFinding } from './finding.ts'
export { type NamesFound, namesIn, namesInTexts, namesOf, type ReadForNames, readForNames } from './names/names-in.ts'
