//! English.

use std::sync::OnceLock;

use super::lexicon::Cue::{self, Absent, Fate, Month, People, Weekday};
use super::lexicon::Way::{After, Before, Either};
use super::lexicon::{Language, Thing};
use crate::figure::Absence;
use crate::ledger::Outcome::{Bodies, Captured, Killed, KilledOrWounded, Missing, Wounded};
use crate::ledger::Status::{Civilian, Military, Unstated};

pub(super) static EN: Language = Language {
    code: "en",
    clitics: false,
    verb_first: false,
    words: WORDS,
    parties: PARTIES,
    abbreviations: "mr|mrs|ms|dr|gen|lt|col|maj|capt|sgt|brig|adm|cmdr|st|prof|rep|sen|gov|no|vs|\
                    u.s|u.n|u.k|e.u|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|approx|est|inc|ltd|co|jr|sr|a.m|p.m",
    irregulars: "taliban|hamas|hezbollah|houthis|al-shabaab|islamic state|boko haram|m23|pkk|rebel|rebels|insurgent|insurgents|militant|militants|terrorist|terrorists|gunman|gunmen|jihadist|jihadists|attackers|attacker|assailants|bandits|guerrillas|invaders|suicide bombers|extremists|mercenaries|gang members|armed men|enemy combatants|hijackers",
    common: "western|eastern|northern|southern|european|african|arab|allied|foreign|senior|regional|local|federal|central|united|world|international|national",
    duals: "",
    index: OnceLock::new(),
};

const WORDS: &[(Cue, &str)] = &[
    (
        People(Military),
        "soldier|soldiers|troop|troops|serviceman|servicemen|servicewoman|servicewomen|service member|service members|servicemembers|service personnel|military personnel|military|army personnel|military men|fighter|fighters|gunman|gunmen|militant|militants|combatant|combatants|insurgent|insurgents|rebel fighters|rebel|rebels|mercenary|mercenaries|conscript|conscripts|reservist|reservists|paramilitary|paramilitaries|militiaman|militiamen|militia members|marines|marine|commandos|commando|paratroopers|recruits|guerrillas|guerrilla|jihadists|jihadist|infantrymen|army officer|army officers|military officer|military officers|volunteer fighters|border guards|special forces|terrorists|terrorist|invaders|peacekeepers|peacekeeper|pilots|cadets|regime forces|government soldiers|frontline soldiers|soldiers and officers|combat|tribal fighters|pro-government fighters|defenders|battlefield|militia fighters|servicepeople|infantry|infantryman|tank crew|tank crews|tank crewmen|gendarmes|gendarme|guardsmen|guardsman|troopers|trooper|sergeants|sergeant|lieutenants|privates|warriors|armed men|assailants|attackers|attacker|suicide bombers|suicide bomber|separatist fighters|irregulars|partisans|naval personnel|airmen|airman|draftees|contract soldiers|foreign fighters|private contractors|operatives|operative|members of the security forces|members of the armed forces|enlisted men|raiders|vigilantes|elite troops|ground troops|jawans|army men|officers and men|bandits|battalion commanders|commandoes|artillerymen|colonels|brigadiers|non-commissioned officers|naval officers|extremists|islamists|secessionists|un troops|blue helmets|sappers|legionnaires|national guardsmen|loyalists",
    ),
    (
        People(Civilian),
        "civilian|civilians|non-combatants|noncombatants|noncombatant|civilian residents|\
         civilian population|peaceful residents|peaceful citizens|civilian men|civilian women",
    ),
    (
        People(Unstated),
        "people|persons|officers|person|men|man|individuals|individual|residents|resident|villagers|\
         villager|citizens|citizen|inhabitants|worshippers|passengers|workers|worker|farmers|\
         farmer|students|student|pilgrims|refugees|police officers|policemen|police officer|\
         policeman|police|officer|protesters|demonstrators|personnel|\
         members|foreigners|nationals|security guards|security guard|guards|guard|rohingya|shoppers|\
         mourners|miners|crew members|crew|seafarers|seafarer|sailors|sailor|survivors|drivers|driver|\
         detainees|prisoners|inmates|souls|locals|migrants|patients|guests|spectators|fans|\
         brothers|comrades|colleagues|party members|\
         security personnel|security forces|law enforcement officers|firefighters|rescuers|\
         staff|staff members|employees|neighbours|neighbors|relatives|family members|traders|\
         believers|evacuees|labourers|laborers|labourer|laborer|shepherds|shepherd|herders|herder|herdsmen|fishermen|fisherman|bakers|merchants|vendors|commuters|customers|tourists|pedestrians|bystanders|onlookers|townspeople|townsfolk|tribesmen|clansmen|settlers|settler|tenants|occupants|youths|youth|young men|young people|young man|old man|adults|adult|males|females|male|female|monks|nuns|priests|clerics|imams|contractors|contractor|technicians|engineers|peasants|parishioners|returnees|displaced people|constables|judges|volunteers|volunteer|civil servants|deputies|mother|father|mothers|fathers|parents|sisters|sons|daughters|couple|siblings|human beings|policewomen|emergency workers|rescue workers|muslims|christians|yazidis|druze|alawites|hazaras|masalit|truck drivers|lorry drivers|border police|prison guards|coastguards|gang members|smugglers|pirates|kidnappers|trainees|veterans|bodyguards|shopkeepers|motorists|cyclists|retirees|hotel guests|churchgoers|congregants|devotees|wedding guests|partygoers|festivalgoers|concertgoers|diners|revellers|holidaymakers|expatriates|asylum seekers|nomads|hunters|porters|cleaners|cooks|firemen|lecturers|professors|scholars|politicians|candidates|cousins|defectors|deserters",
    ),
    (
        Cue::Group,
        "children|child|minors|minor|women|woman|girls|girl|boys|boy|infants|infant|babies|baby|\
         toddler|toddlers|teenagers|teenager|elderly|journalists|journalist|reporters|medics|\
         medic|paramedics|paramedic|doctors|doctor|nurses|nurse|health workers|aid workers|\
         aid worker|humanitarian workers|teachers|teacher|schoolchildren|pupils|pregnant women|schoolboys|schoolgirls|newborns|newborn|youngsters|teens|kids|pensioners|the elderly|cameramen|cameraman|photographers|media workers|ambulance workers|surgeons|midwives|first responders|relief workers|teenage girls|teenage boys|orphans|adolescents|health personnel|medical personnel|medical workers|medical staff|hospital staff|health staff|ambulance drivers|ambulance crew|red cross workers|red crescent workers|red cross volunteers|red crescent volunteers|photojournalists|un workers|un staff",
    ),
    (
        Fate(Killed, Before),
        "killing|killings of|the deaths of|deaths of|the death of|death of|the killing of|killing of|\
         claimed the lives of|claiming the lives of|cost the lives of|took the lives of|\
         leaving dead|eliminating|the loss of|loss of|claim the lives of|taking the lives of|took the life of|claimed the life of|left dead|slaughtering|massacring|executing|murdering|gunning down|shooting dead",
    ),
    (
        Fate(Killed, After),
        "laid to rest|laid in mass graves|were buried|was buried|been buried|have not survived|has not survived|had not survived|not survived|dead|have died|had died|died|perished|lost their lives|were slain|slain|fallen|have fallen|lost its life|lose their lives|losing their lives|had perished|lay dead|succumbed|die|dies|dying|perishing|were lost|lives were lost|lives lost|lie dead|lying dead|lost his life|lost her life|died of wounds|died of their wounds|succumbed to wounds|succumbed to their wounds|fell in battle|fell in combat|met their deaths|gave their lives|given their lives|had fallen|did not survive|drowned|burned to death|lives|passed away|burned alive|burnt alive|stabbed to death|beaten to death|hacked to death|crushed to death|starved to death|tortured to death|blown up|pronounced dead|declared dead|confirmed dead|found dead|reported dead|reported killed|confirmed killed|believed to have died|believed to have been killed|believed killed|reported to have died|reported to have been killed|said to have been killed|said to have died|known to have died|known to have been killed|thought to have been killed|thought to have died|estimated to have died|estimated to have been killed|perish|decapitated|lynched",
    ),
    (
        Fate(Killed, Either),
        "eliminated|neutralised|neutralized|liquidated|felled|cut down|mowed down|mown down|wiped out|struck down|froze to death|bled to death|hanged|annihilated|bombed to death|shot to death|killed|kills|kill|death toll|the death toll|deaths|death|fatalities|fatality|dead toll|toll of dead|number of dead|number of deaths|number of killed|number of people killed|fatal casualties|death count|body count|fatally wounded|shot dead|gunned down|massacred|executed|murdered|martyred|martyrs|martyr|toll|the toll|killed in action|slaughtered|butchered|assassinated|kia|fatally shot|mortally wounded|mortally injured|war dead|combat deaths|battlefield deaths|war deaths|troop deaths|the dead|shot and killed|put to death|beheaded|confirmed deaths|the fallen|violent deaths|civilian toll|military toll|killings|slayings|murders|slay|slays",
    ),
    (Fate(Wounded, Before), "wounding|injuring|hurting|left wounded|maiming"),
    (
        Fate(Wounded, Either),
        "hospitalised|hospitalized|in critical condition|in a critical condition|in serious condition|in intensive care|under treatment|receiving treatment|received wounds|receiving wounds|were burned|was burned|badly burned|severely burned|wounded|injured|injuries|injury|injures|wounds|hurt|maimed|number of wounded|\
         number of injured|with injuries|sustained injuries|suffered injuries|\
         suffered wounds|wounded in action|the wounded|the injured|wia|shrapnel wounds|critically injured|seriously wounded|severely wounded|seriously injured|severely injured|critically wounded|lightly wounded|slightly wounded|gravely wounded|badly wounded|badly injured|moderately wounded|lightly injured|slightly injured|in critical condition|in serious condition|reported wounded|reported injured|reported to have been wounded|reported to have been injured|suffered burns|injure|wound|crippled|mutilated",
    ),
    (
        Fate(Missing, Either),
        "missing|missing in action|unaccounted for|disappeared|went missing|gone missing|mia|still missing|listed as missing|missing persons|missing people|reported missing|not accounted for|vanished",
    ),
    (
        Fate(Captured, Either),
        "captured|taken prisoner|taken captive|prisoners of war|prisoner of war|pows|taken hostage|abducting|kidnapping|taking hostage|taking hostages|hostages|hostage|captive|captives|still holding|held prisoner|are held prisoner|held captive|abducted|kidnapped|seized alive|surrendered|in captivity|capturing|captures|pow|taken alive|captivity|captured alive|taken into captivity|holding prisoner|laid down their arms|capture|carried off|kidnap|kidnaps|abduction of|took hostage|took captive|took prisoner|held in captivity",
    ),
    (
        Fate(Bodies, Either),
        "bodies|body|remains|corpses|corpse|bodies of|the bodies of|remains of|the remains of|bodies recovered|dead bodies|dead body|mortal remains|human remains|cadavers|skeletons|bodies exhumed",
    ),
    (
        Fate(KilledOrWounded, Either),
        "come to harm|came to harm|comes to harm|harmed|scratched|killed or wounded|killed and wounded|dead and wounded|dead or wounded|killed or injured|\
         killed and injured|dead and injured|killed or maimed|wounded or killed|deaths and injuries|\
         dead or injured|injured or killed|killed plus wounded",
    ),
    (
        Cue::Casualties,
        "casualties|casualty|losses|loss|casualty toll|casualty count|losses in personnel|irrecoverable losses|irretrievable losses|personnel losses|manpower losses|total losses|combat losses|combat casualties|human losses|military losses",
    ),
    (Cue::Victims, "victims|victim|affected"),
    (
        Cue::OtherFate,
        "displaced|fled|homeless|evacuated|treated|refugees fled|uprooted|\
         stranded|trapped|starving|infected|arrested|detained|recruited|trained|deployed|stationed|\
         voted|protested|gathered|rallied|returned|released|freed|exchanged|swapped|rescued|saved|\
         mobilised|mobilized|registered as|sheltering|living|employed|hungry|in need|need aid|\
         discharged|crossed into|left their homes|forced from|forced to flee|homes destroyed|survived|attended|sentenced|charged|enlisted|expelled|deported|repatriated|exiled|fleeing|flee|took refuge|sought refuge|sought shelter|crossed the border|camped|vaccinated|malnourished|cholera|tested|screened|interviewed|surveyed|drafted|called up|conscripted|surrounded|encircled|besieged|airlifted|ferried|took part|marched|jailed|imprisoned|acquitted|orphaned|widowed|left homeless|without power|without water|without electricity|signed up|lived|withdrawn|withdrew|pulled out|pulled alive|dug out alive",
    ),
    (
        Cue::Says,
        "said|says|say|saying|reported|reports|reporting|announced|announces|confirmed|confirms|\
         claimed|claims|claiming|acknowledged|acknowledges|admitted|admits|put|puts|estimated|estimates|estimate|\
         told|stated|states|declared|added|adds|noted|gave|gives|recorded|records|counted|counts|\
         documented|verified|published|updated|insisted|maintained|alleged|asserted|conceded|\
         revealed|boasted|listed|tallied|registered|tweeted|wrote|argued|posted|issued|warned|disputes|disputed|quoted|cites|cited|disclosed|logged|reiterated|specified|raised|accused|accuses|reckoned|reckons|believe|believes|believed|thinks|think|spoke of|speaks of|speak of|alleges|allege|interrupted|arrived at|calculated|calculates|assessed|assesses|complained|lamented|identified|has identified|notes|note|shows|showed|found|releases|listing|acknowledging|announce|claim|confirm|acknowledge|admit|estimating|declare|declares|noting|reveals|reveal|insist|insists|maintain|maintains|alleging|assert|asserts|concedes|concede|boasts|lists|tallies|tweets|write|writes|argues|post|issue|issues|warns|warn|dispute|quotes|quote|cite|disclose|discloses|reiterates|specify|specifies|reckon|accepts|accepted|agreed|replied|replies|explained|testified|testifies|recalled|recalls|remarked|observed|contended|contends|hinted|suggested|suggests|indicated|indicates|recounted|described|spoke|speaks|talked of|talks of|mentioned|mentions|offered|offers|supplied|provided|provides|presented|release|publishes|informed|informs|briefed|told reporters|told journalists|said in a statement|tells|tell|affirmed|affirms|proclaimed|attests|attested|certified|established|determined|concluded|computed|tracked|tracks|compiled|compiles|collated|logs|rounded|lowered|revised|corrected|denounced|deplored|condemned|hailed|pegged|pegs|places|placed|stressed|emphasised|emphasized|highlighted|pointed out|underlined|underscored|elaborated|repeated|detailed|commented|responded|relayed|predicted|projected|blamed|blames",
    ),
    (
        Cue::According,
        "according to|as reported by|in the words of|per|by the count of|by the estimate of|\
         figures from|data from|a tally by|a count by|statistics from|as stated by|as announced by|\
         reported by|announced by|confirmed by|given by|citing|quoting|documented by|verified by|recorded by|a toll from|a statement from|a statement by|compiled by|in a statement from|figures released by|figures published by|estimates by|estimates from|an estimate by|the count of|the figures of|in a tally by|going by|by the account of|by the reckoning of|records of|on the word of|as told by|as published by|as released by|as given by|as confirmed by|quoted by|attributed to|a tally from|numbers from|information from|reports from|a report by|a report from|an announcement by|an update from|a bulletin from|a list kept by|estimated by|put out by|issued by|provided by|released by|published by|counted by|tallied by|collected by|an assessment by",
    ),
    (
        Cue::Office,
        "officials|ministry|ministries|army|armed forces|military command|general staff|authorities|authority|\
         government|official|command|command centre|headquarters|council|\
         committee|department|administration|parliament|presidency|office|\
         movement|forces|force|navy|air force|fleet|brigade|militia|\
         prosecutor general's office|prosecutor's office|prosecutors|investigators|\
         civil defence|civil defense|rescue services|emergency services|emergency service\
         |separatists|defence|defense|ombudsman's office|state|\
         intelligence|front|directorate|secretariat|media office|high command|\
         ambulance service|information office|information centre|regional administration|\
         military administration|interior ministry|junta|regime|leadership|press office|press service|defence forces|defense forces|defence force|security service|security services|security council|self-defence forces|central command|southern command|northern command|border guard service|revolutionary guards|military wing|armed wing|ispr|joint staff|task force|military council|operations command|information ministry|press centre|press center|cabinet|foreign ministry|defence ministry|defense ministry|health ministry|health authorities|health officials|health department|city hall|municipality|regional government|provincial government|local authorities|governorate|emergencies ministry|emergency ministry|disaster agency|civil protection|fire service|fire department|rescue service|attorney general|investigative committee|intelligence service|army command|general command|supreme command|faction|liberation army|liberation front|self-administration|de facto authorities|transitional council|national guard|coast guard|presidential office",
    ),
    (
        Cue::Body,
        "people familiar with|sources familiar with|officials familiar with|administrations|councils|governments|hospital|observatory|monitor|monitors|monitoring group|watchdog|coalition|alliance|rights group|human rights group|group|groups|organisation|organization|commission|mission|union|unions|red cross|red crescent|united nations|un|ohchr|ocha|unicef|amnesty|agency|agencies|morgue|registry|project|network|white house|pentagon|embassy|charity|ngo|bureau|institute|source|witnesses|diplomats|diplomat|services|service|court|sources|media\
         |researchers|analysts|experts|website|church|foundation|committee of the red cross|\
         aid agencies|campaigners|activists|mayor's office|human rights watch|rights monitors|rights monitor|monitoring mission|panel of experts|panel|observer mission|observers|observer|medecins sans frontieres|doctors without borders|msf|icrc|world food programme|unhcr|unrwa|think tank|think-tank|database|tracker|acled|ucdp|airwars|iraq body count|war monitor|resistance committees|syndicate|medical sources|medical source|security sources|security source|military sources|military source|hospital sources|hospital officials|medical officials|eyewitnesses|eyewitness|community leaders|community leader|tribal leaders|elders|diocese|mortuary|clinic|field hospital|charities|ngos|relief agency|relief agencies|aid groups|aid group|civil society|saudi-led coalition|saudi-led arab coalition|saudi-led military coalition|us-led coalition|u.s.-led coalition|opposition|lawyers|association|federation|society|centre|center|academics|historians|news site|newspapers|outlets|tribunal|mediazona",
    ),
    (
        Cue::Paper,
        "statement|bulletin|communique|report|update|press release|tally|announcement|briefing|\
         spokesman's statement|study|survey|analysis|letter|message|tweet|broadcast|review",
    ),
    (
        Cue::Title,
        "commanders|ministers|generals|governors|mayors|presidents|consul|consul general|matron|superintendent|schoolteacher|shopkeeper|harbourmaster|president|prime minister|minister|spokesman|spokeswoman|spokesperson|general|colonel|\
         lieutenant|major|commander|chief|leader|governor|mayor|ambassador|envoy|secretary|\
         secretary-general|director|head|chairman|king|prince|premier|chancellor|foreign minister|\
         defence minister|defense minister|health minister|ombudsman|prosecutor|prosecutor general|\
        rapporteur|adviser|advisor|coordinator|commissioner|high commissioner|captain|deputy|senator|lawmaker|historian|analyst|researcher|coroner|expert|marshal|field marshal|admiral|brigadier|brigadier general|major general|lieutenant general|lieutenant colonel|warlord|sheikh|ayatollah|archbishop|pope|vice president|deputy minister|deputy head|deputy director|deputy chief|acting president|foreign secretary|defence secretary|defense secretary|interior minister|information minister|justice minister|judge|professor|surgeon|hospital director|medical director|chief of staff|army chief|police chief|military spokesman|army spokesman|government spokesman|spokesmen|negotiator|special envoy|special representative|representative|delegate|councillor|adviser to|press secretary|aide|village head|village chief|doctor said|village elder|tribal elder|legislator|undersecretary|press officer|spokespeople|bishop|commanding officer|chief minister|home minister",
    ),
    (
        Cue::Outlet,
        "reuters|afp|associated press|ap|bbc|news agency|newspaper|television|tv|channel|broadcaster|radio|interfax|tass|anadolu|wafa|sana|state media|state tv|al jazeera|media outlet|correspondent|agence france-presse|al arabiya|ria novosti|xinhua|cnn|sky news|guardian|new york times|kyiv independent|magazine|state news agency|state agency|local media|local press|press reports|efe|dpa|kyodo|yonhap|sputnik|ukrinform|armenpress|azertac|irna|tasnim|press tv|al-masirah|al masirah|al mayadeen|al-manar|voice of america|deutsche welle|france 24|nbc|cbs|fox news|washington post|wall street journal|times of israel|haaretz|jerusalem post|army radio|daily telegraph|le monde|le figaro|der spiegel|middle east eye|novaya gazeta|meduza|ndtv|media reports|social media|telegram",
    ),
    (Cue::Pronoun, "it|they|them|we"),
    (Cue::PersonPronoun, "he|she|i"),
    (
        Cue::Each,
        "each side|on each side|per side|from each side|each of the sides|on either side|each party|\
         each of the two sides|each country|for each side|in each country|apiece|each of the warring sides|each of the parties|each army|each camp|every side|on every side|each of the two armies|each of the two countries|for each of the sides|each belligerent|both sides each|each on both sides|each had lost|each lost|each has lost|each have lost|each suffered|each of the warring parties",
    ),
    (
        Cue::Both,
        "both sides|on both sides|from both sides|the two sides|on the two sides|both parties|\
         both countries|both armies|both camps|of both sides|in both camps|between the two sides|on either side of the front|both nations|either side|both belligerents|both warring parties|the two armies|the two camps|the two parties|the two countries|the warring sides|the warring parties|the belligerents",
    ),
    (
        Cue::Together,
        "in total on all sides|on all sides|all sides|altogether on both sides|both sides combined|\
         across both sides|for both sides combined|both sides together|on both sides combined|all parties|combined|all told|overall|on the two sides together|the two sides together|across all sides|across all sides of|between both sides combined|in total on both sides|on the two sides combined|in total for both sides|of all sides|on all fronts|from all sides|among all parties|counting both sides|the two armies together|the two armies combined|the two countries combined|for the two sides together|all sides combined|both armies combined|both armies together",
    ),
    (
        Cue::Own,
        "its own|their own|of its|of their|its|their|in its ranks|from its ranks|among its ranks|our|\
         of ours|his own|in their ranks|his|its side|on its side|on their side|her own|in our ranks|from our ranks|our own|of our own|in its own ranks|within its ranks|among its own|among their own|on our side|in their own ranks|from their ranks",
    ),
    (
        Cue::Enemy,
        "enemy|enemy's|the enemy|opposing side|adversary|occupiers|occupying forces|opposing forces|hostile|the other side|opponent|the opposing side|aggressor|adversaries|invading|invading forces|the invader|occupation|the occupier|rival|foe|foes|opponents",
    ),
    (
        Cue::Lost,
        "lost|lose|loses|losing|suffered the loss of|has lost|have lost|had lost|buried|has buried|have buried|mourns|mourned|suffered|sustained|losses of|has suffered|have suffered|had suffered|takes losses of|took losses of|incurred|paid with|bade farewell to|is mourning|are mourning",
    ),
    (Cue::Agent, "by|at the hands of|blamed on|fired by|carried out by|launched by"),
    (
        Cue::Attack,
        "strike|strikes|airstrike|airstrikes|air strike|air strikes|shelling|bombardment|attack|\
         attacks|raid|raids|fire|missile|missiles|rocket|rockets|drone|drones|drone strike|offensive|\
         offensives|bombing|bombings|artillery|invasion|assault|assaults|ambush|gunfire|barrage|incursion|operation|operations|incursions|bombs|bomb|explosion|explosions|clashes|clash|fighting|battles|battle|siege|blockade|mortar|mine|landmine|mines|sniper|snipers|cross-border fire|shells|shell|warplanes|jets|jet",
    ),
    (
        Cue::Part,
        "including|among them|of them|of whom|among whom|included|among the dead|\
         among the wounded|of those|of these|among those|which includes|includes|include|counting|\
         most of them|out of them|among the victims|among the killed|were among|was among|half of whom|most of whom|many of whom|some of whom|comprising|consisting of|notably|of that number|of that total|of this number|of the total|of which|amongst them|the figure includes|the total includes|the toll includes|out of whom|out of which|out of a total",
    ),
    (
        Cue::More,
        "another|other|others|in addition to|additional|further|more|as well as|besides|on top of|\
         apart from|plus|along with|extra|in addition|a further|still more|yet more|additionally|not counting|excluding|over and above|not including|aside from|together with|alongside|an additional|one more|many others|several others",
    ),
    (
        Cue::Cumulative,
        "bringing the toll to|bringing the death toll to|brought the toll to|taking the toll to|raising the toll to|\
         raising the death toll to|pushing the toll to|pushing the death toll to|bringing the total to|brings the total to|brings the toll to|brings to|bringing to|\
         bringing|pushing|raising|taking|rose to|rises to|risen to|has risen to|climbed to|rising to|reached|has reached|stands at|\
         stood at|now stands at|so far|to date|in total|in all|total|altogether|overall toll|total of|\
         cumulative|since the start|since the beginning|from the start of|up to now|until now|since the war began|since fighting began|\
         increased to|has climbed to|topped|surpassed|passed|total number|the total number|over the course of the war|throughout the war|during the war|the overall|brings|brought|rise to|jumped to|grew to|climbing to|has passed|has topped|exceeded|takes the toll to|took the toll to|lifting the toll to|raised the toll to|raises the toll to|pushed the toll to|pushes the toll to|mounted to|has mounted to|has grown to|now totals|totals|totalled|totaled|totalling|totaling|cumulatively|since the outbreak|since the onset|since the invasion|since hostilities|since fighting|since the offensive|since then|thus far|came to a total of|to reach|had risen to|had climbed to|went up to|by now",
    ),
    (
        Cue::New,
        "overnight|in the past 24 hours|in the last 24 hours|over the past 24 hours|over the past day|\
         in the past day|over the last 24 hours|during the past 24 hours|past 24 hours|last 24 hours|previous 24 hours|in the latest|new|\
         this week|last week|over the weekend|during the day|earlier in the day|during the night|\
         in a single day|in one day|in 24 hours|in the last day|within a day|24 hours|past week|past day|weekend|in the past week|within 24 hours|past 48 hours|in the past 48 hours|daily|in a day|in the preceding 24 hours|on that day alone|that day alone|today alone|on the night|through the night|during the past day|in a week|during the week|this month|last month|in the past month|in the past three days|over the past week|for the day|the same day|since dawn|since midnight|since yesterday|latest strike|in the latest attack|in one night|in a single night|in a single strike|in a single attack",
    ),
    (
        Cue::RoseFrom,
        "up from|down from|compared with|compared to|revised from|instead of|rather than|not the|previously put at|as against|revised down from|revised up from|lowered from|earlier toll of|an earlier toll of|previous toll of|previous figure of|a previous count of|initial toll of|an initial toll of|initially put at|earlier put at",
    ),
    (
        Cue::Since,
        "since|after|beginning|starting|started on|began on|as from|counting from|ever since",
    ),
    (Cue::AsOf, "as of|as at|until|up to|through|till"),
    (Month(1), "january|jan"),
    (Month(2), "february|feb"),
    (Month(3), "march"),
    (Month(4), "april"),
    (Month(5), "may"),
    (Month(6), "june"),
    (Month(7), "july"),
    (Month(8), "august|aug"),
    (Month(9), "september|sept|sep"),
    (Month(10), "october|oct"),
    (Month(11), "november|nov"),
    (Month(12), "december|dec"),
    (Weekday(0), "monday"),
    (Weekday(1), "tuesday"),
    (Weekday(2), "wednesday"),
    (Weekday(3), "thursday"),
    (Weekday(4), "friday"),
    (Weekday(5), "saturday"),
    (Weekday(6), "sunday"),
    (Cue::Ago(0), "today|this morning|this evening|this afternoon|tonight"),
    (Cue::Ago(1), "yesterday|last night"),
    (
        Cue::Former,
        "previous war|earlier war|first war|earlier conflict|previous conflict|in the 1990s|the 1990s|in the 1980s|\
         war of|last war|1990s|1980s|1970s|1960s|decades ago|years ago|a decade ago|a year ago|last year|the 1994 war|a generation ago|previous round|early nineties|years earlier|a year earlier|world war|civil war of|that war|during the war of|previous fighting|earlier round|month ago|months ago|truce of|ceasefire of|back in|the first war|the second war|the earlier war|in that war|in the last war|the last war|the previous conflict|in the nineties|2000s|a century ago|the war that ended|anniversary of|in previous rounds|last time|two decades ago|three decades ago",
    ),
    (Cue::Year, "in|of the year|early|late|mid"),
    (
        Cue::Break,
        "while|whereas|but|although|meanwhile|however|for its part|for their part|in turn|though|\
         as for|on the other hand|yet|even as|separately|elsewhere|whilst|by contrast|conversely|nonetheless|nevertheless|in contrast|at the same time|for his part|for her part",
    ),
    (Cue::Aux, "has|have|had|did|does|do|also|would|will|later|earlier|still|now|again"),
    (Cue::Passive, "was|were|been|is|are|be|being|got|get"),
    (Cue::That, "that"),
    (
        Cue::Stop,
        "on|at|with|to|into|during|when|where|who|whom|which|whose|among|near|around|\
         over|between|because|as|about|following|amid|within|inside|outside|\
         across|along|claimed responsibility|claims responsibility|claiming responsibility|claim responsibility|claimed credit|before|despite|under|toward|towards|then|so|alone|there|here|adding|based|what|how|out",
    ),
    (Cue::Article, "the|a|an|this|that's|these|those"),
    (Cue::Of, "of|for|s|from"),
    (Cue::And, "and|or|&"),
    (
        Absent(Absence::Undisclosed),
        "does not hold information on|holds no information on|has no information on|holds no figures on|has no figures for|had no figures for|keeps no count of|offered no count of|gave no count of|gives no count of|has given no count of|refused to be drawn|declined to be drawn|did not elaborate on|declined to elaborate on|neither confirmed nor denied|neither confirms nor denies|would neither confirm nor deny|neither confirm nor deny|has not disclosed|have not disclosed|had not disclosed|did not disclose|does not disclose|\
         do not disclose|without disclosing|has not revealed|have not revealed|did not reveal|\
         does not reveal|without revealing|has not released|have not released|did not release|\
         does not release|has not published|have not published|does not publish|did not publish|\
         has not given|have not given|did not give|does not give|without giving|gave no|gives no|\
         has given no|have given no|has not said|did not say|does not say|would not say|\
         will not say|declined to say|declined to give|declined to disclose|declined to comment on|refused to say|\
         refuses to say|refused to disclose|refuses to disclose|has not announced|\
         has not reported|have not reported|did not report|does not report|does not comment on|has kept secret|\
         keeps secret|has not made public|have not made public|has yet to disclose|is yet to disclose|are yet to disclose|is yet to reveal|has yet to release|has yet to give|\
         undisclosed|not disclosed|withheld|remain a secret|is a state secret|state secret|\
         without specifying|did not specify|has not specified|has not provided|did not provide|provided no|has provided no|does not provide|have not provided|has not acknowledged|rarely discloses|rarely reveals|has not confirmed|did not mention|made no mention of|not made public|were not disclosed|was not disclosed|could not say|did not say how many|would not say how many|has not said how many|have not said how many|will not say how many|did not say how many of|have not been disclosed|has not been disclosed|were not released|has never disclosed|has never published|has yet to reveal|have yet to reveal|has yet to say|has yet to publish|published no|has published no|has not admitted|did not admit|has not updated|gave no details of|gave no details on|given no|no figures for|gave no figures|gave no figure|offered no figure|offered no figures|issued no figures|remains silent on|kept silent on|stayed silent on|silent about|silent on|classified|refrained from disclosing|no longer publishes|stopped publishing|refused to give|refuses to give|refused to reveal|refuses to reveal|declined to reveal|declined to release|declined to discuss|declines to say|declines to give|declines to disclose|kept quiet about|keeps quiet about|tight-lipped about|tight-lipped on|has issued no|issued no|issues no|has offered no|has released no|released no|has shared no|does not share|did not share|has not shared|without saying how many|without stating|without saying|did not state|does not state|has not stated|has not detailed|did not detail|would not reveal|would not give|would not disclose|will not reveal|will not give|will not disclose|withholds|withholding|is not disclosing|not disclosing|is not saying|has still not disclosed|has still not said|still has not disclosed|has so far not disclosed|has so far not said|has so far given no|has so far released no|has yet to announce|has yet to confirm|has yet to acknowledge|has yet to provide|has yet to specify|have yet to disclose|have yet to say|a closely guarded secret|keeps under wraps|kept under wraps|under wraps|no official figure for|no official figures for|no official toll for|said nothing of|said nothing about|says nothing about|says nothing of|has said nothing about|has said nothing of|made no mention of its|never published|never disclosed|no breakdown of|was yet to disclose|is yet to release|did not elaborate on|has not elaborated on|would not elaborate on|do not want to mention|don't want to mention|don't want to say|has not put a figure on|could give no|has not issued|have not issued|did not issue|has been silent on|have been silent on|does not reveal its|has not commented on|did not comment on",
    ),
    (
        Absent(Absence::Unknown),
        "unknown|unclear|not known|not immediately clear|not immediately known|\
         impossible to verify|could not be verified|cannot be verified|could not be independently verified|\
         nobody knows|no one knows|could not be established|could not be determined|not yet known|yet to be determined|remains unclear|remains unknown|impossible to establish|impossible to know|uncertain|nobody can say|no one can say|no one could say|impossible to say|impossible to count|impossible to tell|could not be ascertained|not yet established|undetermined|yet to be established|has not been established|have not been counted|not been determined|unclear how many|not clear how many|not immediately clear how many|unknown how many|not known how many",
    ),
    (
        Absent(Absence::NoReports),
        "there were no immediate reports of|there were no immediate reports|there were no reports of|there was no immediate report of|there have been no reports of|there were no confirmed reports of|there was no immediate word on|there was no word on|no reports of|no report of|no immediate reports of|no immediate report of|without reports of|no word of|no word on|\
         no information on|no information about|received no reports of|not received reports of|no immediate word on|no news of|there were no reports|no confirmed reports of|no initial reports of|no official reports of|without any reports of|without word of|there was no word of|there was no report of|had no reports of|has no reports of|no indication of|no indications of|no sign of|no signs of|no immediate indication of|not aware of any",
    ),
    (
        Absent(Absence::Denied),
        "denied|denies|deny|denying|rejected claims|rejected reports|dismissed claims|dismissed reports|rejects|dismissed|refuted|has denied|have denied|had denied|flatly denied|categorically denied|denied suffering|denied losing|denied having lost|denies having|denies losing|denies suffering",
    ),
    (
        Cue::Nobody,
        "no|nobody|no one|none|not a single|without any|without|zero|no-one|not one|without a single|suffered no|suffers no|caused no|causing no|there were no|there was no|not any|without loss of",
    ),
    (Cue::Reported, "were reported|have been reported|was reported|known"),
    (
        Cue::Count,
        "figure|figures|number|numbers|count|how many|details|any figure|any figures|statistics|data|casualty figures",
    ),
    (
        Cue::Thing(Thing::Weapon),
        "tank|tanks|aircraft|planes|plane|helicopter|helicopters|armoured vehicles|armored vehicles|\
         vehicles|vehicle|guns|gun|howitzers|launchers|systems|ammunition|rounds|projectiles|\
         warships|ships|boats|trucks|grenades|munitions|rifles|weapons|uavs|artillery pieces|warheads|batteries|fighter jets|military vehicles|army vehicles|police vehicles|police cars|mortar shells|mortar rounds|artillery shells|artillery rounds|pickup trucks|pick-up trucks|motorbikes|humvees|artillery systems|air defence systems|armoured personnel carriers|armored personnel carriers|infantry fighting vehicles|combat vehicles|anti-tank missiles|warplane|ballistic missiles|cruise missiles|interceptors|personnel carriers|pickup|pickups|motorcycles|howitzer|mortars|machine guns|gunships|frigates|submarines|bullets|glide bombs|radars|launch vehicles|rocket launchers|bulldozers|lorries|lorry|jeeps|tankers|freighters",
    ),
    (
        Cue::Thing(Thing::Distance),
        "km|kilometres|nautical miles|kilometers|kilometre|kilometer|miles|mile|metres|meters|metre|meter|feet|\
         square kilometres|square kilometers|square miles|sq km|hectares|acres|yards|km2|m",
    ),
    (
        Cue::Thing(Thing::Money),
        "dollars|dollar|euros|euro|pounds|usd|roubles|rubles|shekels|lira|dinars|manats|drams|cents|riyals|hryvnias|rupees|afghanis|naira|birr|francs|yuan|yen|shillings|rials|dirhams",
    ),
    (Cue::Thing(Thing::Share), "percent|per cent|percentage|percentage points|in every"),
    (
        Cue::Thing(Thing::Time),
        "years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|seconds|decades|\
         decade|centuries|century|o'clock|am|pm|gmt|local time|months old|nights|night|times|th|st|nd|rd|fortnight|mornings|evenings|summers|winters|hrs|generations",
    ),
    (
        Cue::Thing(Thing::Votes),
        "votes|vote|seats|ballots|mps|members of parliament|lawmakers|points|goals|delegates|in favour|in favor|abstentions",
    ),
    (
        Cue::Thing(Thing::Other),
        "sub-zero|below zero|population|populations|villages|village|towns|cities|settlements|settlement|houses|homes|buildings|building|schools|hospitals|apartments|sides|countries|nations|families|households|areas|districts|positions|checkpoints|bases|units|brigades|battalions|regiments|occasions|incidents|cases|tonnes|tons|tents|camps|sites|mosques|churches|shops|cars|buses|regions|parties|fronts|phases|resolutions|articles|flights|beds|doses|meals|pages|statements|bodies of water|cows|sheep|cattle|goats|animals|livestock|degrees|magnitude|people a day|governorates|provinces|villages|graves|waves|hospitals|facilities|structures|bridges|farms|vessels|targets|objects|former|main|key|separate|locations|neighbourhoods|neighborhoods|clinics|ambulances|armies|superpowers|rivals|factions|divisions|crowns|wagons|floors|storeys|flats|rooms|windows|hangars|depots|warehouses|factories|refineries|substations|wells|trees|camels|donkeys|horses|dogs|copies|signatures|calls|complaints|applications|permits|visas|blocks|crossings|tunnels|trenches|bunkers|fires|sorties|missions|rounds of talks|meetings|sessions|clauses|convoys|sacks|crates|parcels|pallets|litres|liters|gallons|barrels|megawatts|kilos|kilograms|kg|rations|blankets|mattresses|games|matches|languages|tribes|clans|islands|rivers|hills|valleys|polling stations|classrooms|stalls|markets|museums|monasteries|shrines|cemeteries|mass graves|craters|lessons|tables|questions|reasons|kinds|types|versions|steps|options|things|ways|outposts|strongholds|hideouts|health centres|health centers|health facilities|health institutions|hamlets|nationalities|police stations|military bases|army bases|rebel bases|rebel bunkers|militant hideouts|terrorist hideouts|military posts|military positions|launch pads",
    ),
    (Cue::Age, "year-old|year old|aged|age|ages|years of age|under the age of|month-old"),
    (
        Cue::Perhaps,
        "could|might|may have|feared|if|threatened to|fears of|at risk|expected to|capable of|target of|goal of|hypothetical|likely to|possibly|presumed|risk of|threaten|plans to|aims to|believed to be buried|may be|may have been|may reach|unless|even if|would have|aimed to|hoped to|vowed to|promised to|planned to|rumours of|rumors of|unclear whether|unclear if|not clear whether|not clear if|unknown whether|not known whether|exercise|fiction",
    ),
    (
        Cue::Play,
        "scenario|drill|simulation|wargame|war game|rugby|football|soccer|cricket|hockey|baseball|\
         basketball|tournament|championship|film|movie|novel|video game|by-elections|by-election|\
         dead heat",
    ),
    (Cue::Not, "not"),
    (Cue::War, "war|conflict"),
];

/// Parties to wars, and places of them; the first form names them in a ledger.
const PARTIES: &[&str] = &[
    "Armenia|armenian|armenians|yerevan|armenian side",
    "Azerbaijan|azerbaijani|azerbaijanis|azeri|azeris|baku|ganja|azerbaijani side|azerbaijan's side",
    "Karabakh|nagorno-karabakh|nagorno karabakh|artsakh|stepanakert|karabakhi|shusha|shushi|khankendi|nagorny karabakh",
    "Ukraine|ukrainian|ukrainians|kyiv|kiev|kharkiv|odesa|odessa|mariupol|lviv|zaporizhzhia|kherson|dnipro|bakhmut|donbas|donetsk|luhansk|avdiivka|sumy",
    "Russia|russian|russians|moscow|kremlin|belgorod|kursk|bryansk",
    "Israel|israeli|israelis|tel aviv|jerusalem|idf|israel defense forces|israel defence forces|israeli defense forces|haifa|ashkelon|sderot",
    "Gaza|gazan|gazans|hamas-run gaza|hamas-controlled gaza|hamas-run|hamas government|gaza strip|rafah|khan younis|gaza city|jabalia|deir al-balah|nuseirat|khan yunis",
    "Palestinians|palestinian|palestine|west bank|jenin|nablus|ramallah|tulkarm|hebron",
    "Hamas|qassam brigades|al-qassam brigades",
    "Hezbollah|iran-backed hezbollah|hizbollah|hizbullah",
    "Lebanon|lebanese|beirut|tyre|nabatieh|baalbek|sidon",
    "Syria|syrian|syrians|damascus|aleppo|idlib|homs|hama|deir ez-zor|daraa|sweida|latakia",
    "Turkey|turkish|turks|ankara|türkiye|turkiye",
    "Iran|iranian|iranians|tehran|isfahan",
    "Iraq|iraqi|iraqis|baghdad|mosul|kirkuk|basra",
    "Yemen|yemeni|yemenis|aden|marib|hodeidah|taiz",
    "Houthis|houthi|huthi|huthis|iran-backed houthis|iran-backed houthi|iran-aligned houthis|iran-aligned houthi|iran-backed huthi|iran-backed huthis|ansar allah|sanaa|sana'a",
    "Saudi Arabia|saudi|saudis|riyadh",
    "Islamic State|isis|isil|daesh|is group|islamic state group|islamic state of iraq and the levant|islamic state of iraq and syria|isis-k|is-k",
    "Al-Qaeda|al qaeda|al-qaida|al qaida",
    "JNIM|group to support islam and muslims",
    "AQAP|al-qaeda in the arabian peninsula",
    "AQIM|al-qaeda in the islamic maghreb",
    "Nusra Front|al-nusra front|jabhat al-nusra",
    "Free Syrian Army|fsa|syrian national army",
    "Hayat Tahrir al-Sham|hts",
    "Islamic Jihad|palestinian islamic jihad",
    "Popular Mobilization Forces|popular mobilisation forces|hashd al-shaabi|hashed al-shaabi|pmf",
    "Justice and Equality Movement|jem",
    "Sudan Liberation Army|sudan liberation movement",
    "SPLM-N|splm-north|sudan people's liberation movement-north",
    "MNLA|national movement for the liberation of azawad|tuareg-led rebels",
    "Syrian Democratic Forces|sdf|kurdish-led forces",
    "PKK|kurdistan workers' party|kurdistan workers party",
    "Sudan|sudanese|khartoum|omdurman|darfur|el fasher|al-fashir|nyala|kordofan|el geneina|el obeid|port sudan",
    "Rapid Support Forces|rsf|janjaweed",
    "Sudanese army|saf|sudanese armed forces|sudan's army|sudan's armed forces",
    "South Sudan|south sudanese|juba",
    "Ethiopia|ethiopian|ethiopians|addis ababa|amhara|oromia",
    "Tigray|tigrayan|tigrayans|mekelle|tplf|tigrayan forces",
    "Eritrea|eritrean|eritreans|asmara",
    "Somalia|somali|somalis|mogadishu",
    "Al-Shabaab|al shabaab|al-shabab|shabaab|al shabab",
    "DR Congo|congo|congolese|democratic republic of congo|democratic republic of the congo|drc|kinshasa|goma|bukavu|north kivu|south kivu|ituri",
    "M23|m23 rebels|march 23 movement",
    "Rwanda|rwandan|rwandans|kigali",
    "Nigeria|nigerian|nigerians|abuja|borno|maiduguri",
    "Boko Haram|iswap",
    "Mali|malian|malians|bamako|timbuktu|gao",
    "Burkina Faso|burkinabe|ouagadougou",
    "Niger|nigerien|niamey",
    "Chad|chadian|n'djamena",
    "Cameroon|cameroonian",
    "Mozambique|mozambican|cabo delgado",
    "Central African Republic|central african|bangui",
    "Libya|libyan|libyans|tripoli|benghazi|misrata|sirte",
    "Libyan National Army|lna|haftar's forces",
    "Egypt|egyptian|egyptians|cairo|sinai",
    "Afghanistan|afghan|afghans|kabul|kandahar|helmand|kunduz",
    "Taliban",
    "Pakistan|pakistani|pakistanis|islamabad|balochistan|peshawar|khyber pakhtunkhwa|lahore|azad kashmir",
    "India|indian|indians|new delhi|delhi|kashmir|srinagar|jammu|poonch|punjab|manipur",
    "Myanmar|burmese|burma|naypyidaw|rakhine|sagaing|shan state|kachin",
    "Arakan Army",
    "Bangladesh|bangladeshi|dhaka",
    "Sri Lanka|sri lankan|colombo",
    "Tamil Tigers|ltte|tamil tiger|liberation tigers of tamil eelam|liberation tigers|tiger rebels|tiger rebel",
    "Philippines|philippine|filipino|filipinos|manila|mindanao",
    "Thailand|thai|bangkok",
    "Cambodia|cambodian|cambodians|phnom penh",
    "China|chinese|beijing",
    "Taiwan|taiwanese|taipei",
    "North Korea|north korean|north koreans|pyongyang",
    "South Korea|south korean|seoul",
    "Georgia|georgian|georgians|tbilisi",
    "South Ossetia|south ossetian|tskhinvali",
    "Abkhazia|abkhaz|sukhumi",
    "Chechnya|chechen|chechens|grozny",
    "Kyrgyzstan|kyrgyz|bishkek|batken",
    "Tajikistan|tajik|tajiks|dushanbe",
    "Serbia|serbian|serb|serbs|belgrade",
    "Kosovo|kosovar|kosovo albanian|pristina",
    "Bosnia|bosnian|bosniak|bosnians|sarajevo|srebrenica",
    "Croatia|croatian|croat|croats|zagreb",
    "Wagner|wagner group",
    "Belarus|belarusian|minsk",
    "Moldova|moldovan|transnistria",
    "Poland|polish|poles|pole|warsaw",
    "United States|us|u.s|american|americans|washington|usa|u.s.",
    "United Kingdom|uk|british|britain|britons|briton|london",
    "France|french|frenchmen|paris",
    "Germany|german|germans|berlin",
    "NATO",
    "Colombia|colombian|colombians|bogota",
    "FARC|eln",
    "Mexico|mexican|sinaloa",
    "Haiti|haitian|haitians|port-au-prince",
    "Venezuela|venezuelan|caracas",
    "Ecuador|ecuadorian|quito",
    "Peru|peruvian|lima",
    "Algeria|algerian|algiers",
    "Morocco|moroccan|rabat",
    "Polisario|western sahara|sahrawi",
    "Tunisia|tunisian|tunis",
    "Jordan|jordanian|amman",
    "Qatar|qatari|doha",
    "UAE|emirati|united arab emirates|abu dhabi",
    "Kurdistan|kurdish|kurds|erbil|peshmerga",
    "Uganda|ugandan|kampala",
    "ADF|allied democratic forces",
    "Kenya|kenyan|nairobi",
    "Burundi|burundian",
    "Angola|angolan|luanda",
    "Vietnam|vietnamese|hanoi",
    "Indonesia|indonesian|jakarta|papua",
    "Japan|japanese|tokyo",
    "South Africa|south african|south africans|pretoria",
    "Malawi|malawian|malawians|lilongwe",
    "Tanzania|tanzanian|tanzanians|dodoma",
    "Uruguay|uruguayan|uruguayans|montevideo",
    "Senegal|senegalese|dakar",
    "Ghana|ghanaian|accra",
    "Nepal|nepali|nepalese|kathmandu",
    "Spain|spanish|madrid",
    "Italy|italian|rome",
    "Australia|australian|canberra",
    "Canada|canadian|ottawa",
    "Brazil|brazilian",
    "Cuba|cuban|havana",
    "Zimbabwe|zimbabwean|harare",
    "Madagascar|malagasy",
    "Ivory Coast|ivorian|abidjan",
    "Benin|beninese",
    "Togo|togolese|lome",
    "Bolivia|bolivian|bolivians|la paz",
    "Paraguay|paraguayan|paraguayans|asuncion",
    "Chile|chilean|chileans|santiago",
    "Argentina|argentine|argentinian|argentinians|buenos aires",
    "Guatemala|guatemalan|guatemalans",
    "El Salvador|salvadoran|salvadorans|salvadorean",
    "Honduras|honduran|hondurans|tegucigalpa",
    "Nicaragua|nicaraguan|nicaraguans|managua",
    "Liberia|liberian|liberians|monrovia",
    "Sierra Leone|sierra leonean|sierra leoneans|freetown",
    "Guinea-Bissau|bissau-guinean",
    "Guinea|guinean|guineans|conakry",
    "Djibouti|djiboutian",
    "Mauritania|mauritanian|mauritanians|nouakchott",
    "Namibia|namibian|namibians|windhoek",
    "Zambia|zambian|zambians|lusaka",
    "Botswana|botswanan",
    "Lesotho|basotho",
    "Kuwait|kuwaiti|kuwaitis",
    "Bahrain|bahraini|bahrainis|manama",
    "Oman|omani|omanis|muscat",
    "Cyprus|cypriot|cypriots|nicosia",
    "Greece|greek|greeks|athens",
    "Albania|albanian|albanians|tirana",
    "North Macedonia|macedonia|macedonian|macedonians|skopje",
    "Montenegro|montenegrin|montenegrins|podgorica",
    "Slovenia|slovenian|slovene|slovenes|ljubljana",
    "Hungary|hungarian|hungarians|budapest",
    "Romania|romanian|romanians|bucharest",
    "Bulgaria|bulgarian|bulgarians|sofia",
    "Finland|finnish|finns|helsinki",
    "Estonia|estonian|estonians|tallinn",
    "Latvia|latvian|latvians|riga",
    "Lithuania|lithuanian|lithuanians|vilnius",
    "Portugal|portuguese|lisbon",
    "Netherlands|dutch|dutchmen|the hague",
    "Belgium|belgian|belgians|brussels",
    "Denmark|danish|danes|copenhagen",
    "Norway|norwegian|norwegians|oslo",
    "New Zealand|new zealander|new zealanders",
    "Fiji|fijian|fijians",
    "Laos|laotian|laotians|vientiane",
    "Malaysia|malaysian|malaysians|kuala lumpur",
    "Mongolia|mongolian|mongolians",
    "Kazakhstan|kazakh|kazakhs|astana",
    "Uzbekistan|uzbek|uzbeks|tashkent",
    "Turkmenistan|turkmen|ashgabat",
    "East Timor|timor-leste|east timorese|dili",
];
