import type { Span, WordHit } from '../rule.ts'
import type { Deed } from './deeds.ts'

/** Nouns that tell a deed with nobody as its doer: "separation of the siblings came on 3 September", "blows have landed". */

/** At the head of its clause, with nobody to whom it belongs. */
const HEADS_CLAUSE =
  /(?:^|[.;:,–]\s|\b(?:that|and|but|because|since|then|before|after|until|when|with|followed by|by|to|of)\s)((?:(?:[Tt]he|[Aa]n?|[Tt]his|[Ff]urther|[Aa]nother|[Rr]epeated|[Ss]udden|[Ee]arly) )?(?:(?!his\b|her\b|their\b|my\b|our\b)\p{Ll}+ )?)$/u
const OBJECT_OF = /^(?: (?:of|in|to|from|with|at|between|against|towards) [^.;:]{2,70}?)/u
const HAPPENED =
  /^(?: (?:of|in|to|from|with|at|between|against|towards) (?:[^.;:](?! by )){2,70}?)(?:,)? (?:(?:has|have|had|then|also|later|again) ){0,2}(?:happened|continued|came|followed|took (?:place|effect)|taken (?:place|effect)|meant|led(?: to)?|left|caused|delayed|resulted|occurred|began|started|went on|set in|brought|cost|put|made|means|leaves|(?:was|were) (?:attempted|threatened|planned|carried out|repeated|swift|sudden)|drove|prompted|added|goes on|persisted|ensued|recommenced)\b/u
/** Blows land; harm comes to somebody. */
const COME_OF_THEMSELVES =
  /^(?: (?:to|on|at|in) [^.;,]{2,40}?)? (?:(?:has|have|had|also|then) ){0,2}(?:landed|rained (?:down )?on|were (?:rained|landed|dealt|aimed)|flew|were flying)\b/u
const HARM_CAME =
  /^ (?:has |had |again |also )?(?:come|came|befell|befallen) (?:to )?(?:\p{Lu}|her\b|him\b|them\b|the )[^.;]{0,60}? (?:through|from|in the|in her|in his|at|during|while|because of|by (?:way|means) of) /u
const LEFT_OUT = /^ \p{Ll}+(?:ing)?\b/u
const BELONGS =
  /(?:['’]s?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our|[Ww]hose|[Nn]o|[Aa]ny|[Ii]f|[Aa]bout|[Rr]isk of|[Ff]ear of))(?: \p{L}+){0,2} $/u
/** Ordinary moves, losses and sales. */
const PLAIN_AFTER =
  /^ (?:of|in|to|from|with|at) (?:(?:the|a|an|his|her|their) )?(?:appetite|weight|hair|blood|power|temperature|price|prices|tax|rates|speed|grandmother|grandfather|school uniform|year|class|secondary|primary|sleep|parents|couple|grown-ups|Ms \p{L}+ and Mr|Mr \p{L}+ and Ms|hearing|sight|swelling|pain)\b/u
/** What says who did it, by what it is: a court's or a landlord's. */
const OWNED_AFTER = / by (?!(?:then|force|mistake|accident|post|text|noon|\d))/

/** The noun with the words in which it tells its deed, or null where it tells none. */
export function nounOfDeed(hit: WordHit, before: string, after: string): Deed | null {
  const noun = hit.text.toLowerCase()
  if (BELONGS.test(before)) return null
  const head = HEADS_CLAUSE.exec(before)
  const found = (length: number, sort: Deed['sort']): Deed => ({
    start: hit.start - (head?.[1]?.length ?? 0),
    end: hit.end + length,
    subject: null,
    sort,
  })
  if (/ (?:in|to)$/.test(noun)) return leftUndone(hit, before, after)
  if (/^(?:blows|punches|kicks|slaps|stones|insults|threats)$/.test(noun)) {
    const landed = COME_OF_THEMSELVES.exec(after)
    return landed ? found(landed[0].length, 'harm') : null
  }
  if (/^(?:harm|injury)$/.test(noun)) {
    const came = HARM_CAME.exec(after)
    return came ? found(came[0].length - 1, 'harm') : null
  }
  const happened = HAPPENED.exec(after)
  if (!happened || !head || PLAIN_AFTER.test(after) || OWNED_AFTER.test(happened[0])) return null
  if (
    /^(?:placement|move|transfer|loss|cut|cuts|sale|discharge|closure)$/.test(noun) &&
    !/^ (?:of|in) (?:\p{Lu}|the (?:child|children|baby|boys|girls|twins|siblings|family|support|funding|case|hours|visits)\b(?!['’]s? (?:centre|home|services|club|ward))|contact|family time|support|hours|visits|siblings|respite)/u.test(
      after,
    )
  )
    return null
  const object = OBJECT_OF.exec(after)
  return found(object ? happened[0].length : 0, CARED_FOR.test(noun) ? 'harm' : 'decision')
}

const CARED_FOR =
  /^(?:breach|breaches|cruelty|unkindness|brutality|kidnap|kidnapping|abduction|theft|destruction|beatings|ill-treatment|taunting|bullying|teasing|starvation|underfeeding|harassment|stalking|poisoning|drugging|vandalism|arson|mockery|shaming|non-payment|misuse)$/

/** "A delay in referring him", "there were failures to act". */
function leftUndone(hit: WordHit, before: string, after: string): Deed | null {
  const verb = LEFT_OUT.exec(after)
  if (
    !verb ||
    !/(?:^|[Tt]here (?:was|were|has been|have been|had been) |[.;,] |\b(?:and|but|of|by|that) )(?:an? |the )?(?:\p{Ll}+ )?$/u.test(
      before,
    )
  )
    return null
  if (/ in$/i.test(hit.text) && !/ing$/.test(verb[0])) return null
  return { start: hit.start, end: hit.end + verb[0].length, subject: null, sort: 'task' }
}

/** "Nappies went unchanged": of whom or of what nobody took care. */
export function goneUndone(hit: WordHit, before: string): Deed | null {
  if (
    /missing$/i.test(hit.text) &&
    !/\b(?:money|cash|wages|savings|medication|tablets|records?|notes|file|passport|letters?)\b/.test(before)
  )
    return null
  if (/\b(?:may|might|could|would|not|never|I)\s$/.test(before)) return null
  const span: Span = { start: hit.start, end: hit.end }
  return { ...span, subject: null, sort: 'task' }
}
