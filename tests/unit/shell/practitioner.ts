import type { Account } from '../../../shared/review/index.ts'

/** Whoever is signed in where a screen of the shell is tested. */
export const PRACTITIONER: Account = {
  id: 'jo',
  signInName: 'jo.bell',
  name: 'Jo Bell',
  jobTitle: 'Social worker',
  role: 'practitioner',
  registrationNumber: '',
  team: '',
  packId: 'knowsley',
  administers: false,
  ownPassword: true,
  idleMinutes: 10,
  createdAt: '2026-03-02T09:00:00.000Z',
  disabledAt: null,
  signingKey: 'key',
}
