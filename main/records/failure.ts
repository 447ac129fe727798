/** A file that records cannot be read from; the message names the file, says what is wrong with it and what to do. */
export class RecordsFileError extends Error {
  constructor(name: string, what: string) {
    super(`${name}: ${what}`)
    this.name = 'RecordsFileError'
  }
}
