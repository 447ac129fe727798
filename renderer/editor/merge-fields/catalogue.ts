/** Words for the merge fields, as the Field menu and an unfilled chip say them. */
const LABELS: Readonly<Record<string, string>> = {
  'child.fullName': 'child’s full name',
  'child.firstName': 'child’s first name',
  'child.dateOfBirth': 'child’s date of birth',
  'child.age': 'child’s age',
  'children.fullNames': 'children’s full names',
  'children.firstNames': 'children’s first names',
  'case.title': 'case name',
  'case.reference': 'case reference',
  'case.legalStatus': 'legal status',
  'case.team': 'team',
  'author.name': 'author’s name',
  'author.role': 'author’s role',
  'manager.name': 'manager’s name',
}

/** What a merge field is called: "child’s full name". An unknown name is taken apart into words. */
export function fieldLabel(name: string): string {
  const known = LABELS[name]
  if (known) return known
  return name
    .split('.')
    .slice(-2)
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}

export const FIELD_NAMES = Object.keys(LABELS)
