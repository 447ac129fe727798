import { readMention, readWording } from '../../shared/lint/index.ts'
import type { DocumentTemplate, PackFile, PhraseList, Problem, WordList, WordStyle } from '../../shared/standards/index.ts'
import { StandardsProblem } from '../../shared/standards/index.ts'
import { parsePack, parsePhraseList, parseTemplate, parseWordList, parseWordStyle } from '../../shared/standards/reading/index.ts'
import { fileProblem, idIn, type Sort, type TemplateFile } from './template-files.ts'

/** Everything that a templates folder holds, parsed, each by its id. */
export interface Contents {
  packs: Map<string, PackFile>
  templates: Map<string, DocumentTemplate>
  words: Map<string, WordList>
  wordStyles: Map<string, WordStyle>
  phrases: Map<string, PhraseList>
}

/** A file that was refused: what is wrong with it, and the id that it was meant for when that could be read. */
export interface Refusal {
  sort: Sort | null
  id: string | null
  problems: readonly Problem[]
}

export function emptyContents(): Contents {
  return { packs: new Map(), templates: new Map(), words: new Map(), wordStyles: new Map(), phrases: new Map() }
}

/**
 * Parses the files of one folder on top of what other folders gave: a file with the same id wins, a file with a mistake is
 * refused and what was there before is kept. Two files of the same folder with the same id: the second is refused.
 */
export function addFiles(contents: Contents, files: readonly TemplateFile[], ruleIds?: readonly string[]): Refusal[] {
  const refusals: Refusal[] = []
  const taken = new Map<string, string>()
  const attempt = (file: TemplateFile, read: () => string): void => {
    try {
      read()
    } catch (error) {
      if (!(error instanceof StandardsProblem)) throw error
      refusals.push({ sort: file.sort, id: idIn(file.text), problems: error.problems })
    }
  }
  const keep = <T extends { id: string }>(shelf: Map<string, T>, file: TemplateFile, thing: T): string => {
    const place = `${file.sort}:${thing.id}`
    const earlier = taken.get(place)
    if (earlier !== undefined)
      throw new StandardsProblem([fileProblem(file.name, `the id “${thing.id}” is taken by ${earlier}, in the same folder`)])
    taken.set(place, file.name)
    shelf.set(thing.id, thing)
    return thing.id
  }
  for (const file of files) {
    const { sort, text, name } = file
    if (sort === 'documents') attempt(file, () => keep(contents.templates, file, parseTemplate(text, name, readMention)))
    if (sort === 'words') attempt(file, () => keep(contents.words, file, parseWordList(text, name, readWording)))
    if (sort === 'word-styles') attempt(file, () => keep(contents.wordStyles, file, parseWordStyle(text, name)))
    if (sort === 'phrases') attempt(file, () => keep(contents.phrases, file, parsePhraseList(text, name)))
  }
  const packFiles = files.filter((file) => file.sort === 'standards')
  const before = new Map(contents.packs)
  const rules = ruleIds === undefined ? {} : { ruleIds }
  for (const file of packFiles) attempt(file, () => keep(contents.packs, file, parsePack(file.text, file.name, rules)))
  for (const file of packFiles) {
    const id = idIn(file.text)
    // Clauses that a parent defines can only be checked when every pack is there.
    if (id === null || taken.get(`standards:${id}`) !== file.name) continue
    attempt(file, () => {
      try {
        return parsePack(file.text, file.name, { packs: contents.packs, templates: contents.templates, ...rules }).id
      } catch (error) {
        const earlier = before.get(id)
        if (earlier === undefined) contents.packs.delete(id)
        else contents.packs.set(id, earlier)
        throw error
      }
    })
  }
  return refusals
}
