import type { Frame } from './done-to-frames.ts'

/**
 * What is done with things to frighten, hurt or deprive somebody: food withheld, property destroyed, a knife produced, a
 * hand put over a mouth. And the nouns for what somebody left undone or ordered: "the failure to pass on the letter".
 */

const WAS =
  '\\s(?:was|were|is|are|got|get|gets|(?:has|have|had|is|are|was|were) (?:also )?(?:been|being))(?: \\p{L}+ly| also| then| again| often| sometimes)?'
const doing = (participles: string): RegExp =>
  new RegExp(`^(?:\\s(?:at|in|from|of|to) [^.,;]{1,40}?)?${WAS}\\s(?:${participles})(?![\\p{L}-])`, 'u')

const KEPT_BACK = doing('withheld|locked away|locked up|denied|refused|rationed|restricted|taken away|thrown away|kept back')
const DESTROYED = doing(
  'damaged|destroyed|smashed|smashed up|trashed|ransacked|wrecked|burnt|burned|cut up|binned|ripped|torn up|thrown (?:out|around|about|at|across)|confiscated|set on fire|vandalised',
)
const BRANDISHED = doing(
  'produced|brandished|pulled|pulled out|held (?:to|against|at)|waved|drawn|used(?! (?:to (?!hit|hurt|threaten|strike|frighten|force)|for|as|in|by)\\b)|pointed|thrown at',
)
const HAND_PUT = doing(
  "(?:placed|put|held|clamped|pressed|pushed)\\s(?:over|around|round|across|against|on|up|inside|in|into|between)\\s(?:(?:her|his|their|the|\\p{Lu}\\p{L}+[’']s)\\s)?(?:\\p{L}+\\s)?(?:mouth|face|nose|throat|neck|leg|legs|thighs?|breasts?|clothes|underwear|top|skirt|trousers|bottom|knickers)",
)
const RAISED = doing('raised(?! in (?:song|prayer|praise|protest|celebration|excitement|laughter))')
const SAID = doing('made|shouted|exchanged|used|hurled|directed|written|posted|sent|called|passed')
const STRIPPED = doing('stripped|taken apart|searched|ransacked|trashed|locked from the outside|turned over')
const CLOSED_EARLY =
  /^(?:\s(?:from|by|to|about|of) [^.,;]{1,40}?)?\s(?:was|were|has been|have been|had been)\s(?:then\s|later\s)?(?:closed|ended|stopped|dropped|withdrawn|cancelled|abandoned|not (?:progressed|followed up|acted on|passed on|started|completed|opened))(?=[^.;]{0,30}?\b(?:without|early|after (?:one|two|three|an?|only|a single)|despite|even though|although|before (?:anybody|anyone|she|he|they|the|it)|and the (?:family|children|parents) (?:was|were) not)\b| (?:progressed|followed up|acted on|passed on)\b)/u

const HARSH =
  /\b(?:racist|sexual|sexualised|threatening|abusive|derogatory|lewd|cruel|humiliating|hurtful|homophobic|nasty|vile|offensive|insulting|obscene|unkind|degrading|menacing|angry|bad)\s$/iu
const OWNED = /(?:['’]s?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur))(?:\s[\p{L}-]+){0,2}\s$/u

interface Family {
  is: RegExp
  done: RegExp
  /** What must stand before the noun. */
  needs?: RegExp
  mishap?: boolean
  sort?: Frame['sort']
}

const FAMILIES: readonly Family[] = [
  {
    is: /^(?:food|meals?|drinks?|dinner|breakfast|heating|bedding|mattress|blankets?|toiletries|nappies|presents|treats)$/i,
    done: KEPT_BACK,
  },
  {
    is: /^(?:property|belongings|possessions|things|toys|clothes|crockery|walls|television|uniform|homework|mirrors?|ornaments|glasses)$/i,
    done: DESTROYED,
    mishap: true,
  },
  {
    is: /^(?:hammer|gun|machete|axe|screwdriver|razor|scissors|bat|pan|bottle|weapons?|knife|knives|lighter|iron)$/i,
    done: BRANDISHED,
  },
  { is: /^(?:hands?|fingers|pillow|cushion|cloth|towel|bag|tape)$/i, done: HAND_PUT },
  { is: /^voices$/i, done: RAISED },
  { is: /^(?:comments?|remarks?|gestures|names|words|language|suggestions)$/i, done: SAID, needs: HARSH },
  {
    is: /^(?:fridge|freezer|cupboards?|larder)$/i,
    done: doing('locked|padlocked|chained|emptied|unplugged|kept locked'),
  },
  {
    is: /^(?:referrals?|complaint|assessment|file)$/i,
    done: doing('lost|mislaid|turned down|refused|rejected|declined|delayed|sent back|held up'),
    sort: 'decision',
  },
  { is: /^(?:bedroom|room|house|flat|home)$/i, done: STRIPPED },
  {
    is: /^(?:referrals?|case|assessment|enquiry|investigation|file|work|complaint|allegation)$/i,
    done: CLOSED_EARLY,
    sort: 'decision',
  },
]

const UNDONE =
  /^\s(?:pass|act|report|refer|follow|share|seek|tell|check|visit|respond|record|investigate|recogni[sz]e|notice|provide|collect|take|give|feed|call|arrange|inform|consult|protect|listen|invite|ask|see|speak|intervene|escalate|convene|complete|send|notify|supply|obtain|make|ring|treat|explain|meet|safeguard|register|warn|include)\b(?:\s(?:on|up))?(?:\s(?!(?:has|had|was|were|is|led|meant|left|delayed|put|and|but|because|when|while|by|on|in|at|for|to|after|before)\b)[\p{L}\d’'-]+){0,4}/u
const ORDERED =
  /^\s(?:move|remove|end|stop|close|place|separate|return|refuse|withdraw|cancel|reduce|send|exclude|keep|take|split|discharge|suspend|limit)\b(?:\s(?!(?:has|had|was|were|is|came|led|meant|left|and|but|because|when|while|by|on|in|at|for|to|after|before)\b)[\p{L}\d’'-]+){0,4}/u
/** At the head of its clause, with nobody to whom it belongs. */
const HEADS_CLAUSE =
  /(?:^|[.;:,]\s|\b(?:that|and|but|because|as|by|of|from|to|with|about|(?:was|were|has been|had been|been))\s)(?:[Tt]he|[Aa])\s(?:\p{L}+\s)?$/u
const NOT_DECIDED_YET =
  /\b(?:support|supports|supported|agree|agreed|agrees|accept|accepts|explain|explained|review|appeal|appealed)\b/u

const FAILURE = /^(?:failure|omission|refusal) to$/i
const CHOICE = /^(?:decision|choice) to$/i

const keptFamilies = new Map<string, readonly Family[]>()

/** The families of a noun, worked out once for each: the words of a list are few. */
function familiesOf(noun: string): readonly Family[] {
  const known = keptFamilies.get(noun)
  if (known) return known
  const found = FAMILIES.filter(({ is }) => is.test(noun))
  keptFamilies.set(noun, found)
  return found
}

/** The frame in which a thing's noun, or a noun for something left undone, hides who did it; or null. */
export function thingFrame(noun: string, before: string, after: string): Frame | null {
  if (FAILURE.test(noun)) return leftUndone(UNDONE, before, after)
  if (CHOICE.test(noun)) return NOT_DECIDED_YET.test(before) ? null : leftUndone(ORDERED, before, after)
  for (const { done, needs, mishap, sort } of familiesOf(noun)) {
    if (needs && !needs.test(before)) continue
    const found = done.exec(after)
    if (found) return { before: 0, after: found[0].length, ...(mishap ? { mishap } : {}), ...(sort ? { sort } : {}) }
  }
  return null
}

function leftUndone(verbs: RegExp, before: string, after: string): Frame | null {
  const head = HEADS_CLAUSE.exec(before)
  const found = verbs.exec(after)
  if (!head || !found || OWNED.test(before)) return null
  return { before: /(?:[Tt]he|[Aa])\s(?:\p{L}+\s)?$/u.exec(before)?.[0].length ?? 0, after: found[0].length, sort: 'decision' }
}
