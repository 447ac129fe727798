import type { Pack, RuleSetting } from '../../../shared/standards/index.ts'

/** A rule as a pack has it where nothing is said of it, with what the test says laid over. */
export const rule = (stated: Partial<RuleSetting> = {}): RuleSetting => ({
  applies: true,
  clauses: [],
  basis: 'ours',
  in: [],
  options: {},
  ...stated,
})

/** A resolved pack for tests. */
export const pack = (stated: Partial<Pack> = {}): Pack => ({
  id: 'northtown',
  version: 1,
  name: 'Northtown',
  authority: 'Northtown Council',
  title: '',
  published: '',
  practiceModel: '',
  clauses: {},
  rules: {},
  timescales: [],
  roles: [],
  signOff: [],
  otherwiseAuthorised: [],
  audit: [],
  contradictions: [],
  documents: {},
  chronology: { agencies: [], categories: [], checks: {} },
  family: { checks: {} },
  output: { header: '', confidentiality: '', childWordsBold: false },
  ...stated,
})
