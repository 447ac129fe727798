import { BookOpen } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import type { WordOwner } from '../../../../shared/api/index.ts'
import type { Finding } from '../../../../shared/lint/index.ts'
import type { Pack } from '../../../../shared/standards/index.ts'
import { Button, classes, SetAsideForm, SeverityMark } from '../../../ui/index.ts'
import { type CasePlace, casePlaceOf } from '../../merge-fields/case-place.ts'
import { findingTitle } from './finding-title.ts'

export interface FindingCardProps {
  finding: Finding
  pack: Pack
  /** "9.2", "Action 2". */
  place: string
  /** "1 of 16", on the current card only. */
  position: string | null
  isCurrent: boolean
  isSettingAside: boolean
  onOpen: (finding: Finding) => void
  /** Goes to the words with the caret. */
  onGo: (finding: Finding) => void
  /** Goes to the action and asks who will do it. */
  onChoosePerson: (finding: Finding) => void
  onFix: (finding: Finding, index: number) => void
  /** Goes to the part of the case that a merge field has its value from; absent where there is no case. */
  onCase?: ((place: CasePlace) => void) | undefined
  /** Takes a word that is told as misspelt for right from now on; absent where there is no dictionary to add to. */
  onAddWord?: ((finding: Finding, to: WordOwner) => void) | undefined
  /** Says of carried-over text that it was read again and is true. */
  onStillTrue: (finding: Finding) => void
  onAskAside: (finding: Finding | null) => void
  onSetAside: (finding: Finding, reason: string) => void
  /** Where the text stays as it is, the finding can only be gone to. */
  readOnly?: boolean
}

/** One finding: a line, or, when it is the current one, what, why, which clause and what to do. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const { finding, place, isCurrent, isSettingAside, onOpen } = props
  if (!isCurrent && !isSettingAside)
    return (
      <li className="finding-line">
        <button type="button" onClick={() => onOpen(finding)}>
          <SeverityMark severity={finding.severity} wordHidden />
          <span className="finding-what">{findingTitle(finding)}</span>
          <span className="finding-place num">{place}</span>
        </button>
      </li>
    )
  return <OpenCard {...props} />
})

/** Words that no dictionary knows: adding them is an answer. */
export const isSpelling = ({ ruleId }: Finding): boolean => ruleId === 'spelling'

/** Text that came from an earlier document: saying that it is still true is an answer. */
const isCarried = ({ ruleId, blockId }: Finding): boolean => ruleId === 'carried-over-text' && blockId !== null

/** Findings that a person's name answers. */
const ASKS_FOR_PERSON: readonly Finding['category'][] = ['missing-owner', 'vague-owner']

const OPEN_CASE: Record<CasePlace, string> = {
  people: 'Open the case’s people',
  dates: 'Open the case’s dates',
  details: 'Open the case’s details',
}

/** Where the case is to be added to: for a field that nothing fills. */
const placeFor = ({ field, text }: Finding): CasePlace | null => (field === undefined || text !== '' ? null : casePlaceOf(field))

function OpenCard({
  finding,
  pack,
  place,
  position,
  isCurrent,
  isSettingAside,
  onGo,
  onChoosePerson,
  onFix,
  onCase,
  onAddWord,
  onStillTrue,
  onAskAside,
  onSetAside,
  readOnly = false,
}: FindingCardProps) {
  const inCase = placeFor(finding)
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isCurrent) return
    card.current?.scrollIntoView({ block: 'nearest' })
    // The line that was pressed is gone; its place in the panel is kept for the keyboard.
    if (document.activeElement === document.body) card.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [isCurrent])
  return (
    <li ref={card} className={classes('finding-card', isCurrent && 'current')} aria-current={isCurrent ? 'true' : undefined}>
      <div className="finding-head">
        <SeverityMark severity={finding.severity} />
        <span className="finding-place num">{[place, position].filter(Boolean).join(' · ')}</span>
      </div>
      <p className="finding-what">{findingTitle(finding)}</p>
      {!isSettingAside && <p className="finding-why">{finding.why}</p>}
      {!isSettingAside && <Clauses finding={finding} pack={pack} />}
      {readOnly ? (
        <div className="finding-actions">
          <Button compact onPress={() => onGo(finding)}>
            Go to it
          </Button>
        </div>
      ) : isSettingAside ? (
        <SetAsideForm
          onCancel={() => onAskAside(null)}
          onSetAside={(reason) => {
            onSetAside(finding, reason)
            onAskAside(null)
          }}
        />
      ) : (
        <div className="finding-actions">
          {finding.fixes.map((fix, index) => (
            <Button
              key={`${fix.label}-${fix.replacement}`}
              compact
              look={index === 0 ? 'primary' : 'outlined'}
              onPress={() => onFix(finding, index)}
            >
              {fix.label}
              {index === 0 && <kbd>Alt+Enter</kbd>}
            </Button>
          ))}
          {ASKS_FOR_PERSON.includes(finding.category) && finding.blockId !== null && (
            <Button compact onPress={() => onChoosePerson(finding)}>
              Choose a person…
            </Button>
          )}
          {finding.fixes.length === 0 && (
            <Button compact onPress={() => onGo(finding)}>
              Go to it
            </Button>
          )}
          {onCase && inCase && (
            <Button compact onPress={() => onCase(inCase)}>
              {OPEN_CASE[inCase]}
            </Button>
          )}
          {isCarried(finding) && (
            <Button compact onPress={() => onStillTrue(finding)}>
              Still true
            </Button>
          )}
          {onAddWord && isSpelling(finding) && (
            <>
              <Button compact onPress={() => onAddWord(finding, 'mine')}>
                Add to my dictionary<kbd>Alt+A</kbd>
              </Button>
              <Button compact onPress={() => onAddWord(finding, 'authority')}>
                Add to the authority’s…
              </Button>
            </>
          )}
          <Button compact onPress={() => onAskAside(finding)}>
            Set aside…
          </Button>
        </div>
      )}
    </li>
  )
}

/** Each clause as it is cited, with our paraphrase of what it asks. */
function Clauses({ finding, pack }: { finding: Finding; pack: Pack }) {
  const known = Object.values(pack.clauses)
  return finding.clauses.map(({ ref }) => {
    const says = known
      .filter((clause) => clause.cite === ref)
      .map((clause) => clause.says)
      .join(' ')
    return (
      <p key={ref} className="finding-clause" title={says}>
        <BookOpen size={14} aria-hidden />
        <span>
          {ref}
          {says && <span className="visually-hidden">: {says}</span>}
        </span>
      </p>
    )
  })
}
