export { exportWord, type WordExportOptions } from './export/export-word.ts'
export type { Picture } from './export/picture.ts'
export { pageForPicture } from './export/picture-size.ts'
export type { SignedBy, SignedCopy } from './export/signed-copy.ts'
