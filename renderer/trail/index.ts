export { CaseTrail } from './case-trail.tsx'
export { TrailScreen } from './trail-screen.tsx'
