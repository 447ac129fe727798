const HEAD = /^[\s\uFEFF]*0[ \t]+HEAD\b/i
const RECORD = /^\s*0[ \t]+(?:@[^@\n\r]+@[ \t]+)?(?:INDI|FAM)\b/im
const PERSON = /^\s*0[ \t]+(?:@[^@\n\r]+@[ \t]+)?INDI\b/im

/**
 * Why a file that was read as text holds no family, in a sentence with what to do; null where it holds one. Anything with a GEDCOM
 * heading, or with a record of somebody, is let through: what is wrong further down is told line by line.
 */
export function whyNoGedcom(text: string): string | null {
  if (text.trim() === '') return 'The file is empty. Save the family again in the other program, and bring that file in.'
  if (!HEAD.test(text) && !RECORD.test(text))
    return 'This is no GEDCOM file: it has neither a GEDCOM heading nor a record of anybody. In the other program, look for “Export GEDCOM”, and bring that file in.'
  if (!PERSON.test(text))
    return 'There is nobody in the file. Check in the other program which people are chosen to be exported, and save it again.'
  return null
}
