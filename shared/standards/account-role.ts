import { z } from 'zod'

/**
 * The roles that somebody signs in with. An authority has many more titles; its pack says which of these each of them is (`accounts`
 * of a pack's role), and one that is none of them is recorded by whoever has an account.
 */
export const ROLE_IDS = [
  'practitioner',
  'senior-practitioner',
  'team-manager',
  'service-manager',
  'head-of-service',
  'conference-chair',
  'independent-reviewing-officer',
  'legal',
  'auditor',
  'administrator',
] as const
export const roleId = z.enum(ROLE_IDS)
export type RoleId = z.infer<typeof roleId>
