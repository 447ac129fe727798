/**
 * Words and shorthand in which agencies tell of the same matter: a line for each, its name first. A police log says "MFH", the
 * school "missing". Phrases of up to three words; endings are taken off the words of a text before they are looked for.
 */
const MATTERS = `
arrest: arrest, arr, detained in custody, in custody, taken to custody, lo arrest, handcuffed, took him away, took her away, taken away by police
bail: bail, bailed, rui, released under investigation
charge: charge, charged, prosecution, cps, pros, convicted, sentenced, caution, nfa, no further action, insufficient evidence
assault: assault, assaulted, s39, s47 oapa, abh, gbh, hit, struck, punch, kick, kicked, slap, push, pushed, grabbed, grab, grip, gripped, beat, attack, hurt, strangle, choke, common assault
argument: argument, arguing, argue, argued, row, verbal, quarrel, shouting, shout, shouted, domestic, dom, dv, da, disturbance, altercation, raised voices, domestic abuse, domestic violence, screaming
damage: damage, crim dam, criminal damage, smash, smashed, broke, broken, break, boot, booted, force, forced, split, kicked in, throwing, threw, throw, thrown
crockery: crockery, plate, china, cup, dish, mug
door: door, gate, lock
breach: breach, breached, non-mol, nmo, non-molestation, non-molestation order, non molestation, injunction, restraining order
texts: text, msg, message, messages, sms, whatsapp, call him, harassment, harass
alcohol: alcohol, drink, drank, drunk, drinking, intox, intoxicated, smelt of drink, inebriated, under influence, beer, vodka, wine
drugs: drug, cannabis, weed, cocaine, heroin, pwits, dealing, deal, ketamine, spice, dealer
missing: missing, mfh, misper, missing from home, absconded, not come home, not returned, whereabouts unknown, ran away, ran off, not come back, did not return, failed to return
found: found, located, traced, trace, returned, rtn, rtnd, retnd, came back, turned up, came home, returned home
exploitation: exploitation, cse, cce, ce, nrm, national referral mechanism, county lines, groomed, grooming, conclusive grounds, trafficking
abduction-warning: cawn, abduction warning, abduction notice, abduction
return-interview: return interview, return home interview, rhi, prevention interview, independent worker
strategy: strategy, strategy discussion, strategy meeting, strat, strat disc, strat mtg, strat meeting, s/d
enquiry: s47, section 47, sec 47, enquiry, single agency, joint enquiry
conference: conference, icpc, rcpc, cpc, initial conference, child protection conference, case conference
protection-plan: child protection plan, cp plan, cpp, on plan, on plans, subject of plan, subject to plan, registered
child-in-need: child in need, cin, child in need plan, cin plan, s17, section 17
core-group: core group, core groups
looked-after-review: looked after review, lac review, lac r/v, cla review, first review, looked-after review
looked-after: looked after, looked-after, lac, cla, accommodated, section 20, s20, in care, taken into care, foster carer, f/carer, foster, fostered, placed with, placement
marac: marac, risk assessment conference, multi-agency risk assessment, multi agency risk
referral: referral, referred, ref, refer, notification, ppn, notified, encompass, contact received, vulnerable person report, vist, merlin, cause for concern
assessment: assessment, assess, c&f, single assessment
closure: closed, close, closure, step down, stepped down, step-down, ended, nfa'd
allocation: allocated, allocation, new worker, new social worker, reallocated
bruise: bruise, bruising, mark, marks, grip marks, finger marks, petechiae, haematoma, black eye, red mark, swelling
cut: cut, laceration, lac'n, wound, graze, stitches, glued, bleeding
fracture: fracture, broken arm, broken leg, broken bone, #
burn: burn, burnt, scald, scalded
medical: medical, cp medical, paediatric, paediatrician, paeds, paed, examined, child protection medical, examination
hospital: hospital, ward, admitted, a&e, ed, emergency department, casualty, admission, royal, infirmary, inpatient
ambulance: ambulance, amb, paramedic, conveyed, lifted by ambulance
discharge: discharge, discharged, home today, came home, sent home
head: head, face, cheek, eye, forehead
overdose: overdose, od, ingested, ingest, swallow, swallowed, tablet, tablets, pills, took tablets, medicine
suicide: suicide, suicidal, self-harm, self harm, dsh, self-injury, end her life, end his life, ligature
detained: detained s2, section 2, s2, s3, section 3, sectioned, mha, mental health act, mha assessment, s136, section 136, detained under, on section, off section, mental health assessment
unwell: relapse, unwell, paranoid, guarded, psychotic, psychosis, delusion, hearing voices
sleep: sleep, sleeping, slept, insomnia, awake
medication: medication, meds, tablets restarted, antipsychotic, sertraline, antidepressant
low-mood: low mood, depression, depressed, epds, phq9, phq-9, tearful, cried, cry, crying
weight: weight, wt, centile, centiles, static weight, gained, gain, faltering growth, faltering, failure to thrive, not grown, putting on, put on, put on weight, growth, kg
feeding: feed, feeding, bottle, formula, milk, fed
not-brought: dna, not brought, was not brought, wnb, not taken, missed, did not attend, failed to attend, not attend, dna'd, not kept, missed appointment, not seen
immunisation: immunisation, imms, vaccination, vaccine, jab, jabs, immunised
hearing: hearing, audiology, deaf, glue ear
speech: speech, salt, speech delay, delayed speech, language delay
seizure: seizure, fit, fits, convulsion, epilepsy
asthma: asthma, inhaler, wheeze, exacerbation
nappy: nappy, rash, nappy rash, soiled
smell: smell, smelt, smelly, unwashed, dirty, odour, unkempt, grubby, hygiene, shower
hungry: hungry, hunger, no food, fridge, empty fridge, no breakfast, fridge empty, ate, food, starving, lunchbox
cold: cold, freezing, heating, minus, unheated
coat: coat, jacket, no coat
electric: meter, electricity, electric, gas, credit, fuel, fuel voucher, energy
voucher: voucher, grant, payment, food parcel, foodbank, food bank
mould: mould, mouldy, damp
repairs: repair, repairs, fix, works order, o/h repairs
home-conditions: home conditions, squalor, cluttered, faeces, filthy
alone: alone, left alone, by themselves, unattended, unsupervised, home alone, on their own, by himself, by herself, on his own, on her own
absent: absent, absence, not back, not come back to school, off school, not attended, truant, truanting, not in school, no attendance
welfare-visit: welfare visit, welfare check, concern for welfare, safe and well, called at house, checked on, safe & well
no-reply: no reply, nobody answered, no answer, nobody in, door not answered, not answered, card left, no response
late: late, lateness
excluded: exclusion, excluded, suspended, suspension, expelled
homeless: homeless, homelessness, eviction, evicted, section 21, s21, no fixed abode, nfa address
temporary-home: b&b, temporary accommodation, temporary flat, temp accom, hostel, interim accommodation
moved: moved, move, moved out, new address, relocated
tenancy: tenancy, joint tenancy, sole tenancy, tenant
offer: offer, offered, accepted, house taken, taken house
arrears: arrears, rent arrears, owe, owes, debt, seeking possession, nosp, notice, notice of seeking
noise: noise, banging, bang, thumping
neighbour: neighbour, n'bour, nbour, next door, 3rd pty, third party
anonymous: anon, anonymous, member of public
weapon: knife, bladed, weapon, machete
vehicle: car, vehicle, veh, van
father-back: back at addr, back at home, seen at home, returned to address, clothes, belongings
contact: contact, family time, supervised contact
visit: visit, visited, home visit, hv, h/v, seen at home
phone: telephone, phone, rang, ring, phoned, telephoned, 999
disclosure: disclosure, disclosed, disclose
pregnant: pregnant, pregnancy, antenatal, expecting, due date, booking
birth: born, birth, delivered, new birth
death: died, death, deceased, passed away
sexual: sexual, sex, rape, raped, indecent, touched
sexual-health: sexual health, sti, contraception, implant, gum clinic
young-carer: young carer, young carers, carer for
phone-off: phone off, phone is off
abduction: child abduction, abducted
kept-safe: safety plan, safety agreement, written agreement, safety planning
letter: letter, wrote, e-mail, email, emailed
locks: sanctuary, sanctuary scheme, target hardening, new locks
court: court, hearing at court, mags, magistrates
order: order, ico, interim care order, care order, supervision order
`

/** The matters by their words, with the endings as they are written here. */
export const MATTER_LINES: readonly { matter: string; phrases: readonly string[] }[] = MATTERS.trim()
  .split('\n')
  .map((line) => {
    const [matter = '', rest = ''] = line.split(': ')
    return { matter, phrases: rest.split(', ') }
  })
