import type { Answer, FileContent } from '../../shared/api/index.ts'
import { ecoMapInWords, genogramInWords, wordsAsText } from '../../shared/family/drawing/index.ts'
import type { CaseFamily } from '../../shared/family/index.ts'
import { base64FromText, useServices } from '../client/index.ts'
import { useToast } from '../ui/index.ts'
import type { FamilySession } from './desk.ts'
import type { FamilyLook } from './use-look.ts'

export interface Exports {
  word: () => Promise<void>
  picture: (format: 'svg' | 'png', greyscale?: boolean) => Promise<void>
  words: () => Promise<void>
}

export interface Exported {
  session: FamilySession
  caseId: string
  caseTitle: string
  author: string
  today: string
  family: CaseFamily
  look: FamilyLook
}

/** Saves the picture as a file. What is confidential stays out of every file, and the file says that something is left out. */
export function useExports({ session, caseId, caseTitle, author, today, family, look }: Exported): Exports {
  const { api, host } = useServices()
  const toast = useToast()
  const { asAt, filter } = look
  const isEco = look.view === 'eco-map'
  const asked = { caseId, view: isEco ? 'ecomap' : 'genogram', filter, asAt } as const
  const save = async (made: () => Promise<Answer<FileContent>>): Promise<void> => {
    // The file is made of what is stored.
    if (!(await session.flush())) return toast({ text: 'Not saved: the last change is not stored yet.' })
    const file = await made()
    if (!file.ok) return toast({ text: file.failure.message })
    const saved = await host.saveFile(file.value)
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value) toast({ text: `Saved: ${file.value.name}.` })
  }
  return {
    word: () => save(() => api.family.exportWord(asked)),
    picture: (format, greyscale = false) => save(() => api.family.exportPicture({ ...asked, format, greyscale })),
    words: () =>
      save(async () => {
        const title = `${isEco ? 'Eco-map' : 'Genogram'}: ${caseTitle}`
        const told = (isEco ? ecoMapInWords : genogramInWords)(family, { asAt, filter, title, author, drawnOn: today })
        const name = `${title.replace(':', '')} ${asAt}.txt`
        return { ok: true, value: { name, base64: base64FromText(wordsAsText(told)) } }
      }),
  }
}
