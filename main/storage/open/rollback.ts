import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'

const MAGIC = 'd9d505f920a163d7'

/** A page as it was before the change that was cut short, and where it belongs. */
interface Kept {
  page: number
  bytes: Buffer
}

/**
 * Puts a file back to what it was before a change of its key that was cut short. SQLite has kept every page in its rollback journal, but
 * cannot play it back by itself there: it looks at the encrypted pages, some of which are under one key and some under the other.
 * Done again after another crash it comes to the same. Nothing happens where there is no such journal.
 * The format is that of https://sqlite.org/fileformat2.html#the_rollback_journal.
 */
export function playBack(file: string): void {
  const journal = `${file}-journal`
  if (!existsSync(journal)) return
  const { pages, pageCount, pageSize } = keptPages(readFileSync(journal))
  if (pages.length > 0) {
    const database = openSync(file, 'r+')
    try {
      for (const { page, bytes } of pages) writeSync(database, bytes, 0, pageSize, (page - 1) * pageSize)
      ftruncateSync(database, pageCount * pageSize)
      fsyncSync(database)
    } finally {
      closeSync(database)
    }
  }
  rmSync(journal)
}

/**
 * Every page of which the journal is sure: SQLite writes how many there are once they are flushed, and changes no page before. Their
 * checksums are of the pages before they were encrypted, so they say nothing here; each page carries a check of its own, and all are
 * looked at afterwards.
 */
function keptPages(journal: Buffer): { pages: Kept[]; pageCount: number; pageSize: number } {
  const pages: Kept[] = []
  const [pageCount, sector, pageSize] =
    journal.length < 28 ? [0, 512, 4096] : ([16, 20, 24].map((at) => journal.readUInt32BE(at)) as [number, number, number])
  let at = 0
  while (at + 28 <= journal.length && journal.toString('hex', at, at + 8) === MAGIC) {
    const records = journal.readUInt32BE(at + 8)
    at += sector
    for (let record = 0; record < records; record += 1, at += pageSize + 8) {
      if (at + pageSize + 8 > journal.length) return { pages, pageCount, pageSize }
      const bytes = journal.subarray(at + 4, at + 4 + pageSize)
      pages.push({ page: journal.readUInt32BE(at), bytes })
    }
    at = Math.ceil(at / sector) * sector
  }
  return { pages, pageCount, pageSize }
}
