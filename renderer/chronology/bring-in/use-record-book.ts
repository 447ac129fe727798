import { useCallback, useState } from 'react'
import type { SourceBook } from '../../../shared/chronology/index.ts'
import { base64FromFile, useServices } from '../../client/index.ts'
import { bookOfClipboard } from './clipboard-tables.ts'

const ENDINGS = ['xlsx', 'docx', 'csv', 'txt', 'tsv']
/** The largest file that is handed over to be read. */
const LARGEST = 20 * 1024 * 1024

export interface RecordBook {
  book: SourceBook | null
  /** The name of the file that is being read; null when none is. */
  reading: string | null
  problem: string | null
  choose: () => Promise<void>
  drop: (files: FileList) => Promise<void>
  paste: (data: DataTransfer) => void
  forget: () => void
}

/** Gets records out of a file that is chosen or dropped, or out of the clipboard. */
export function useRecordBook(): RecordBook {
  const { api, host } = useServices()
  const [book, setBook] = useState<SourceBook | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = useCallback((next: SourceBook) => {
    if (next.tables.length > 0) setBook(next)
    else setProblem('There is no text in what was pasted. Copy the rows again and paste them here.')
  }, [])
  const read = useCallback(
    async (name: string, base64: string) => {
      setProblem(null)
      setReading(name)
      const answer = await api.chronology.readFile({ name, base64 })
      setReading(null)
      if (answer.ok) take(answer.value)
      else setProblem(answer.failure.message)
    },
    [api, take],
  )
  const choose = useCallback(async () => {
    const picked = await host.openFile(ENDINGS)
    if (!picked.ok) setProblem(picked.failure.message)
    else if (picked.value !== null && picked.value.base64.length > LARGEST * 1.34) setProblem(tooLarge(picked.value.name))
    else if (picked.value !== null) await read(picked.value.name, picked.value.base64)
  }, [host, read])
  const drop = useCallback(
    async (files: FileList) => {
      const file = files[0]
      if (file === undefined) return
      if (files.length > 1) setProblem('Bring in one file at a time: each may have columns of its own.')
      else if (file.size > LARGEST) setProblem(tooLarge(file.name))
      else await read(file.name, await base64FromFile(file))
    },
    [read],
  )
  const paste = useCallback(
    (data: DataTransfer) => {
      setProblem(null)
      take(bookOfClipboard(data.getData('text/html'), data.getData('text/plain')))
    },
    [take],
  )
  const forget = useCallback(() => {
    setBook(null)
    setProblem(null)
  }, [])
  return { book, reading, problem, choose, drop, paste, forget }
}

const tooLarge = (name: string): string =>
  `${name}: the file is larger than 20 MB, so it was not opened. Save the rows that you need as a file of their own and bring that in.`
