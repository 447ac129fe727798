import { type Finder, foundAs } from './out-of-reach.ts'

/** What somebody cannot do, and is asked to: "who does not drive will drive". */
const UNABLE: readonly [RegExp, RegExp][] = [
  [
    /\b(?:cannot|can['’]t|does(?:n['’]t| not)|unable to|never learn\p{L}* to|not (?:able|allowed) to|banned from) (?:driv|have a car|own a car)\p{L}*|\bno (?:car|(?:driving |full )?licence)\b|\b(?:lost|without) (?:a |her |his )?(?:driving )?licence\b|\bdisqualified\b/iu,
    /\b(?:drive|drives)\b/iu,
  ],
  [/\b(?:cannot|can['’]t|does(?:n['’]t| not)|unable to|never learn\p{L}* to) read\b/iu, /\b(?:will|to) read\b/iu],
  [
    /\b(?:in prison|in custody|on remand|in hospital|serving (?:a|\p{L}+) (?:years?|months?|sentence)|lives? abroad|in (?:another country|detention))\b/iu,
    /\b(?:will|to) (?:collect|take|walk|bring|cook|bath|visit|put|drive|attend|meet|fetch|sleep|be at)\b/iu,
  ],
  [
    /\b(?:works?|working) (?:nights|night shifts|until (?:7|8|9))\b/iu,
    /\b(?:will|to) (?:walk|take|get|bring)\b[^.;]*\b(?:school|nursery|8|8\.\d+|8:\d+)\b/iu,
  ],
  // said of who is to do it, which stands last
  [
    /\bwho works (?:nights|evenings|night shifts)\W*$/iu,
    /(?:^\W*|\b(?:will|to) )(?:be|stay|put|bath|sit|sleep)\b[^.;]*\b(?:evenings?|nights?|bedtime|bed)\b/iu,
  ],
  [
    /\bno (?:phone|telephone|credit)\b|\bwithout a (?:phone|telephone)\b/iu,
    /\b(?:will|to) (?:ring|phone|telephone|text|call)\b/iu,
  ],
  [
    /\b(?:aged |is )(?:8[0-9]|9[0-9])\b|\bwheelchair\b|\bbroken (?:leg|hip|arm)\b|\bcannot (?:climb|manage) (?:the )?stairs\b/iu,
    /\b(?:will|to) (?:carry|lift|run|chase|climb|dig|move|push|walk)\b/iu,
  ],
]

/** A task that its own person is said to be unable to do. */
export const unable: Finder = ({ action, owner }) => {
  for (const [cannot, asked] of UNABLE) {
    const found = asked.exec(action)
    if (
      found &&
      cannot.test(`${action} ${owner}`) &&
      !/\b(?:when|once|after|until|so|lift from|by taxi)\b/iu.test(action.slice(found.index))
    )
      return foundAs('person', found)
  }
  return null
}
