import { join } from 'node:path'
import { loadStandards } from '../../../main/templates/index.ts'

/** Everything that comes with Casewright in its templates folder. */
export const shipped = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
