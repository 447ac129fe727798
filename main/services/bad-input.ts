import type { z } from 'zod'
import type { Failure } from '../../shared/api/index.ts'

/** Says in plain English which field of a call's input is wrong and what it should be. */
export function badInput(error: z.ZodError): Failure {
  const [first] = error.issues
  const more = error.issues.length - 1
  const where = first ? fieldName(first.path) : ''
  const what = first ? plain(first) : 'it could not be read'
  const rest = more === 0 ? '' : ` ${more} more ${more === 1 ? 'thing needs' : 'things need'} putting right too.`
  return {
    code: 'bad-input',
    message: `${where === '' ? 'This could not be used' : `Check “${where}”`}: ${what}.${rest} Nothing was changed.`,
    details: error.issues.map((issue) => ({ field: fieldName(issue.path), message: issue.message })),
  }
}

/** `caseRecord.people.1.dateOfBirth` as a person would say it: "people 2, date of birth". */
function fieldName(path: readonly PropertyKey[]): string {
  const words: string[] = []
  for (const part of path) {
    const last = words.length - 1
    if (typeof part === 'number' && last >= 0) words[last] = `${words[last]} ${part + 1}`
    else
      words.push(
        String(part)
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .toLowerCase(),
      )
  }
  return (words.length > 1 && ['case record', 'document', 'practitioner'].includes(words[0] ?? '') ? words.slice(1) : words).join(
    ', ',
  )
}

function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'it is missing' : `it should be ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'unrecognized_keys') return `${issue.keys.map((key) => `“${key}”`).join(', ')} is not part of this call`
  if (issue.code === 'invalid_value') return `it should be one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) return 'it is empty or too short'
  return issue.message
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a record with fields',
  record: 'a record with fields',
  boolean: 'yes or no',
}
