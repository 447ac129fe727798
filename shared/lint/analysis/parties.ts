import type { Sentence } from '../rule.ts'

/** Whether two sentences speak of the same people: by their names, and by pronouns that may stand for them. */
const NAME = /\b(M[rs]s?|Miss|Dr) (\p{Lu}[\p{L}'’-]*\p{L})|(?<=^|[\p{Ll}\d,] )(\p{Lu}\p{Ll}[\p{L}-]*)/gu
const NO_NAME =
  /^(?:I|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|A|An|This|That|These|Those|It|He|She|They|His|Her|Their|There|My|Our|We|When|While|On|At|In|After|Before|During|If|As|Both|All|Each|Every|No|None|Nobody|Everyone|Mr|Ms|Mrs|Miss|Dr|Home|Conditions|Contact|Family|Supervision|Standards|Police|School|Nursery|Visit)$/
const HER = /\b(?:she|her|hers|herself)\b/i
const HIM = /\b(?:he|him|his|himself)\b/i
const THEM = /\b(?:they|them|their|themselves|both(?! times| days| visits| occasions))\b/i
const MOTHERLY = /^(?:Mum|Mam|Nan|Nana|Gran|Mother|Grandmother|Aunt|Auntie|Stepmother)$/
const FATHERLY = /^(?:Dad|Father|Grandad|Grandfather|Stepfather|Stepdad|Uncle)$/

interface Parties {
  names: Set<string>
  women: boolean
  men: boolean
}

const known = new WeakMap<Sentence, Parties>()

function partiesOf(sentence: Sentence): Parties {
  const before = known.get(sentence)
  if (before) return before
  const parties: Parties = { names: new Set(), women: false, men: false }
  for (const [, title, surname, first] of sentence.text.matchAll(NAME)) {
    const name = (surname ?? first ?? '').replace(/['’]s?$/, '')
    if (name === '' || NO_NAME.test(name)) continue
    parties.names.add(name)
    if (title === 'Ms' || title === 'Mrs' || title === 'Miss' || MOTHERLY.test(name)) parties.women = true
    if (title === 'Mr' || FATHERLY.test(name)) parties.men = true
  }
  known.set(sentence, parties)
  return parties
}

/** False when `other` names people and none of them is spoken of in `judged`, nor can a pronoun of one stand for the other's. */
export function speaksOfSamePeople(judged: Sentence, other: Sentence): boolean {
  const [own, others] = [partiesOf(judged), partiesOf(other)]
  for (const name of own.names) if (others.names.has(name)) return true
  const { text } = other
  if (own.names.size === 0 || /^(?:He|She|They|His|Her|Their)\b/.test(judged.text)) {
    if (/^(?:She|Her)\b/.test(judged.text) || (HER.test(judged.text) && !HIM.test(judged.text)))
      return HER.test(text) || others.women || !(HIM.test(text) || others.men)
    if (/^(?:He|His)\b/.test(judged.text) || (HIM.test(judged.text) && !HER.test(judged.text)))
      return HIM.test(text) || others.men || !(HER.test(text) || others.women)
    return true
  }
  if (others.names.size === 0 && !HER.test(text) && !HIM.test(text) && !THEM.test(text)) return true
  if (own.women && !own.men) return HER.test(text) || THEM.test(text)
  if (own.men && !own.women) return HIM.test(text) || THEM.test(text)
  return HER.test(text) || HIM.test(text) || THEM.test(text)
}

const SAYING =
  /\b(?:told|said|says|tells|explained|explains|described|describes|replied|answered|reported|wrote|writes)\b(?: then| later)?(?:, [^,.;]{1,50},)?(?: (?:to )?(?:me|us|him|her|them|(?:M[rs]s?|Miss|Dr) \p{Lu}\p{L}+|the (?:worker|nurse|teacher|group|team|social worker)|by (?:M[rs]s?|Miss|Dr) \p{Lu}\p{L}+))?(?:,? (?:on|at|in|by|during) [^,.;]{1,28}?)?(?: that| how)? (?:he|she|they|his|her|their|him|them|nobody|no one|there|it (?:hurts?|was|is)|to (?:leave|go|get|shut|stop|mind|clear|move|keep)|(?:M[rs]s?|Miss) \p{Lu}|(?!January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}\p{Ll}+ (?!\p{Lu}))/u

/** What somebody says of a person: "told me that she holds on to her coat"; not "that the bus was late". */
export const tellsOfSomeone = (sentence: Sentence): boolean => SAYING.test(sentence.text)
