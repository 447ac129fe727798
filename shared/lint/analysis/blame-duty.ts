import { exposes } from './blame-danger.ts'
import { type BlameFrame, clauseOf, isAboutFamily, isOfWhoHurts, through } from './blame-setting.ts'
import { mentionsOf } from './people-in-text.ts'

const PARENT_DUTY =
  /^\s(?:(?:\p{L}+ly|always|consistently|adequately|be able to|been able to)\s)*(?:protect|hide (?:the|her|his|their) (?:child|son|daughter|boys|girls|twins|baby)|stand (?:up to|between)|(?:get|take|move|send) (?:the|her|his|their) (?:child(?:ren)?|sons?|daughters?|boys|girls|twins|baby) (?:out|away|to safety)|remove (?:the|her|his|their) (?:child|son|daughter|boys|girls|twins|baby)|safeguard|prioriti[sz]e|recogni[sz]e|acknowledge|supervise|keep (?!(?:\p{L}+\s){1,3}(?:appointments?|sessions?|visits?|meetings?))(?:the|her|his|them|him|their|herself|\p{Lu})|stop (?:him|Mr\s\p{Lu}\p{L}+|(?:her|the) (?:partner|husband|boyfriend|abuse|violence|assault))|shield|put (?:the|her|his|their) (?:child|son|daughter|baby|needs)|put the needs|meet (?:the|her|his|their)|leave (?:him|the (?:relationship|perpetrator|abuser)|her (?:partner|husband|abuser)|Mr)|end (?:the|her|this) relationship|separate from|stand up to|prevent (?:him|Mr|(?:the |her |his |further |this |any )*(?:\p{L}+ )?(?:\p{L}+['’]s? )?(?:assaults?|abuse|violence|harm|attacks?))|intervene|challenge him|see the (?:risk|danger|impact)|appreciate the (?:risk|danger|impact)|understand the (?:risk|danger|impact)|accept (?:the|that|responsib)|act (?:protectively|to protect)|take (?:(?:any|full)\s)?responsib|control (?:him|them|the (?:children|boys|girls|twins)|(?:her|his|their) (?:children|sons?|daughters?)|\p{Lu}\p{Ll}+)|act (?:protectively|to|in)|learn from|heed|(?:think (?:of|about)|consider) (?:the|her|his|their) (?:child(?:ren)?|sons?|daughters?|boys|girls|twins|baby|safety))/iu
const PROPERTY = /^[^.,;]{0,40}\b(?:deposit|tenancy|money|identity|privacy|password|data|skin|property|belongings)\b/i
const FAILED_ONLY =
  /^\s(?:(?:\p{L}+ly|always|consistently|adequately)\s)*(?:ensure|provide|prevent|stop (?:him|the|Mr|her partner)|report|disclose|tell|inform|notify|demonstrate|show|address|manage|set|maintain|implement|consider|seek (?:help|medical|advice|support)|bring (?:him|her|the child|\p{L}+)|collect (?:him|her|the child|\p{L}+)|follow|care|feed|give|take (?:him|her|the|action|steps|\p{L}+)|make (?:sure|changes?)|change|sustain|be honest|understand|realise|parent|control|act|evidence|adhere|engage emotionally|offer|respond to (?:his|her|their|the child|\p{Lu}))\b/iu
/** "Unable to control Ruby and has failed ...": the second verb has the subject of the first. */
const GOES_ON = /^\s(?:and|or|but)\s/

const DID_NOT_LEAVE =
  /^\sleave\s(?:despite|even though|although|when (?:she|he|they) (?:was|were|had)|until (?:he|Mr|the assault))\b/u
export const ONLY_NOT =
  /^(?:do|did|does|has|have|had|cannot|can|could|unwilling|will|would|wo|cho|declin|never|hardly|not|omi|neglect|ma[dk]|t[ao][ok]|lift)|not (?:prepared|willing|ready)/i

/** What somebody may be blamed for not doing; "did not" and "will not" open most denials in any report. */
export const NOT_PROTECTED =
  /^\s(?:\p{L}+ly\s|be able to\s|been able to\s)*(?:protect|stop|prevent (?:him|Mr|(?:the |her |his |further |this |any )*(?:\p{L}+ )?(?:\p{L}+['’]s? )?(?:assaults?|abuse|violence|harm|attacks?))|intervene|safeguard|hide (?:the|her|his|their) (?:child|son|daughter|boys|girls|twins|baby)|stand (?:up to|between) (?:him|Mr|her|them)|(?:get|take|move|send) (?:the|her|his|their) (?:child(?:ren)?|sons?|daughters?|boys|girls|twins|baby) (?:out|away|to safety)|remove (?:the|her|his|their) (?:child|son|daughter|boys|girls|twins|baby)|keep (?:the|her|his|their) (?:child(?:ren)?|sons?|daughters?|boys|girls|twins|baby) (?:safe|away|from)|prioriti|recogni[sz]e the|acknowledge the|shield|put the|act protect|act to protect|accept (?:that (?:he|Mr)|responsib)|take (?:any |full )?responsib|leave (?:him|Mr|the (?:relationship|perpetrator|abuser)|her (?:partner|husband|abuser))|end (?:the|her|this) relationship|separate from|(?:think (?:of|about)|consider) (?:the|her|his|their) (?:child(?:ren)?|sons?|daughters?|boys|girls|twins|baby|safety)|put (?:the|her|his|their) \p{L}+ first)/iu

export const failed: BlameFrame = (setting) => {
  const { after, hit, before } = setting
  if (/not$/i.test(hit.text) && DID_NOT_LEAVE.test(after) && isAboutFamily(setting)) return through(setting, ' leave')
  if (
    /^(?:inab|failure|unwill)/i.test(hit.text) &&
    /^\sleave\s(?:has|have|had|meant|put|led|caused)\b/u.test(after) &&
    isAboutFamily(setting)
  )
    return through(setting, ' leave')
  const duty = PARENT_DUTY.exec(after) ?? (/^fail|^inab/i.test(hit.text) ? FAILED_ONLY.exec(after) : null)
  if (!duty || !isAboutFamily(setting) || PROPERTY.test(after)) return null
  if (/^\s(?:\p{L}+ly\s)?(?:accept|acknowledge|take)/iu.test(after) && isOfWhoHurts(setting)) return null
  if (ONLY_NOT.test(hit.text) && !NOT_PROTECTED.test(after)) return null
  const mentions = mentionsOf(clauseOf(before), setting.context.people)
  const last = mentions.at(-1)
  const goesOn = last !== undefined && mentions.length > 1 && GOES_ON.test(clauseOf(before).slice(last.index + last.text.length))
  if (
    last?.sort === 'child' &&
    !goesOn &&
    !/['’]s?\s/.test(clauseOf(before).slice(last.index)) &&
    !/^\s(?:tell|disclose|keep)/i.test(after)
  )
    return null
  return through(setting, (duty[0].match(/^\s(?:\p{L}+ly\s|always\s|be able to\s|been able to\s)*\p{L}+/u) ?? [duty[0]])[0])
}

const PUT_OVER =
  /^\s(?:(?:her|his|their|the|a)\s)?(?:(?:own|new|abusive|current|ex)[\s-])*(?:emotional\s)?(?:needs?|wishes|(?:partner|boyfriend|husband)['’]s\s(?:needs|wishes|feelings)|partners?|relationships?|boyfriend|husband|men|man|Mr\s\p{Lu}\p{L}+|drinking|drink|alcohol|drugs?|substances?(?:\s(?:mis)?use)?|addiction|social life|interests|wants|feelings|happiness|gang|streets|older\s\p{L}+|him|herself|himself|themselves)(?:\swith\s(?:Mr\s)?\p{L}+)?\s(?:over|before|above|ahead\sof|first|in front of)\b/iu
const PRIORITISED =
  /^\s(?:her|his|their)\s(?:(?:own|new|abusive|current)\s)*(?:needs?|wishes|relationships?|partners?|boyfriend|social life|drinking|alcohol use|drug use|addiction|wants|feelings|happiness|job|career)\b/iu
const AT_RISK =
  /^\s(?:the|her|his|their)\s(?:child(?:ren)?|son|daughter|twins|baby)\s(?:at (?:further |significant |serious )?risk|in danger)\b/i
const BY_STAYING =
  /\bby (?:not )?(?:going|staying|returning|remaining|leaving|failing|refusing|allowing|letting|continuing|taking|having|resuming)\b/i
/** What somebody puts first is a view of her motives; a partner put first makes her answer for him. */
const OWN_NEEDS = /^\s(?:her|his|their)\sown\s(?:needs?|wants?)\b/i

export const over: BlameFrame = (setting) => {
  if (/^priorit/i.test(setting.hit.text) && OWN_NEEDS.test(setting.after)) return null
  const risk = BY_STAYING.test(setting.sentence.text) ? AT_RISK.exec(setting.after) : null
  if (risk) return through(setting, risk[0])
  const danger = /^put|^plac/i.test(setting.hit.text) ? exposes(setting) : null
  if (danger) return danger
  const reached = PUT_OVER.exec(setting.after) ?? (/^priorit/i.test(setting.hit.text) ? PRIORITISED.exec(setting.after) : null)
  return reached && isAboutFamily(setting) ? through(setting, reached[0]) : null
}
