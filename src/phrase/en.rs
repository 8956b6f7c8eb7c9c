//! English.

use std::sync::OnceLock;

use super::lexicon::Op::{About, AtLeast, AtMost, Exactly, FewerThan, JustOver, MoreThan, Nearly};
use super::lexicon::Sense::{self, After, Around, Before, Number, Part, Plural, Scale};
use super::lexicon::{Doubt, Joins, Language};
use crate::figure::{Absence, Vague};

pub(super) static EN: Language = Language {
    code: "en",
    joins: Joins::Hundreds,
    prefixes: "",
    suffixes: false,
    words: WORDS,
    index: OnceLock::new(),
};

const WORDS: &[(Sense, &str)] = &[
    (
        Before(AtLeast),
        "no fewer than|no less than|not fewer than|not less than|never fewer than|\
         a minimum of|minimum of|at the least|greater than or equal to|\
         more than or equal to|at least as many as|not below|not under",
    ),
    (
        Around(AtLeast),
        "at least|at minimum|a minimum|at a minimum|as a minimum|minimum|min|at the very least",
    ),
    (
        After(AtLeast),
        "or more|or above|and above|and more|or greater|or higher|and up|and over|or over|\
         and upwards|or upwards|plus",
    ),
    (
        Before(MoreThan),
        "more than|over|above|exceeds|exceed|exceeded|exceeding|has exceeded|have exceeded|\
         in excess of|greater than|higher than|larger than|beyond|north of|upwards of|\
         upward of|well over|well above|well more than|far more than|many more than|\
         much more than|far over|surpasses|surpassed|surpassing|has surpassed|has passed|\
         has topped|topped|topping|passed|not just|\
         well in excess of|far in excess of|considerably more than|significantly more than|\
         substantially more than|much higher than|far higher than|has risen above|rises above|\
         rose above|crossed|has crossed|crosses|past|has gone past|far above|\
         comfortably over|comfortably more than",
    ),
    (
        Before(AtMost),
        "no more than|not more than|no greater than|no higher than|not exceeding|\
         does not exceed|do not exceed|did not exceed|a maximum of|maximum of|as many as|\
         not over|not above|no larger than|less than or equal to|fewer than or equal to|\
         as high as|as much as|capped at|not to exceed|not greater than|\
         not higher than|upto|up to as many as",
    ),
    (
        After(AtMost),
        "or fewer|or less|or below|or under|and below|and under|or lower|tops|and fewer|\
         and less",
    ),
    (Around(AtMost), "at most|at the very most|a maximum|at the most|maximum|max"),
    (
        Before(FewerThan),
        "fewer than|less than|under|below|lower than|smaller than|short of|far fewer than|\
         well under|well below|far less than|south of|beneath|\
         considerably fewer than|significantly fewer than|considerably less than|\
         significantly less than|much less than|much fewer than|many fewer than|\
         not as many as|does not reach|did not reach|well short of|far below",
    ),
    (
        Before(About),
        "about|around|some|roughly|circa|c|ca|cca|an estimated|estimated at|estimated to be|\
         in the region of|in the order of|on the order of|of the order of|\
         in the neighborhood of|in the neighbourhood of|somewhere around|somewhere near|\
         a total of about|a total of around|somewhere in the region of|in the vicinity of|\
         it is estimated that|round about|an estimated total of|estimate|in the range of|\
         ranging|roughly around|just about|something like|around about|abt|put at about|\
         put at around|estimated at about|estimated at around|roughly estimated at|\
         believed to be about|believed to be around|thought to be about|\
         thought to be around|approximatively|in the area of|somewhere about",
    ),
    (
        Around(About),
        "estimated|est|approximately|approx|appx|more or less|give or take|or thereabouts",
    ),
    (After(About), "or so|odd|ish"),
    (
        Before(Nearly),
        "nearly|almost|close to|approaching|just under|just below|just short of|nearing|\
         slightly under|slightly below|slightly less than|slightly fewer than|\
         a little under|a little below|a little less than|a little fewer than|not quite|\
         virtually|near|is approaching|is nearing|approaches|nears|very nearly|\
         very close to|coming close to|shy of|just shy of|a shade under|verging on|practically|\
         nigh on|a bit less than|a bit under|\
         a bit fewer than|a bit below|getting close to|edging towards|is close to|\
         marginally under|marginally fewer than|marginally less than|approached|neared|\
         just less than|just fewer than|is nearly|fractionally under|a tad under|\
         slightly short of|barely under",
    ),
    (
        Before(JustOver),
        "just over|just above|just more than|a little more than|a little over|\
         a little above|slightly more than|slightly over|slightly above|a bit more than|\
         a bit over|somewhat more than|somewhat over|only just over|barely over|\
         a shade over|marginally over|marginally more than|barely more than|\
         little more than|slightly in excess of|just in excess of|marginally above|just past|\
         a tad over|a tad more than|a fraction over|only slightly more than|a touch over|\
         a little in excess of|slightly upwards of",
    ),
    (
        Before(Exactly),
        "a total of|total of|equal to|equals|a confirmed|the figure of|reached|has reached|\
         reaches|rose to|rises to|has risen to|climbed to|amounted to|amounts to",
    ),
    (Around(Exactly), "exactly|in total|in all|altogether|precisely|total|all in all|only|just"),
    (
        Number { from: 0, step: 1 },
        "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|\
         fifteen|sixteen|seventeen|eighteen|nineteen|twenty",
    ),
    (Number { from: 30, step: 10 }, "thirty|forty,fourty|fifty|sixty|seventy|eighty|ninety"),
    (Number { from: 1, step: 1 }, "a single"),
    (Sense::A, "a|an"),
    (Scale(12), "dozen"),
    (Scale(20), "score"),
    (Scale(100), "hundred"),
    (Scale(1_000), "thousand"),
    (Scale(1_000_000), "million"),
    (Scale(1_000_000_000), "billion"),
    (Plural(1_000), "k"),
    (Plural(1_000_000), "m|mn|mln|millions|mio"),
    (Plural(1_000_000_000), "bn|b|billions"),
    (Part(50), "half a|a half|half|one half|half of a|one half of a"),
    (Part(25), "quarter of a|a quarter of a|a quarter|quarter|one quarter of a|a quarter"),
    (Part(75), "three quarters of a|three quarters|three quarter"),
    (
        Sense::Vague(Vague::ANumber),
        "a number of|a number|an unspecified number of|an undetermined number of|\
         an unspecified number|\
         unspecified number of|a certain number of|some number of",
    ),
    (
        Sense::Vague(Vague::Several),
        "several|a few|a handful|handful of|handful|a small handful|a small number of",
    ),
    (Sense::Vague(Vague::Tens), "tens"),
    (
        Sense::Vague(Vague::Dozens),
        "dozens|many dozens|in the dozens|dozens upon dozens|dozens and dozens",
    ),
    (Sense::Vague(Vague::Scores), "scores"),
    (
        Sense::Vague(Vague::Hundreds),
        "hundreds|many hundreds|in the hundreds|in their hundreds|hundreds upon hundreds|\
         hundreds and hundreds",
    ),
    (
        Sense::Vague(Vague::Thousands),
        "thousands|many thousands|in the thousands|in their thousands|\
         thousands upon thousands|thousands and thousands",
    ),
    (
        Sense::Vague(Vague::TensOfThousands),
        "tens of thousands|in the tens of thousands|many tens of thousands",
    ),
    (
        Sense::Vague(Vague::HundredsOfThousands),
        "hundreds of thousands|in the hundreds of thousands|many hundreds of thousands",
    ),
    (
        Sense::Between,
        "between|somewhere between|anywhere between|anything between|from between|ranging between|\
         ranges between|ranged between|in the range between",
    ),
    (Sense::From, "from|anywhere from|anything from|ranging from|ranges from|ranged from"),
    (Sense::To, "to|through"),
    (Sense::Until, "up to"),
    (Sense::And, "and"),
    (Sense::Nobody, "none|nobody|no one|noone|nil|not one|not a single one"),
    (Sense::No, "suffered no|caused no|took no|sustained no|no|without|not any|not a single"),
    (
        Sense::Absent(Absence::Undisclosed),
        "undisclosed|not disclosed|nondisclosed|non disclosed|did not disclose|\
         does not disclose|do not disclose|not disclosing|has not been disclosed|\
         have not been disclosed|an undisclosed number|withheld|gives no figure|\
         gives no figures|gave no figure|gave no figures|has given no figure|\
         has given no figures|gives no number|gives no numbers|no figure given|\
         no figures given|n/d|n.d|nd|n d|not revealed|did not reveal|does not reveal|\
         has not been revealed|unrevealed|not made public|not released|\
         has not been released|have not been released|unreleased|not published|\
         does not publish|has not been published|not announced|has not been announced|\
         did not announce|declined to say|declines to say|refused to say|refuses to say|\
         will not say|won't say|would not say|declined to give a figure|\
         declined to disclose|refuses to disclose|refused to disclose|has not said|\
         has not given a figure|did not give a figure|does not give a figure|\
         has not provided figures|keeps secret|kept secret|secret|classified|not divulged|\
         undivulged|gave no number|has not reported|has not given figures|hasn't disclosed|\
         doesn't disclose|didn't disclose|haven't disclosed|no figure disclosed|\
         no figures disclosed|no data disclosed|declined to give figures|declined to give a number|\
         did not give a number|did not give figures|did not provide a figure|\
         did not provide figures|has not provided casualty figures|has not provided any figures|\
         has not given any figures|has not given casualty figures|not publicly disclosed|\
         has not publicly disclosed|has not publicly disclosed its casualties|\
         has kept its losses secret|keeps its losses secret|kept its losses secret|\
         keeps its casualties secret|has not made its losses public|\
         has not made public|does not give casualty figures|does not give figures|\
         does not release|does not release figures|does not release casualty figures|\
         does not publish casualty figures|has not released casualty figures|has yet to disclose|\
         will not disclose|won't disclose|refuses to reveal|refused to reveal|\
         declined to reveal|has declined to disclose|has refused to disclose|\
         refuses to publish|has not published",
    ),
    (
        Sense::Absent(Absence::Unknown),
        "unknown|unclear|not known|not yet known|not clear|an unknown number|nobody knows|\
         no one knows|impossible to verify|could not be verified|cannot be verified|\
         can't be verified|not immediately clear|impossible to say|impossible to know|\
         uncertain|undetermined|not determined|could not be determined|cannot be determined|\
         not immediately known|could not be independently verified|unverifiable|\
         cannot be independently verified|could not be confirmed|cannot be confirmed|\
         impossible to establish|impossible to determine|could not be established|\
         cannot be established|not yet clear|indeterminate",
    ),
    (
        Sense::Absent(Absence::NoReports),
        "no reports|no report|no immediate report of|\
         without reports of|no word|no news|received no reports of|no information on|\
         no information about|no reported|no casualty reports|no immediate word|\
         no immediate news|no immediate information|no immediate reports",
    ),
    (
        Sense::Absent(Absence::Denied),
        "denied|denies|deny|denying|rejected|rejects|dismissed|dismisses|refuted|refutes|\
         denial|denies having|denied having suffered|denies the claim|denied the claim|\
         denies the claims|denied the claims|denies reports|denied reports|\
         denies the reports|denied the reports|denies claims|denied claims|\
         rejects the claim|disputed|denies suffering|denied suffering|has denied suffering|\
         denies the report|denied the report|denied having|denies taking|denied taking|\
         denies sustaining|denied sustaining|denies incurring|has denied reports",
    ),
    (
        Sense::Unsaid,
        "n/a|na|n a|n.a|null|tbd|tba|tbc|x|xx|xxx|.|..|...|…|--|---|––|not available|\
         unavailable|not applicable|not provided|not given|not stated|not specified|\
         unspecified|unstated|not mentioned|no data|no information|no info|no figure|\
         no figures|no number|pending|missing data|blank|empty|nan|not reported yet|\
         not said|does not say|#n/a|undefined|to be determined|to be confirmed|\
         to be announced|data missing|nothing|no claim|/|*|_",
    ),
    (Sense::Doubt(Doubt::Couple), "a couple|couple"),
    (Sense::Doubt(Doubt::NoneReported), "none known|no known"),
    (
        Sense::Doubt(Doubt::NotReported),
        "not reported|unreported|is not reported|are not reported|were not reported|\
         was not reported|has not been reported|have not been reported",
    ),
    (
        Sense::Doubt(Doubt::Many),
        "few|quite a few|quite few|very few|many|numerous|multiple|various|countless|heavy|\
         a lot|lots|plenty|significant|considerable|large numbers of|a large number of|\
         massive losses|serious losses|big losses|innumerable|great many|a great many|\
         light casualties|light losses|minor losses|minimal losses|limited losses|\
         mass casualties",
    ),
    (
        Sense::Reported,
        "reported|were reported|have been reported|was reported|has been reported|\
         are reported|recorded|were recorded|reportedly|confirmed|were confirmed|registered|\
         so far|to date|yet|as yet|at least so far|as of now|till now|until now",
    ),
    (
        Sense::Noun,
        "of them|armenian|armenians|azerbaijani|azerbaijanis|azeri|azeris|karabakh|turkish|\
         syrian|syrians|russian|russians|israeli|israelis|palestinian|palestinians|iraqi|iraqis|\
         iranian|ukrainian|ukrainians|georgian|lebanese|yemeni|afghan|american|ethnic|\
         enemy|azerbaijan|armenia|baku|yerevan|the ministry|the defence ministry|\
         the defense ministry|the government|death toll|the death toll|the toll|\
         dead|deaths|death|died|die|fatality|fatalities|people|person|persons|\
         civilians|civilian|soldiers|soldier|troops|servicemen|serviceman|servicewomen|\
         servicepeople|service members|personnel|military|men|man|women|woman|children|\
         child|kids|adults|fighters|fighter|militants|militant|casualties|casualty|victims|\
         victim|bodies|body|combatants|combatant|noncombatants|non combatants|lives|life|\
         got killed|losses|loss|troop deaths|lost|combat deaths|kia|wia|slain|perished|\
         individuals|officers|officer|conscripts|volunteers|mercenaries|policemen|\
         police officers|human beings|humans|souls|residents|inhabitants|villagers|citizens|\
         others|boys|girls|journalists|medics|members|reservists|in action|toll|number|army|\
         human losses|rebels|insurgents|refugees|names|prisoners|pows|hostages|passengers|\
         people's lives|figure|figures|numbers",
    ),
    (Sense::Lead, "killed|killing|the deaths of|deaths of|the death of|the killing of"),
    (
        Sense::Hurt,
        "wounded|injured|injuries|injury|hurt|missing|captured|detained|wounds|wounding|\
         prisoners of war|taken prisoner|maimed|hospitalised|hospitalized|displaced",
    ),
    (
        Sense::Link,
        "has|have|had|did|does|do|been|it|there|remain|remains|remained|still|currently|that|\
         of its|of their|its|its own|their own|their|his|any|own|how many|\
         for|in|among|on|the exact|exact|to its",
    ),
    (
        Sense::Of,
        "of|of the|number of|the number of|is|are|was|were|the|stands at|stood at|now stands at|\
         is at",
    ),
    (Sense::Or, "or"),
    (Sense::Point, "point"),
    (
        Sense::Thing,
        "years|year|days|day|months|month|weeks|week|hours|hour|minutes|km|kilometres|\
         kilometers|kilometre|kilometer|metres|meters|miles|mile|tanks|tank|drones|drone|\
         aircraft|planes|plane|helicopters|vehicles|vehicle|houses|homes|buildings|guns|\
         missiles|rockets|shells|percent|per cent|percentage|pct|dollars|euros|usd|eur|\
         tonnes|tons|kg|degrees|villages|settlements|times|positions|artillery pieces|ships|\
         animals|cattle|square kilometres|square kilometers|ha|hectares|times as many|jets|\
         incidents|attacks|strikes|families|households|brigades|units",
    ),
];
