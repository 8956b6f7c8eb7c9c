//! English: whom a number counts, and what happened to them.

use super::super::lexicon::Cue::{self, Fate, People};
use super::super::lexicon::Way::{After, Before, Either};
use crate::ledger::Outcome::{Bodies, Captured, Killed, KilledOrWounded, Missing, Wounded};
use crate::ledger::Status::{Civilian, Military, Unstated};

pub(super) const WORDS: &[(Cue, &str)] = &[
    (
        People(Military),
        "soldier|soldiers|troop|troops|serviceman|servicemen|servicewoman|servicewomen|\
         service member|service members|servicemembers|service personnel|military personnel|\
         military|army personnel|military men|fighter|fighters|gunman|gunmen|militant|militants|\
         combatant|combatants|insurgent|insurgents|rebel fighters|rebel|rebels|mercenary|\
         mercenaries|conscript|conscripts|reservist|reservists|paramilitary|paramilitaries|\
         militiaman|militiamen|militia members|marines|marine|commandos|commando|paratroopers|\
         recruits|guerrillas|guerrilla|jihadists|jihadist|infantrymen|army officer|army officers|\
         military officer|military officers|volunteer fighters|border guards|special forces|\
         terrorists|terrorist|invaders|peacekeepers|peacekeeper|pilots|cadets|regime forces|\
         government soldiers|frontline soldiers|soldiers and officers|combat|tribal fighters|\
         pro-government fighters|defenders|battlefield|militia fighters|servicepeople|infantry|\
         infantryman|tank crew|tank crews|tank crewmen|gendarmes|gendarme|guardsmen|guardsman|\
         troopers|trooper|sergeants|sergeant|lieutenants|privates|warriors|armed men|assailants|\
         attackers|attacker|suicide bombers|suicide bomber|separatist fighters|irregulars|\
         partisans|naval personnel|airmen|airman|draftees|contract soldiers|foreign fighters|\
         private contractors|operatives|operative|members of the security forces|\
         members of the armed forces|enlisted men|raiders|vigilantes|elite troops|ground troops|\
         jawans|army men|auxiliaries|auxiliary|defender|officers and men|bandits|battalion commanders|commandoes|artillerymen|\
         colonels|brigadiers|non-commissioned officers|naval officers|extremists|islamists|\
         secessionists|un troops|blue helmets|sappers|legionnaires|national guardsmen|loyalists",
    ),
    (
        People(Civilian),
        "civilian|civilians|non-combatants|noncombatants|noncombatant|civilian residents|\
         civilian population|peaceful residents|peaceful citizens|civilian men|civilian women",
    ),
    (
        People(Unstated),
        "people|persons|officers|person|men|man|individuals|individual|residents|resident|\
         villagers|villager|citizens|citizen|inhabitants|worshippers|passengers|workers|worker|\
         farmers|farmer|students|student|pilgrims|refugees|police officers|policemen|\
         police officer|policeman|police|officer|protesters|demonstrators|personnel|members|\
         foreigners|nationals|security guards|security guard|guards|guard|rohingya|shoppers|\
         mourners|miners|crew members|crew|seafarers|seafarer|sailors|sailor|survivors|drivers|\
         driver|detainees|prisoners|inmates|souls|locals|migrants|patients|guests|spectators|\
         fans|brothers|comrades|colleagues|party members|security personnel|security forces|\
         law enforcement officers|firefighters|rescuers|staff|staff members|employees|neighbours|\
         neighbors|relatives|family members|traders|believers|evacuees|labourers|laborers|\
         labourer|laborer|shepherds|shepherd|herders|herder|herdsmen|fishermen|fisherman|bakers|\
         merchants|vendors|commuters|customers|tourists|pedestrians|bystanders|onlookers|\
         townspeople|townsfolk|tribesmen|clansmen|settlers|settler|tenants|occupants|youths|\
         youth|young men|young people|young man|old man|adults|adult|males|females|male|female|\
         monks|nuns|priests|clerics|imams|contractors|contractor|technicians|engineers|peasants|\
         parishioners|returnees|displaced people|constables|judges|volunteers|volunteer|\
         civil servants|deputies|mother|father|mothers|fathers|parents|sisters|sons|daughters|\
         couple|siblings|human beings|policewomen|police recruits|police cadets|police trainees|police commandos|emergency workers|rescue workers|muslims|\
         christians|yazidis|druze|alawites|hazaras|masalit|truck drivers|lorry drivers|\
         border police|prison guards|coastguards|gang members|smugglers|pirates|kidnappers|\
         trainees|veterans|bodyguards|shopkeepers|motorists|cyclists|retirees|hotel guests|\
         churchgoers|congregants|devotees|wedding guests|partygoers|festivalgoers|concertgoers|\
         diners|revellers|holidaymakers|expatriates|asylum seekers|nomads|hunters|porters|\
         cleaners|cooks|firemen|lecturers|professors|scholars|politicians|candidates|cousins|\
         defectors|deserters",
    ),
    (
        Cue::Group,
        "children|child|minors|minor|women|woman|girls|girl|boys|boy|infants|infant|babies|baby|\
         toddler|toddlers|teenagers|teenager|elderly|journalists|journalist|reporters|medics|\
         medic|paramedics|paramedic|doctors|doctor|nurses|nurse|health workers|aid workers|\
         aid worker|humanitarian workers|teachers|teacher|schoolchildren|pupils|pregnant women|\
         schoolboys|schoolgirls|newborns|newborn|youngsters|teens|kids|pensioners|the elderly|\
         cameramen|cameraman|photographers|media workers|ambulance workers|surgeons|midwives|\
         first responders|relief workers|teenage girls|teenage boys|orphans|adolescents|\
         health personnel|medical personnel|medical workers|medical staff|hospital staff|\
         health staff|ambulance drivers|ambulance crew|red cross workers|red crescent workers|\
         red cross volunteers|red crescent volunteers|photojournalists|un workers|un staff",
    ),
    (
        Fate(Killed, Before),
        "killing|killings of|martyrdom of|the martyrdom of|the deaths of|deaths of|the death of|death of|the killing of|\
         killing of|claimed the lives of|claiming the lives of|cost the lives of|\
         took the lives of|leaving dead|eliminating|the loss of|loss of|claim the lives of|\
         taking the lives of|took the life of|claimed the life of|left dead|slaughtering|\
         massacring|executing|murdering|gunning down|shooting dead",
    ),
    (
        Fate(Killed, After),
        "laid to rest|laid in mass graves|lifeless|were buried|was buried|been buried|have not survived|\
         has not survived|had not survived|not survived|dead|have died|had died|died|perished|\
         lost their lives|were slain|slain|fallen|have fallen|lost its life|lose their lives|\
         losing their lives|had perished|lay dead|succumbed|die|dies|dying|perishing|were lost|\
         lives were lost|lives lost|lie dead|lying dead|lost his life|lost her life|\
         died of wounds|died of their wounds|succumbed to wounds|succumbed to their wounds|\
         fell in battle|fell in combat|met their deaths|gave their lives|given their lives|\
         had fallen|did not survive|drowned|burned to death|lives|passed away|burned alive|\
         burnt alive|stabbed to death|beaten to death|hacked to death|crushed to death|\
         starved to death|tortured to death|blown up|pronounced dead|declared dead|\
         confirmed dead|found dead|reported dead|reported killed|confirmed killed|\
         believed to have died|believed to have been killed|believed killed|\
         reported to have died|reported to have been killed|said to have been killed|\
         said to have died|known to have died|known to have been killed|\
         thought to have been killed|thought to have died|estimated to have died|\
         estimated to have been killed|perish|decapitated|lynched",
    ),
    (
        Fate(Killed, Either),
        "eliminated|neutralised|neutralized|liquidated|felled|cut down|mowed down|mown down|\
         wiped out|struck down|froze to death|bled to death|hanged|annihilated|bombed to death|\
         shot to death|killed|kills|kill|death toll|the death toll|deaths|death|fatalities|\
         fatality|dead toll|toll of dead|number of dead|number of deaths|number of killed|\
         number of people killed|fatal casualties|death count|body count|fatally wounded|\
         shot dead|gunned down|massacred|executed|murdered|martyred|martyrs|martyr|toll|the toll|\
         killed in action|slaughtered|butchered|assassinated|kia|fatally shot|mortally wounded|\
         mortally injured|war dead|combat deaths|battlefield deaths|war deaths|troop deaths|\
         the dead|shot and killed|put to death|beheaded|confirmed deaths|the fallen|\
         violent deaths|civilian toll|military toll|killings|martyrdom|slayings|murders|slay|slays",
    ),
    (Fate(Wounded, Before), "wounding|injuring|hurting|left wounded|maiming"),
    (
        Fate(Wounded, Either),
        "hospitalised|hospitalized|in critical condition|in a critical condition|\
         in serious condition|in intensive care|under treatment|receiving treatment|\
         received wounds|receiving wounds|were burned|was burned|badly burned|severely burned|\
         wounded|injured|injuries|injury|injures|wounds|hurt|maimed|number of wounded|\
         number of injured|with injuries|sustained injuries|suffered injuries|suffered wounds|\
         wounded in action|the wounded|the injured|wia|shrapnel wounds|critically injured|\
         seriously wounded|severely wounded|seriously injured|severely injured|\
         critically wounded|lightly wounded|slightly wounded|gravely wounded|badly wounded|\
         badly injured|moderately wounded|lightly injured|slightly injured|reported wounded|\
         reported injured|reported to have been wounded|reported to have been injured|\
         suffered burns|injure|wound|crippled|mutilated",
    ),
    (
        Fate(Missing, Either),
        "missing|missing in action|unaccounted for|disappeared|went missing|gone missing|mia|\
         still missing|listed as missing|missing persons|missing people|reported missing|\
         not accounted for|vanished",
    ),
    (
        Fate(Captured, Either),
        "captured|taken prisoner|taken captive|prisoners of war|prisoner of war|pows|\
         taken hostage|abducting|kidnapping|taking hostage|taking hostages|hostages|hostage|\
         captive|captives|still holding|held prisoner|are held prisoner|held captive|abducted|\
         kidnapped|seized alive|surrendered|in captivity|capturing|captures|pow|taken alive|\
         captivity|captured alive|taken into captivity|holding prisoner|laid down their arms|\
         capture|carried off|kidnap|kidnaps|abduction of|took hostage|took captive|took prisoner|\
         held in captivity",
    ),
    (
        Fate(Bodies, Either),
        "bodies|body|remains|corpses|corpse|bodies of|the bodies of|remains of|the remains of|\
         bodies recovered|dead bodies|dead body|mortal remains|human remains|cadavers|skeletons|\
         bodies exhumed",
    ),
    (
        Fate(KilledOrWounded, Either),
        "come to harm|came to harm|comes to harm|harmed|scratched|killed or wounded|\
         killed and wounded|dead and wounded|dead or wounded|killed or injured|\
         killed and injured|dead and injured|killed or maimed|put out of action|taken out of action|out of action|killed or hurt|dead or hurt|wounded or killed|\
         deaths and injuries|dead or injured|injured or killed|killed plus wounded",
    ),
    (
        Cue::Casualties,
        "casualties|casualty|losses|loss|casualty toll|casualty count|losses in personnel|irrecoverable losses|irretrievable losses|personnel losses|manpower losses|total losses|human losses",
    ),
    (Cue::Victims, "victims|victim|affected"),
    (
        Cue::OtherFate,
        "displaced|fled|homeless|evacuated|treated|refugees fled|uprooted|stranded|trapped|\
         starving|infected|arrested|detained|recruited|trained|deployed|stationed|voted|\
         protested|gathered|rallied|returned|released|freed|exchanged|swapped|rescued|saved|\
         mobilised|mobilized|registered as|sheltering|living|employed|hungry|in need|need aid|\
         discharged|crossed into|left their homes|forced from|forced to flee|homes destroyed|\
         survived|attended|sentenced|charged|enlisted|expelled|deported|repatriated|exiled|\
         fleeing|flee|took refuge|sought refuge|sought shelter|crossed the border|camped|\
         vaccinated|malnourished|cholera|tested|screened|interviewed|surveyed|drafted|called up|\
         conscripted|surrounded|encircled|besieged|airlifted|ferried|took part|marched|jailed|\
         imprisoned|acquitted|orphaned|widowed|left homeless|without power|without water|\
         without electricity|signed up|lived|withdrawn|withdrew|pulled out|in detention|in custody|behind bars|in jail|in prison|pulled alive|\
         dug out alive|brought out alive|taken out alive|led out alive|carried out alive|gone home|went home|returned home",
    ),
];
