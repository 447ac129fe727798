export { ALLOWED_RULES } from './allowed-rules.ts'
export { type Grammar, GrammarBook, type GrammarMark } from './grammar-book.ts'
