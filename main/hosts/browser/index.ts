export { openBrowserDoor } from './door.ts'
export { runBrowserHost } from './run.ts'
