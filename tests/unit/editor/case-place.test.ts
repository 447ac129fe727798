import { expect, test } from 'vitest'
import { casePlaceOf } from '../../../renderer/editor/merge-fields/case-place.ts'

test.each([
  ['child.gp', 'people'],
  ['children.ages', 'people'],
  ['family.parentalResponsibility', 'people'],
  ['keyDates.coreGroup', 'dates'],
  ['case.lastVisit', 'dates'],
  ['case.legalStatus', 'details'],
  ['manager.name', 'details'],
  ['author.role', null],
  ['documentDate', null],
  ['child.shoeSize', null],
])('%s is written down in the case’s %s', (field, place) => expect(casePlaceOf(field)).toBe(place))
