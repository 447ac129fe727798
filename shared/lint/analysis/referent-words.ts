/** The words by which it is told what a sentence is about, and where a phrase begins and ends. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const PERSON = words(`
  he she they him her them himself herself themselves who whom
  mother father mum dad mummy daddy mam parent parents carer carers stepfather stepmother stepdad stepmum grandmother
  grandfather grandparent grandparents gran nan nana grandad aunt auntie uncle cousin cousins brother brothers sister sisters
  sibling siblings half-brother son sons toddlers infants newborns teenagers youngsters stepchildren grandchildren grandson granddaughter nephew niece nephews nieces stepson stepdaughter daughter daughters child children baby babies toddler infant newborn boy boys girl
  girls twin twins teenager young teacher headteacher worker visitor midwife nurse doctor gp paediatrician psychologist psychiatrist consultant judge
  landlord landlady officer manager chair neighbour friend sitter childminder man woman men women lady gentleman person adult adults individual couple partner boyfriend
  girlfriend husband wife lodger guardian guardians carers youngster kid kids lad pupil student perpetrator victim survivor
  couple mothers fathers youth adolescent client offender abuser addict family families household`)
export const GROUP = words(`
  neighbours professionals agencies relatives friends people others locals residents staff school nursery college
  hospital police service services team community network health housing probation education department council authority
  surgery clinic ward public sources source teachers workers officers colleagues witnesses someone somebody everyone everybody`)
export const HOME = words(`
  home house space flat property room rooms bedroom bedrooms kitchen kitchens bathroom toilet lounge hall hallway landing stairs
  accommodation premises apartment bedsit caravan conditions condition household environment tenancy address garden surroundings
  upstairs downstairs décor decor carpet carpets floor floors dwelling maisonette place cot nursery-room basement annexe yard balcony porch attic loft cellar staircase conservatory porch worktops surfaces kitchenette hostel-room cottage bungalow farmhouse exterior interior foyer entrance lobby stairwell utility-room studio pantry larder patio trailer chalet shed`)
export const CONDUCT = words(`
  behaviour behaviours relations attitude attitudes manner demeanour presentation appearance parenting care caregiving supervision
  hygiene engagement relationship relationships interaction interactions language conduct response responses standard standards
  quality routine routines boundaries handling interest understanding lifestyle diet nutrition stimulation discipline
  communication arrangements arrangement progress change changes attendance support contact choice choices decision decisions
  level levels approach ability capacity warmth attachment bond rapport influence upbringing treatment hygiene cleanliness
  feeding sleeping visit visits meeting timekeeping punctuality bedtime bedtimes mealtimes conversation life lives existence childhood
  marriage atmosphere temper apology explanation account remorse play way manners meals meal toileting provision contribution style skills abilities separation story version speech comment comments remark remarks tone reaction actions action practice practices performance
  work account accounts answer answers insight motivation commitment cooperation co-operation example model impression start job effort efforts outcome time
  session sessions air aura boundaries stimulation hygiene judgement judgment decision-making timekeeping co-parenting circumstances situation state dynamics role mothering fathering temper mood affect self-care`)
export const TITLES = words('mr mrs ms miss mx dr professor prof pc dc ds sgt nurse sister judge reverend sir dame')

export const BE: ReadonlySet<string> = words("is are was were be been being am isn't aren't wasn't weren't 's 're")
export const SEEM =
  words(`look looks looked looking seem seems seemed seeming appear appears appeared appearing become becomes became
  becoming feel feels felt feeling remain remains remained get gets got getting stay stays stayed present presents presented
  presenting smell smells smelt act acts acted sound sounds sounded behave behaves behaved`)
export const AUXILIARY =
  words(`has have had having do does did don't doesn't didn't hasn't haven't hadn't will would can could shall
  should may might must cannot can't couldn't won't wouldn't not never`)
export const DEGREE =
  words(`very quite so too rather really extremely fairly pretty more most less least than also always often sometimes
  usually still just only even both particularly especially generally again now then already always incredibly a as to be
  bit little all well at times somewhat slightly rather entirely wholly utterly totally completely highly deeply increasingly visibly noticeably perfectly exceptionally thoroughly regularly frequently clearly obviously simply enough still either nor neither therefore once soon currently`)
export const PREPOSITION = words(`of in on at with for to from by between during towards toward about into within under over after
  before near against without around behind beside next like through upon since until per inside outside regarding throughout despite whilst`)
export const DETERMINER = words(
  'the a an this that these those my our your his her their its each every all both some no any either',
)
export const CLAUSE_OPENER = words(`and but or that because when if while as although though whereas so which who whom since until
  before after unless where than then because`)
export const NOT_A_NAME =
  words(`the a an this that these those it there here in on at when while after before during although though
  however since as if for with by from to and but or so because his her their my our its both all each some many most several
  no none nobody nothing everyone everything overall currently previously recently following despite also then there`)
export const FINDS = words(
  'found find finds keep keeps kept left leaves leave consider considers considered made makes called call calling described describe describes rate rates rated thought think thinks deemed judged felt believed',
)

/** Verbs by which somebody comes to be in a state: "grew tense", "turned aggressive", "went quiet". */
export const TURNS = words('grow grows grew growing grown turn turns turned turning go goes went going gone fall falls fell')
/** "Came to the door looking gaunt": the form that hangs on to what somebody does. */
export const HANGING = words('looking appearing seeming smelling feeling acting sounding being')
/** Months, days and feasts: capital letters that name nobody. */
export const DATE_NAMES =
  words(`january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday christmas easter eid diwali hanukkah ramadan english british`)
