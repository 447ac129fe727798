import type { Phrase } from '../../../shared/standards/index.ts'
import type { EditorSession } from '../session/editor-session.ts'
import { AddWordDialog } from './add-word-dialog.tsx'
import { type Asked, Asking } from './asking.tsx'
import { ChronologyDialogs } from './chronology/chronology-dialogs.tsx'
import type { ChronologyBlocks } from './chronology/use-chronology-blocks.ts'
import { PictureDialog } from './family/picture-dialog.tsx'
import type { FamilyPictures } from './family/use-family-pictures.tsx'
import type { CasePerson } from './people.ts'
import { PhraseList } from './phrases/phrase-list.tsx'
import type { PhraseTyping } from './phrases/use-phrases.ts'
import { TakeInDialog } from './plan/take-in-dialog.tsx'
import type { PlanBlocks } from './plan/use-plan-blocks.ts'
import type { AddedWords } from './use-added-words.ts'

export interface WorkspaceDialogsProps {
  session: EditorSession
  today: string
  words: AddedWords
  plan: PlanBlocks
  chronology: ChronologyBlocks
  pictures: FamilyPictures
  typing: PhraseTyping
  phrases: readonly Phrase[]
  phrasesAddress: string | undefined
  people: readonly CasePerson[]
  asked: Asked | null
  onAnswered: () => void
}

/** Whatever lies over the page for a while: dialogs, the list of phrases, the small window that asks. */
export function WorkspaceDialogs(props: WorkspaceDialogsProps) {
  const { session, today, words, plan, chronology, pictures, typing, phrases, asked } = props
  return (
    <>
      <AddWordDialog word={words.toShare} onAdd={words.share} onClose={words.close} />
      {plan.takingIn && (
        <TakeInDialog
          question={plan.takingIn}
          problem={plan.problem}
          onTakeIn={(dropped) => void plan.takeIn(dropped)}
          onClose={plan.close}
        />
      )}
      <ChronologyDialogs blocks={chronology} today={today} />
      {pictures.choosing && (
        <PictureDialog
          block={pictures.choosing}
          day={pictures.day}
          today={today}
          onChoose={pictures.choose}
          onClose={pictures.close}
        />
      )}
      <PhraseList editor={session.editor} open={typing.open} onChoose={typing.choose} />
      {asked && (
        <Asking
          asked={asked}
          session={session}
          people={props.people}
          phrases={phrases}
          phrasesAddress={props.phrasesAddress}
          onPhrase={typing.insert}
          onClose={props.onAnswered}
        />
      )}
    </>
  )
}
