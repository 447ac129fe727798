import type { Finding } from '../../../../shared/lint/index.ts'

/** Longer words are underlined in the page and would crowd the card. */
const LONGEST = 44

/** What a card says first: the words it is about, unless the message has them already. */
export function findingTitle({ text, message }: Pick<Finding, 'text' | 'message'>): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words === '' || words.length > LONGEST || message.toLowerCase().includes(words.toLowerCase())) return message
  return `“${words}”: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
}
