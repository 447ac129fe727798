/**
 * What people choose first, as leaks show: the commonest passwords of letters alone, without case, and every common one of twelve
 * characters or more. After @zxcvbn-ts/language-common 3.0.4 (MIT), less its obscenities. Written by a machine, one look-up a word.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
password qwerty dragon baseball football monkey letmein shadow master michael mustang qwertyuiop superman jordan qazwsx jennifer
killer hunter harley zxcvbnm asdfgh buster andrew batman soccer tigger charlie robert sunshine thomas iloveyou ranger daniel
hockey george computer michelle jessica starwars pepper klaster zxcvbn freedom princess joshua maggie ginger amanda ashley
cheese nicole summer matthew chelsea dallas biteme matrix william yankees taylor corvette austin access martin heather thunder
merlin secret diamond hello anthony hammer silver gfhjkm justin patrick richard bailey internet samantha golfer scooter orange
cookie maverick jackson sparky mickey phoenix bigdog snoopy guitar whatever chicken morgan andrea camaro mercedes peanut ferrari
cowboy falcon welcome samsung steelers joseph smokey dakota melissa arsenal boomer eagles tigers marina nascar gateway porsche
yellow monster spider diablo hannah bulldog junior london purple compaq lakers iceman cowboys money banana boston brandon tennis
johnny miller coffee scooby edward nikita mother yamaha brandy barney chester oliver charles player knight forever steven
rangers midnight chicago bigdaddy redsox victoria badboy angel please fender chris jasper james slayer rabbit natasha rachel
marine wizard marlboro raiders prince casper fishing flower crystal jasmine panties iwantu adidas winner winter gandalf enter
ghbdtn angela golden lauren cocacola winston madison angels blowme panther spanky shannon sophie johnson asdfasdf david toyota
tiger murphy canada danielle jonathan liverpoo muffin cooper apples jackie dennis black sandra pokemon slipknot carlos qazxsw
scorpion qwaszx nathan butter startrek rainbow asdfghjkl redskins newyork gemini cameron qazwsxedc florida liverpool turtle
nicholas viking booger wilson sierra butthead doctor rocket victor dolphins captain bandit jaguar packers pookie peaches dolphin
helpme tucker theman tiffany maxwell jeremy qwertyui debbie albert maddog lovers monica united giants nirvana metallic hotdog
rosebud mountain benjamin warrior stupid elephant success jackass bonnie alexis lucky jason scorpio samson azerty freddy driver
willie calvin sydney gators dexter bubba creative voodoo happy arthur trouble america nissan gunner rebecca stella garfield
gordon jessie parker asdfghjk apollo eminem december legend airborne beavis august apple brooklyn godzilla skippy buddy qwert
kitten magic shelby beaver phantom nothing asdasd williams xavier braves darkness travis copper tomcat platinum qweqwe girls
bigboy green power animal police online voyager lifehack sniper trinity walter blazer heaven lover snowball playboy bubbles
loveme hooters cricket marvin willow donkey topgun nintendo saturn family november gabriel destiny pakistan pumpkin digital
sergey chance explorer redwings private therock runner lasvegas guinness beatles cassie christin celtic broncos andrey babygirl
nelson donald scott eclipse cartman fluffy louise michigan testing carolina little samuel alexande birdie steve cherry pantera
sharon gibson vampire mexico peter buffalo montana genius flyers maximus school minecraft lovely stalker metallica doggie carter
kristina kimberly spencer speedy barbara snickers sabrina carmen marcus bronco yankee friends paradise dreams magnum horses
caroline lacrosse goober member qwertyu enigma scotty pimpin bollocks brian surfer sammy genesis poohbear qweasdzxc racing
friend hawaii billy viper october vanessa poopoo einstein stanley walker drowssap stephen courtney simple alaska badger action
denise jester spitfire drummer forest patricia maryjane champion diesel svetlana friday kevin gregory pamela frank hotrod chevy
anderson douglas westside security google badass shorty tester thumper hitman mozart general reddog music lizard alexander
melanie ruslan vincent eagle sweet teresa scarface marshall olivia veronica buddha spirit frankie stargate antonio liberty
natalie mercury naruto suzuki semperfi popcorn spooky marley system brittany claudia kelly scotland kitty cherokee vikings
simpsons death leslie rascal qweasd jimmy loveyou hummer allison rocky patches russia adrian jupiter penguin howard passion
honda vfhbyf andre vladimir franklin sandman infinity homer bastard raider passport assman fantasy bulldogs horney domino
budlight ironman disney norman softball bishop francis brutus redrum brooke bigred jeffrey jesus fktrcfylh karina marines
kawasaki digger ireland oksana fireman cougar college alicia russell houston monday bradley sarah justice super wildcats tinker
duncan dancer logitech avalon swordfis everton reggie motorola alexandr molly timothy hentai claire patriots madonna colorado
eugene ducati kermit juventus indian connor galore freeuser smooth house titanic boogie simpson warcraft wolverin elizabet
arizona saints valentin georgia asdfg accord baxter denver mitchell christ yfnfif smith stinky zachary roland naughty spiderma
chopper brenda extreme virginia water skyline zombie pearljam froggy pirate fylhtq vision awesome alyssa dreamer predator bullet
empire kirill people elvis panthers skipper nemesis peekaboo simon alison rolltide american cardinal arnold chevelle daddy
psycho danger mookie wanker manutd tommy hobbes vegeta goblue burton fyfcnfcbz picard bobby windows loverboy lovelove vfrcbv
victory bambam turkey serega tweety hiphop galina changeme rooster polina berlin taurus electric ronald avatar raptor maksim
spring brazil newport kenneth hendrix madmax england alpha sublime britney france darkside bigman hercules lawrence wolfpack
classic lincoln ronaldo spiderman blizzard cheyenne wombat cjkysirj raymond brother kristen pandora devils simone holiday
wildcat horse kramer sterling caesar alabama carrie bondage basketball sports pickle leather shaggy chronic flowers robbie admin
gracie amber freepass airplane perfect kodiak billybob katana sunset crazy stingray maria snowman phpbb chocolat zeppelin garcia
detroit wolves pontiac candy firebird gundam panzer outlaw pretty fisher connie honey business trevor redhead hardon greenday
tarheels nastya hellfire cobra engineer savage service serenity sasha michele lickme fireball white remember darkstar miranda
flash harvey oscar strike freddie pavilion beauty bobafett dbrnjhbz bigmac clinton bowling jenny natali future harrison jones
wallace swimming apache rulez pyramid dodgers whynot defender teens morris trooper cancer precious packard lucifer popeye weasel
raven icecream stewart tanner swordfish blonde sandy presario rockstar viktor manager cheryl norton control wutang airforce
julian atlanta spike thailand looking casino paris mouse lennon bluebird theone hawkeye hacker dustin elaine nfnmzyf sailor
catfish goldfish maxima tattoo barbie light design pervert machine herman wrangler rocks trucks nipples roscoe tornado jerry
lights bubble cadillac madman orlando pegasus target longhorn laura philip browns eatme stefan cannon dilbert baller microsoft
winnie christia katie shooter xfiles qazqaz lesbian street seattle corona amateur cthutq prelude beach malibu freaky assassin
integra atlantis pussies dragons iloveu unicorn lonewolf regina stealth kristin peewee openup bobcat stacey software newton
leonardo student srinivas angelina young enjoy valentina trigger zaqwsx lolita athena shotgun coyote bruins veronika dollar
country joker babydoll lestat wordpass hottie smiley potter random sweety butterfly woody chipper snake samurai video gizmo
maddie devildog valerie mistress flipper express powers cessna teacher goldie moose polaris piglet cookies elena montreal
hjvfirf ladies wolfgang fatboy scully father single wicked daisy fetish foobar castle tickle bunny pepsi balls transam dfvgbh
impala sunday booty hotstuff ronnie jasmin gambit toshiba basketba lancer birthday texas stephani hooker knicks roberto stinger
testtest kathleen savannah shamrock benson squirt deftones trucker redneck goldberg alfred blaster siemens shelly renegade
manson subaru ibanez blondie hamilton casey swinger reaper cristina minnie mylove harry galaxy lindsay dudley farmer gloria
special blahblah enterpri travel bigone sweetpea sugar smoke skeeter indiana great ficken trfnthbyf freeman curtis smitty marino
joanne bigfoot escort babes check larisa trumpet tristan spartan babylon asdfghj sister valera stormy paladin andreas cavalier
marathon hamlet aardvark butterfl mister manchester rusty napoleon seven indigo hornet skater jerome pierre wonder toronto
indians karate buckeyes julie hesoyam fredfred charger highland sweetie holland chiefs diamonds buckeye aurora campbell griffin
brandi redman passwor chandler drpepper monika maiden elizabeth leonard bernie brown garden storm autumn linda thuglife millie
jungle pencil tomtom insane pizza timber sherlock mariah audrey hamster aragorn pioneer techno catdog lollol triumph sidney
fktrctq sophia morpheus island hobbit blabla erotic aaron pascal sampson consumer justme marion stones chrissy tyler nadine
marie goforit burger pitbull kelsey adgjmptw spartak german karen kissme hunting kaiser martha colors artist harold italia
sammie barcelona mario nicolas virgin pebbles sundance isabella overlord emerald callie doggy irina racecar isabelle germany
goddess change wesley nipple basket joejoe holly poison zipper alpine shirley element huskers marcel eddie danny christy sakura
chichi inside ultimate dirty nicola blackie omega watson rommel geronimo nikki caserta trojan philips sergio nugget tarzan
bassman warren trixie chicks aleksandr cream webster sherry manuel portugal dodger anakin bobbob bomber michel madness superfly
loser florence yvonne fatcat global ybrbnf energy desire soldier bianca warlock martina andrei larry seminole peace alejandr
westham concrete harris margaret hector christop ladybug network bernard tintin qazxswedc trombone chuck pleasure rhbcnbyf
history bluesky sherman logan january onelove cotton christian cdtnkfyf sunny archie holden brianna vfvjxrf titans stallion
lindsey singer truck smile party missy hansolo angelo joanna natalia beagle phillip panama smiles juice qawsed inferno mongoose
connect kingkong snatch flatron bluemoon turbo rocker personal emily blessed snakes dominic forget finger beetle jamaica alberto
mulder jamie susan immortal passat plastic dietcoke spunky whiskey monitor giovanni cactus ripper spyder markus planet patton
exigen sticky waters nolimit daniela hollywoo abigail morrison katrina trunks assass always diana deedee clifford april speed
japan mission pickles million sailing freak holmes bonehead fernando ghbdtnbr charlott delta yomama darren rubber newman faster
bertha memphis sylvia maurice hongkong jumper unreal geheim rodney nylons sebastia pentium legion shalom kennedy brooks movie
dodge dream graham sprite curious pacific loulou funtime philly ferret niners orion werewolf milton cantona kingdom stars africa
office boeing gilbert abgrtyu pirates sheila french sweets cooldude palmer eternity lollipop tottenha stocking monique anything
foster irish jackoff biscuit drizzt camera columbia fossil moomoo makaveli tracey robinson isabel martini salmon shasta jersey
verbatim maniac snapper nasty solomon patriot jacob standard shaved blackcat asdzxc punkrock raistlin infantry dillon gerald
twister ricardo waterloo cjkywt clayton crimson serena oxford maxmax denis flight condor seinfeld silvia biggie maxine musicman
ravens teddy colleen bruce wolfman sharks megadeth cosmos velvet keeper foxtrot garrett damien anton sesame skywalke banshee
squirrel wolverine sunrise ghost western grendel roxanne privet legolas felix marlin stone herbert lvbnhbq qazwsxed carrot
blades frosty stardust helena brownie groovy penny butler coolio twilight daytona licker peanuts intrepid pikachu trains mollie
vanhalen jericho hershey strider lobster punisher grace bottom ninja murray kansas shogun goblin search neptune showtime darwin
amadeus suzanne oldman bruno showme henry getsome muscle obiwan support rfrfirf skittles ekaterina whitney shark maestro danni
tanker english tarheel fighter thanks hannibal capital newlife anubis gothic chaos blues cindy sabine roman preston princes
brendan slick evelyn python richie tequila devil clover delete mirage blood surfing bentley portland potato baggins review
porter chubby panasonic sandiego sooners buffy derrick penelope blackdog harmony fusion mature malcolm allen buttons californ
safety playtime dagger moscow swallow warriors byteme stimpy gangster lucas christine turner iverson lester chargers liquid
mushroom cracker dingdong misty nymets robin bigguy mobile tazman nimrod newpass miami crusader bugger stranger dkflbvbh
anastasia marco volume masters monroe miguel doodle collins powder archer gotcha battle dublin slapshot guardian janice charly
septembe photos knights short angelica nookie milano scarlett stuart damian grizzly camille scruffy brasil latino kittycat
poopie munchkin lorenzo rammstein bananas barcelon santiago thegame world gerard picasso walnut kolobok blackman wisdom trance
starcraft parrot quality blade auburn goodluck dorothy dusty engine coltrane gorilla wheels katerina tamara postal luther carlo
cassidy discover oakland spanking osiris dumbass lonestar bridge bingo bender annie stonecol dookie meridian sally megaman
racerx rjntyjr sirius firefly julia alexandra madrid terry griffey women phoebe weezer beautiful violet ledzep lowrider randy
gangsta ghjcnj paradox tacobell loving catalina vertigo halflife carson sergei shiloh johnjohn sobaka buffett aliens sadie
chucky bonjour kangaroo thompson sinner socrates keyboard stevie trebor finish sprint shazam national celica scarlet hoover
sommer frances hotboy cynthia qwerasdf penguins formula rebels elwood melvin vacation ragnarok bollox lexmark lorraine claude
rockon dodgeram tacoma romeo wookie prodigy tempest vfhecz flames sebastian colombia kitkat oblivion mystery sithlord server
molson mustangs incubus smoker window scoobydo rescue bigballs carpet titleist richmond director lawyer megan magnolia celeste
melinda wright jimbob golfing kenny roger bobbie xanadu tardis blueeyes hearts dixie pooper shaman mersedes springer imagine
janine kenwood garbage martinez topper roberts lizzie ashton elliott oracle sheena chloe nuttertools mallard shemale mikey
asterix faith monkeys imperial jimbo cooler grateful gillian peterpan kingston yourmom sleepy gremlin printer hudson freckles
birdman aussie esther defiant margarita deadhead anime tatyana jackal frogger bridget wayne research tobias mariners rootbeer
blondes donnie katrin weather aspirine frederic parola photo children account israel stephanie shaolin noodles celine willy
willis forgot hallo mandy rogers palace santos ohyeah magnus laurie creampie amazon kisses queen ludwig fatass plymouth justdoit
nellie putter broken nopass letsgo bryan bones tatiana camel champs lightnin massive camelot bosco deanna gizmodo spidey
caliente aezakmi goodtime mypass roller catherin active payton lonely redalert brucelee smokin porkchop astros aquarius thankyou
atomic fletcher shopping mason marian vanilla unknown sapphire temple marvel beckham kaktus myself sooner blacky hastings
blackjac aggies scream picture judith iforgot kasper cxfcnmt bangkok spectrum eduard vader jammer painter primus veritas ernest
kristi chevrole amsterdam slappy valley hitler clancy spankme granny avenger satan rosemary husker candyman beatrice scrappy
simba falcons dylan harder atlantic labrador smudge syracuse southern melody timmy elijah center darling throat stuff fatman
krishna sanchez pancho gator pacman commando vulcan clitoris lemons alice boner keith odessa barkley monopoly method kelley
punkin pineappl celtics lesbians space gangbang bennett flyboy hamburg asian carol spartans tricky romashka snuggles infiniti
anders billie drago blake hermes jesse goose jeremiah vivian annette homerun forrest carolyn topcat hayden cosworth vectra
grover goodbye charlotte cuddles bossman horndog doberman telefon qawsedrf ivanov durango peugeot franco plumber rbhbkk pauline
exigent laguna emmanuel webmaster bowler leopard strong theking redbull beast viktoria breeze topdog starbuck dance dalton
hungry beefcake reality gjkbyf speaker shelley godsmack clarence writer loveit kingpin nokia valhalla night starfish anarchy
herbie blacks content sailboat desert fitness brando bohica achilles tractor drake hidden kicker labtec napass amelia tuesday
frontier swingers caitlin muppet terror legacy farside terminator bella matilda kentucky doughboy ramona butthole phillies
jrcfyf camels dannyboy oakley nebraska latin double qwertyuio sabbath chang pinkfloy homers striker looker fallen maryland
luckydog azamat september iguana oklahoma moloko vfrcbvrf javier vette daniil command rhonda studio pistol miles skiing franky
stoner conrad select tanya houses boris puppy elliot charmed vladik nathalie whocares maynard vkontakte ihateyou puppies zidane
eileen dilligaf crash mandingo moneys tyrone funny nevada kotenok mystic california budman church carlton rafael technics stick
golfball rookie panda laptop today jennie triton river trojans bunghole zvezda hurrican central stripper filter jethro gustav
escape aberdeen shane lespaul rfnthbyf enterprise butch dthjybrf cutter splash handsome oilers randall nofear cupcake excalibu
momoney gbpltw bigger belinda svetik possum metal moocow brothers bethany keystone babyboy flamingo firefox bogdan ccbill
passwort soleil lancelot vipers marilyn tdutybq juliet leader madden russian australia sabina chase coolman babies skinny zaphod
kamikaze verona bacon noodle rebel doobie designer deadman attack vortex killme dogman gopher somethin danila reagan cancel
torres freaks azsxdc sassy donna dracula poncho bearbear boots engage deskjet bradford hammers deeznuts warhammer tight justine
ralph fabian lewis blueblue marissa oregon bubbas sinatra hilton meatball mailman dawson columbus manchest cthulhu macdaddy
mighty michaela grandma ready sterlin cartoon summit sentinel tolkien bicycle beverly breast lickit kathy meghan universe capone
jenna julius wendy bryant truelove helen nancy hailey chair bowser kathryn fernand eleven rockets billyboy military demon davis
jamesbon iloveyo traffic saint redhot microsof sonic miracle microlab gofish pantyhos pilot lifetime rugby mayday aikido conner
cutlass thekid theodore titties sweden function polska danie market scotch lansing elvira bloody hustler anfield catman bonita
tracy cheers tinman airbus peters china azsxdcfv santana hayley station gabrie scottie orioles charlton fortuna dfkthbz rustam
warlord retard fatima ultima bigmoney rotten betty grumpy oranges superstar asdfjkl boxing xtreme denali selena zxcasd huskies
terminal wilbur kristy wildfire vladislav bikini hollywood mayhem sultan gretchen figaro sixers sparta saratoga running models
greenbay cancun marlene trinidad tammy chewie crunch bigbird mellon bigtime fashion piccolo fabie rjirfrgbde rovers meatloaf
hyperion sandro rightnow jarhead armani treasure miriam hansen natural lisalisa sport bizkit maradona sayang charli rfhbyf
utopia anaconda japanese camilla coconut govols emerson memory catherine cosmo cruise giant ricky dragoon woofwoof giorgi packer
poontang illini christopher davids zaqxsw pedro sticks revenge exodus reebok chanel albatros cabbage wally beaner quincy greens
tomato chief richards adriana kenworth deborah cooter dinosaur eeyore movies lionking creamy adult poodle tsunami happyday
knopka bogart corrado volley chickens orgasm whisper flying first chocolate walleye hopper twisted chaser memorex ericsson
jensen positive crazybab science frisco zorro romance sherwood shania rereirf sausage milana tasha vfvekz profit zenith fugazi
junebug clemson tootsie fktrcfylhf comics zxcasdqwe vfczyz werner aspire hardrock condom rachael gringo anhyeuem madeline becky
canon february alien harper stocks marcos clapton roberta coleman applepie skywalker fubar theresa koshka tundra vitalik arjay
gmoney ingrid pillow fingers samiam davidson skorpion candle nobody hellyeah better australi rockhard bears sparkle johanna
everest rfrnec hedgehog wolfie yosemite marisa voyeur baddog jazzman cheetah slacker steele mikemike pooppoop barsik valeria
deniska fright karolina kirsten vfksirf kenshin bootie cyclone starship monty balloon maxell rupert milena bonsai salvador
greatone vernon slider lillian admiral cecilia stolen albion midget nikola hithere damnit dinamo francois cheng calico duchess
scratch powell stefano fortune nyjets artemis robotech roadkill backdoor rastaman fiesta felicia alliance fletch jerkoff
killbill goliath cinnamon rambler malaka tekken carrera bangbang jeanette fritz ramses operator shado duster spank wibble
alibaba mechanic keywest sword amsterda bristol pingpong rasputin marianne hooter rctybz sanders krista presto majestic nguyen
fowler passwords buttman spurs pompey trident viagra kipper kingfish gotohell angie guest garage heidi mattie isaiah steeler
wrestlin pooter divine clipper charley macross railroad seamus swimmer jokers thursday chico solnce kimber guiness pussie mathew
nature matador sparks typhoon retired subway slave ivanova ghetto florian vermont ktyjxrf lolipop spears yzerman peterson magick
phillips cinder shearer pupsik dfkthf allsop pippen belle venus dammit barry caveman critter underdog skydive renault onlyme
murder snoopdog jayhawk hotshot caramel broadway kinky theboss train trout umbrella feather credit splinter depeche seeker
respect crysis direct animals chemical cyclops chivas jamesbond blackhaw passpass sinclair megapass beanie translator helloo
magicman fishes supersta giuseppe caligula juggalo frozen quattro meredith wassup rosie bullseye saturday cohiba floppy alucard
deacon heart tabitha kristine tunafish dkflbckfd kickass vietnam kendall pearl safari gonzo crawford klingon looser goalie
damage maureen tazmania cigars facial deepthroat malina silence samara dfktynbyf cruiser vector tommyboy banker horizon chainsaw
button bigbear forfun abraham astrid carole andres sharky royals christina small misfit louis fallout scania nudist getmoney
budweise believe brighton absolut kungfu kostya monaco gunners vfhufhbnf mamapapa minime blueboy penthous chrisbln steph whitey
europa bertie daphne groucho champ benny grant mirror village trader stroke walrus susanne number sabres nipper woman floyd
snowboar undertaker flounder moneyman patty bottle kahuna canadian viewsonic coolguy rules downtown wagner strange fabric trisha
italian ybrjkfq cypress eastside sneakers passme topher golfgolf barber sinbad frodo panasoni craig mybaby skidoo massimo
jillian sparrow senior dalejr thecat snapple mondeo leanne emmitt thanatos ghjcnjnfr maximum smegma thesims whitesox chong
bonkers poseidon musica johannes gargoyle olivier hambone bluedog intruder sunnyday cyber compute smelly spawn wapbbs answer
studly poppy paper simona solution newcastl adonis goodman europe goldstar again quantum buckshot static dollars titanium erica
danzig jabroni library journey beastie chrono edwards gunnar federico custom lance daewoo briana watcher albina sunflowe dorian
babyblue premier staples stereo westwood usnavy boomboom fresh sasuke dharma pisces motherlode multiplelo sapper scanner marius
racer callaway bayern rover lamont rivers snoop walmart micheal starfire theend steel erotica aaliyah doogie renee paintbal
paint tyson newbie knickers lokomotiv hotred ufkbyf laurel shawn wasser jessic thirteen rjycnfynby avalanch outkast truman
magpie scout philippe poetry havefun michell cubbies losers deejay fghtkm droopy blossom allmine zerocool janet tomorrow
godfather greece second reading greene sascha busted bimmer original ocean builder demons nitram pudding bounce donuts jeanne
idontknow aleksey vfvfgfgf leonid smokes mylife beerbeer redfish working rodman beaches hairy contact start bogey prissy gegcbr
tights insert carla dante beretta francesc jewels searay padres celeron mittens quartz ziggy diehard micron syncmaster cornell
christie stunner rtyuehe hoosier peyton paintball monalisa queens terrapin spongebob attitude backup whisky clevelan cedric
marin barefoot artur chuckles barrett meathead bigass titty gretzky kosmos cfitymrf biggles cambiami thongs blessing aleksandra
twinkle gladiator gollum southpark rabota mazafaka goodboy carbon scuba tango stoney brent weaver volvo footbal pianoman gaston
casanova traveler clark stumpy hawkeyes clarinet looney mommy maggot felipe bucket eduardo freeze sound johnboy snapon deeznutz
warthog vegas rooney futbol filthy steam carina mustard boricua meowmeow maste mellow sunshin bengals combat goofy whatsup
sauron krystal alina prophet twins triangle booker reefer nickel venice xander strip valencia rhiannon smeghead valeri andromeda
diver cerberus sputnik groove lambert usarmy tiberius zigzag sting welder radio petra focus gabriell candice salamander eternal
motley resident hayabusa marcia rambo together rainman poochie purdue redwood ripple buzzard redwing juliette monke hokies phish
crjhgbjy jagger rockford goldwing brewster bermuda thegreat proxy confused badgirl bacardi derek whiskers spaceman starman trial
karma claudio allstar carolin gesperrt swords rasta wildman nikolay slinky wrestling mohammed pinhead hacked sersolution
overkill rhfcjnrf mishka banane person public fester something lions helmet ripken frisky changed games higgins trapper piper
windsor supreme kaylee athens norway runescape oasis hurley lightning dbrnjh darius midway hoosiers vinnie recovery cicero
napster lionel amazing tracker laser adrienne roadking menace secure stoned thedog sacred squash smoking illusion woohoo
medicine antoine bagira megatron orchid reader comet clown zippy company doghouse stacy maxim paula bravo buddah jaybird chuckie
morning peach hanna chuang mortgage idiot heineken saleen rulezzz massage sonics moonlight butts pobeda benfica poker kashmir
realmadrid balloons optimus chunky tinkerbell common starter brewer babyface pants gregor dogfood deluxe bigmike blackbir
bookworm hampton jeffery salomon godfathe meister angus intel seahawks talisman blackjack eraser collin pissing hawaiian zhong
michae berger alphabet tricia beautifu misha maryann adams riley really mortimer tongue century sancho remote darkman buddie
roadrunn pizzas lexus medusa health stalin toledo cubswin dutch lilly beowulf charlene willia christmas handyman pacers unique
eleanor clouds cgfhnfr breasts chinook wedding calgary dutchess heckfy ludmila shell because cheater famous delphi cathy
wareagle martine gromit sponge ashlee valkyrie glory passwd idontkno smiths mohamed teddybea killers boxster dragonball babybaby
mermaid satana bhbirf foryou qazzaq puddin shang inuyasha stanford assword misery desiree barnes sullivan beamer diggler medical
wishbone circle property ripley thedude cloud fisting alexia beemer jayden gameover redline venera salsero fytxrf sergi kittykat
spanish sinister india vedder gonavy manowar novell colonel rancid chrome friendly destroy titten electra polly geoffrey eureka
onetime phone katherine lakota claymore hotbox banner madina manuela sporting bartman matthews checkers playing carmel gabriela
dfcbkbq nimbus wrestle bulls jktymrf alexalex preacher gamecube mustafa svoboda circus armagedon alenka playstation zheng
magical claudi rhtdtlrj pablo thumbs camper doitnow goaway subzero charity hootie pissoff jammin blackout darrell cocaine
bcfields skylar rolling loaded milkman lotus davide bigbutt electron johann cheeks skate silverad lighter hassan pothead gobucks
squall thunderb courage pippin ghostrider antoni kaitlyn reynolds cannabis xerxes ipswich ninjas mango farley lucille pinky
jimmie dieter annika mitch southpar marika jetski finance tdutybz dianne forward jenkins bright absolute bilbo musashi ferris
iamgod lipstick laurence mandarin quest tottenham adults yfnfkmz kleopatra tulips zhuang dirtbike sheba pickup dwayne othello
katherin forum sonny rider warner northern cinema cameltoe petrov bluefish fuzzy pheonix iscool secrets elite modena marsha
slippery kissing caravan divorce beatle akira sanfran cheech badman samtron paloma dolores sveta shadows mollydog annabell
starcraf ghblehjr vasilisa jameson chuai jiang beans illinois warning ebony jockey deadpool hillary bearcat caprice farscape
bigtit lassie zappa sander nicol sunflower hopeless sheriff carpedie asdfzxcv sherri march barton shepherd gatorade keegan
toolman barker spectre pussey nuggets borussia mantis banzai ariana flexible mullet graphics fyutkbyf mancity templar stories
yfcntymrf fergie records thedoors gawker skyler elizaveta colton xiang zhuai moritz monte lemon strength talon rhino susana
sonoma three spinner allan keller webmaste grease augustus raquel alejandro chimera rufus stretch ticket bacchus kendra twenty
corsair kinder argentina corleone spice vampires domain iomega heater hover ltybcrf artemka qiong hippie poland deutsch babylove
becker speedo brett oceans slapper letter harvard bonjovi mazda virtual cosmic snuffy blaze sergeant dragonba stonecold hellos
jacques register buttercu huang millions millwall patience chrysler merlot bullfrog latinas istanbul phoeni ashleigh kotaku
universal noelle binladen artem shanghai castro jiong xiong wraith pierce jayhawks kilroy amateurs dotcom cattle daemon ntktajy
barbados renata thoma balance nomore pdtplf canyon kayla jackpot pulsar baron marker chippy nightmare monarch hamish aubrey
knockers alexey malone athlon hubert chevrolet vadim everett napoli myname belly cobalt counter dialog augusta smokie cristian
coolness cougars screen criminal hardware ramones bobdylan capslock zaraza ciccio teddybear alisha liang gadget shiner laurent
fulham missouri carlitos dwight helene halifax entropy coldbeer silent silly netscape edgar county freeway syzygy andromed media
wings brigitte yeahbaby diego yolanda eldorado hollow crack eastwood gunther paranoid anita soulmate gooner drunk persik lesley
geneva microphone kakashka fgtkmcby mclaren spread qiang shuang bamboo brittney fastball creature cards matteo smashing
washington arlene baggio carlito hopeful astro hondas snooker sophi redbird bigblue dynasty mephisto trainer iceberg fountain
specialk estrella generic buddyboy stevens arcadia manning nikitos piramida violetta piano salasana shutup thing heritage
browning homerj tiburon obelix chopin insomnia hooper promise cygnus theater romero jelly plasma kissmyass submit budapest
jayson jorda citizen sahara pinkfloyd stroker pavlov pasword amigo heynow arturo fight ventura sandwich fraser yummy homeboy
royal testpass magician female wildcard magazine telephon bigfish tripod lazarus licking dundee brodie misfits slavik rochelle
sleeper seeking pringles butcher patric nanook darklord loveless radiohea sheng guang shuai karin hughes giorgio maxime sphinx
reckless triple baldwin taxman orient desmond married zhjckfd mordor romano jiggaman ramsey officer lovebug classics hooligan
pluto georg bolton scrabble jezebel major jellybea shock drakon seadoo mexican pharmacy abnormal patrice concorde alfredo cdtnbr
puffy islander chantal jakejake yjdsqgfhjkm bunnies bushido kazantip strawberry verizon maksimka dupont crusher zhang premium
corey diane channel project cthtuf arrow meagan tootie bounty kfhbcf kirsty howdy ramrod sweetnes bummer corolla andersen blond
darryl senator ferguson donovan thelma dynamite gertrude doomsday rhjrjlbk hjccbz players mariposa excalibur marcello moore
samsun masamune niang darlene bessie brains north attila clowns chestnut woofer model moses someone lindros dottie civic anthrax
lilian imation beacon tripper vsegda ursula fullmoon spiker sporty force citadel jacobs volcom dynamo amerika bombers burrito
inspiron forsaken spock mallory lantern nextel goirish snowboard haggis callum violin lollypop insanity placebo creation glacier
stepan zander dabears katarina iloveme moonbeam webber gonzalez dogger pecker stiffy senators create wingman pumpkins windsurf
ernie watch jarvis zephyr fishman reddevil wanted sheridan nichole bronze concord rjhjktdf kellie baker zalupa killkill avenue
asddsa bunker wrench paddle schalke cobain shanna poopy broker mouth woodland yvette suicide vanguard aviation exotic stanislav
superb fergus mihail vfibyf sausages tuning francesco ganesh anastasiya nevermind presiden faithful kerstin vfitymrf varvara
happiness robotics normal bigcat store temppass onetwo postman weird uranus highheel aloha cigar stylus gobears duckie stratus
thong pippo conover soprano jingle firewall polopolo dolly pepito piazza radical alone boxer reload evolution grande tipper
battery dogcat drive kirby candace digimon bombay mariana sowhat download fandango kamila popper lenny mypassword louie earnhard
dancing simmons airport snappy angelika fishin boxers icehouse cramps basset dogboy abstr softail titan santa killjoy fischer
electro mygirl delilah nutmeg christma kittens krusty script zaqxswcde bigboss flores guyver coach praise prowler harvest latina
moreno spikes jubilee choice yugioh toaster pineapple harrypotter gorgeous namaste carnage kuang alissa dayton chriss niceguy
magelan almond bumper partner marty spongebo erika ghosts hookup bigben wifey enrico starstar gilles chillin superma radiohead
havana lumber pistons viktoriya gameboy robot santafe holidays jennife mckenzie reddwarf cascade kidrock pinball isaac banger
arrows platypus abrakadabra doofus passes shanti barron marianna longbow services heroes living mankind stasik beardog longjohn
glenn alessandro garion juanita honolulu nygiants busty install niceass string boozer astra abbott puffin dogbert queenie
muscles highway cottage compton steffi romans beerman windmill guitars earth freebird slamdunk snowflak tasty delight nights
biology emilia bronson frost irishman badgers state bergkamp pixies training playstat oatmeal mudvayne airwolf season lottie
dudedude jackjack johndeer zildjian magnet vjcrdf hammond ramirez aptiva gidget kjkszpj manolo bruiser chilly medion josephin
giraffe jared paulina fishbone edison caught gasman pocket moondog charter camila impact tbone bigblock towers krypton hallie
jefferso pelican altima clippers getout compass kimmie chambers winners paulie spoon albany toffee theatre never pavel climber
marlon micro thisisit armand ultra aladin monkeybo comfort epsilon idunno stress hounddog pallmall webhompas monsters picturs
sairam easter cobras ballin comanche landon severin whiteout roadster basebal drifter easton werder norwich stubby stefanie
ellie versace visual heinrich record bowwow ellen undertak hookem anastasi fiction medic colnago booster festival coolcool
sinned foreve squeeze anthon diving shocker hewlett cross sutton choochoo milan defense fidelio welcom lithium kisskiss british
franc kings lovelife hellboy chipmunk saiyan bluebell federal trust format kjrjvjnbd ctrhtn hollie celeb washingt tkbpfdtnf
sensei smirnoff macbeth cabron guess pipeline clyde dalshe zebra mortal fishhead gustavo vintage pigeon carver gypsy konstantin
freefree newcastle krasotka komodo juicy starligh flyfish wireless carman manila olesya salome lowell torpedo switch motion
sharp toejam julien puppet buceta scoobydoo koroleva lineage michaels redrose close yogibear redbaron codered frogman tatarin
azazel moskva kitchen president mykids bitter highbury tranny redfox username achtung spotty survivor program prayer transit
sanity seagull flanker wanderer zodiac isabell costello virgil nutter rockies irinka washburn catwoman upyours kelvin lemonade
chilli bearcats itsme gravity chevys solitude minerva deeper rober slowhand tommie jsbach lorena dinara paradigm lilith nostromo
borabora arkansas chiara savanna presley bologna terminat habibi contest sushi markiz sigma fantasia mildred grandpa underground
cnfybckfd ghbywtccf bigbob slater comedy marti grand georgie wildbill smart larissa gilligan blast hornets brain berkeley birgit
maggi armstron corndog hilary piggy destin tropical sundevil shinobi horace gagging hurricane volkswag wasabi nurses zanzibar
reilly angelus chinese sissy sunfire tonight sonia sneaky report coventry gtnhjdbx sekret undead qazws madcat hotone eastern
daniele lasvega amorcit wasted sidekick yfnfkb revolver cleopatr nfytxrf jermaine gbhfvblf kalina cisco everlast hopkins nitro
south nation tinkerbe lamer boating glass bluesman weston leroy customer physics paolo quentin messiah hitachi marjorie krissy
shawna conan woodie troll groups spikey fatty villa denmark stephan birddog cyborg keenan tokiohotel straight nautilus kieran
rubble highlander redeye justus firefire schmidt longdong boiler margie waffle sonata lopez there skyhawk joebob armada reflex
threesom americ goten sisters valentine bighead matthias changes descent fenway eggman jonny dogface bowman irishka shibby
antonia astral teenage enterme thecrow score complete rivera belmont tigge junkie fredrick daniels vickie bennie skinner razor
umpire blanco fearless citroen rollins sluggo torino antelope marseille aramis emilie gryphon malachi viewsoni ethan marble
reptile chandra kille dindom evangelion handball barselona draven sandrine sprinter fyfnjkbq stinker palmtree hotties rampage
seabee chick gordo bigpimp question boytoy quasar carpente amand pasadena biatch benoit glock coldplay expert castor deadly
fairlane elcamino callisto glamour datsun studman hanson mentor tomahawk shamus gladiato diaper keisha styles squeak cayman
runaway dentist fantomas thewho zippo castillo arianna honeybee papito holycow ukraine doors wildwood skibum gambler helper
malice karachi jewel excite toilet corinne morton johngalt sweetness options loretta mcdonald palermo playa lambda gideon matthe
medved cheshire superior ministry trinitro pebble bismillah roses elefant capricorn harlem nikolai vendetta bobdole manfred
biker margarit bigpoppa ijrjkfl asimov dominik limited vitamin calibra zarina perry iforget glasgow shrimp antares antonina
jamess hetfield warez bigones cutiepie chapman bolitas dimas nonenone bestbuy papillon baritone knock eight stream sleep
stephane freefall vjqgfhjkm priest jules mischief rogue foxylady ernesto dominion vienna macman enforcer parol tophat megane
dungeon leedsutd mingus skillet robins twiggy giggles remingto alberta ducks rfvfcenhf derparol quebec emperor buste synergy
shakira older asdqwe mamamia cleopatra rosario finland modern carnival dmitriy coolcat ghjuhfvvf knuckles mahler kayleigh klaste
notused bigdawg grinch chips letmei slugger mental brand kojak tabasco chelse keepout kokomo firefigh addison blowfish samira
sevens stacie dimples alexandre whiteboy films cromwell magneto kernel carroll minemine dontknow acmilan sanford referee
lakeside polish screamer calimero portal kfgjxrf conway rockie dfktynby francisc swinging trucking obsidian sales auditt oxygen
roswell tower papers popova giovanna thecure bigbang lfybbk pizdec zoloto marijuana kimball jaguars kerouac stryker ksusha entry
maple choke cassandr moonligh fenris duffman blueball bigbooty wrestler salope dinner building mopar cecile fishfish paramedi
capricor robocop rimmer hardone nomad nuclear asgard series advent universa jorge kestrel spanner guido cheddar lalakers acura
cherries anchor yoyoma darkangel aspen bahamut whistler smackdow galant bukkake leopold option strawber facebook susanna bookie
crusty qwedsa extra transfer breanna mothers clarissa peachy prozac bootys argentin flame bricks slimshady dkflbr krolik joshu
korova johncena magpies pictures cevthrb spanker dogpound impreza notebook prospect bettina gymnast jktxrf seneca ksenia rudolf
marquis daylight tribal johndoe hejsan jeannie lemmein salem petrova clutch django capetown tupac ratman fortress canucks virus
chocha serpent wallet inter telephone eggplant camero roofer nazgul fussball cardiff fktyrf amore factory budweiser alanis
marseill janelle wealth addict goodgirl timeout wolfpac camden tenchi godlike university turnip beaker repair nbvjatq vehpbr
southpaw sylveste redhat wingnut patrol magellan vampir assasin aikman trailer mariya taekwondo style llamas clifton irene punch
noname goldfing jumbo helmut maveric ricard antony ballet pentagon sawyer pearson hotgirls flasher tracer boater shoes peppe
joyce cornwall goodie devon benito butters sixpack mandrake earthlink lookout slammer venture gagged onion truth aries lakewood
loveya dogwood moonshin wyoming suburban challeng olympus volkov opendoor commande hoops jonathon seymour ashle murzik navigator
right gratis myrtle native twelve hellokitty arctic fkbyjxrf rasmus wormix millenium radar gerrard asians camaross bluejays
gaell lekker qazxcv borders davies midnite lloyd beater whatwhat optimist damon gotmilk clock decker larkin loren redskin bremen
enternow bimbo hattrick aaasss dejavu markie screw daddyo bordeaux blaine rough alchemy ilovegod solaris proton links cardinals
marriage disco peggy spence fanny coming swedish espresso auggie vbkfirf dougie richar noway nightwish saigon holes jocelyn
platon speedway devin leeds timosha roadrunner ironmaiden mackie supernov delfin toriamos ceasar trans oberon vjkjrj capecod
nevets mamacita sandie jaime longer cowgirl stigmata munch gonzales alena nineinch waterboy klondike ilove finally spiral
boulder odyssey amigos somerset burns mulligan krokodil explore lawson charon peeper redcar fellow ambers sloppy savior schatz
moron hardball azertyui republic patch reggae canuck romantic vauxhall angelic emilio doggies advance around spoons rfntymrf
almighty deputy tosser stratfor mississippi eating intercourse closer lenochka marijuan globus sterva domingo limewire terefon
coors suslik steaua bledsoe greedy iriska htubcnhfwbz zasada sandr beezer funstuff evgeniy bball patrici cuervo printing pastor
funky theforce chiquita strap yessir daman beech streets wxcvbn maserati berry qqqwww geezer coral cabernet joecool nastia
egghead doris sheepdog terrell jomama armando hairball christa aileen clarke insight afrika vancouve tender munich grandam brady
luciano alcohol sheep default idefix cyprus trees scheisse mooney ambrose hoffman pimpdadd baltimor jennaj norbert jaeger
watford davinci mizzou gocubs square pigpen houdini jewish tomas kirkland ophelia riccardo another rodeo bonanza lhfrjy sigmachi
revolution firenze selina absolutely lback ghbrjk rfhnjirf cvthnm colonial toolbox hunte ringo bongo azert banan howell liliana
medina riders ilikepie toonarmy laddie footjob kronos eskimo wolfen barley pancake dabomb cashmone junio monic lolol myxworld
audio kristian samoht dominiqu joemama gabber toocool ariel twinkie zxasqw marcelo darkange persona scrapper delaware progress
shuttle gabriele smoothie slimshad youtube franks norris yasmin outside hottest tripleh starr morales vqsablpzla pathfind trace
elisabet evolutio fishon books flicks velocity ranch annmarie gthcbr biggun dolemite vagabond outback woodstoc macleod plastics
javelin bootsy sofia redbone klizma rachelle petunia pumper mohawk billabon rockin baylor koolaid granada allegro alinka
nevermore mikael forgetit montag beloved breaker honeys reginald sheeba wives dukeduke archange metroid minimoni wizards
hellsing rocknrol fabio zaqwsxcde wanking awful morrowind friendster irving goodday modelsne bumble nataly juliana cirrus
nittany dogbone storage punker purpl futurama skateboard esquire homemade kiteboy herewego bedford lonesome boxcar blackbird
climax gotribe bleach cheeky vipergts awnyce muhammad jeepster harbor acidburn harald calling dingo fireblad christi pinnacle
shodan fallon deniro dudeman harrier jellybean buffet mariner foolish wildone peterbil allgood fields salami estelle lighting
butkus elvisp homework russel donner doktor tycoon cement ottawa bigguns lillie fellatio emmett barfly baracuda newyear flipflop
raleigh singapor sperma maxdog opennow thedon sedona sixty terra blunts linkin lander alisa crackers doubled warhamme proview
status females flamengo behappy lfitymrf starwar snowbird corwin azzer lagnaf daughter navyseal carebear protect kamasutra
bastards delmar musical deaths metall steffen wiseguy pimping whiplash adriano hatred reserve draco rainyday mercede stafford
motor ontario stang gardner weekend jakarta shonuf clovis gotham jughead golfgti dooley nightmar wetter comein meadow chessie
marshal phyllis mutant dingle chelle nautica haley camber dragonfl senna bigjohn heels stickman sambo hiziad puppydog deville
pacino paragon pointer tarpon sprout durham wheeler spliff rockwell vfntvfnbrf meliss narnia eleonora lefty chewy payday atlas
alleycat ambrosia drums linden trustme austria phialpha exchange lokiloki tarakan cartoons bungle contract kolokol daisydog
penetration laetitia gohome pushkin leigh gianni wordup orchard adrenalin goldeney luckyone tuscl escalade gerbil blanca widget
fyutkjxtr touching sites pookey charisma inlove rainbows grass kolbasa newark bootsie interne raphael rated cleveland henrik
jenifer point dragster bismarck cambridg cliff honor buzzer supra treefrog kerry reason frogs treetop catcher xantia daisey
siobhan lister strelok gamma jello hawkins prosper pitch workout 123qweasdzxc 1qaz2wsx3edc q1w2e3r4t5y6 1q2w3e4r5t6y
mailcreated5240 qazwsxedcrfv 123456qwerty qwerty123456 polniypizdec0211 sojdlg123aljg leavemealone 123456654321 gfhjkmgfhjkm
qazwsxedc123 ghjcnjgfhjkm zxcasdqwe123 sonyericsson ghhh47hj7649 123456789qwe 1qazxsw23edc qwerasdfzxcv qweasdzxc123
flvbybcnhfnjh 123456789987654321 112233445566 ghbdtnrfrltkf websolutions finalfantasy 1qaz2wsx3edc4rfv chickenwing101
unbelievable administrator 123321123321 justinbieber contortionist 123qwe123qwe newproject2004 needforspeed businessbabe
123456789123 maurolarastefy supernatural professional domainlock2005 scandinavian dkflbvbhjdbx hd764nw5d7e1vb1 qazwsxedcrfvtgb
123456789012 dkflbvbhjdyf counterstrike zaq1xsw2cde3 vfvfvskfhfve 123456789abc fkmnthyfnbdf intelligence ghjcnjghjcnj
admin18533362 23176djivanfros 123456789qwerty qazxswedcvfr qwertyasdfgh whosyourdaddy 1111111111zz fktrcfylhjdbx fktrcfylhjdyf
541233432442 123456789qaz ghbdtnghbdtn password1234 12345678900987654321 chesterfield 010203040506 lost4815162342 102030405060
vanyarespekt qwerty123456789 89231243658s iseedeadpeople transformers devilmaycry4 combat123654 qwertyytrewq jamesbond007
123123qweqwe 4815162342lost 123456789qqq asdfghjkl123 1234qwerasdf 123qwe456rty 1234567890qw ghjcnjrdfibyj qwertyuiop123
international saun24865709 q1w2e3r4t5y6u7 ptybnxtvgbjy polniypizdec110211 1qa2ws3ed4rf 123456789zxc 12345678987654321
playstation3 31217221027711 159753159753 mevefalkcakk 1234567890qwe hedimaptfcor cosmopolitan q1w2e3r4t5y6u7i8 zqjphsyf6ctifgu
lhbjkjubz2957704 123456782000 andrewjackie 1qazxsw23edcvfr4 12qw34er56ty christopher1 159753456852 networkingpe philadelphia
peanutbutter boy4u2ownnyc ingodwetrust minecraft123 digitalprodu installdevic an83546921an13 qawsedrftgyh abc123456789
123321qweewq auckland2010 residentevil olcrackmaster 1234567890zzz 32615948worms 012345678910 avrillavigne massimiliano
nhfdvfnjkju123 742617000027 41d8cd98f00b nemvxyheqdd5oqxyxyzi temppassword punksnotdead fynfyfyfhbde nightcrawler playstation2
gjkysqgbpltw ticketmaster 01telemike01 stratocaster ghjcnjqgfhjkm installsqlst 123456789101 1234567890qaz frederiksberg
1a2s3d4f5g6h passwordpassword schoolgirlie sanfrancisco 89876065093rax 1234567qwertyu lytghjgtnhjdcr 111222333000 nhecsyfujkjdt
zaqwsxcderfv seemnemaailm qwaszxerdfcv antananarivu greenlantern qazwsxqazwsx vfrcbvvfrcbv 1234qwerasdfzxcv ghjcnjgbpltw
123321456654 1234567890987654321 1234567890qwerty q1w2e3r4t5y6u7i8o9p0 morganstanley 59382113kevinp qwe123qwe123 gtnhjpfdjlcr
zxcvbn123456 bltynbabrfwbz warhammer40k passwordstandard maprchem56458 construction bpgjldsgjldthnf iampurehaha2 qazxswedc123
qwertyuiop10 stinkyfinger cjdthitycndj corperfmonsy weihnachtsbau 1234567892000 1234567887654321 stickdaddy77 123456789000
014702580369 asdfgh123456 necronomicon mortalkombat 123qwerty123 systemofadown qaz123wsx456 nastyanastya zxcvbnm123456789
satisfaction cheeseburger a1s2d3f4g5h6 122333444455555 vladimirovna 111222333444555 ilovemyfamily michaeljackson vfhbyfvfhbyf
qwertyuiop12345 1qa2ws3ed4rf5tg websolutionssu amadeusptfcor specialinsta 123456789asd nhfycajhvths rfnthbyf1988 paraklast1974
webuivalidat msorcloledbr nondriversig 123456789qwer wazzkaprivet weihnachtsbaum fktrcfylhjdf z1x2c3v4b5n6m7 ghjnbdjcnjzybt
qwertyuiop12 sonnenschein anytimetoday ntktdbpjh1994 thecakeisalie ontheoutside zcfvfzkexifz qwertasdfgzxcvb ghjatccbjyfk
aksjdlasdakj89879 23wkoa0fp78dk marinamarina fatima753357 6215mila6215 zaq12wsxcde3 love777321777 123456789aaa 4815162342lf
pfqwtd27121988 cnfc35762209 12345677654321 zxcvbnmmnbvcxz civilization findaupair007 alpha135792468 ghtdtlvtldtl edwardcullen
gfhfktkjuhfv qazwsx123456 lytdybrbdfvgbhf asd123asd123 passwordassword ronaldinho10 ipo54tj45uy856 89semtsriuty foreveryoung
sdicmt7seytn blacksonblon 420842084208555 ktjynsq40147 1a2a3a4a5a6a bullnuts2003 050605rostik 19960610ilja 123456zxcvbn
z1x2c3v4b5n6 entertainment 89063032220m badiman28200 123ewqasdcxz nhbujyjvtnhbz polniypizdec1102 hd764nw5d7e1vbv josephphone7
gthtrfnbgjkt configuratio msoracle32re bhrh0h2oof6xbqjeh 193570356033
`
    .trim()
    .split(/\s+/),
)
