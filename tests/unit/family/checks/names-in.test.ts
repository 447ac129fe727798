import { describe, expect, test } from 'vitest'
import { namesInTexts } from '../../../../shared/family/checks/index.ts'

const KNOWN = [
  ['Zofia', 'Nowak'],
  ['Ruby', 'Pike'],
  ['Grace', 'Mensah'],
  ['May', 'Pike'],
  ['Siobhán', 'Ní Dhálaigh'],
].map(([firstName = '', lastName = '']) => ({ firstName, lastName, knownAs: '' }))
const found = (text: string) => namesInTexts([text], KNOWN)

describe('names of people', () => {
  test.each([
    ['I spoke to Mr Cole on Monday.', ['Mr Cole']],
    ['Mr Femi Cole and Ms Adeyemi-Clarke came.', ['Mr Femi Cole', 'Ms Adeyemi-Clarke']],
    ['Mr. O’Brien’s flat is cold.', ['Mr O’Brien']],
    ['Mr and Mrs Pike were at home.', ['Mr Pike', 'Mrs Pike']],
    ['Mrs de Souza rang.', ['Mrs de Souza']],
    ['Ms Ní Dhálaigh wrote.', ['Ms Ní Dhálaigh']],
    ['Mrs García López wrote.', ['Mrs García López']],
    ['Mr van der Berg left.', ['Mr van der Berg']],
    ['Zofia told me that Ruby was asleep.', ['Zofia', 'Ruby']],
    ['Zofia Nowak is thirteen.', ['Zofia Nowak']],
    ['Zofia Novak is thirteen.', ['Zofia Novak']],
    ['I rang Femi Mensah twice.', ['Femi Mensah']],
    ['Her uncle Femi stays at weekends.', ['Femi']],
    ['His partner, Leanne Shaw, came.', ['Leanne Shaw']],
    ['She has a brother called Kwaku.', ['Kwaku']],
    ['Ruby’s bed is by the window.', ['Ruby']],
    ['Mr Pike On the way home', ['Mr Pike']],
    ['May Pike is in Year 2.', ['May Pike']],
  ])('%s', (text, names) => expect(found(text).names).toEqual(names))

  test.each([
    ['in May she moved.'],
    ['The family moved to 27 Larch Walk in March.'],
    ['She is at Fernhill Primary.'],
    ['Moorfield High wrote on Tuesday.'],
    ['The house is in Ruby Street.'],
    ['They go to Grace Church on Sundays.'],
    ['Children’s Services asked the Police for a log.'],
    ['Mr Tumble was on television.'],
    ['A Core Group met after Christmas.'],
    ['His mother I met on Friday.'],
    ['The child The school spoke of.'],
    ['Her father On 5 May said so.'],
    ['They read Mr Men books.'],
    ['She had a bag from Marks and Spencer.'],
    ['The Graded Care Profile was used.'],
    ['St Grace is the parish.'],
    ['Manchester City Council, Larch Team'],
    ['Early Help ended in July 2024.'],
    ['Nan slept on the sofa.'],
    ['Did you miss School on Monday?'],
    ['Harry Potter is on the shelf.'],
    ['Miss World is on at nine.'],
    ['The Pike household was warm.'],
    ['Her mother Mum rang.'],
  ])('none in: %s', (text) => expect(found(text).names).toEqual([]))

  test.each([
    ['Mr Haddad, the head teacher, rang.', 'Mr Haddad'],
    ['the health visitor Ms Reilly came.', 'Ms Reilly'],
    ['Ms Dunne (family support worker) came.', 'Ms Dunne'],
    ['Ms Rao from Moorfield High wrote.', 'Ms Rao'],
    ['Mr Campbell of Larch Homes came.', 'Mr Campbell'],
    ['Ms J. Osei, social worker, rang.', 'Ms Osei'],
    ['Mr Cole, Ruby’s class teacher, came.', 'Mr Cole'],
  ])('is there by profession: %s', (text, name) => expect(found(text).professionals).toEqual([name]))

  test.each([
    ['Mr Cole told the teacher.'],
    ['Mr Cole, her uncle, came.'],
    ['Mr Cole from Leeds rang.'],
    ['The teacher rang. Mr Cole did not.'],
  ])('is not: %s', (text) => expect(found(text).professionals).toEqual([]))
})
