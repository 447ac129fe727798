export * from './save-queue.ts'
