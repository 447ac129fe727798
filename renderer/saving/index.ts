export { type Clash, type ListSaveState, type RecordStore, SAVE_TYPING_MS, type StoredRecord } from './list-outbox.ts'
export { followOthers, ListSession, type ListSnapshot, type Undone } from './list-session.ts'
export * from './save-queue.ts'
