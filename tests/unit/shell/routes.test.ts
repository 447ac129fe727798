import { describe, expect, test } from 'vitest'
import { type Route, readRoute, writeRoute } from '../../../renderer/shell/routes.ts'

describe('an address', () => {
  test.each<Route>([
    { screen: 'cases' },
    { screen: 'case', caseId: 'example-mensah' },
    { screen: 'case', caseId: 'a/b c%20d#é' },
    { screen: 'case', caseId: 'a', at: 'due' },
    { screen: 'case', caseId: 'a', at: 'people' },
    { screen: 'document', documentId: '105ef7c8-5a13' },
    { screen: 'family', documentId: 'a/b c', reader: 'parents' },
    { screen: 'plan', caseId: 'a/b c' },
    { screen: 'thread', caseId: 'a/b c' },
    { screen: 'genogram', caseId: 'a/b c' },
    { screen: 'steps' },
    { screen: 'standards' },
    { screen: 'phrases' },
    { screen: 'gallery' },
  ])('of %o leads back to the same screen', (route) => {
    expect(readRoute(writeRoute(route))).toEqual(route)
  })

  test.each(['', '#', '#/', '#/case', '#/case/', '#/document//', '#/nowhere', '#/case/%E0%A4%A', 'javascript:alert(1)'])(
    'that leads nowhere, %j, is the list of cases',
    (hash) => {
      expect(readRoute(hash)).toEqual({ screen: 'cases' })
    },
  )
})
