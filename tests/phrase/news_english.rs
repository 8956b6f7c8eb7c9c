//! English as newsrooms write it.

pub(crate) const CASES: &[(&str, &str)] = &[
    (
        "=874",
        "874. | \"874\" | “874” | (874) | [874] | '874' | «874» | killed: 874 | \
         deaths: 874 | dead: 874 | death toll: 874 | death toll 874 | toll: 874 | \
         Killed 874 | fatalities: 874 | 874 fatalities | 874 servicemen | \
         874 military personnel | 874 Armenian soldiers | 874 ethnic Armenian soldiers | \
         874 lives lost | 874 have been killed | 874 had died | 874 people have died | \
         874 were killed | 874 confirmed dead | 874 confirmed deaths | 874 in total | \
         total: 874 | total of 874 | a total of 874 soldiers | 874 people dead | \
         874 troops killed | 874 of its soldiers | 874 of its troops were killed | \
         killed 874 people | 874 soldiers killed in action | 874 service members | \
         the deaths of 874 people | 874 (killed) | 874 dead. | exactly 874 people | \
         precisely 874 | number killed: 874 | number of dead: 874 | number of deaths 874 | \
         874 persons | 874 Azerbaijani servicemen | 874 people lost their lives | \
         874 combatants | 874 rebels | 874 militants killed | 874 were dead | \
         874 people died | 874 have died | death toll of 874 | toll of 874 | 874 victims | \
         874 bodies | 874 military deaths | 874 killed so far | 874 so far | \
         eight hundred seventy four dead | a death toll of 874 | the death toll is 874 | \
         the toll stands at 874 | 874 killed in total | 874 confirmed killed",
    ),
    (
        "=1",
        "one person was killed | one dead | one soldier killed | one killed | one death | \
         a single person | 1 dead",
    ),
    ("=2", "two | two people | two soldiers | 2 killed | two dead"),
    ("=60", "sixty | three score"),
    (
        "=144",
        "144 | one hundred and forty-four | one hundred forty-four | \
         a hundred and forty four",
    ),
    (
        "=1200",
        "twelve hundred | 1200 people | 1.2k | 1.2 K | 1,200 civilians | \
         one thousand two hundred | a thousand two hundred | 1 200 dead | 1200. | \
         1.2 thousand | 1,200 (dead) | killed: 1,200. | the dead: 1200",
    ),
    ("=1100", "eleven hundred | one thousand one hundred"),
    (
        "=1783",
        "one thousand seven hundred and eighty-three | \
         seventeen hundred and eighty-three | 1,783",
    ),
    (
        "=1500000",
        "one point five million | 1.5 million people | 1.5mn | 1½ million | \
         one and a half million people | 1.5 mln | 1,500,000 | 1 500 000 | 1.5 million. | \
         1½ million people | ١½ مليون",
    ),
    ("=2500000", "two point five million | 2½ million | two and a half million | 2.5M"),
    (
        "=500000",
        "½ million | half a million people | half-a-million | 0.5m | half-million | \
         500,000 | 500 thousand people",
    ),
    (
        "=250000",
        "¼ million | a quarter of a million people | a quarter-million | 0.25 million | \
         250k",
    ),
    ("=750000", "¾ million | three-quarters of a million | three quarters of a million people"),
    ("=1000000000", "one billion | 1bn | a billion"),
    ("=18", "eighteen"),
    ("=36", "three dozen | 3 dozen | three dozen people"),
    ("=24", "two dozen soldiers"),
    ("=150", "a hundred and fifty | one hundred fifty"),
    (
        "=5000",
        "5K | 5k people | 5,000 dead | 5 000 | 5'000 | five thousand dead | 5000 souls | \
         5 thousand",
    ),
    ("=105", "one hundred and five | a hundred and five | one hundred five"),
    ("=2020", "two thousand twenty | two thousand and twenty"),
    (
        "none",
        "no one | none killed | no fatalities | no deaths. | there were no deaths | \
         there were no casualties | no loss of life | no lives lost | no one died | \
         nobody died | no people were killed | no killed | zero casualties | 0 dead | \
         0 deaths | no victims | no soldiers | without casualties | without loss of life | \
         without any casualties | no military deaths | nobody has been killed | \
         no one has been killed | suffered no losses | suffered no casualties | \
         no losses | not a single soldier | nil. | no military casualties | \
         no troops were killed | there have been no deaths | caused no casualties | \
         no one was hurt | no dead or wounded | zero killed | not one soldier | \
         none of them | none of its soldiers | no people | zero people | \
         no deaths or injuries | no dead and no wounded | لا قتلى ولا جرحى | \
         no killed or wounded",
    ),
    (
        ">=2000",
        "at least 2000. | \"at least 2,000\" | no fewer than 2000 people | \
         not less than 2000 people | minimum of 2000 | at the least 2000 | at least 2k | \
         2000 plus | 2,000+ people | 2000+ killed | 2000 or more killed | 2000 and more | \
         2000 and up | 2000 or higher | at a minimum 2000 | at minimum 2000 | \
         at the very least 2000 | at least 2000 people were killed | \
         at least two thousand dead | at least 2000 soldiers have been killed | \
         no less than two thousand | min. 2000 | min 2000 | ≥ 2000 killed | \
         >= 2,000 killed | not below 2000 | not under 2000 | 2000 at a minimum | \
         2,000 at the very least | at least 2,000 Armenian soldiers | \
         killed at least 2000 | killing at least 2000 people | at least: 2000 | \
         2000 (at least) | at-least 2000 | a minimum 2000 | 2000 minimum | \
         the deaths of at least 2000 people | two thousand-plus | 2,000-plus",
    ),
    (
        ">=12",
        "at least a dozen | at least a dozen people | a dozen or more | \
         at least one dozen | a minimum of a dozen",
    ),
    (
        ">=1",
        "at least one | at least 1 | at least one person | one or more | 1+ | \
         at least one civilian",
    ),
    (
        ">=100",
        "at least a hundred | at least 100 | 100 or more | a hundred or more people | \
         100-plus",
    ),
    (
        ">2000",
        "more than 2000. | over two thousand people | in excess of two thousand | \
         > 2000 people | >2k | more than 2,000 have been killed | upwards of 2,000 dead | \
         surpassing 2000 | topped 2000 | passed 2,000 | has surpassed 2000 | \
         well in excess of 2000 | significantly more than 2000 | \
         considerably more than 2000 | far in excess of 2000 | more than: 2000 | \
         \"more than 2000\" | greater than 2,000 people | more than 2 thousand | \
         much higher than 2000 | killed more than 2000 | has risen above 2000 | \
         the toll exceeds 2000 | death toll exceeds 2,000 | number of dead exceeds 2000 | \
         casualties exceed 2000 | losses exceed 2000 | more than 2,000 of its soldiers | \
         more than 2000 Armenian troops | crossed 2000 | have exceeded 2,000 | \
         has gone past 2000 | past 2000",
    ),
    (
        ">12",
        "more than a dozen | over a dozen | more than a dozen people | more than twelve | \
         over a dozen soldiers",
    ),
    (">24", "more than two dozen | over two dozen people"),
    (">1", "more than one | more than 1"),
    (">100", "more than a hundred | over a hundred people | more than one hundred"),
    (">500000", "more than half a million | over half a million people | more than 500k"),
    (">1000", "more than a thousand | over 1k | over one thousand | over 1,000 soldiers"),
    (
        "<=100",
        "up to 100. | up to a hundred | up to one hundred people | at most a hundred | \
         no more than a hundred | 100 or fewer people | 100 max | max. 100 | maximum 100 | \
         100 maximum | a maximum 100 | not exceeding 100 | at the most 100 | upto 100 | \
         not exceeding one hundred | <= 100 killed | 100 or less | \
         a maximum of 100 people | up to 100 killed | does not exceed 100 | \
         as many as 100 people | no higher than 100 | 100 tops | as much as 100 | \
         100 at the most | as high as 100 | capped at 100 | not to exceed 100 | \
         not greater than 100 | no more than 100 people were killed | \
         100 at the very most | 100 or under | up to as many as 100 | killed up to 100 | \
         100 tops",
    ),
    (
        "<1000",
        "less than a thousand | fewer than one thousand | under a thousand people | \
         below 1,000 people | < 1k | fewer than 1,000 soldiers | less than 1000 killed | \
         fewer than 1000. | \"fewer than 1000\" | lower than 1000 | \
         considerably fewer than 1000 | significantly fewer than 1000 | \
         well under a thousand | many fewer than 1000 | much less than 1000 | \
         smaller than 1000 | not as many as 1000 | does not reach 1000",
    ),
    (
        "~300",
        "about 300. | \"about 300\" | about three hundred people | approx 300 people | \
         approximately three hundred | around 300 killed | c300 | c 300 | c.300 | ca.300 | \
         ~300 killed | ≈ 300 people | roughly three hundred | \
         some three hundred soldiers | 300ish | 300-ish | 300 or thereabouts | \
         300 more or less | more or less 300 | 300, more or less | give or take 300 | \
         300 give or take | an estimated three hundred people | estimated: 300 | \
         est. 300 | 300 (est.) | 300 (approx.) | somewhere around 300 | \
         something like 300 | in the neighborhood of 300 | on the order of 300 people | \
         300 estimated | 300 or so people | 300-odd people | around about 300 | abt 300 | \
         abt. 300 | circa three hundred | ~ three hundred | put at about 300 | \
         believed to be about 300 | approximately 300 people were killed | about: 300 | \
         killed about 300 | killing some 300 people | roughly estimated at 300 | \
         300 approx | approximatively 300",
    ),
    (
        "~12",
        "about a dozen | around a dozen people | a dozen or so | some dozen | \
         roughly a dozen",
    ),
    (
        "~100",
        "about a hundred | around one hundred | some hundred | a hundred or so people | \
         a hundred-odd",
    ),
    ("~500000", "about half a million | around half a million | roughly half a million people"),
    (
        "nearly 5000",
        "nearly 5000. | close to five thousand | nearly 5k | almost five thousand people | \
         just shy of 5000 | approaching five thousand | a little less than 5000 | \
         nearly 5,000 killed | slightly under 5000 | slightly fewer than 5,000 | \
         nearing 5000 | near 5000 | not quite 5000 | just short of 5000 | \
         a little under five thousand | \"nearly 5000\" | almost 5 thousand | \
         practically 5000 | nigh on 5000 | a bit less than 5000 | a bit under 5000 | \
         a bit fewer than 5000 | nearly 5,000 Armenian soldiers | getting close to 5000 | \
         edging towards 5000 | nearly five thousand | is close to 5000 | \
         very nearly five thousand | marginally under 5000 | the toll nears 5000 | \
         approached 5000 | neared 5000 | just less than 5000 | just fewer than 5000",
    ),
    ("nearly 12", "nearly a dozen | almost a dozen people"),
    ("nearly 500000", "nearly half a million | almost half a million people"),
    (
        "just over 2000",
        "just over 2000. | just over two thousand people | \
         slightly more than two thousand | slightly above 2000 | a bit more than 2000 | \
         little more than 2000 | slightly over 2,000 soldiers | a shade over 2000 | \
         \"just over 2000\" | just above two thousand | just over 2k | \
         slightly in excess of 2000 | just in excess of 2000 | somewhat over 2000 | \
         marginally above 2000 | just past 2000 | a tad over 2000 | a fraction over 2000 | \
         only slightly more than 2000",
    ),
    ("just over 12", "just over a dozen | a little over a dozen"),
    (
        "800..900",
        "800 to 900 people | \"800-900\" | between 800 and 900. | between 800 & 900 | \
         between eight hundred and nine hundred | eight hundred to nine hundred | \
         eight to nine hundred | from 800 up to 900 | from 800-900 | \
         from 800 through 900 | (800-900) | 800 – 900 killed | \
         between 800 and 900 people were killed | anywhere from 800 to 900 | \
         anywhere between 800 and 900 | ranging from 800 to 900 | \
         ranging between 800 and 900 | ranges from 800 to 900 | \
         somewhere between 800 and 900 | 800 - 900 soldiers | 800 up to 900 | \
         killed: 800-900 | between 800 and 900 Armenian soldiers | ٨٠٠ to ٩٠٠",
    ),
    (
        "200..300",
        "two to three hundred | 2 to 3 hundred | between two and three hundred | \
         200-300 dead | between 200 and 300 | 200 to 300 | \
         from two hundred to three hundred",
    ),
    ("24..36", "two to three dozen | between two and three dozen"),
    (
        "10000..20000",
        "10-20 thousand | 10k-20k | 10 to 20 thousand | 10-20k | ten to twenty thousand | \
         10k to 20k | 10,000 to 20,000 | between 10,000 and 20,000 | 10 000–20 000",
    ),
    (
        "1000000..2000000",
        "one to two million | 1-2 million | 1m-2m | between one and two million people | \
         from 1 to 2 million",
    ),
    (
        "~800..900",
        "about 800 to 900 people | approximately 800-900 | some 800 to 900 | \
         ~800–900 killed | circa 800-900 | an estimated 800 to 900 | c. 800-900 | \
         around 800 to 900 dead | between approximately 800 and 900 | \
         between an estimated 800 and 900 | roughly 800 to 900",
    ),
    (
        "several",
        "several soldiers | a few people | several dead | a handful of people | a few. | \
         \"several\" | several killed | several people were killed | \
         several of its soldiers | a few civilians | a small handful | only a few | \
         just a few | several civilians were killed | handful",
    ),
    (
        "a_number",
        "a number of dead | an unspecified number of people | a number of civilians | \
         an unspecified number | a certain number of soldiers | some number of people | \
         a number of its soldiers",
    ),
    ("tens", "tens of people | tens killed | tens of civilians | tens of soldiers killed"),
    (
        "dozens",
        "dozens killed | dozens dead | dozens of civilians | dozens of its soldiers | \
         \"dozens\" | dozens of people were killed | dozens. | dozens of deaths | \
         dozens of Armenian soldiers | many dozens | dozens upon dozens | \
         dozens have been killed",
    ),
    ("scores", "scores killed | scores of civilians | scores dead | scores of soldiers"),
    (
        "hundreds",
        "hundreds of people | hundreds killed | hundreds of soldiers | \
         hundreds of people were killed | \"hundreds\" | hundreds. | hundreds of dead | \
         hundreds of lives | hundreds of casualties | many hundreds of people | \
         hundreds have died | hundreds upon hundreds | hundreds of its troops | \
         in the hundreds | hundreds of Azerbaijani soldiers | hundreds of fighters",
    ),
    (
        "thousands",
        "thousands of people | thousands dead | thousands of soldiers | \
         thousands of civilians were killed | many thousands | \"thousands\" | \
         thousands of lives | thousands upon thousands | thousands of troops | \
         in the thousands | thousands of fighters",
    ),
    (
        "tens_of_thousands",
        "tens of thousands killed | tens of thousands of soldiers | \
         many tens of thousands | tens of thousands dead | tens-of-thousands | \
         in the tens of thousands",
    ),
    ("hundreds_of_thousands", "hundreds of thousands dead | hundreds of thousands of civilians"),
    (
        "undisclosed",
        "not disclosed. | n/d. | (undisclosed) | \"undisclosed\" | undisclosed number | \
         an undisclosed number of soldiers | not made public | has not released figures | \
         has not released casualty figures | refuses to disclose its losses | \
         does not disclose military losses | doesn't disclose its losses | \
         has not disclosed its casualties | does not disclose its military casualties | \
         has not revealed its losses | has not published casualty figures | \
         declined to give figures | did not give a number | did not provide a figure | \
         has not provided casualty figures | not publicly disclosed | \
         has kept its losses secret | does not reveal its military losses | \
         has not announced its losses | Azerbaijan has not disclosed its losses | \
         keeps its losses secret | declined to disclose figures | \
         has not made its losses public | won't disclose | \
         does not give casualty figures | has not disclosed military casualties | \
         undisclosed losses | the number is undisclosed | has not provided any figures | \
         has not given any figures | does not release figures on its military casualties | \
         has yet to disclose | military casualties undisclosed",
    ),
    (
        "unknown",
        "unknown. | unknown number | the number is unknown | number unknown | (unknown) | \
         \"unknown\" | an unknown number of people | unknown number of dead | \
         it is unknown | it is not known | not known how many | it is not clear how many | \
         unclear how many people were killed | remains unknown | remains unclear | \
         yet unknown | still unknown | as yet unknown | currently unknown | \
         exact number unknown | the exact number is unknown | \
         the exact number of dead is unknown | death toll unknown | unknown deaths | \
         cannot be independently verified | could not be confirmed | cannot be confirmed | \
         the toll is unknown | the toll remains unclear | nobody knows how many | \
         no one knows how many were killed | not immediately clear how many | \
         casualties are unknown | number of casualties unknown | ?. | (?) | ??? | ?? | \
         impossible to establish | it was not immediately clear | indeterminate | \
         undetermined number",
    ),
    (
        "no_reports",
        "no reports. | no reports of deaths | no report of casualties | \
         there are no reports of deaths | no immediate reports of casualties | \
         there were no immediate reports of casualties | no word on casualties | \
         no reports of any casualties | no reports of civilian casualties | \
         without reports of casualties | no casualty reports | \
         have received no reports of casualties | \
         there have been no reports of casualties | no information on casualties | \
         no immediate word on casualties | no word of casualties | no news of casualties | \
         no reports of fatalities",
    ),
    (
        "denied",
        "denied. | (denied) | denies casualties | denied any losses | \
         denies suffering losses | denies any casualties | denied losses | \
         has denied any losses | denies it | Azerbaijan denies | denies the report | \
         denied having any casualties | denies there were casualties | \
         denied that any soldiers were killed | has denied the claims | denies that | \
         denies suffering any casualties | denied reports of losses",
    ),
    (
        "=5",
        "the 5 dead | number of wounded: 5 | wounded: 5 | the number of dead is 5 | \
         عدد الجرحى: 5 | killed: five",
    ),
    (
        ">5",
        "toll reached more than 5 | عدد القتلى وصل إلى أكثر من 5 | \
         the number of dead has exceeded 5",
    ),
    ("=32", "thirty-two | اثنان وثلاثون"),
    ("=105000", "مئة وخمسة آلاف"),
];

/// What is no figure.
pub(crate) const REFUSED: &str = "2 or 3 | two or three | 800 or 900 | 2 or 3 thousand | millions | \
     millions of people | no more than a handful | at least dozens | \
     more than several | at least several | more than hundreds | fewer than dozens | \
     a few hundred | several thousand | several dozen | a few dozen | many | a lot | \
     lots of people | 12.5 | 1.5 | 50% | 50 percent | half of them | most of them | \
     all of them | a third of the unit | a majority | 3rd | 12th | 1,2,3 | 1 2 3 | \
     874 of 1000 | 37 out of 100 | 1 in 10 | 874 wounded and 37 killed | \
     37 civilians, 874 soldiers | 12 tanks | 5 drones | 2020 October? | October 2020 | \
     22 October | 27/09/2020 | 2020-10-22 | 10:30 | $500 | 500 USD | 12 days | \
     874 or more or less | about at least 200 | nearly more than 200 | \
     at least 20 or 30 | not 874 | not about 300 | not dozens | not unknown | \
     874 not killed | not 874 but 900 | fewer than none | minus five | - 5 | \
     a couple of dozen | a couple of people | a couple | a couple hundred | couple | \
     not many | not a lot | casualties | deaths | dead | people | killed | yes | no | \
     true | false | N/A | na | nil? reported | no deaths reported | none reported | \
     874,37 | 8 74 | 87 4 | 1,20 | 1.20 | 1,200,00 | 1'20 | 874/37 | 874 (37) | \
     874 (+12) | +12 | 12 more | another 12 | an additional 12 | \
     874, including 37 civilians | 874 plus 37 | 874 minus 37 | 2x | x2 | 2×100 | \
     10^3 | 1e6 | XII | MMXX | ten-fold | tenfold | double | twice as many | \
     at least | more than | ~ | <> 5 | >< 5 | 5 < x < 10 | >5 <10 | 5> | 2000< | \
     <2000> | 5000~ | -100+ | 874- | 874-900- | 800-900-1000 | 800 to 900 to 1000 | \
     between 800 | between 800 or 900 | between 800, 900 | from | to 900? | \
     between and 900 | 900 to 800 | 1000-100 | twenty ten | ten twenty | \
     hundred five hundred | one two three | eleventy | thousand million billion | \
     5 hundred thousand million | 1.2.3 | 1..2.3 | 0,0 | 00874 | 0874 | \
     874 civilians wounded and killed | 874 killed or wounded | 874 dead and missing | \
     874 killed and missing | 874 casualties, killed and wounded | \
     killed and wounded: 874 | over 100 tanks | more than 5 years | up to 3 km | \
     hundreds of tanks | dozens of houses | thousands of dollars | several tanks | \
     no tanks | no tanks lost | no wounded tanks | zero tanks | killed 3 wounded | \
     deaths in 2020 | killed in 2020 | 874 (37) | 874 (+12) | 874 (-12) | (874) 37 | \
     \"874\" \"37\" | 1½ | ½ | 2 ½ thousand killed 3 | soldier and 3 civilians | \
     killed, 3 wounded | 10:30 | killed 10:30 | the dead of 2016 and 2017 | \
     one point five | one point | point five million | one point fifty million | \
     two point five hundred | 1 point 5 million 5 | millions of soldiers | \
     tens of millions | 5 million millions | at least 2 or 3 | more than 2 or 3 | \
     3 or 2 | dead or alive | wounded or killed 12 | 12 wounded or killed | \
     12 killed or missing | over 2000 بقليل | نحو 2000 بقليل | 2000 بقليل | \
     ما لا يقل عن 2000 بقليل | = > 5 | مقتل 3 جرحى | أكثر من 2000 بقليل على الأقل | \
     مئة خمسة | خمسة عشرين | ثلاثمئة خمسون | عشرون وخمسة | 874 (not) | 874 (unknown) | \
     874 (denied) | (874 | 874) | [874 | \"874 | 874\" | 5.. | 5... | '5 | \
     at least (at most) 5 | 800 (900) | 900 (800-950) | a 5 | the the | of | \
     of 5 of 6 | not the 874 | no or 5 | none or 5 | nobody or several | \
     no dead and 5 wounded | no dead, 5 wounded | لا قتلى و5 جرحى | \
     reached about at least 5 | وصل إلى أكثر من نحو 5 | ½½ million | 1.5½ million | \
     1,200½ million | 12 (dead) 5 | deaths: wounded: 5 killed 6 | killed: at least | \
     5 dead or more than 6";
