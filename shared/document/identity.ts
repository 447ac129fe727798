declare const crypto: { randomUUID(): string }

/** A new stable id for a document, section, block or row. */
export function newId(): string {
  return crypto.randomUUID()
}
