import { $getNodeByKey, type NodeKey } from 'lexical'
import type { Claim, Confidential } from '../../../shared/document/index.ts'
import type { Phrase } from '../../../shared/standards/index.ts'
import { $insertNote } from '../extensions/blocks/insert.ts'
import { $addSection, $deleteSection, $renameSection } from '../extensions/blocks/sections.ts'
import { $describeClaim, $removeClaim } from '../extensions/claims/marking.ts'
import { $describeConfidential, $removeConfidential } from '../extensions/confidential/marking.ts'
import { $chooseOwner } from '../extensions/rows/owner.ts'
import { $isQuotationNode } from '../nodes/quotation.ts'
import { $isSourceNoteNode } from '../nodes/source-note.ts'
import type { EditorSession } from '../session/editor-session.ts'
import type { CasePerson } from './people.ts'
import type { Anchor } from './popovers/anchor.ts'
import { ClaimForm } from './popovers/claim-form.tsx'
import { LeaveOutForm } from './popovers/leave-out-form.tsx'
import { OwnerForm } from './popovers/owner-form.tsx'
import { PhraseForm } from './popovers/phrase-form.tsx'
import { SmallWindow } from './popovers/small-window.tsx'
import { SpeakerForm } from './popovers/speaker-form.tsx'
import { TextForm } from './popovers/text-form.tsx'

/** What the editor is asking for beside the words, if anything. */
export type Question =
  | { about: 'claim'; claim: Claim }
  | { about: 'leave-out'; confidential: Confidential }
  | { about: 'speaker'; key: NodeKey }
  | { about: 'owner'; owner: string }
  | { about: 'note'; key: NodeKey | null; text: string }
  | { about: 'section'; id: string | null; title: string; after: string | null }
  | { about: 'phrase' }

export interface Asked {
  question: Question
  anchor: Anchor
}

const TITLES: Record<Question['about'], string> = {
  claim: 'What kind of statement',
  'leave-out': 'Left out for the family',
  speaker: 'Whose words',
  owner: 'Who will do it',
  note: 'Note',
  section: 'Section',
  phrase: 'Phrase',
}

export interface AskingProps {
  asked: Asked
  session: EditorSession
  people: readonly CasePerson[]
  phrases: readonly Phrase[]
  phrasesAddress?: string | undefined
  onPhrase: (phrase: Phrase) => void
  onClose: () => void
}

/** The small window that asks by whom, when, or what it is called. */
export function Asking({ asked, onClose, ...rest }: AskingProps) {
  return (
    <SmallWindow label={TITLES[asked.question.about]} anchor={asked.anchor} onClose={onClose}>
      <Form question={asked.question} onClose={onClose} {...rest} />
    </SmallWindow>
  )
}

function Form({ question, session, people, onClose, ...rest }: Omit<AskingProps, 'asked'> & { question: Question }) {
  const change = (update: () => void) => {
    session.editor.update(update, { discrete: true })
    onClose()
  }
  switch (question.about) {
    case 'claim':
      return (
        <ClaimForm
          claim={question.claim}
          people={people}
          onSave={(claim) => change(() => $describeClaim(claim))}
          onRemove={() => change(() => $removeClaim(question.claim.id))}
        />
      )
    case 'leave-out':
      return (
        <LeaveOutForm
          confidential={question.confidential}
          onSave={(confidential) => change(() => $describeConfidential(confidential))}
          onRemove={() => change(() => $removeConfidential(question.confidential.id))}
        />
      )
    case 'speaker': {
      const known = session.editor.read(() => {
        const node = $getNodeByKey(question.key)
        return $isQuotationNode(node) ? { speaker: node.getSpeaker(), circumstances: node.getCircumstances() ?? '' } : null
      })
      return (
        <SpeakerForm
          speaker={known?.speaker ?? null}
          circumstances={known?.circumstances ?? ''}
          people={people}
          onSave={(speaker, circumstances) =>
            change(() => {
              const node = $getNodeByKey(question.key)
              if ($isQuotationNode(node)) node.setSpeaker(speaker).setCircumstances(circumstances || null)
            })
          }
        />
      )
    }
    case 'owner':
      return <OwnerForm owner={question.owner} people={people} onSave={(name, id) => change(() => $chooseOwner(name, id))} />
    case 'phrase':
      return (
        <PhraseForm
          phrases={rest.phrases}
          address={rest.phrasesAddress}
          onChoose={(phrase) => {
            rest.onPhrase(phrase)
            onClose()
          }}
        />
      )
    case 'note':
      return (
        <TextForm
          label="What the note says"
          value={question.text}
          action="Done"
          rows={3}
          {...(question.key !== null && {
            other: {
              label: 'Delete the note',
              onPress: () => change(() => question.key !== null && $getNodeByKey(question.key)?.remove()),
            },
          })}
          onSave={(text) =>
            change(() => {
              const node = question.key === null ? null : $getNodeByKey(question.key)
              if ($isSourceNoteNode(node)) node.setNote(text)
              else $insertNote(text)
            })
          }
        />
      )
    case 'section':
      return (
        <TextForm
          label={question.id === null ? 'Title of the new section' : 'Title of the section'}
          value={question.title}
          action={question.id === null ? 'Add' : 'Rename'}
          onSave={(title) =>
            change(() => {
              if (question.id === null) $addSection(question.after, title)
              else $renameSection(question.id, title)
            })
          }
          {...(question.id !== null && {
            other: { label: 'Delete the section', onPress: () => change(() => $deleteSection(question.id ?? '')) },
          })}
        />
      )
  }
}
