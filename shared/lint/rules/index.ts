import type { Rule } from '../rule.ts'
import { contraction } from './contraction.ts'
import { descriptorNoEvidence } from './descriptor-no-evidence.ts'
import { evaluativeWord } from './evaluative-word.ts'
import { jargonTerm } from './jargon-term.ts'
import { longSentence } from './long-sentence.ts'
import { opinionAsFact } from './opinion-as-fact.ts'
import { slang } from './slang.ts'
import { sweepingGeneralisation } from './sweeping-generalisation.ts'
import { unattributedClaim } from './unattributed-claim.ts'
import { unexplainedAcronym } from './unexplained-acronym.ts'
import { vagueTerm } from './vague-term.ts'

/** Every rule, in the order of its id. A new rule is one import, one line here, and a table of examples. */
export const RULES: readonly Rule[] = [
  contraction,
  descriptorNoEvidence,
  evaluativeWord,
  jargonTerm,
  longSentence,
  opinionAsFact,
  slang,
  sweepingGeneralisation,
  unattributedClaim,
  unexplainedAcronym,
  vagueTerm,
]
