import { z } from 'zod'
import { DOCUMENT_KINDS } from './kinds.ts'

export const documentKind = z.enum(DOCUMENT_KINDS)
