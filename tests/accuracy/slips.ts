/** A slip of the hand or ear as tired people make it: what was meant, and what they write instead. */
export interface Slip {
  name: string
  meant: RegExp
  written: string | ((found: string) => string)
}

const twice = (found: string): string => `${found} ${found}`
const PAST: Readonly<Record<string, string>> = {
  go: 'went',
  see: 'saw',
  take: 'took',
  tell: 'told',
  give: 'gave',
  come: 'came',
  eat: 'ate',
  get: 'got',
  make: 'made',
  know: 'knew',
  want: 'wanted',
  attend: 'attended',
  call: 'called',
  ring: 'rang',
  speak: 'spoke',
  keep: 'kept',
  leave: 'left',
}
const bare = Object.keys(PAST).join('|')
const inPast = (found: string): string => found.replace(new RegExp(`(?:${bare})$`), (verb) => PAST[verb] ?? verb)

/** Each is put into every sentence that has room for it, one at a time. */
export const SLIPS: readonly Slip[] = [
  { name: 'there for their', meant: /\btheir\b/, written: 'there' },
  { name: 'their for there', meant: /\bthere\b/, written: 'their' },
  { name: 'they’re for their', meant: /\btheir\b/, written: "they're" },
  { name: 'it’s for its', meant: /\bits\b/, written: "it's" },
  { name: 'to for too', meant: /\btoo\b/, written: 'to' },
  { name: 'too for to', meant: /\bto\b/, written: 'too' },
  { name: 'then for than', meant: /\bthan\b/, written: 'then' },
  { name: 'than for then', meant: /\bthen\b/, written: 'than' },
  { name: 'where for were', meant: /\bwere\b/, written: 'where' },
  { name: 'were for where', meant: /\bwhere\b/, written: 'were' },
  { name: 'off for of', meant: /\bof\b/, written: 'off' },
  { name: 'of for off', meant: /\boff\b/, written: 'of' },
  { name: 'of for have', meant: /(?<=\b(?:could|should|would|might|must) )have\b/, written: 'of' },
  { name: 'an for and', meant: /\band\b/, written: 'an' },
  { name: 'a for an', meant: /\ban(?= )/, written: 'a' },
  { name: 'an for a', meant: /(?<= )a(?= [bcdfghjklmnpqrstvwz])/, written: 'an' },
  { name: 'affect for effect', meant: /\beffect\b/, written: 'affect' },
  { name: 'effect for affect', meant: /\baffects?\b/, written: 'effect' },
  { name: 'passed for past', meant: /\bpast\b/, written: 'passed' },
  { name: 'quite for quiet', meant: /\bquiet\b/, written: 'quite' },
  { name: 'advise for advice', meant: /\badvice\b/, written: 'advise' },
  { name: 'loose for lose', meant: /\blose\b/, written: 'loose' },
  { name: 'who’s for whose', meant: /\bwhose\b/, written: "who's" },
  { name: 'know for now', meant: /\bnow\b/, written: 'know' },
  { name: 'form for from', meant: /\bfrom\b/, written: 'form' },
  { name: 'no for not', meant: /(?<=\b(?:is|was|were|did|does|do|has|had|have|will|could|would) )not\b/, written: 'no' },
  { name: 'are for is', meant: /\bis\b/, written: 'are' },
  { name: 'is for are', meant: /\bare\b/, written: 'is' },
  { name: 'were for was', meant: /\bwas\b/, written: 'were' },
  { name: 'was for were', meant: /\bwere\b/, written: 'was' },
  { name: 'have for has', meant: /\bhas\b/, written: 'have' },
  { name: 'has for have', meant: /\bhave\b/, written: 'has' },
  { name: 'don’t for does not', meant: /\bdoes not\b/, written: "don't" },
  { name: 'do for does', meant: /\bdoes\b/, written: 'do' },
  { name: 'past form after did', meant: new RegExp(`\\bdid not (?:${bare})\\b`), written: inPast },
  { name: 'past form after to', meant: new RegExp(`\\bto (?:${bare})\\b`), written: inPast },
  {
    name: 'past form after a modal',
    meant: new RegExp(`\\b(?:will|would|could|can|should|must) (?:${bare})\\b`),
    written: inPast,
  },
  { name: 'seen for saw', meant: /(?<=\b(?:I|he|she|they|we) )saw\b/, written: 'seen' },
  { name: 'done for did', meant: /(?<=\b(?:I|he|she|they|we) )did\b/, written: 'done' },
  { name: 'went for gone', meant: /\bgone\b/, written: 'went' },
  { name: 'me for I', meant: /\band I\b/, written: 'and me' },
  { name: 'I for me', meant: /(?<=\b(?:to|with|and|told|for) )me\b/, written: 'I' },
  { name: 'them for they', meant: /\bthey\b/, written: 'them' },
  { name: 'a word twice', meant: /\b(?:the|to|of|and|in|a|for|with|on|at)\b/, written: twice },
  { name: 'article left out', meant: /\bthe (?=[a-z])/, written: '' },
  {
    name: 'to left out',
    meant: /(?<=\b(?:want|wants|wanted|need|needs|needed|agreed|asked|hopes|likes|plans) )to /,
    written: '',
  },
  { name: 'of left out', meant: /(?<=\b(?:because|out|lot|couple|number|front) )of /, written: '' },
  { name: 'apostrophe left out', meant: /[’']s\b/, written: 's' },
  { name: 'apostrophe of many', meant: /(?<=\b(?:children|parents|days|weeks|visits|meetings|boys|girls))(?= )/, written: "'" },
  {
    name: 'singular after a number',
    meant: /(?<=\b(?:two|three|four|five|six|ten|\d{1,2}) (?:day|week|month|hour|minute|visit|child)?)(?:s|ren)\b/,
    written: '',
  },
  { name: 'use to', meant: /\bused to\b/, written: 'use to' },
  { name: 'alot', meant: /\ba lot\b/, written: 'alot' },
  { name: 'everyday for every day', meant: /\bevery day\b/, written: 'everyday' },
  { name: 'each others', meant: /\beach other[’']s\b/, written: 'each others' },
  { name: 'more better', meant: /\bbetter\b/, written: 'more better' },
  { name: 'less for fewer', meant: /\bfewer\b/, written: 'less' },
  { name: 'between to', meant: /(?<=\bbetween [a-z0-9.:]+ )and\b/, written: 'to' },
  { name: 'small i', meant: /\bI\b/, written: 'i' },
  { name: 'small letter at the start', meant: /^[A-Z](?=[a-z]+ [a-z])/, written: (found) => found.toLowerCase() },
]

/** A sentence with one slip in it, and where that stands. */
export interface Slipped {
  slip: string
  text: string
  meant: string
  start: number
  end: number
}

/** A text with each of the slips that it has room for, once each, at the first place. */
export function slipsIn(text: string): Slipped[] {
  return SLIPS.flatMap(({ name, meant, written }) => {
    const found = meant.exec(text)
    if (!found) return []
    const wrong = typeof written === 'string' ? written : written(found[0])
    const before = text.slice(0, found.index)
    return [
      {
        slip: name,
        text: `${before}${wrong}${text.slice(found.index + found[0].length)}`,
        meant: text,
        start: found.index,
        end: found.index + wrong.length,
      },
    ]
  })
}
