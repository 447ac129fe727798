export { PlanScreen, type PlanScreenProps } from './plan-screen.tsx'
