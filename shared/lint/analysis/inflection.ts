/** Base, past and past participle of the irregular verbs that plain wordings begin with. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  deal: ['dealt', 'dealt'],
  do: ['did', 'done'],
  fall: ['fell', 'fallen'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  have: ['had', 'had'],
  hear: ['heard', 'heard'],
  hold: ['held', 'held'],
  hurt: ['hurt', 'hurt'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  let: ['let', 'let'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  show: ['showed', 'shown'],
  sleep: ['slept', 'slept'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  steal: ['stole', 'stolen'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  understand: ['understood', 'understood'],
  write: ['wrote', 'written'],
}
const PAST_FORMS = new Set(['hung', ...Object.values(IRREGULAR).flat()])
const AUXILIARY =
  /\b(?:be|been|being|is|are|was|were|am|has|have|had|having|get|gets|got|getting)(?:\s+(?:not|also|never|already|recently|since|often|\p{L}+ly|him|her|them))*\s*$/iu

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** The form of a verb as it stands; `before` is the text in front of it, which tells a participle from a past. */
export function formOf(verb: string, before: string): VerbForm {
  const word = verb.toLowerCase()
  if (/[a-z]{2}ing$/.test(word) && !/^(?:bring|sing|ring|sling)$/.test(word)) return 'ing'
  if (/[a-z]ed$/.test(word) || PAST_FORMS.has(word)) return AUXILIARY.test(before) ? 'participle' : 'past'
  return /[a-z]{2}s$/.test(word) && !/ss$/.test(word) ? 'third' : 'base'
}

/** A verb, given in its base form, in another form: "spend" as "spent". */
export function inForm(verb: string, form: VerbForm): string {
  const irregular = IRREGULAR[verb]
  switch (form) {
    case 'base':
      return verb
    case 'third':
      return verb === 'have'
        ? 'has'
        : verb === 'be'
          ? 'is'
          : /(?:s|x|z|ch|sh|o)$/.test(verb)
            ? `${verb}es`
            : /[^aeiou]y$/.test(verb)
              ? `${verb.slice(0, -1)}ies`
              : `${verb}s`
    case 'ing':
      return /ie$/.test(verb)
        ? `${verb.slice(0, -2)}ying`
        : /[^eoy]e$/.test(verb) && verb !== 'be'
          ? `${verb.slice(0, -1)}ing`
          : `${doubled(verb)}ing`
    case 'past':
      return irregular?.[0] ?? regularPast(verb)
    case 'participle':
      return irregular?.[1] ?? regularPast(verb)
  }
}

/** A wording whose first word is a verb in its base form, with that verb put in another form. */
export function phraseInForm(phrase: string, form: VerbForm): string {
  const [verb = '', ...rest] = phrase.split(' ')
  return [inForm(verb, form), ...rest].join(' ')
}

const doubled = (verb: string): string => (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? verb + verb.slice(-1) : verb)

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled(verb)}ed`
}
