export { GenogramScreen, type GenogramScreenProps, type OpenFamily } from './genogram-screen.tsx'
