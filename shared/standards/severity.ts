import { z } from 'zod'

export const severity = z.enum(['error', 'warning', 'suggestion'])
export type Severity = z.infer<typeof severity>
