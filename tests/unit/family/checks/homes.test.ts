import { but, family, home, tableOf, WHOLE_LINKS, WHOLE_PEOPLE, whole } from './family-tester.ts'

const elm = (members: readonly object[]) => home(members, { id: 'elm' })
const oak = (members: readonly object[], more: object = {}) =>
  home(members, { id: 'oak', name: '9 Oak End', address: '9 Oak End', ...more })
const homes = (...households: object[]) => family(WHOLE_PEOPLE, WHOLE_LINKS, { households })
const ada = (from = '', until = '', more: object = {}) => ({ personId: 'ada', from, until, ...more })

tableOf('household-contradictory', {
  fine: [
    ['moved', homes(elm([ada('2016', '2021')]), oak([ada('2021')]))],
    ['moved within a month', homes(elm([ada('2016', '20 May 2021')]), oak([ada('1 May 2021')]))],
    ['left on a day that is not known', homes(elm([ada('', 'not known')]), oak([ada('2021')]))],
    ['moves next month', homes(elm([ada('2016')]), oak([ada('1 April 2026')]))],
    ['leaves next month', homes(elm([ada('2016', '1 April 2026')]))],
    ['at one of them for part of the week', homes(elm([ada()]), oak([ada('', '', { partly: true })]))],
    ['at both for part of the week', homes(elm([ada('', '', { partly: true })]), oak([ada('', '', { partly: true })]))],
    ['the same address, written otherwise', whole(but('ada', { address: '4, Elm Row, Northtown, N1 1AA' }))],
    ['an address in words', whole(but('tom', { address: 'His brother’s home' }))],
    ['an address that is kept back', whole(but('tom', { address: 'Confidential (refuge 12)' }))],
    ['a flat of the same house', whole(but('tom', { address: 'Flat 2, 4 Elm Row' }))],
    [
      'somebody who has died and had left',
      family({ ...WHOLE_PEOPLE, ...but('joy', { died: '2020' }) }, WHOLE_LINKS, {
        households: [elm([{ personId: 'joy', until: '2020' }])],
      }),
    ],
    ['two stays at one house', homes(elm([ada('2016', '2018'), ada('2020')]))],
  ],
  flagged: [
    ['two homes today', homes(elm([ada()]), oak([ada()])), ['Ada lives in two households at once']],
    ['two homes in the past', homes(elm([ada('2016', '2021')]), oak([ada('2018')])), ['Ada lives in two households at once']],
    ['out before in', homes(elm([ada('2020', '2018')])), ['Ada left 4 Elm Row before moving in']],
    [
      'somebody who has died',
      family({ ...WHOLE_PEOPLE, ...but('joy', { died: '2020' }) }, WHOLE_LINKS, { households: [elm([{ personId: 'joy' }])] }),
      ['Mrs Okoro has died and is still in a household'],
    ],
    ['another house', whole(but('ada', { address: '27 Elm Row' })), ['Ada’s address is not that of the household']],
    ['another street', whole(but('ada', { address: '4 Mill Lane' })), ['Ada’s address is not that of the household']],
  ],
})

tableOf('child-without-home', {
  fine: [
    ['for part of the week', homes(elm([ada('', '', { partly: true })]))],
    ['since a day', homes(elm([ada('1 March 2026')]))],
    ['until next month', homes(elm([ada('', '1 April 2026')]))],
    ['with a foster carer', homes(elm([ada()]), oak([]))],
    ['a household that is confidential', homes(elm([ada()]), oak([], { confidential: true }))],
    ['an adult without one', homes(elm([ada()]))],
    ['a child who has died', family({ ...WHOLE_PEOPLE, ...but('ada', { died: '2024' }) }, WHOLE_LINKS)],
  ],
  flagged: [
    ['in none', homes(), ['Ada is in no household']],
    ['moved out', homes(elm([ada('2016', '2025')])), ['Ada is in no household']],
    ['two of them', family({ ...WHOLE_PEOPLE, ben: 'child m 2018' }, WHOLE_LINKS), ['Ada and Ben are in no household']],
  ],
})

tableOf('address-missing', {
  fine: [
    ['the name is the address', homes(home(['ada'], { name: '4 Elm Row', address: '' }))],
    ['a refuge', homes(home(['ada'], { name: 'Refuge', address: '' }))],
    ['kept confidential', homes(home(['ada'], { name: 'Home', address: '', confidential: true }))],
    ['nobody lives there now', homes(elm([ada()]), oak([ada('2010', '2012')], { name: 'Old home', address: '' }))],
    [
      'somebody’s own address says it',
      family({ ...WHOLE_PEOPLE, ...but('ada', { address: '4 Elm Row' }) }, WHOLE_LINKS, {
        households: [home(['ada'], { name: 'Home', address: '' })],
      }),
    ],
    ['foster carers', homes(home(['ada'], { name: 'Foster home', address: '' }))],
    ['an empty household', homes(elm([ada()]), oak([], { name: 'Home', address: '' }))],
  ],
  flagged: [
    ['a name only', homes(home(['ada'], { name: 'Mum’s', address: '' })), ['Mum’s has no address']],
    ['not even a name', homes(home(['ada'], { name: '', address: '' })), ['The household of Ada has no address']],
  ],
})
