import { daysBetween } from '../../document/index.ts'
import { readDue } from '../../plan/index.ts'
import { type Finder, foundAs } from './out-of-reach.ts'

const PAYS_OFF =
  /\b(?:pay(?:s|ing)? (?:off|back|all|the whole)|clear(?:s|ing)?|settle(?:s)?|repay(?:s)?) (?:\p{L}+ ){0,4}?(?:debts?|arrears|loans?|£[\d,]+|bills?|fines?|money)\b|\b(?:find|save(?: up)?|raise|put aside|get together) £[\d,]+/iu
const MONEY = /£(?<amount>[\d,]+(?:\.\d+)?)/gu
const WEEKLY = /£(?<amount>[\d,]+(?:\.\d+)?) (?:a|per|each|every) (?<unit>week|month|fortnight)/iu
const DAYS_IN: Readonly<Record<string, number>> = { week: 7, fortnight: 14, month: 30 }
const SHORT_OF_MONEY = 1000

/** More than the income that is named would pay by then; where none is, a thousand pounds within half a year. */
export const money: Finder = ({ action, due }, planDate) => {
  const found = PAYS_OFF.exec(action)
  if (
    !found ||
    /\b(?:plan|arrangement|instal\p{L}+|first|towards|spread|£\d+ (?:a|each|per) (?:week|month|fortnight) (?:off|towards))\b/iu.test(
      action,
    )
  )
    return null
  const amounts = [...action.matchAll(MONEY)].map(({ groups }) => Number((groups?.amount ?? '').replaceAll(',', '')))
  const owed = Math.max(0, ...amounts)
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  if (last === null) return null
  const days = daysBetween(planDate, last)
  const income = WEEKLY.exec(action)?.groups
  const paid = income
    ? (Number((income.amount ?? '').replaceAll(',', '')) * days) / (DAYS_IN[income.unit?.toLowerCase() ?? ''] ?? 7)
    : 0
  const beyond = income ? owed > paid / 2 : (owed >= SHORT_OF_MONEY || /\ball\b/i.test(found[0])) && days < 183
  return beyond ? foundAs('money', found) : null
}

const HOME =
  /\b(?:(?:move|moves|moving|relocate|rehouse|be rehoused)\b[^.;]{0,60}?\b(?:to|into|in)\b[^.;]{0,45}?\b(?:house|flat|home|property|accommodation|tenancy|bungalow)|(?:find|secure|obtain|get|buy|source|have|rent|purchase)s? (?:and move into )?(?:(?:(?:the |her |his |their )?(?:family|mother|father|children|boys|girls|parents|household)|them|her|him|(?:Ms|Mr|Mrs|Miss) \p{Lu}[\p{L}-]+)(?: and [\p{L} ]{2,20}?)? )?(?:an? |a new |new |council |housing association |(?:\d|two|three|four|five)[- ]?bed(?:room(?:ed)?)? |her own |his own |their own |permanent |suitable |alternative |larger |bigger |a bigger |a larger |a suitable |a permanent |a (?:\p{L}+-)?bedroom )+(?:\p{L}+[- ]){0,3}(?:house|flat|home|property|accommodation|tenancy)|(?:find|get|secure)s? somewhere (?:\p{L}+ ){0,3}?to live|(?:move|moves|get|find)\b[^.;]{0,40}?\b(?:her|his|their|a) (?:own place|place of (?:her|his|their) own)|(?:find|get|secure|start|obtain|be in)s?(?: and (?:hold|keep)(?: down)?)? (?:a )?(?:full[- ]time |permanent |paid |well[- ]paid |new )+(?:job|work|employment|post))\b/iu
const SOON_FOR_A_HOME = 42

/** A home or a job that nobody can promise in so many weeks. */
export const newHome: Finder = ({ action, due }, planDate) => {
  const found = HOME.exec(action)
  if (
    !found ||
    /\b(?:refuge|keys|tenancy (?:starts|begins|signed)|offered|removal|van|bid|apply|view|ask|register|list)\b/iu.test(action)
  )
    return null
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  return last !== null && daysBetween(planDate, last) <= SOON_FOR_A_HOME ? foundAs('home', found) : null
}
