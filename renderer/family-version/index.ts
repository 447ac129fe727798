export { FamilyScreen, type FamilyScreenProps } from './family-screen.tsx'
