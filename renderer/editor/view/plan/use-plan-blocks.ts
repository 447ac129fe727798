import { $getNearestNodeFromDOMNode, $getState, $isElementNode, HISTORY_PUSH_TAG } from 'lexical'
import { useCallback, useMemo, useState } from 'react'
import { type CasewrightDocument, newId, walkBlocks } from '../../../../shared/document/index.ts'
import { type ActionsBesidePlan, besidePlan, type CasePlan, type TakenIn, takenIn } from '../../../../shared/plan/index.ts'
import { $blockById } from '../../model/edit.ts'
import { $blockOf } from '../../model/segments.ts'
import { $blockFromModel } from '../../nodes/index.ts'
import { idState } from '../../nodes/state.ts'
import type { DocumentEditorProps } from '../../props.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import { focusTextAfterMenu } from '../go-to.ts'
import { broughtIn, isPlanBlock, type PlanStanding, planStandings, shownIn } from './plan-standing.ts'

const NONE: ReadonlyMap<string, PlanStanding> = new Map()

/** What is asked before a document's actions go into the plan. */
export interface TakeInQuestion {
  beside: ActionsBesidePlan
  /** What would become of the plan, with the reasons given for steps that are dropped. */
  outcome: (dropped: ReadonlyMap<string, string>) => TakenIn
}

export interface PlanBlocks {
  standings: ReadonlyMap<string, PlanStanding>
  /** The part of the plan that the document shows; null where there is no plan to show. */
  shown: CasePlan | null
  /** Does what a pressed button above a part of the plan says; false for any other press. */
  onPress: (target: Element) => boolean
  takingIn: TakeInQuestion | null
  /** What went wrong when the plan was last saved. */
  problem: string
  takeIn: (dropped: ReadonlyMap<string, string>) => Promise<void>
  close: () => void
}

/** The parts of a document that show the case's plan, and the ways between the two. */
export function usePlanBlocks(session: EditorSession, document: CasewrightDocument, props: DocumentEditorProps): PlanBlocks {
  const { casePlan = null, caseRecord, practitioner } = props
  const [stored, setStored] = useState(casePlan?.now ?? null)
  const [asked, setAsked] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const { childIds } = document
  const on = casePlan?.asOn ?? null
  const now = useMemo(
    () => (stored && caseRecord ? shownIn(stored.plan, { childIds }, caseRecord) : null),
    [stored, caseRecord, childIds],
  )
  const shown = useMemo(
    () => (on !== null && casePlan && caseRecord ? shownIn(casePlan.shown, { childIds }, caseRecord) : now),
    [on, casePlan, caseRecord, childIds, now],
  )
  const standings = useMemo(() => (now && shown ? planStandings(document, { shown, now, on }) : NONE), [document, shown, now, on])

  const bringIn = useCallback(
    (blockId: string) => {
      const block = blockOf(session, blockId)
      if (!block || !isPlanBlock(block) || !shown) return
      session.editor.update(
        () => {
          const node = $blockFromModel(broughtIn(block, shown))
          $blockById(blockId)?.replace(node)
          if ($isElementNode(node)) node.selectStart()
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      )
      focusTextAfterMenu(session.editor)
    },
    [session, shown],
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
      if (act === 'bring-in') bringIn(blockId)
      else setAsked(blockId)
      return true
    },
    [session, bringIn],
  )
  const takingIn = useMemo((): TakeInQuestion | null => {
    const block = asked === null ? null : blockOf(session, asked)
    if (!stored || !shown || block?.type !== 'actionPlan') return null
    const beside = besidePlan(block.actions, shown.plan)
    const day = document.dates.documentDate
    const children = caseRecord?.people.filter(({ group }) => group === 'child').length ?? 0
    return {
      beside,
      outcome: (dropped) =>
        takenIn(stored.plan, beside, {
          childIds: childIds.length < children ? childIds : [],
          dropped,
          by: practitioner.name,
          on: typeof day === 'string' ? day : props.today,
          newId,
        }),
    }
  }, [asked, session, stored, shown, childIds, caseRecord, practitioner.name, document.dates.documentDate, props.today])
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
        session.setPlan(answer.value.plan)
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
    [takingIn, stored, casePlan, session, close],
  )
  return { standings, shown: shown?.plan ?? null, onPress, takingIn, problem, takeIn, close }
}

function blockOf(session: EditorSession, blockId: string) {
  for (const { block } of walkBlocks(session.getSnapshot().document)) if (block.id === blockId) return block
  return null
}
