/** What a program is told to do until it is killed. */
export interface Order {
  work: 'type' | 'review' | 'migrate' | 'renew' | 'back-up' | 'export'
  /** The store. */
  folder: string
  templatesFolder: string
  /** The standards in the form that loads fast. */
  compiled: string
  documentId: string
  signInName: string
  password: string
  /** What the password is changed to, and back. */
  otherPassword: string
  /** Where files are written to. */
  out: string
}
