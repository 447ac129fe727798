export * from './dictionary.ts'
export * from './field-words.ts'
export * from './sorted-forms.ts'
