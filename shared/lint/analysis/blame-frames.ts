import type { BlockAnalysis, WordHit } from '../rule.ts'
import { allow, puttingUp } from './blame-allowing.ts'
import {
  anothers,
  attacked,
  becauseOfHer,
  childsConduct,
  choiceOf,
  counterfactual,
  disbelieved,
  family,
  inHarm,
  liesWith,
  madeHim,
  ownAct,
  ownChoice,
  provoked,
  resisted,
  result,
  wentOn,
} from './blame-causes.ts'
import { behindIllness, confession, doubtedIllness, excuse, tale } from './blame-confessions.ts'
import { exposes, hindered, knowing, madeWay, silent, soThat } from './blame-danger.ts'
import { failed, NOT_PROTECTED, ONLY_NOT, over } from './blame-duty.ts'
import {
  advances,
  age,
  brokeOver,
  brokeThem,
  causedHer,
  choseCrime,
  drawn,
  initiates,
  late,
  ledThem,
  lostHome,
  target,
  waited,
  woreOut,
  yielded,
  young,
} from './blame-of-children.ts'
import { atHit, type BlameFrame, isOfWhoHurts } from './blame-setting.ts'
import { speech } from './blame-speech.ts'
import { advised, back, byReturning, chosen, returned, sided, stay, stayedWith, warned } from './blame-staying.ts'
import {
  bartered,
  broughtIn,
  bystander,
  choicesOpen,
  comesOf,
  costThem,
  fault,
  handedOver,
  herTolerance,
  invitedIt,
  knewWhatHeIs,
  letOff,
  onlyBlame,
  onOneself,
  ownMaking,
  shirked,
  tookUpWith,
  walksBack,
  whatDidShe,
} from './blame-verdicts.ts'
import { speaksOfTheLaw } from './legal-setting.ts'

const TELLING_OR_PAIN =
  /\b(?:disclos\p{L}+|alleg\p{L}+|accus\p{L}+|self-harm\p{L}*|overdos\p{L}+|cuts? (?:her|him)self|cutting|told|said|says|running away|goes missing|went missing|story|abuse)\b/u
/** "discloses for attention": a cry for help made a trick. */
const attention: BlameFrame = (setting) =>
  TELLING_OR_PAIN.test(setting.before) && !/\b(?:medical|urgent|doctor|nurse)\b/u.test(setting.sentence.text)
    ? atHit(setting)
    : null

/** Not of the person who hurts: calling him manipulative or complicit blames nobody who was hurt. */
const person: BlameFrame = (setting) => (isOfWhoHurts(setting) ? null : atHit(setting))

const choices: BlameFrame = (setting) => {
  if (/\b(?:food|eating|diet|snack|meal|menu|clothes|fashion)\b/i.test(setting.sentence.text)) return null
  const made = /\b(?:makes?|making|made)\s(?:(?:some|a|a series of|several|many|repeated)\s)?$/i.exec(setting.before)
  return { start: setting.hit.start - (made?.[0].length ?? 0), end: setting.hit.end }
}

const play: BlameFrame = (setting) =>
  /\b(?:drama|play|plays|game|film|school production|role|actor|acted|scene|train|success)\b/i.test(
    setting.sentence.text.replace(setting.hit.text, ''),
  )
    ? null
    : atHit(setting)

/** Not in the words of the law's own threshold. */
const law: BlameFrame = (setting) => (speaksOfTheLaw(setting.sentence.text) ? null : atHit(setting))

const hands: BlameFrame = (setting) =>
  /\b(?:joint|dough|clay|materials?|toys?|hands|fingers|limb|physiotherap\p{L}+)\b/iu.test(setting.sentence.text)
    ? null
    : atHit(setting)

const BECAUSE_OF_HER = /^\s(?:she|he|they|M[rs]|[Tt]he |their |his |her )/u
const BROUGHT_ABOUT = /^\s(?:\p{Ll}+\s)*(?:caus|led|leads|end|broke|result|brought|cost|put)/u
const NEXT = 60
/** False where the words that follow rule the frame out, so that nothing more need be known of the sentence. */
export function mayBlame(block: BlockAnalysis, hit: WordHit): boolean {
  const tag = hit.entry.tags?.[0]
  if (tag === 'because-of-her') return BECAUSE_OF_HER.test(block.text.slice(hit.end, hit.end + 8))
  if (tag === 'childs-conduct') return BROUGHT_ABOUT.test(block.text.slice(hit.end, hit.end + 24))
  if (tag === 'yielded' && /^agree/i.test(hit.text)) return block.text.startsWith(' to ', hit.end)
  if (hit.entry.tags?.[0] !== 'failed' || !ONLY_NOT.test(hit.text)) return true
  const next = block.text.slice(hit.end, hit.end + NEXT)
  return NOT_PROTECTED.test(next) || next.startsWith(' leave')
}

/** The first frame that these words stand in: one word may blame in several ways. */
const firstOf =
  (...frames: readonly BlameFrame[]): BlameFrame =>
  (setting) => {
    for (const frame of frames) {
      const place = frame(setting)
      if (place) return place
    }
    return null
  }

/** For each tag of the list, the frame that its words need. */
export const BLAME_FRAMES: Readonly<Record<string, BlameFrame>> = {
  failed,
  speech,
  stay: firstOf(stay, choseCrime),
  back,
  returned,
  over,
  chosen: firstOf(chosen, choseCrime),
  allow,
  person,
  choices,
  age,
  play,
  hands,
  counterfactual,
  young,
  anothers,
  exposes,
  'own-act': ownAct,
  'choice-of': choiceOf,
  result,
  warned,
  advances: firstOf(advances, ledThem),
  'stayed-with': stayedWith,
  advised,
  sided,
  attacked,
  family,
  'so-that': soThat,
  'made-way': madeWay,
  knowing,
  waited,
  drawn,
  provoked: firstOf(provoked, woreOut),
  resisted,
  'in-harm': inHarm,
  yielded,
  law,
  'putting-up': firstOf(puttingUp, excuse),
  attention,
  'made-him': madeHim,
  'by-returning': byReturning,
  'childs-conduct': childsConduct,
  disbelieved,
  late,
  hindered,
  silent,
  'because-of-her': firstOf(becauseOfHer, wentOn),
  'own-choice': ownChoice,
  'lies-with': liesWith,
  fault,
  'own-making': ownMaking,
  'only-blame': onlyBlame,
  'on-oneself': onOneself,
  'what-did-she': whatDidShe,
  'let-off': letOff,
  bartered,
  'cost-them': costThem,
  tolerance: herTolerance,
  'choices-open': choicesOpen,
  'walks-back': walksBack,
  shirked,
  'knew-what': knewWhatHeIs,
  'took-up': tookUpWith,
  'brought-in': firstOf(broughtIn, invitedIt),
  bystander,
  'handed-over': handedOver,
  'behind-illness': behindIllness,
  'broke-them': brokeThem,
  confession,
  tale,
  'comes-of': comesOf,
  excuse,
  'doubted-illness': doubtedIllness,
  initiates,
  'led-them': ledThem,
  'wore-out': woreOut,
  'lost-home': lostHome,
  cost: firstOf(costThem, lostHome, woreOut),
  brought: firstOf(broughtIn, ledThem, woreOut),
  'caused-her': causedHer,
  'broke-over': brokeOver,
  'chose-crime': choseCrime,
  target,
  'went-on': wentOn,
}
