/** The nouns of plans that name nothing which could be seen or counted, and those that name a contact or a thing on paper. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What is only thought or felt: "give support", "address needs", "improve communication". Never enough to say what is done. */
export const ABSTRACT = listed(`
  ability abilities abuse acceptance accountability advice affection agreement ambition ambitions approach approaches arrangement arrangements aspect aspects aspiration aspirations atmosphere
  attachment attention attitude attitudes attunement autonomy awareness balance barrier barriers basics behaviour behaviours belief beliefs benefit benefits bond bonds bonding boundaries boundary capacity care
  caregiving challenge challenges change changes chaos choice choices circumstances cleanliness closeness co-operation co-parenting collaboration comfort commitment
  commitments communication compliance concern concerns condition conditions confidence conflict connection connections consent consequences consistency contact
  control cooperation coping culture cycle danger dangers decision-making decisions development diet difference differences difficulties difficulty dignity discipline discussion
  discussions dynamic ear ears dynamics effects effort efforts emotions empathy encouragement engagement environment esteem exercise expectation expectations exploitation exposure factors feelings
  focus follow-up function functioning future goals guidance habits happiness harm harmony health help hygiene identity impact importance improvement
  improvements incidents independence influence information input insight interaction interactions interest interests intervention interventions involvement issue issues journey
  job knowledge leadership learning life lifestyle lives living loss love matter matters mind mindset mood motivation needs neglect network networks nutrition nurture
  obligations opportunities opportunity options outcomes ownership oversight parenting participation partnership peers perspective position positives potential practice
  presence priorities priority problem problems progress protection provision quality rapport reassurance recovery reflection relations relationship relationships
  resilience resources respect response responsiveness responsibilities responsibility rest risk risks role roles routine routines safeguarding safety self self-care self-confidence
  self-esteem self-worth sense service services situation situations skill skills socialisation space stability standard standards state stimulation strategies strategy
  strengths stress structure struggles substance success supervision support supports techniques things thoughts time timekeeping tools touch trauma triggers trust
  turmoil understanding upbringing use values vigilance violence viewpoint voice say steer backing vulnerabilities vulnerability warmth weaknesses welfare well-being wellbeing wellness work world worries
  eye gap gaps childhood love praise package belonging mindfulness best way ways oneself himself herself themselves it them something anything everything what`)

/** Meetings of people that somebody can count: six sessions, a visit, one appointment. */
export const CONTACTS = listed(`
  appointment appointments assessment assessments call calls check checks class classes conversation conversations course courses evening evenings game games group groups hour hours interview interviews lesson
  lessons meal meals meeting meetings minute minutes morning mornings night nights programme programmes session sessions shift shifts stay stays test tests trip trips visit
  visits walk walks weekend weekends workshop workshops referral referrals examination operation review reviews`)

/** Things that can be handed over or looked at afterwards. */
export const THINGS = listed(`
  account-book agenda alarm application bed beds book books calendar calendars camera card cards certificate chart charts checklist copy cot diary diaries document documents
  drawing drawings email emails figures file folder form forms gate graph key keys ladder leaflet letter letters list lists lock locks log logs map medicine menu
  message messages minutes note notebook notes number order page pages pass passport photo photograph photographs photos picture pictures planner poster
  print-out questionnaire receipt record records register report reports rota rotas scale scales scan scores screenshot sheet sleep-diary slip stair-gate statement weight weights height heights reading readings result results readings growth temperature lock-up signature signatures samples sample
  statements sticker stickers story sum table template text texts ticket tickets timetable video worksheet worksheets word-list bank-statement tracker spreadsheet`)
