/** The verbs of plan actions: which of them somebody could watch being done, and which leave it open what is done. */

const listed = (words: string): string[] => words.trim().split(/\s+/)

/**
 * How much a verb tells. `seen`: a camera would show it. `light`: it depends on what is done (give a card, give support).
 * `letting`: somebody gets somebody else to do something; what that is decides. `unclear`: nobody could tell what is done.
 */
export type VerbSort = 'seen' | 'light' | 'letting' | 'unclear'

const SEEN = listed(`
  accompany answer appeal apply ask attend bath bathe blow book borrow bring brush bury buy calculate call cancel change charge check chair
  circulate clean clear clip collect comb come compile confirm contact convene cook copy count cover cross cut decorate deliver describe
  destroy dial discharge dispatch dispose donate download draft draw dress drink drive drop dry dust eat email e-mail empty enrol enroll
  enter erase exchange explain fasten fax feed fetch file fill find fit fix flush fold forward freeze fry fund give gather greet hand hang hide
  hire hoover host immunise inform insert inspect install insure interview introduce invite invoice iron issue join label lay leave
  lend list load lock log mark mash measure mend message mop move mow name nominate note notify number observe open order organise pack
  paint park paste pay peel phone photograph pick place plant play plot plug point post pour practise practice praise print produce pull
  purchase push put query quote read rearrange rebook recite reclaim record refer refill refit register rehearse remind remove renew rent
  repaint replace reply report request reschedule return ring rinse roll run save say schedule screw seal search see sell send separate
  serve sew shave shop shout show sign sing sit sketch sleep smoke soak speak spell spend sponge spoon stamp stand state stay steam
  steer stick stir store submit subscribe sweep swim switch talk tape teach telephone tell test text thank throw tick tidy tie time top
  touch transfer translate transport travel trim turn type unlock unpack upload vaccinate vacuum video view visit vote wait wake walk wash
  watch water wear weigh wipe witness wrap write swap circle hear catch choose line
  fast board breastfeed bottle sterilise strip sand tile plaster wire bolt screen service swab scan x-ray inject dispense prescribe
  ride climb bake chop scrub polish bleach disinfect declutter recycle hammer glue knit cuddle hug kiss tuck burp swaddle
  breathe clap wave jog paddle dig
  recommend decide agree chase evict arrest apologise summarise minute minutes lead`)
const LIGHT = listed(`
  continue sort develop bridge   access accept act add administer advise allow arrange assess assign audit bear begin build carry claim commission complete compose conduct consult create cut deal
  design discuss do end establish examine expect extend facilitate finish follow form gain get go grow have hold identify implement
  include keep launch learn let lift link listen look maintain make manage map meet miss model obtain offer outline overcome perform plan prepare
  present prevent process protect provide pursue raise rate reach receive release repair review rewrite score seek serve set
  settle share spend start stop study supervise supply take tackle trace track train treat trial try turn undertake update use verify withdraw
  secure calm collate cap limit mediate lower cycle`)
const LETTING = listed(`help support assist encourage enable ensure empower motivate prompt urge persuade allow`)
const UNCLEAR = listed(`
  abstain acknowledge address adhere adopt advocate align appreciate attain attempt avoid be become believe bond care champion collaborate
  commit communicate comply concentrate consider contain contribute cooperate co-operate coordinate co-ordinate cope deal deescalate de-escalate deepen
  demonstrate develop direct educate embed embrace encourage engage enhance evidence explore facilitate feel focus foster function guide grow
  handle harness help hope highlight improve increase influence interact intervene invest involve know liaise love maximise maintain
  manage meet minimise mitigate monitor motivate network nurture oversee parent participate partake persevere prioritise progress promote
  protect pursue recognise reassure reduce refrain regulate reinforce relate remain resolve respect respond reflect safeguard signpost step
  stimulate strengthen strive stabilise support sustain tackle think tolerate trust uphold understand value want work raise sort attune
  boost boundary co-parent communicate connect discourage enrich model monitor nurture optimise own parent re-engage reengage rebuild
  repair restore scaffold shift validate widen broaden heighten instil sensitise socialise thrive succeed behave aim endeavour`)

const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  listed(`was:be were:be been:be is:be are:be am:be being:be began:begin begun:begin brought:bring built:build bought:buy came:come chose:choose chosen:choose cut:cut did:do
    done:do does:do drew:draw drawn:draw drunk:drink drank:drink drove:drive driven:drive ate:eat eaten:eat fed:feed felt:feel found:find gave:give given:give went:go gone:go
    goes:go had:have has:have heard:hear held:hold kept:keep knew:know known:know laid:lay led:lead left:leave lent:lend let:let made:make met:meet
    paid:pay put:put read:read rang:ring rung:ring ran:run said:say saw:see seen:see sold:sell sent:send set:set showed:show shown:show sang:sing
    sat:sit slept:sleep spoke:speak spoken:speak spent:spend stood:stand stuck:stick swam:swim took:take taken:take taught:teach told:tell
    thought:think threw:throw understood:understand woke:wake wore:wear worn:wear wrote:write written:write got:get
    caught:catch sought:seek undertook:undertake undertaken:undertake withdrew:withdraw withdrawn:withdraw overcame:overcome drawn:draw
    hid:hide hidden:hide hung:hang sworn:swear swept:sweep tidied:tidy tried:try dealt:deal dying:die lying:lie tying:tie`).map(
    (pair) => pair.split(':') as [string, string],
  ),
)

const SORTS = new Map<string, VerbSort>([
  ...UNCLEAR.map((verb) => [verb, 'unclear'] as const),
  ...LIGHT.map((verb) => [verb, 'light'] as const),
  ...SEEN.map((verb) => [verb, 'seen'] as const),
  // What is both is read by what follows: “maintain the bicycle”, “maintain engagement”.
  ...LETTING.map((verb) => [verb, 'letting'] as const),
])

export interface Verb {
  base: string
  sort: VerbSort
}

const kept = new Map<string, Verb | null>()

/** The verb that a word in small letters is a form of, null for any other word. "Fitted", "fitting" and "fits" are "fit". */
export function verbOf(word: string): Verb | null {
  const known = kept.get(word)
  if (known !== undefined) return known
  const base = basesOf(word).find((one) => SORTS.has(one))
  const found = base === undefined ? null : { base, sort: SORTS.get(base) ?? 'light' }
  kept.set(word, found)
  return found
}

/** True for the form that follows "to" or opens an action: no ending. */
export function isBase(word: string): boolean {
  return SORTS.has(word) || verbOf(word)?.base === word
}

/** Every base that a regular or irregular form could have, the likeliest first. */
export function basesOf(word: string): string[] {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return [irregular]
  const bases = [word]
  const ending = /^(?<stem>.{2,}?)(?<ending>ing|ed|es|s)$/.exec(word)?.groups
  if (ending === undefined) return bases
  const { stem = '' } = ending
  bases.push(stem)
  if (ending.ending !== 's') bases.push(`${stem}e`)
  if (/(.)\1$/.test(stem)) bases.push(stem.slice(0, -1))
  if (/i$/.test(stem) && ending.ending !== 'ing' && ending.ending !== 's') bases.push(`${stem.slice(0, -1)}y`)
  return bases
}
