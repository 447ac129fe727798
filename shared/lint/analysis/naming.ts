/**
 * Places where a name or a family word is talked about instead of being used: what somebody is called, what a child can
 * say, what a card is signed with, the title of a picture.
 */
const NAMING: readonly RegExp[] = [
  // "calls Mr Pike Dad", "started to call her foster carer Mum"
  /\bcall(?:s|ed|ing)?\s+(?!(?:and|but|to|from|by|that|at|on|for|in|because|when|about|if|round)\b)(?:(?!(?:and|but|to|from|by|that|at|on|for|in|because|when|about|if|said)\b)[\p{L}'’.-]+,?\s+){1,5}$/u,
  // "whom the children call Nan"
  /\bwho(?:m)?\b[^.;:]{0,40}\bcall(?:s|ed)?\s$/u,
  /\b(?:is|are|was|were|be|been|being|likes to be|prefers to be)\s(?:\p{L}+\s)?(?:called|named|nicknamed)\s$/u,
  // "known to both children as Nana", "refers to her great-grandmother as Gran"
  /\b(?:known|refer(?:s|red|ring)?|regard(?:s|ed|ing)?|se(?:es|en)|saw|address\p{L}*|think(?:s|ing)? of|thought of|introduc\p{L}+|treats?)\b[^.;:]{0,50}\bas\s$/u,
  // "can say Mama and Dada", "her first word was Mummy"
  /\b(?:can|could|to|now|already|not yet)\s(?:now\s)?say\s(?:(?:mama|dada|mum|dad|mummy|daddy|and|or)[\s,]+)*$/iu,
  /\b(?:saying|words?(?:\s(?:was|is|are|were|for|like|such as))?|babbl\p{L}+|tattoo(?: of| reading)?)\s(?:(?:mama|dada|mum|dad|mummy|daddy|and|or)[\s,]+)*$/iu,
  /\bsign(?:s|ed)(?:\s(?:it|off|(?:the|a|her|his)\s(?:card|letter|picture|drawing|note)))?\s$/u,
  // "her drawing, called Mum and Me"
  /\b(?:drawing|picture|painting|card|book|song|story|film|poem|game|poster|programme|show|video|page|chapter)s?\b[^.;]{0,25}\b(?:called|titled|entitled|named|labelled|headed|marked|reading)\s(?:My|Our|The|A)?\s?$/u,
  /\b(?:sign|mug|badge|card|banner|T-shirt|plaque|message|poster)\b[^.;]{0,25}\b(?:read|reads|reading|saying|says|said)\s(?:\p{Lu}[\p{L}’']*\s){0,3}$/u,
  // "played Mum in the home corner", "pretended to be Dad", "the part of Nan"
  /\b(?:play(?:s|ed|ing)?\s(?:at\s)?(?:being\s)?|(?:dress\p{L}*|act(?:s|ed|ing)?|pretend\p{L}*)\b[^.;:]{0,30}\b(?:as|to be|being)\s|(?:part|role|turn) (?:of|as|to be)\s)(?:a |the )?$/u,
  /\bthe (?:name|term|label)\s$/u,
  /\bnicknamed?\s$/u,
]

/** True when the words before a name make it something that is said, written or answered to. */
export function isBeingNamed(before: string): boolean {
  return NAMING.some((pattern) => pattern.test(before))
}
