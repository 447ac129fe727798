import { useCallback, useState } from 'react'
import type { CopiedPicture, FileContent } from '../../../shared/api/index.ts'
import { filterDays, forPicture } from '../../../shared/chronology/index.ts'
import { useServices } from '../../client/index.ts'
import { useToast } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { usePart } from '../part.ts'
import { timelinePicture } from '../timeline/index.ts'
import type { CopyChoice, copyOf } from './copy-of.ts'

export type CopyFormat = 'docx' | 'xlsx' | 'csv'

/** Makes copies: stores what is not stored yet, asks for the file and hands it to the host. */
export function useTakeOut(onDone: () => void) {
  const { api, host } = useServices()
  const desk = useDesk()
  const { session } = usePart()
  const toast = useToast()
  const [making, setMaking] = useState<CopyFormat | null>(null)
  const [problem, setProblem] = useState('')

  const make = useCallback(
    async (format: CopyFormat, choice: CopyChoice, copy: ReturnType<typeof copyOf>) => {
      setProblem('')
      setMaking(format)
      try {
        if (!(await session.flush())) {
          setProblem('Something that you wrote is not stored yet, so no copy was made. Try again once it is.')
          return
        }
        const file = await fileOf(format, choice, copy)
        if (typeof file === 'string') {
          setProblem(file)
          return
        }
        const saved = await host.saveFile(file)
        if (!saved.ok) setProblem(saved.failure.message)
        else if (saved.value) {
          toast({ text: `Saved ${file.name}` })
          onDone()
        }
      } finally {
        setMaking(null)
      }
      async function fileOf(
        wanted: CopyFormat,
        { form, timeline, confidential }: CopyChoice,
        { filter, leftOut, around }: ReturnType<typeof copyOf>,
      ): Promise<FileContent | string> {
        const { caseRecord, today, chronology } = desk
        const asked = { caseId: caseRecord.id, filter, form, day: today, leftOutSeen: leftOut.map(({ id }) => id) }
        if (wanted !== 'docx') {
          const made = await api.chronology.exportSheet({ ...asked, format: wanted })
          return made.ok ? made.value : made.failure.message
        }
        let picture: CopiedPicture | undefined
        if (timeline) {
          const { entries, periods } = forPicture(desk.entries, chronology.periods, form, around)
          const drawn = await timelinePicture(
            { ...desk, entries, chronology: { ...chronology, entries, periods } },
            { filter: { ...filter, ...filterDays(filter, today), lastMonths: null }, confidential },
          )
          const { svg, png, width, height, words } = drawn
          const [, alt = 'Timeline', ...rest] = withoutEntries(words)
          picture = { svg, png, width, height, alt, words: [alt, ...rest] }
        }
        const made = await api.chronology.exportWord({ ...asked, ...(picture ? { timeline: picture } : {}) })
        return made.ok ? made.value.file : made.failure.message
      }
    },
    [api, host, desk, session, toast, onDone],
  )
  return { make, making, problem }
}

/** The words of the picture without its entries, each of which stands in the table above it. */
function withoutEntries(words: string): string[] {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  const gaps = lines.indexOf('Nothing recorded:')
  return lines.filter((line, index) => !line.startsWith('- ') || (gaps >= 0 && index > gaps))
}
