/** Who and what a family is asked to work with: a service, a worker, a plan, something that was offered. */
const NOUN =
  "services?|support|help|professionals?|agenc(?:y|ies)|workers?|youth worker|keyworkers?|social care|authority|teams?|council|us|me|plans?|interventions?|programmes?|courses?|police|children['’]s|engag\\p{L}+|working|practitioners?|visits?|visitors?|staff|school|nursery|contact with|offers?|appointments?|advice|(?<!nappy )change|meetings?|clinics?|assessments?|CAMHS|early help|involvement|input|advis[eo]rs?|mentors?|guardian|officers?|midwi(?:fe|ves)|nurses?|counsell(?:or|ors|ing)|therap(?:y|ist|ists)|sessions?|groups?|managers?|conferences?|referrals?|treatment|family centre|drug testing|recovery work|safety plan|letters|process|system|department|refuge|charity|interviewers?|psychologists?|assessors?|doula|hub|proceedings|opportunit(?:y|ies)|(?<!book )(?<!film )reviews?|(?:(?:our|any|this|direct|agreed|joint) |the (?=work\\b(?! (?:on|at|of)\\b)))work|work together|family time|keywork|supervision|screening|workshops?|coaching|mediation|enquir(?:y|ies)|investigation|(?:this|my|our|the) report|authorit(?:y|ies)|outsiders|officialdom"
/** Words that close the phrase before any service is named. */
const NOT_BETWEEN =
  'and|but|or|because|when|while|who|that|which|if|as|in|at|near|on|with|from|to|by|about|around|after|before|until|since|own|next|loud|is|was|has|had'
const SERVICE = new RegExp(
  `^\\s(?:(?:with|from|to|for|of|in|at|on|by|towards)\\s)?(?:(?!(?:${NOT_BETWEEN})\\b)[\\p{L}'’-]+\\s){0,5}?(?:${NOUN})\\b`,
  'iu',
)
const ANYWHERE = new RegExp(`\\b(?:${NOUN})\\b`, 'iu')
/** "withdrawn from it": what it is stands in the sentence before. */
const IT = /^\s(?:(?:with|from|to|for|of|in|at|on|by)\s)?(?:it|this|them|these|both)(?=[\s.,;]|$)/iu

/** The words from here to the end of the service that they name, or null. `earlier` is the text that "it" may point back to. */
export function serviceAfter(after: string, earlier = ''): string | null {
  const named = SERVICE.exec(after)?.[0]
  if (named !== undefined) return named
  const it = IT.exec(after)?.[0]
  return it !== undefined &&
    /\b(?:plan|programme|course|group|service|support|counselling|treatment|clinic|work|therapy|session|assessment|referral|appointment)s?\b/iu.test(
      earlier,
    )
    ? it
    : null
}

/** True when a service or somebody who works for one stands anywhere in the text. */
export const speaksOfService = (text: string): boolean => ANYWHERE.test(text)
