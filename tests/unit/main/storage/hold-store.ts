import { claimStore } from '../../../../main/storage/index.ts'

/** A program that claims the store in the folder it is given and keeps it until it is ended. */
const [folder = ''] = process.argv.slice(2)
claimStore(folder, new Date('2026-03-02T09:00:00Z'))
console.log('held')
setInterval(() => undefined, 60_000)
