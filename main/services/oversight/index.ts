import { CallFailure, type Implementation } from '../../../shared/api/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { type NewOversightNote, type OversightNote, rationaleFinding } from '../../../shared/review/index.ts'
import { handOut } from '../hand-out.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { type Choice, choicesOf } from './choices.ts'
import { trendFile, waitingFile } from './files.ts'
import { pointsDue, trendOf, waitingFor } from './team.ts'
import { oversightWord } from './word.ts'

/** What managers write about cases, and what waits for them. */
export function oversightService(needs: Needs): Implementation['oversight'] {
  const { session, now } = needs
  const notes = () => session.store.oversight
  return {
    async list({ caseId }) {
      await session.store.cases.get(caseId)
      return notes().list(caseId)
    },

    async choices({ caseId, today }) {
      const record = await session.store.cases.get(caseId)
      return (await choicesOf(needs, record, today)).map(({ meets: _meets, ...choice }) => choice)
    },

    async add({ caseId, today, note }) {
      const record = await session.store.cases.get(caseId)
      const day = record.exampleDay ?? localDay(now())
      if (note.on > day)
        throw new CallFailure('bad-input', 'Oversight is noted once it happened: choose today, or a day before it.')
      const empty = rationaleFinding(note.analysis)
      if (empty) throw new CallFailure('bad-input', empty.message)
      const chosen = await chosenKind(note, caseId, await choicesOf(needs, record, today))
      if (note.documentId !== null && (await session.store.reviews.standing(note.documentId)).caseId !== caseId)
        throw new CallFailure('not-found', 'That document is not one of this case. Choose one that is, or the case itself.')
      const added: OversightNote = {
        ...note,
        id: newId(),
        caseId,
        at: now().toISOString(),
        by: session.actor,
        what: chosen.what,
        clause: chosen.clause,
        meets: chosen.meets,
      }
      const about = { caseId, ...(note.documentId !== null && { documentId: note.documentId }) }
      const detail = { note: added.id, kind: added.kind, ...(note.corrects !== null && { corrects: note.corrects }) }
      await notes().add(added, session.trailEntry('oversight-noted', { ...about, detail }))
      return added
    },

    async exportWord({ caseId }) {
      const record = await session.store.cases.get(caseId)
      const file = await oversightWord(needs, record, await notes().list(caseId))
      return handOut(session, file, { caseId, detail: { what: 'oversight' } })
    },

    async team({ today, team, from, until }) {
      const [waiting, points, trend] = [await waitingFor(needs), await pointsDue(needs, today), await trendOf(needs, from, until)]
      const ofTeam = (one: { team: string }) => team === null || one.team === team
      const names = new Set([...waiting, ...points, ...trend].map((one) => one.team))
      return {
        teams: [...names].sort((one, other) => one.localeCompare(other)),
        waiting: waiting.filter(ofTeam),
        points: points.filter(ofTeam),
        trend: trend.filter(ofTeam),
      }
    },

    async exportTrend({ team, from, until, format }) {
      const trend = (await trendOf(needs, from, until)).filter((one) => team === null || one.team === team)
      const what = format === 'xlsx' ? 'quality-trend-xlsx' : 'quality-trend'
      return handOut(session, trendFile(trend, { from, until, format }), { detail: { what, from, until } })
    },

    async exportWaiting({ team, format }) {
      const waiting = (await waitingFor(needs)).filter((one) => team === null || one.team === team)
      const file = waitingFile(waiting, localDay(now()), format)
      const what = format === 'xlsx' ? 'waiting-xlsx' : 'waiting'
      return handOut(session, file, { detail: { what, documents: waiting.length } })
    },
  }

  /** What the note is, of what can be noted now; a correction may go on being what the note was that it corrects. */
  async function chosenKind(note: NewOversightNote, caseId: string, choices: readonly Choice[]): Promise<Omit<Choice, 'due'>> {
    const chosen = choices.find(({ id }) => id === note.kind)
    if (note.corrects === null && chosen) return chosen
    const all = await notes().list(caseId)
    const corrected = all.find(({ id }) => id === note.corrects)
    if (note.corrects !== null && !corrected)
      throw new CallFailure('not-found', 'The note that this corrects is not on this case. Look at the notes again.')
    if (corrected && all.some(({ corrects }) => corrects === corrected.id))
      throw new CallFailure('refused', 'That note was corrected already. Correct the newest one.')
    if (corrected?.kind === note.kind) return { ...corrected, id: corrected.kind }
    if (chosen) return chosen
    throw new CallFailure('not-found', 'That sort of oversight cannot be noted on this case now. Choose another.')
  }
}
