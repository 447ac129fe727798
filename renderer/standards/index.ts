export { PhrasesScreen } from './phrases-screen.tsx'
export { SpellingScreen } from './spelling-screen.tsx'
export { StandardsScreen } from './standards-screen.tsx'
