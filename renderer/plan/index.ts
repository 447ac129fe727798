export { type OpenPlan, PlanScreen, type PlanScreenProps } from './plan-screen.tsx'
