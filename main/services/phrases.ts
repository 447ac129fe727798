import { CallFailure, type Implementation, type PhraseBank } from '../../shared/api/index.ts'
import { MERGE_FIELDS } from '../../shared/document/index.ts'
import { nearestOf, PHRASE_SIGN, unknownField } from '../../shared/standards/index.ts'
import type { Needs } from './needs.ts'

/** The phrases that are typed by a shortcut: the practitioner's own in the store, the authority's in the templates folders. */
export function phraseService({ session, shelf, now }: Needs): Implementation['phrases'] {
  const bank = async (): Promise<PhraseBank> => ({ mine: await session.store.phrases.list(), authority: await shelf.phrases() })
  return {
    list: bank,
    async save({ phrase, was }) {
      refuseUnknownField(phrase.text)
      if (!(await session.store.phrases.save(phrase, was, now())))
        throw new CallFailure(
          'refused',
          `You have a phrase with the shortcut ${PHRASE_SIGN}${phrase.shortcut} already. Choose another shortcut, or change that phrase.`,
        )
      return bank()
    },
    async remove({ shortcut }) {
      await session.store.phrases.remove(shortcut)
      return bank()
    },
  }
}

function refuseUnknownField(text: string): void {
  const field = unknownField(text)
  if (field === null) return
  const near = nearestOf(field, Object.keys(MERGE_FIELDS), 1)
  throw new CallFailure(
    'refused',
    `There is no field called {${field}}. ${near[0] ? `Did you mean {${near[0]}}?` : 'Choose one from the list of fields, or take the braces away.'}`,
  )
}
