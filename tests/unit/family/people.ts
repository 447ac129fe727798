import { type CaseFamily, caseFamily, type ParentKind, type Person, person } from '../../../shared/family/index.ts'

/** Somebody of a family; the id is their first name in small letters. */
export function somebody(firstName: string, more: Partial<Person> = {}): Person {
  return person.parse({ id: firstName.toLowerCase(), group: 'family', firstName, ...more })
}

/** A family of couples and their children: `[['Abena', 'Piotr', ['Zofia']]]`; somebody alone has an empty second name. */
export function familyOf(
  couples: readonly (readonly [string, string, readonly string[]])[],
  kind: ParentKind = 'birth',
): CaseFamily {
  const names = [...new Set(couples.flatMap(([one, other, children]) => [one, other, ...children]))].filter(Boolean)
  const at = (name: string): string => name.toLowerCase()
  return caseFamily.parse({
    people: names.map((name) => somebody(name)),
    partnerships: couples
      .filter(([, other]) => other !== '')
      .map(([one, other]) => ({ id: `${at(one)}+${at(other)}`, personIds: [at(one), at(other)] })),
    parentLinks: couples.flatMap(([one, other, children]) =>
      children.flatMap((child) =>
        [one, other]
          .filter(Boolean)
          .map((parent) => ({ id: `${at(parent)}>${at(child)}`, childId: at(child), parentId: at(parent), kind })),
      ),
    ),
  })
}
