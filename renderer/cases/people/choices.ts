import type { Choice } from '../../ui/index.ts'

const same = (names: readonly string[]): Choice[] => names.map((name) => ({ id: name, label: name }))

export const PRONOUNS = same(['she/her', 'he/him', 'they/them'])
export const TITLES = same(['Ms', 'Mrs', 'Miss', 'Mr', 'Mx', 'Dr', 'PC', 'DC', 'Sister', 'Reverend'])
