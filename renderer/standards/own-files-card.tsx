import type { OwnFile, OwnFiles } from '../../shared/api/index.ts'
import type { Loaded } from '../client/index.ts'
import { Banner, Button, Card, Tag } from '../ui/index.ts'

const SORTS: Record<NonNullable<OwnFile['sort']>, string> = {
  standards: 'Pack',
  documents: 'Template',
  words: 'Word list',
  'word-styles': 'Word style',
  phrases: 'Phrases',
}

/** The user's own templates folder: where it is, what was read from it, and what is wrong with a file that was left out. */
export function OwnFilesCard({ loaded, onLookAgain }: { loaded: Loaded<OwnFiles>; onLookAgain: () => void }) {
  const own = loaded.state === 'ready' ? loaded.value : null
  return (
    <Card
      title="Your own files"
      end={
        <Button look="quiet" compact onPress={onLookAgain}>
          Look again
        </Button>
      }
    >
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {own && (
        <p className="own-files-about">
          {own.folder === null ? (
            'This Casewright has no folder for files of your own.'
          ) : (
            <>
              Put a template, a pack, a word list, a Word style or phrases into <code>{own.folder}</code>. A file there is used in
              place of the one with the same id, or beside the others. Nothing has to be started again.
            </>
          )}
        </p>
      )}
      {own && own.files.length > 0 && (
        <ul className="own-files" aria-label="Your own files">
          {own.files.map((file) => (
            <li key={file.name}>
              <b>{file.title || file.name}</b> {file.problems.length > 0 && <Tag tone="bad">Not used</Tag>}
              <small>{aboutFile(file)}</small>
              {file.problems.length > 0 && (
                <ul aria-label={`What to put right in ${file.name}`}>
                  {file.problems.map((problem) => (
                    <li key={`${problem.line} ${problem.reason}`}>
                      Line {problem.line}: {problem.reason}. {problem.allowed}
                      {problem.source.trim() !== '' && <code>{problem.source.trim()}</code>}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** "Template · documents/ours.yaml · takes the place of the one that comes with Casewright". */
export function aboutFile({ name, sort, title, replaces, problems }: OwnFile): string {
  const broken = problems.length > 0
  const stands = broken ? 'the one that comes with Casewright is used' : 'takes the place of the one that comes with Casewright'
  return [sort === null ? 'Cannot be read' : SORTS[sort], title ? name : '', replaces ? stands : ''].filter(Boolean).join(' · ')
}
