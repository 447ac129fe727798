/**
 * The rules of harper.js that are let speak, each with why. Every rule of the library was tried on this field's prose as it
 * stands and on slips put into it (`tests/accuracy/grammar-rules.ts`; figures in `docs/decisions`). A rule is here where it
 * marked at least five slips, and nothing that stands rightly but what the conditions of `grammarRule` leave out. Everything
 * else, among it all that is spelling, style and layout, is off: the British dictionary and our own rules see to those.
 */
export const ALLOWED_RULES = {
  AdjectiveDoubleDegree: '“more better”: the degree said twice',
  CapitalizePersonalPronouns: '“i” for “I”; a numeral in brackets is left out',
  DidPast: '“did not went”: a past form after “did”',
  ItsPossessive: '“it’s” where something belongs to it',
  PronounInflectionBe: '“they was”, “he are”',
  SimplePastToPastParticiple: '“have went”: the wrong past form after “have”',
  TheirToThere: '“their was a knock”',
  ThenThan: '“more then once”',
  ThereOwn: '“there own” for “their own”',
  ToTwoToo: '“to late”, “too the shop”',
  WereWhere: '“the school were he goes”',
  WillNonLemma: '“will attended”: a past form after “will”',
} as const satisfies Record<string, string>
