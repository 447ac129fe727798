export * from './props.ts'
export { DocumentEditor } from './view/document-editor.tsx'
export { casePeople } from './view/people.ts'
export { type PersonChoice, PersonField } from './view/popovers/person-field.tsx'
