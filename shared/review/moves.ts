import { type Deciding, mayNotMeet, type Requirement } from './requirements.ts'
import { type Capability, capabilitiesOf, standsFor } from './roles.ts'
import { type ReviewAction, type ReviewState, reviewAction, stateAfter } from './states.ts'

/** Who wants to move a document on, and how it stands to them. */
export interface Moving extends Deciding {
  /** Whether the case is theirs. */
  ownCase: boolean
}

/** Where a document stands, for whoever wants to move it on. */
export interface Standpoint {
  state: ReviewState
  /** What counts for this submission, and whether it was met since. */
  counting: readonly (Requirement & { isMet: boolean })[]
}

/** What somebody may do with a document where it stands, and why not the rest. */
export function movesFor(at: Standpoint, who: Moving): { may: ReviewAction[]; mayNot: Partial<Record<ReviewAction, string>> } {
  const may: ReviewAction[] = []
  const mayNot: Partial<Record<ReviewAction, string>> = {}
  for (const action of reviewAction.options) {
    if (action === 'resume' || action === 'supersede' || stateAfter(at.state, action) === null) continue
    const why = whyNot[action](at, who)
    if (why === null) may.push(action)
    else mayNot[action] = why
  }
  return { may, mayNot }
}

type Why = (at: Standpoint, who: Moving) => string | null

const can = (who: Moving, needed: Capability): boolean => capabilitiesOf(who).has(needed)

/** Whoever wrote in it, and whoever has the case; of a document that no account wrote, everybody who writes. */
const isTheirs = ({ writers, accountId, ownCase }: Moving): boolean => writers.size === 0 || writers.has(accountId) || ownCase

const whyNot: Readonly<Record<Exclude<ReviewAction, 'resume' | 'supersede'>, Why>> = {
  submit: (_at, who) => {
    if (!can(who, 'write')) return 'Your role does not write documents.'
    return isTheirs(who) ? null : 'Only those who wrote it, or whose case it is, submit it.'
  },
  recall: ({ counting }, who) => {
    if (!can(who, 'write')) return 'Your role does not write documents.'
    if (!isTheirs(who)) return 'Only those who wrote it, or whose case it is, take it back.'
    return counting.some(({ isMet }) => isMet)
      ? 'Part of it was agreed already. Ask for it to be returned, or withdraw it with the reason.'
      : null
  },
  return: ({ counting }, who) => {
    if (!can(who, 'decide')) return 'Your role does not return documents.'
    if (who.writers.has(who.accountId)) return 'It is your own work: take it back instead.'
    const decides = standsFor(who.role, 'team-manager') || counting.some((one) => mayNotMeet(one, who) === null)
    return decides ? null : 'Only those who may authorise it, and managers, return it.'
  },
  authorise: ({ counting }, who) => {
    const open = counting.filter(({ isMet }) => !isMet)
    if (open.some((one) => mayNotMeet(one, who) === null)) return null
    return (open[0] && mayNotMeet(open[0], who)) ?? 'Everything that has to be agreed has been.'
  },
  issue: (_at, who) => {
    if (!can(who, 'write')) return 'Your role does not issue documents.'
    return isTheirs(who) || can(who, 'decide') ? null : 'Only those who wrote it, whose case it is, and managers issue it.'
  },
  withdraw: ({ state }, who) => {
    if (!can(who, 'write')) return 'Your role does not withdraw documents.'
    if (can(who, 'decide')) return null
    if (state === 'authorised' || state === 'issued') return 'What was authorised is withdrawn by a manager.'
    return isTheirs(who) ? null : 'Only those who wrote it, whose case it is, and managers withdraw it.'
  },
}
