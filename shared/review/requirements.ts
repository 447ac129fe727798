import { type DocumentKind, kindIsIn } from '../document/index.ts'
import { type Pack, type RoleId, roleId, type SignOffRule } from '../standards/index.ts'
import { accountRole, type Capability, capabilitiesOf, standsFor } from './roles.ts'
import type { ReviewStep } from './step.ts'

/** Something that has to be agreed before a document is authorised. */
export interface Requirement {
  id: string
  what: string
  /** Those who may, as the authority calls them. */
  by: string[]
  /** The roles of accounts that may; empty where none of those who may has an account, so that their agreement is recorded. */
  accounts: RoleId[]
  ownWork: boolean
  /** Asked on submitting: it counts only where the answer is yes. */
  onlyIf: string | null
  /** The key of the pack's clause that asks for it; null where that is our own advice. */
  clause: string | null
  /** The keys of other clauses that the same agreement answers. */
  alsoClauses: string[]
  /** The timescale of the pack by whose end it is to be met. */
  within: SignOffRule['within'] | null
}

/** A manager signs where a worker writes: for a document, "signs" by one of these is an authorisation. */
const SIGNING_MANAGERS: readonly RoleId[] = ['senior-practitioner', 'team-manager', 'service-manager', 'head-of-service']

/**
 * What the pack asks for before a kind of document is authorised: what always has to be first. Where two clauses ask the same people
 * for the same, it is asked once, under both.
 */
export function requirementsOf(pack: Pack, kind: DocumentKind): Requirement[] {
  const asked = asOne(
    pack.signOff
      .filter((rule) => kindIsIn(kind, rule.kinds) && authorises(pack, rule))
      .toSorted((one, other) => Number(one.does === 'signs') - Number(other.does === 'signs'))
      .map((rule) => requirement(pack, rule)),
  )
  const always = asked.filter(({ onlyIf }) => onlyIf === null)
  return [...(always.length > 0 ? always : otherwise(pack, kind)), ...asked.filter(({ onlyIf }) => onlyIf !== null)]
}

/** The key of the clause that asks whoever authorises this kind to say what happens next, and by when; null where none does. */
export const nextStepsAsked = (pack: Pack, kind: DocumentKind): string | null =>
  pack.signOff.find(({ does, kinds }) => does === 'directs' && kindIsIn(kind, kinds))?.clause ?? null

const accountsOf = (pack: Pack, by: readonly string[]): RoleId[] => [
  ...new Set(by.flatMap((id) => pack.roles.find((role) => role.id === id)?.accounts ?? [])),
]

function authorises(pack: Pack, rule: SignOffRule): boolean {
  if (rule.does === 'authorises') return true
  return rule.does === 'signs' && accountsOf(pack, rule.by).some((role) => SIGNING_MANAGERS.includes(role))
}

function requirement(pack: Pack, rule: SignOffRule): Requirement {
  return {
    id: rule.id,
    what: rule.what,
    by: rule.by.map((id) => pack.roles.find((role) => role.id === id)?.name ?? id),
    accounts: accountsOf(pack, rule.by),
    ownWork: rule.ownWork ?? false,
    onlyIf: rule.onlyIf ?? null,
    clause: rule.clause,
    alsoClauses: [],
    within: rule.within ?? null,
  }
}

function asOne(asked: readonly Requirement[]): Requirement[] {
  const kept = new Map<string, Requirement>()
  for (const one of asked) {
    const key = one.accounts.length === 0 ? one.id : `${one.accounts.toSorted().join()} ${one.onlyIf ?? ''}`
    const first = kept.get(key)
    if (first === undefined) kept.set(key, one)
    else if (one.clause !== null && one.clause !== first.clause)
      kept.set(key, { ...first, alsoClauses: [...first.alsoClauses, one.clause], within: first.within ?? one.within })
  }
  return [...kept.values()]
}

function otherwise(pack: Pack, kind: DocumentKind): Requirement[] {
  const rule = pack.otherwiseAuthorised.find(({ kinds }) => kindIsIn(kind, kinds))
  const accounts = (rule?.by ?? ['team-manager']).map((id) => roleId.parse(id))
  return [
    {
      id: 'otherwise',
      what: rule?.ownWork ? 'Whoever wrote it signs it off.' : 'A manager reads and authorises it.',
      by: accounts.map((id) => accountRole(id).name),
      accounts,
      ownWork: rule?.ownWork ?? false,
      onlyIf: null,
      clause: null,
      alsoClauses: [],
      within: null,
    },
  ]
}

/**
 * Those that count for a submission: what always has to be, and what the writer said applies. A question is answered once: whoever says
 * yes to it for one rule has said so for each that asks it.
 */
export function countingRequirements<T extends Pick<Requirement, 'id' | 'onlyIf'>>(
  all: readonly T[],
  applies: readonly string[],
): T[] {
  const yes = new Set(all.flatMap(({ id, onlyIf }) => (onlyIf !== null && applies.includes(id) ? [onlyIf] : [])))
  return all.filter(({ onlyIf }) => onlyIf === null || yes.has(onlyIf))
}

/** Which of them have been met since the document was last submitted. */
export function metRequirements(steps: readonly ReviewStep[]): Map<string, ReviewStep> {
  const since = steps.findLastIndex(({ action }) => action === 'submit')
  const given = since === -1 ? [] : steps.slice(since).filter(({ action }) => action === 'authorise')
  return new Map(given.flatMap((step) => (step.requirement === null ? [] : [[step.requirement, step] as const])))
}

/** Who wants to meet a requirement, and whose work it is. */
export interface Deciding {
  accountId: string
  role: RoleId
  administers: boolean
  /** The accounts that made the document, wrote in it, or submitted it. */
  writers: ReadonlySet<string>
}

/**
 * Why somebody may not meet a requirement; null where they may. Nobody authorises their own work unless the rule says so, and those
 * above somebody in the line of management may do what they may. What people without an account agree to is recorded by a manager.
 */
export function mayNotMeet(one: Requirement, who: Deciding): string | null {
  const can = (needed: Capability) => capabilitiesOf(who).has(needed)
  const own = who.writers.has(who.accountId)
  if (own && !one.ownWork) return 'Nobody authorises their own work.'
  if (own && !can('write')) return 'Your role does not write documents.'
  if (!own && !can('decide')) return 'Your role does not authorise documents.'
  if (one.accounts.length === 0)
    return SIGNING_MANAGERS.includes(who.role) ? null : 'A manager records what somebody without an account agreed.'
  // What a practitioner may sign off, everybody may who writes: it is their own, or their team's.
  if (one.accounts.some((named) => (named === 'practitioner' ? can('write') : standsFor(who.role, named)))) return null
  return `This is for: ${one.by.join(' or ')}.`
}
