import { $getNearestNodeFromDOMNode, $getState, $isElementNode, HISTORY_PUSH_TAG } from 'lexical'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type CasewrightDocument, type Confidential, newId, walkBlocks } from '../../../../shared/document/index.ts'
import { type ActionsBesidePlan, besidePlan, type CasePlan, type TakenIn, takenIn } from '../../../../shared/plan/index.ts'
import { $goToChangedMark } from '../../extensions/confidential/marking.ts'
import { $blockById } from '../../model/edit.ts'
import { $blockOf } from '../../model/segments.ts'
import { $isGridNode } from '../../nodes/grid.ts'
import { $blockFromModel } from '../../nodes/index.ts'
import { idState } from '../../nodes/state.ts'
import type { DocumentEditorProps } from '../../props.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import type { Question } from '../asking.tsx'
import { focusText, focusTextAfterMenu } from '../go-to.ts'
import { broughtIn, dayShown, isPlanBlock, type PlanShown, type PlanStanding, planStandings, shownIn } from './plan-standing.ts'

const NONE: ReadonlyMap<string, PlanStanding> = new Map()

/** What is asked before a document's actions go into the plan. */
export interface TakeInQuestion {
  beside: ActionsBesidePlan
  /** The part of the plan that the actions are a version of. */
  shown: CasePlan
  /** What would become of the plan, with the reasons given for steps that are dropped. */
  outcome: (dropped: ReadonlyMap<string, string>) => TakenIn
}

export interface PlanBlocks {
  standings: ReadonlyMap<string, PlanStanding>
  /** Does what a pressed button above a part of the plan says; false for any other press. */
  onPress: (target: Element) => boolean
  takingIn: TakeInQuestion | null
  /** What went wrong when the plan was last saved. */
  problem: string
  takeIn: (dropped: ReadonlyMap<string, string>) => Promise<void>
  close: () => void
}

/** The parts of a document that show the case's plan, and the ways between the two. */
export function usePlanBlocks(
  session: EditorSession,
  document: CasewrightDocument,
  props: DocumentEditorProps,
  ask: (question: Question) => void,
): PlanBlocks {
  const { casePlan = null, caseRecord, practitioner } = props
  const [stored, setStored] = useState(casePlan?.now ?? null)
  const [asked, setAsked] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const { childIds } = document
  const on = casePlan?.asOn ?? null
  const before = casePlan?.before ?? null
  const now = useMemo(
    () => (stored && caseRecord ? shownIn(stored.plan, { childIds }, caseRecord, before) : null),
    [stored, caseRecord, childIds, before],
  )
  const shown = useMemo(
    () => (on !== null && casePlan && caseRecord ? shownIn(casePlan.shown, { childIds }, caseRecord, before) : now),
    [on, casePlan, caseRecord, childIds, before, now],
  )
  const standings = useMemo(() => (now && shown ? planStandings(document, { shown, now, on }) : NONE), [document, shown, now, on])

  // Checked by the plan that the document shows: bringing in today's, or taking its own into the plan, is seen at once.
  const checkedOn = useMemo(() => dayShown(standings, on), [standings, on])
  const checkedBy = checkedOn === null ? stored?.plan : casePlan?.shown
  useEffect(() => {
    if (checkedBy) session.setPlan(checkedBy, checkedOn)
  }, [session, checkedBy, checkedOn])

  const bringIn = useCallback(
    (blockId: string, plan: PlanShown) => {
      const block = blockOf(session, blockId)
      if (!block || !isPlanBlock(block)) return
      session.editor.update(
        () => {
          const node = $blockFromModel(broughtIn(block, plan))
          $blockById(blockId)?.replace(node)
          const first = $isGridNode(node)
            ? node
                .getRows()
                .find((row) => !row.isHeader())
                ?.getCells()[0]
            : null
          if (first) first.selectStart()
          else if ($isElementNode(node)) node.selectStart()
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      )
      focusTextAfterMenu(session.editor)
    },
    [session],
  )
  const lookAt = useCallback(
    (blockId: string) => {
      let mark: Confidential | null = null
      session.editor.update(
        () => {
          const block = $blockById(blockId)
          mark = block && $goToChangedMark(block)
        },
        { discrete: true },
      )
      focusText(session.editor)
      if (mark) ask({ about: 'leave-out', confidential: mark })
    },
    [session, ask],
  )
  const onPress = useCallback(
    (target: Element) => {
      const act = target.closest<HTMLElement>('[data-plan]')?.dataset.plan
      if (!act) return false
      const blockId = session.editor.read(() => {
        const block = $blockOf($getNearestNodeFromDOMNode(target))
        return block && $getState(block, idState)
      })
      if (!blockId) return false
      if (act === 'look-at') lookAt(blockId)
      else if (act === 'take-in') setAsked(blockId)
      else {
        const plan = act === 'bring-in' ? shown : now
        if (plan) bringIn(blockId, plan)
      }
      return true
    },
    [session, bringIn, lookAt, shown, now],
  )
  const takingIn = useMemo((): TakeInQuestion | null => {
    const block = asked === null ? null : blockOf(session, asked)
    if (!stored || !shown || !now || block?.type !== 'actionPlan') return null
    const { plan } = standings.get(block.id)?.base === 'now' ? now : shown
    const beside = besidePlan(block.actions, plan)
    const day = document.dates.documentDate
    const children = caseRecord?.people.filter(({ group }) => group === 'child').length ?? 0
    return {
      beside,
      shown: plan,
      outcome: (dropped) =>
        takenIn(stored.plan, beside, {
          childIds: childIds.length < children ? childIds : [],
          dropped,
          by: practitioner.name,
          on: typeof day === 'string' ? day : props.today,
          newId,
        }),
    }
  }, [
    asked,
    session,
    stored,
    shown,
    now,
    standings,
    childIds,
    caseRecord,
    practitioner.name,
    document.dates.documentDate,
    props.today,
  ])
  const close = useCallback(() => {
    setAsked(null)
    setProblem('')
    focusTextAfterMenu(session.editor)
  }, [session])
  const takeIn = useCallback(
    async (dropped: ReadonlyMap<string, string>) => {
      if (!takingIn || !stored || !casePlan) return
      const answer = await casePlan.save({ plan: takingIn.outcome(dropped).plan, baseRevision: stored.revision })
      if (answer.ok) {
        setStored(answer.value)
        return close()
      }
      setProblem(answer.failure.message)
      if (answer.failure.code !== 'conflict') return
      const newest = await casePlan.newest()
      if (!newest.ok) return
      setStored(newest.value)
      setProblem(
        'The plan was changed in another window in the meantime. This is what would be taken in now; nothing is saved yet.',
      )
    },
    [takingIn, stored, casePlan, close],
  )
  return { standings, onPress, takingIn, problem, takeIn, close }
}

function blockOf(session: EditorSession, blockId: string) {
  for (const { block } of walkBlocks(session.getSnapshot().document)) if (block.id === blockId) return block
  return null
}
