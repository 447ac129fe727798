export { pngOf, withDotsAnInch } from './png.ts'
