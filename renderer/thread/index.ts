export { ThreadScreen, type ThreadScreenProps } from './thread-screen.tsx'
