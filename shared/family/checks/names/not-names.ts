/** Written with a capital and nobody's name: what may stand at the end of a name or after a title. */
const OTHER_WORDS = `
  January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Eid Ramadan Diwali Hanukkah
  The This That These Those There Then They He She It We I You His Her Their Our My Its A An And But Or So If When While Where Who
  What Why How As At In On Of Off By For From To With Without After Before Since Until During Both Each Every Either All Some Many
  Most No Not None Yes Also However Once Later Earlier Today Yesterday Tomorrow Last Next First Second Third One Two Three Four Five
  Mr Mrs Ms Miss Mx Master Dr Doctor Prof Professor Rev PC DC DS DI Sgt Nurse Judge Cllr Sir Dame Lord Lady Saint St
  Mum Mummy Mam Dad Daddy Nan Nana Nanny Gran Granny Grandma Grandad Grandpa Babcia Auntie Aunty Aunt Uncle Mother Father Parent
  Parents Sister Brother Baby Children Child Family
  Social Worker Police Officer Health Visitor School Nursery Primary High Academy College Hospital Surgery Clinic Ward Team Service
  Services Council Court Conference Core Group Plan Review Order Section Standard Report Assessment Chronology Case Early Help
  Housing Homes Haven English Welsh Irish Scottish Polish British Christian Muslim Jewish Hindu Sikh Catholic
  Visit Home Date Name Time Age Born Male Female Yes Unknown Known`
const NOT_NAMES = new Set(OTHER_WORDS.trim().split(/\s+/))

/** What follows a name that is then a place, an organisation or a thing: "Ruby Street", "Grace Church". */
const PLACES =
  /^(?:Street|Road|Walk|Lane|Avenue|Close|Court|House|Primary|Infants?|Juniors?|School|Academy|High|Nursery|Hospital|Surgery|Centre|Center|Church|Mosque|Temple|Synagogue|Park|Way|Drive|Gardens?|Terrace|Trust|Foundation|College|University|Clinic|Ward|Unit|Team|Hall|Farm|Row|Place|Square|Crescent|Grove|Yard|Green|Hill|Mount|View|Rise|Mews|Heath|Bridge|Station|Library|Club|Hotel|Inn|Arms|Hostel|Refuge|Project|Programme|Service|Services|Homes|Housing|Estate|Bay|Beach|Island|Act|Scale|Test|Inquiry|Inventory|Assessment|Tool|Report|Room|Lodge|Cottage|Villas?|Buildings?|Towers?|Wood|Woods|Field|Fields|Lodge|Cross|Gate)(?:s|[’']s)?$/

export const isNoName = (word: string): boolean => NOT_NAMES.has(word)
export const isPlaceWord = (word: string): boolean => PLACES.test(word)

/** What is called so on television, in shops and in books. */
const FIGURES =
  /^(?:Mr (?:Men|Tumble|Whippy|Kipling|Bean|Potato|Blobby|Sheen|Motivator|Happy|Tickle)|Mrs (?:Hinch|Brown[’']s|Doubtfire|Claus)|Miss (?:World|Universe|England|Marple|Moneypenny|Trunchbull|Honey)|Master (?:Chef|Card|Plan|Class|Bedroom))\b/
export const isFigure = (name: string): boolean => FIGURES.test(name)
