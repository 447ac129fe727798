export { GenogramScreen, type GenogramScreenProps } from './genogram-screen.tsx'
