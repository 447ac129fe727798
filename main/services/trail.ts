import type { Implementation } from '../../shared/api/index.ts'
import type { Needs } from './needs.ts'

/** The trail, to be read. */
export function trailService({ session }: Needs): Implementation['trail'] {
  return {
    ofCase: (wanted) => session.store.trail.list(wanted),
    all: (wanted) => session.store.trail.list(wanted),
  }
}
