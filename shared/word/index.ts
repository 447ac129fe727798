export { exportWord, type WordExportOptions } from './export/export-word.ts'
