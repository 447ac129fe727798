import { referenceSheet } from '../../shared/family/index.ts'
import type { Page } from './page.ts'

/** Every symbol of the genogram and the eco-map on one sheet, for the user guide. */
export const symbolsPicture = (): Page => ({ path: 'docs/pictures/genogram-symbols.svg', text: `${referenceSheet().svg}\n` })
