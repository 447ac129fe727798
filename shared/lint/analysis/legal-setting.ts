const LAW =
  /\b(?:charged|convict\p{L}*|offences?|counts? of|two counts|sentenced|pleaded|plea|guilty|indict\p{L}+|section \d|Act \d{4}|Sexual Offences|arrested (?:for|on suspicion)|prosecut\p{L}+|possession of|magistrates?|crown court|court|judge|jury|police interview|interview(?:ed)? (?:with|by) the police|under caution|caution(?:ed)?|bail|custody)\b/iu

/** True where words stand in their legal sense: a charge, an offence, what was admitted to a court or to the police. */
export function speaksOfTheLaw(text: string): boolean {
  return (
    LAW.test(text) ||
    /\b(?:to|by) (?:the police|police|an? officer|officers|PC|DC|DS|Sergeant|Detective)\b|\b(?:on oath|in evidence|at the hearing|tribunal|coroner|inquest)\b/i.test(
      text,
    )
  )
}
