import { HURT_HER } from './blame-causes.ts'
import { atHit, type BlameFrame, type BlameSetting, isAboutFamily, through } from './blame-setting.ts'
import { speaksOfTheLaw } from './legal-setting.ts'
import { namesProfessional } from './people-in-text.ts'

const AT_PLAY =
  /\b(?:cricket|game|play|film|novel|book|quiz|cards|chess|drama|actor|detective|hide and seek|match|storm|rain|tide|weather|snow|joke|laugh\p{L}*)\b/iu
const WHO_NEXT =
  /^(?:\s(?:from|by)\s(?:me|us|the\s\p{L}+|[^,.;]{1,30}))?,?\s(?:(?:M(?:r|s|rs|iss)\s\p{Lu}|[Tt]he\s(?:mother|father|parents|grand\p{L}+|carer|couple|child|boy|girl)|she\b|he\b|they\b|\p{Lu}\p{Ll}+))/u

/** A member of the family is who tells it: before these words, or straight after them ("Under questioning, Ms Pike ..."). */
function tellsIt(setting: BlameSetting): boolean {
  if (setting.before.trim() === '' || /[,;:]\s$/.test(setting.before)) {
    const next = WHO_NEXT.exec(setting.after)
    if (next) return !namesProfessional(next[0].replace(/^\s(?:from|by)\s[^,.;]{1,30}/u, ''))
  }
  return isAboutFamily(setting)
}

/** "came clean", "was caught out", "under questioning": the home visit becomes an interrogation. */
export const confession: BlameFrame = (setting) => {
  const { hit, after, sentence } = setting
  if (speaksOfTheLaw(sentence.text) || AT_PLAY.test(sentence.text) || !tellsIt(setting)) return null
  if (/clean$/i.test(hit.text) && !/^(?:[.,;]|\s(?:about|over|that|to|with|on|when|in|and|at|by|during|after)\b)/u.test(after))
    return null
  if (
    /^g[eo]t.*out of$/i.test(hit.text) &&
    !/^\s(?:(?!bed)\p{L}+ing|it|this|that|the\s(?:visit|meeting|appointment|call|session|question)|my\s(?:visit|question))\b/u.test(
      after,
    )
  )
    return null
  if (/out$/i.test(hit.text) && /^\s(?:at\s(?:sea|night)|in\sthe|of\s)/u.test(after)) return null
  return atHit(setting)
}

const POSSESSOR =
  /(?:\b(?:[Hh]er|[Hh]is|[Tt]heir)|(?:\b(?:M(?:r|s|rs|iss)\s\p{Lu}[\p{L}-]+|[Mm]other|[Ff]ather|[Pp]arents|[Mm]um|[Dd]ad|[Cc]arer|[Gg]rand\p{L}+|[Aa]unt|[Uu]ncle|\p{Lu}\p{Ll}+)['’]s?))\s(?:\p{L}+\s)?$/u
const TITLED = /\bM(?:r|s|rs|iss)\s|[Mm]other|[Ff]ather|[Pp]arents|[Cc]arer|[Gg]rand|[Hh]er\s|[Hh]is\s|[Tt]heir\s/u
const SAYS_THAT =
  /^\s(?:(?:has|had)\s)?(?:(?:is|was|remains|remained)\s(?:still\s|now\s|always\s)?(?:that\b|she\b|he\b|they\b)|(?:does|did)\snot\s(?:add|hold|stack|tally|ring)|keeps?\schanging|kept\schanging|about\s(?:how|why|what)\b|changed\b|varie[sd]\b)/u
/** "Ms Pike's story is that she was locked out": what she told is told as a tale. */
export const tale: BlameFrame = (setting) => {
  const owner = POSSESSOR.exec(setting.before)
  const reached = SAYS_THAT.exec(setting.after)
  if (!owner || !reached || speaksOfTheLaw(setting.sentence.text) || AT_PLAY.test(setting.sentence.text)) return null
  if (!TITLED.test(owner[0]) && !HURT_HER.test(setting.after)) return null
  return { start: setting.sentence.start + owner.index, end: setting.hit.end }
}

const AS_EXCUSE =
  /\b(?:us(?:es?|ed|ing)|gave|gives?|giving|offer(?:s|ed)?|cit(?:es|ed)|took|takes?|found|finds|hid(?:es)?\sbehind|claim(?:s|ed)|pleaded|quot(?:es|ed))\b[^.;]{0,60}?\s(?:as\s)?(?:an?|her|his|their)\s(?:\p{L}+\s)?$/u
const OF_WHAT = /^s?\s(?:for|was|is|were|are|about|on\s(?:this|that|\d))\b/u
/** "Mr Pike's excuse for the damp is": a reason told as an excuse. What a violent man says of his violence is one. */
export const excuse: BlameFrame = (setting) => {
  const { before, after, sentence, hit } = setting
  if (HURT_HER.test(sentence.text) || !isAboutFamily(setting) || /\b(?:no|without|not an?)\s(?:\p{L}+\s)?$/u.test(before))
    return null
  const used = AS_EXCUSE.exec(before)
  if (used) return { start: sentence.start + used.index, end: hit.end }
  const owner = POSSESSOR.exec(before)
  return owner && OF_WHAT.test(after) ? { start: sentence.start + owner.index, end: hit.end } : null
}

const SUFFERED =
  /^\s(?:own\s|chronic\s|long-term\s|post-?natal\s|severe\s|bad\s|mental\s|panic\s|back\s|learning\s|sleep\s|health\s|memory\s|money\s)*(?:anxiety|depression|illness\p{L}*|conditions?|pains?|back|disabilit\p{L}+|flashbacks|trauma|injur\p{L}+|migraines?|attacks?|PTSD|ADHD|autism|fears?|terror|asthma|fatigue|exhaustion|abuse|assaults?|rape|loss|grief|threats?|poverty|debts?|sickness|symptoms?|breakdown|stress|seizures?|insomnia|health|difficult\p{L}+|problems?|dyslexia|stammer|phobia|allerg\p{L}+|bereavement|miscarriage)\b/u
/** "her supposed anxiety": an illness or a hurt that the writer does not believe in. */
export const doubtedIllness: BlameFrame = (setting) => {
  const reached = SUFFERED.exec(setting.after)
  return reached && !/\b(?:is|are|was|were)\s$/u.test(setting.before) ? through(setting, reached[0]) : null
}

const ENDS_THERE = /^(?:[.,;:]|$|\s(?:for|as|to|when|whenever|and|that|because|on|in|at)\b)/u
/** "hides behind her depression": an illness made an excuse. */
export const behindIllness: BlameFrame = (setting) => {
  const whose = /^\s(?:her|his|their)\s?(?=\s)/u.exec(setting.after)
  const reached = whose ? SUFFERED.exec(setting.after.slice(whose[0].length)) : null
  if (!whose || !reached || !isAboutFamily(setting)) return null
  const end = whose[0].length + reached[0].length
  return ENDS_THERE.test(setting.after.slice(end)) ? through(setting, setting.after.slice(0, end)) : null
}
