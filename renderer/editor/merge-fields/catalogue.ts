import { fieldLabels } from '../../../shared/family/index.ts'

const labels = fieldLabels()

/** What a merge field is called, as an unfilled chip says it: "child’s full name". */
export function fieldLabel(name: string): string {
  const known = Object.hasOwn(labels, name) ? labels[name] : undefined
  if (known) return known.charAt(0).toLowerCase() + known.slice(1)
  return name
    .split('.')
    .slice(-2)
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}
