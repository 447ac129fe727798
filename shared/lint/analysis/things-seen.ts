/** The words by which people write down what they saw, heard, smelt or measured. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Things that can be seen, heard, smelt or held, and that people write down when they have looked. */
export const OBJECTS = words(`
  mattress mattresses beds bedding sheet sheets duvet blanket blankets cot pram buggy bottle bottles milk formula nappy
  nappies fridge freezer cupboard cupboards oven cooker hob sink bin bins rubbish bags sofa chair toys toy
  radiator thermostat boiler bulb lights pane glass bolt curtains carpet
  stairgate fireguard floorboards ceiling paint wallpaper mould faeces urine vomit blood flies maggots
  mice rats droppings ash cigarette cigarettes butts ashtray cans needles syringe syringes foil knife knives medicine tablets
  pills methadone food bread cereal fruit meals bath bathwater soap toothbrush teeth hair lice nits
  scalp skin rash nails bruise bruises scratch scratches burn burns swelling tears coat vest shoes socks shirt jumper
  trousers pyjamas smell odour stench cat cats dog dogs kilograms grams centimetres inches degrees cannabis
  cocaine heroin vodka wine beer alcohol breath tap taps plates crockery washing laundry dust hole holes wire wires puddle
  puddles wardrobe drawers stain stains grease crumbs cobwebs hood uniform sleeves`)
/** What a body has: it is seen only as somebody's ("his back", not "went back"). */
export const OF_BODY = words(
  'hands hand face eyes eye cheek arm arms leg legs back neck head foot feet finger fingers lap shoulder shoulders lips mouth voice chin ears legs fists',
)
/** Places and common things as much as sights: they show something only beside another. */
export const WEAK_OBJECTS = words(
  'door doors table floor floors wall walls window windows stairs bed book books television heating light lock tea dinner breakfast meal mark marks cut cuts gate',
)
/** Acts that somebody could have watched, in the past or present tense. */
export const ACTS = words(`
  shouted shouting shouts screamed screaming swore swearing hit slapped punched kicked pushed pulled grabbed shook threw thrown
  throwing banged slammed smashed broke spat slept woke ran locked hid hiding cried crying smiled smiles smiling laughed
  laughing hugged cuddled cuddles kissed held holds stood stared flinched vomited soiled ate drank fed cooked cooks washed brushed
  sang sings waved clapped knelt crouched lifted carried rocked praised comforted soothed wiped dropped tipped stacked
  fell jumped climbed lay lying slumped slurred staggered shrugged nodded whispered repeated pointed covered scattered piled
  stained smeared torn ripped boarded leaking burnt curled clung refused forgot apologised interrupted
  wore worn cleaned swept tidied mended counted named listed blocked stepped squared raised played plays built sat
  tore scratched dragged burst swallowed injected smoked thanked greeted bathed changed dressed plaited combed
  yawned rubbed sighed frowned gasped trembled shivered paced mumbled muttered chatted giggled grinned winked beckoned leaned leant
  hummed danced chased tickled bounced splashed stroked patted wrapped tucked fetched poured spread spooned chopped peeled drew
  coloured painted turned looked glanced gazed spoke hung cursed snatched poked bit pinched choked spilled spilt trod
  tripped bled answered explained admitted begged argued`)
/** The same acts in their plain form: after "saw her" and after "did not". */
export const PLAIN_ACTS = words(`
  shout scream swear hit slap punch kick push pull grab shake throw bang slam smash break spit sleep wake run lock hide cry smile
  laugh hug cuddle kiss hold stand stare flinch vomit eat drink feed cook wash brush sing wave clap kneel crouch lift carry rock
  praise comfort soothe wipe drop tip stack fall jump climb lie nod whisper point cover refuse apologise interrupt wear clean
  sweep tidy mend count name block raise play build sit scratch drag swallow smoke thank greet bathe change dress comb
  yawn sigh frown tremble pace chase tickle stroke pat wrap tuck fetch pour spoon chop peel turn look glance speak
  bite pinch answer reply respond move notice open let pick move react settle`)
/** Acts by which a writer only sets the scene: they show how reliable somebody is, and nothing else. */
export const ROUTINE = words(
  'collected brought walked missed stayed rang telephoned texted bought paid packed cancelled attended came arrived left met visited',
)
export const SPOKEN = words('said says told asked replied called explains described describes shouted screamed')
export const PERCEIVED = words('saw seen heard smelt smelled counted watched measured photographed weighed noticed timed filmed')
export const CONDITION = /^(?:mouldy|smeared|shattered|unmade|unplugged|barefoot|naked|soaked|soaking|wet|soiled|overflowing)$/
