import { describe, expect, test } from 'vitest'
import { tableMeaning } from '../../../shared/document/index.ts'

const kindOf = (...titles: string[]): string => tableMeaning(titles).kind

describe('what a table is by its header', () => {
  test.each([
    [['What needs to happen', 'Who', 'By when', 'How we will know']],
    [['Action', 'Owner', 'Date']],
    [['What', 'Who', 'When']],
    [['What', 'By when']],
    [['Action', 'Who', 'By', 'How we will know']],
    [['Action', 'By', 'By when']],
    [['Action', 'When']],
    [['Activity', 'By when']],
    [['Activity', 'Who', 'When']],
    [['Support', 'Who', 'When']],
    [['What we will do', 'Who', 'By when']],
    [['What we have agreed', 'Who', 'By when']],
    [['What has to change', 'Who', 'By when']],
    [['Action', 'Who', 'By when', 'How much it costs', 'Paid by']],
  ])('%j is a plan', (titles) => expect(kindOf(...titles)).toBe('actionPlan'))

  test('“By” alone is the day beside somebody who does it, and the person beside a day', () => {
    expect(tableMeaning(['Action', 'Who', 'By'])).toMatchObject({ fields: ['action', 'owner', 'due'] })
    expect(tableMeaning(['Action', 'By', 'By when'])).toMatchObject({ fields: ['action', 'owner', 'due'] })
    expect(kindOf('Picture', 'By')).toBe('table')
  })

  test.each([[['Date', 'What happened', 'Source']], [['Date', 'Event', 'Impact on the child']]])('%j is a chronology', (titles) =>
    expect(kindOf(...titles)).toBe('chronology'),
  )

  test.each([
    [['Person', 'Relationship', 'Where they live', 'What they do for the children']],
    [['Date', 'What']],
    [['Who', 'Number', 'Why']],
    [['Date', 'Who', 'Where and how', 'What we learned']],
    [['Date', 'Who', 'What we did']],
    [['What has been done', 'Who', 'When']],
    [['What we have done', 'By whom', 'Date']],
    [['Support provided', 'By whom', 'When', 'Outcome']],
    [['Date', 'Support offered', 'By whom', 'Outcome']],
    [['Intervention', 'Date', 'Outcome']],
    [['Date', 'Activity', 'Who with']],
    [['Date', 'What is happening', 'Who needs to be there']],
    [['Support', 'How much', 'When paid']],
    [['What', 'Amount', 'Who pays', 'By when']],
    [['Assessment', 'By whom', 'Date', 'Outcome']],
  ])('%j is neither', (titles) => expect(kindOf(...titles)).toBe('table'))
})
