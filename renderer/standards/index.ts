export { StandardsScreen } from './standards-screen.tsx'
