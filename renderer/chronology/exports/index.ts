export { TakeOut } from './take-out.tsx'
