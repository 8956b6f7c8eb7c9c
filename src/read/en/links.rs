//! English: whose, since when, how numbers stand to each other, and what is no person.

use super::super::lexicon::Cue::{self, Month, Weekday};
use super::super::lexicon::Thing;

pub(super) const WORDS: &[(Cue, &str)] = &[
    (
        Cue::Each,
        "each side|on each side|per side|from each side|each of the sides|on either side|\
         each party|each of the two sides|each country|for each side|in each country|apiece|\
         each of the warring sides|each of the parties|each army|each camp|every side|\
         on every side|each of the two armies|each of the two countries|for each of the sides|\
         each belligerent|both sides each|each on both sides|each had lost|each lost|\
         each has lost|each have lost|each suffered|each of the warring parties",
    ),
    (
        Cue::Both,
        "both sides|on both sides|from both sides|the two sides|on the two sides|both parties|\
         both countries|both armies|both camps|of both sides|in both camps|between the two sides|\
         on either side of the front|both nations|either side|both belligerents|\
         both warring parties|the two armies|the two camps|the two parties|the two countries|\
         the warring sides|the warring parties|the belligerents",
    ),
    (
        Cue::Together,
        "in total on all sides|on all sides|all sides|altogether on both sides|\
         both sides combined|across both sides|for both sides combined|both sides together|\
         on both sides combined|all parties|combined|all told|overall|on the two sides together|\
         the two sides together|across all sides|across all sides of|between both sides combined|\
         in total on both sides|on the two sides combined|in total for both sides|of all sides|\
         on all fronts|from all sides|among all parties|counting both sides|\
         the two armies together|the two armies combined|the two countries combined|\
         for the two sides together|all sides combined|both armies combined|both armies together",
    ),
    (
        Cue::Own,
        "its own|their own|of its|of their|its|their|in its ranks|from its ranks|among its ranks|\
         our|of ours|his own|in their ranks|his|its side|on its side|on their side|her own|\
         in our ranks|from our ranks|our own|of our own|in its own ranks|within its ranks|\
         among its own|among their own|on our side|in their own ranks|from their ranks",
    ),
    (
        Cue::Enemy,
        "enemy|enemy's|the enemy|opposing side|adversary|occupiers|occupying forces|\
         opposing forces|hostile|the other side|opponent|the opposing side|aggressor|adversaries|\
         invading|invading forces|the invader|occupation|the occupier|rival|foe|foes|opponents",
    ),
    (
        Cue::Lost,
        "lost|lose|loses|losing|suffered the loss of|has lost|have lost|had lost|buried|\
         has buried|have buried|mourns|mourned|suffered|sustained|losses of|has suffered|\
         have suffered|had suffered|takes losses of|took losses of|incurred|paid with|\
         bade farewell to|is mourning|are mourning",
    ),
    (Cue::Agent, "by|at the hands of|blamed on|fired by|carried out by|launched by"),
    (
        Cue::Attack,
        "strike|strikes|airstrike|airstrikes|air strike|air strikes|shelling|bombardment|attack|\
         attacks|raid|raids|fire|missile|missiles|rocket|rockets|drone|drones|drone strike|\
         offensive|offensives|bombing|bombings|artillery|invasion|assault|assaults|ambush|\
         gunfire|barrage|incursion|operation|operations|incursions|bombs|bomb|explosion|\
         explosions|clashes|clash|fighting|battles|battle|siege|blockade|mortar|mine|landmine|\
         mines|sniper|snipers|cross-border fire|shells|shell|warplanes|jets|jet",
    ),
    (
        Cue::Part,
        "including|among them|of them|of whom|among whom|included|among the dead|\
         among the wounded|of those|of these|among those|which includes|includes|include|\
         counting|most of them|out of them|among the victims|among the killed|were among|\
         was among|half of whom|most of whom|many of whom|some of whom|comprising|consisting of|\
         notably|of that number|of that total|of this number|of the total|of which|amongst them|\
         the figure includes|the total includes|the toll includes|out of whom|out of which|\
         out of a total",
    ),
    (
        Cue::More,
        "another|other|others|in addition to|additional|further|more|as well as|besides|\
         on top of|apart from|plus|along with|extra|in addition|a further|still more|yet more|\
         additionally|not counting|excluding|over and above|not including|aside from|\
         together with|alongside|an additional|one more|many others|several others",
    ),
    (
        Cue::Cumulative,
        "bringing the toll to|bringing the death toll to|brought the toll to|taking the toll to|\
         raising the toll to|raising the death toll to|pushing the toll to|\
         pushing the death toll to|bringing the total to|brings the total to|brings the toll to|\
         brings to|bringing to|bringing|pushing|raising|taking|rose to|rises to|risen to|\
         has risen to|climbed to|rising to|reached|has reached|stands at|stood at|now stands at|\
         so far|to date|in total|in all|total|altogether|overall toll|total of|cumulative|\
         since the start|since the beginning|from the start of|up to now|until now|\
         since the war began|since fighting began|increased to|has climbed to|topped|surpassed|\
         passed|total number|the total number|over the course of the war|throughout the war|\
         during the war|the overall|brings|brought|rise to|jumped to|grew to|climbing to|\
         has passed|has topped|exceeded|takes the toll to|took the toll to|lifting the toll to|\
         raised the toll to|raises the toll to|pushed the toll to|pushes the toll to|mounted to|\
         has mounted to|has grown to|now totals|totals|totalled|totaled|totalling|totaling|\
         cumulatively|since the outbreak|since the onset|since the invasion|since hostilities|\
         since fighting|since the offensive|since then|thus far|came to a total of|to reach|\
         had risen to|had climbed to|went up to|by now",
    ),
    (
        Cue::New,
        "overnight|in the past 24 hours|in the last 24 hours|over the past 24 hours|\
         over the past day|in the past day|over the last 24 hours|during the past 24 hours|\
         past 24 hours|last 24 hours|previous 24 hours|in the latest|new|this week|last week|\
         over the weekend|during the day|earlier in the day|during the night|in a single day|\
         in one day|in 24 hours|in the last day|within a day|24 hours|past week|past day|weekend|\
         in the past week|within 24 hours|past 48 hours|in the past 48 hours|daily|in a day|\
         in the preceding 24 hours|on that day alone|that day alone|today alone|on the night|\
         through the night|during the past day|in a week|during the week|this month|last month|\
         in the past month|in the past three days|over the past week|for the day|the same day|\
         since dawn|since midnight|since yesterday|latest strike|in the latest attack|\
         in one night|in a single night|in a single strike|in a single attack",
    ),
    (
        Cue::RoseFrom,
        "up from|down from|compared with|compared to|revised from|instead of|rather than|not the|\
         previously put at|as against|revised down from|revised up from|lowered from|\
         earlier toll of|an earlier toll of|previous toll of|previous figure of|\
         a previous count of|initial toll of|an initial toll of|initially put at|earlier put at",
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
        "previous war|earlier war|first war|earlier conflict|previous conflict|in the 1990s|\
         the 1990s|in the 1980s|war of|last war|1990s|1980s|1970s|1960s|decades ago|years ago|\
         a decade ago|a year ago|last year|the 1994 war|a generation ago|previous round|\
         early nineties|years earlier|a year earlier|world war|civil war of|that war|\
         during the war of|previous fighting|earlier round|month ago|months ago|truce of|\
         ceasefire of|back in|the first war|the second war|the earlier war|in that war|\
         in the last war|the last war|the previous conflict|in the nineties|2000s|a century ago|\
         the war that ended|anniversary of|in previous rounds|last time|two decades ago|\
         three decades ago",
    ),
    (Cue::Year, "in|of the year|early|late|mid"),
    (
        Cue::Break,
        "while|whereas|but|although|meanwhile|however|for its part|for their part|in turn|though|\
         as for|on the other hand|yet|even as|separately|elsewhere|whilst|by contrast|conversely|\
         nonetheless|nevertheless|in contrast|at the same time|for his part|for her part",
    ),
    (Cue::Aux, "has|have|had|did|does|do|also|would|will|later|earlier|still|now|again"),
    (Cue::Passive, "was|were|been|is|are|be|being|got|get"),
    (Cue::That, "that"),
    (
        Cue::Stop,
        "on|at|with|to|into|during|when|where|who|whom|which|whose|among|near|around|over|\
         between|because|as|about|following|amid|within|inside|outside|across|along|\
         claimed responsibility|claims responsibility|claiming responsibility|\
         claim responsibility|claimed credit|before|despite|under|toward|towards|then|so|alone|\
         there|here|adding|based|what|how|out",
    ),
    (Cue::Article, "the|a|an|this|that's|these|those"),
    (Cue::Of, "of|for|s|from"),
    (Cue::And, "and|or|&"),
    (
        Cue::Thing(Thing::Weapon),
        "tank|tanks|aircraft|planes|plane|helicopter|helicopters|armoured vehicles|\
         armored vehicles|vehicles|vehicle|guns|gun|howitzers|launchers|systems|ammunition|\
         rounds|projectiles|warships|ships|boats|trucks|grenades|munitions|rifles|weapons|uavs|\
         artillery pieces|warheads|batteries|fighter jets|military vehicles|army vehicles|\
         police vehicles|police cars|mortar shells|mortar rounds|artillery shells|\
         artillery rounds|pickup trucks|pick-up trucks|motorbikes|humvees|artillery systems|\
         air defence systems|armoured personnel carriers|armored personnel carriers|\
         infantry fighting vehicles|combat vehicles|anti-tank missiles|warplane|\
         ballistic missiles|cruise missiles|interceptors|personnel carriers|pickup|pickups|\
         motorcycles|howitzer|mortars|machine guns|gunships|frigates|submarines|bullets|\
         glide bombs|radars|launch vehicles|rocket launchers|bulldozers|lorries|lorry|jeeps|\
         tankers|freighters",
    ),
    (
        Cue::Thing(Thing::Distance),
        "km|kilometres|nautical miles|kilometers|kilometre|kilometer|miles|mile|metres|meters|\
         metre|meter|feet|square kilometres|square kilometers|square miles|sq km|hectares|acres|\
         yards|km2|m",
    ),
    (
        Cue::Thing(Thing::Money),
        "dollars|dollar|euros|euro|pounds|usd|roubles|rubles|shekels|lira|dinars|manats|drams|\
         cents|riyals|hryvnias|rupees|afghanis|naira|birr|francs|yuan|yen|shillings|rials|dirhams",
    ),
    (Cue::Thing(Thing::Share), "percent|per cent|percentage|percentage points|in every"),
    (
        Cue::Thing(Thing::Time),
        "years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|seconds|decades|\
         decade|centuries|century|o'clock|am|pm|gmt|local time|months old|nights|night|times|th|\
         st|nd|rd|fortnight|mornings|evenings|summers|winters|hrs|generations",
    ),
    (
        Cue::Thing(Thing::Votes),
        "votes|vote|seats|ballots|mps|members of parliament|lawmakers|points|goals|delegates|\
         in favour|in favor|abstentions",
    ),
    (
        Cue::Thing(Thing::Other),
        "sub-zero|below zero|population|populations|villages|village|towns|cities|settlements|\
         settlement|houses|homes|buildings|building|schools|hospitals|apartments|sides|countries|\
         nations|families|households|areas|districts|positions|checkpoints|bases|units|brigades|\
         battalions|regiments|occasions|incidents|cases|tonnes|tons|tents|camps|sites|mosques|\
         churches|shops|cars|buses|regions|parties|fronts|phases|resolutions|articles|flights|\
         beds|doses|meals|pages|statements|bodies of water|cows|sheep|cattle|goats|animals|\
         livestock|degrees|magnitude|people a day|governorates|provinces|graves|waves|facilities|\
         structures|bridges|farms|vessels|targets|objects|former|main|key|separate|locations|\
         neighbourhoods|neighborhoods|clinics|ambulances|armies|superpowers|rivals|factions|\
         divisions|crowns|wagons|floors|storeys|flats|rooms|windows|hangars|depots|warehouses|\
         factories|refineries|substations|wells|trees|camels|donkeys|horses|dogs|copies|\
         signatures|calls|complaints|applications|permits|visas|blocks|crossings|tunnels|\
         trenches|bunkers|fires|sorties|missions|rounds of talks|meetings|sessions|clauses|\
         convoys|sacks|crates|parcels|pallets|litres|liters|gallons|barrels|megawatts|kilos|\
         kilograms|kg|rations|blankets|mattresses|games|matches|languages|tribes|clans|islands|\
         rivers|hills|valleys|polling stations|classrooms|stalls|markets|museums|monasteries|\
         shrines|cemeteries|mass graves|craters|lessons|tables|questions|reasons|kinds|types|\
         versions|steps|options|things|ways|outposts|strongholds|hideouts|health centres|\
         health centers|health facilities|health institutions|hamlets|nationalities|\
         police stations|military bases|army bases|rebel bases|rebel bunkers|militant hideouts|\
         terrorist hideouts|military posts|military positions|launch pads",
    ),
    (Cue::Age, "year-old|year old|aged|age|ages|years of age|under the age of|month-old"),
    (
        Cue::Perhaps,
        "could|might|may have|feared|if|threatened to|fears of|at risk|expected to|capable of|\
         target of|goal of|hypothetical|likely to|possibly|presumed|risk of|threaten|plans to|\
         aims to|believed to be buried|may be|may have been|may reach|unless|even if|would have|\
         aimed to|hoped to|vowed to|promised to|planned to|rumours of|rumors of|unclear whether|\
         unclear if|not clear whether|not clear if|unknown whether|not known whether|exercise|\
         fiction",
    ),
    (
        Cue::Play,
        "scenario|drill|simulation|wargame|war game|rugby|football|soccer|cricket|hockey|\
         baseball|basketball|tournament|championship|film|movie|novel|video game|by-elections|\
         by-election|dead heat",
    ),
    (Cue::Not, "not"),
    (Cue::War, "war|conflict"),
];
