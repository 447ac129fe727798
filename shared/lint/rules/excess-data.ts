import type { TextRule } from '../rule.ts'

const LIST = 'kept-in-case'

/** Information that is kept for no purpose of today: people's data are held for a reason or not at all. */
export const excessData: TextRule = {
  scope: 'block',
  lists: [LIST],
  startsFrom: [LIST],
  meta: {
    id: 'excess-data',
    category: 'third-party-confidential',
    title: 'Kept in case it is useful',
    severity: 'suggestion',
    kinds: ['all'],
    inPlans: [],
    why: 'What is kept about people must be needed for something; one day they will read that it was not.',
    setAsideWhen: 'The law asks that it be kept.',
    bad: ['I recorded this in case it is useful at a later date.'],
    good: ['I left this out, for it does not bear on Nia’s care.'],
  },
  check(block, _context, report) {
    for (const { entry, start, end } of block.hits(LIST))
      report({ start, end, message: entry.ask ?? 'What is it needed for now?' })
  },
}
