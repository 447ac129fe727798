/** Kinds of event that harm a child or may, by the pack's categories. */
export const HARM: ReadonlySet<string> = new Set([
  'domestic-abuse',
  'physical-harm',
  'neglect',
  'sexual-harm',
  'emotional-harm',
  'substance-use',
  'missing',
  'exploitation',
  'offending',
])

/** What professionals do: it comes at its own times, and says nothing by being repeated. */
export const PROCESS: ReadonlySet<string> = new Set([
  'contact-referral',
  'assessment',
  'enquiry',
  'conference-plan',
  'visit',
  'allocation',
  'legal',
])

/** Births, orders, moves and who took the case on explain themselves: nobody asks what was done, or what it did to the child. */
export const EXPLAINS_ITSELF: ReadonlySet<string> = new Set([
  'family',
  'legal',
  'allocation',
  'home-placement',
  'strength',
  'family-time',
])
