export * from './props.ts'
