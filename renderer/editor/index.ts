export * from './props.ts'
export { DocumentEditor } from './view/document-editor.tsx'
