//! Lists of English words that a rule asks for by name.

pub(in crate::read) const ADMITTING: &[&str] =
    &["acknowledg", "conced", "admit", "mourn", "lament"];

pub(in crate::read) const ADVERBS: &[&str] = &[
    "neither",
    "nor",
    "not",
    "never",
    "first",
    "only",
    "just",
    "even",
    "too",
    "kept",
    "both",
    "once",
    "since",
    "yesterday",
    "instead",
    "therefore",
    "reportedly",
];

pub(in crate::read) const ARRIVING: &[&str] = &["arrived", "brought", "taken", "came", "received"];

pub(in crate::read) const ARTICLES: &[&str] = &["a", "an", "the", "its", "this"];

pub(in crate::read) const BACKING: &[&str] = &[
    "run",
    "led",
    "backed",
    "controlled",
    "held",
    "allied",
    "aligned",
    "linked",
    "affiliated",
    "occupied",
    "administered",
    "based",
    "owned",
];

pub(in crate::read) const BEFORE_HEADS: &[&str] = &["at", "to", "as", "is", "was"];

pub(in crate::read) const BODIES: &[&str] = &[
    "organisation",
    "organization",
    "group",
    "agency",
    "network",
    "charity",
    "body",
    "monitor",
    "watchdog",
    "movement",
    "institute",
    "union",
    "observatory",
];

pub(in crate::read) const CLAUSES: &[&str] = &[";", "when", "where", "after", "while"];

pub(in crate::read) const CONCEDED: &[&str] = &[
    "lost",
    "acknowledged",
    "acknowledges",
    "conceded",
    "concedes",
    "admitted",
    "admits",
    "spoke",
    "speaks",
    "named",
    "cited",
    "cites",
    "wrote",
    "written",
    "writes",
    "counted",
    "counts",
    "recorded",
    "listed",
    "lists",
    "claimed",
    "claims",
    "gave",
];

pub(in crate::read) const CONCEDING: &[&str] = &[
    "acknowledg",
    "conced",
    "admit",
    "confirm",
    "announc",
    "disclos",
    "mention",
    "reveal",
    "publish",
];

pub(in crate::read) const COUNTERS: &[&str] = &["count", "toll", "tally", "register"];

pub(in crate::read) const DENYING: &[&str] = &["not", "untrue", "no", "it"];

pub(in crate::read) const GAMES: &[&str] =
    &["scenario", "drill", "simulation", "wargame", "war", "film", "movie", "novel", "video"];

pub(in crate::read) const GEAR: &[&str] =
    &["equipment", "hardware", "territory", "armour", "armor"];

pub(in crate::read) const HOWEVER: &[&str] =
    &["nevertheless", "nonetheless", "however", "meanwhile", "yet", "still"];

pub(in crate::read) const ISSUED: &[&str] =
    &["post", "report", "claim", "estimate", "count", "note", "release", "issue", "dispute"];

pub(in crate::read) const ISSUED_MANY: &[&str] = &["reports", "claims", "estimates", "records"];

pub(in crate::read) const LEADERS: &[&str] = &["leader", "officer", "chief", "commander"];

pub(in crate::read) const MAKES: &[&str] =
    &["makes", "made", "brings", "brought", "means", "takes", "raises"];

pub(in crate::read) const NO_PERSONS: &[&str] = &[
    "other",
    "another",
    "former",
    "latter",
    "number",
    "letter",
    "paper",
    "weather",
    "matter",
    "different",
    "recent",
    "later",
];

pub(in crate::read) const NO_SIDES: &[&str] = &[
    "african",
    "european",
    "asian",
    "western",
    "eastern",
    "northern",
    "southern",
    "arab",
    "muslim",
    "christian",
    "sunni",
    "shia",
    "shiite",
    "islamic",
    "islamist",
    "jewish",
    "druze",
    "alawite",
    "yazidi",
    "latin",
    "catholic",
    "hindu",
    "sikh",
    "buddhist",
];

pub(in crate::read) const NUMBER_NAMES: &[&str] = &["toll", "figure", "number", "count"];

pub(in crate::read) const OFFICE_ENDINGS: &[&str] =
    &["ntelligence", "ommand", "ilitary", "rmy", "orces", "ission"];

pub(in crate::read) const OF_AUTHORS: &[&str] =
    &["information", "sources", "estimates", "account", "accounts"];

pub(in crate::read) const OF_REPORTS: &[&str] = &[
    "initial",
    "latest",
    "preliminary",
    "recent",
    "early",
    "official",
    "unconfirmed",
    "several",
    "earlier",
    "previous",
    "independent",
];

pub(in crate::read) const OPENING_CLAUSES: &[&str] =
    &["who", "which", "with", "to", "at", "near", "inside", "into"];

pub(in crate::read) const OWNERS: &[&str] = &["the", "its", "their", "his", "her", "this"];

pub(in crate::read) const PERSON_ENDINGS: &[&str] = &[
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "men",
    "ee",
    "ant",
    "ent",
    "woman",
    "eer",
    "medic",
    "friend",
    "cousin",
    "consul",
    "neighbour",
    "neighbor",
];

pub(in crate::read) const SAYING: &[&str] = &["said", "says", "say", "added", "adds", "wrote"];

pub(in crate::read) const SIDES_IN_GENERAL: &[&str] =
    &["army", "side", "party", "country", "government", "camp", "force", "nation", "capital"];

pub(in crate::read) const SUBORDINATING: &[&str] =
    &["when", "after", "before", "since", "once", "where"];

pub(in crate::read) const TAKING_LIVES: &[&str] = &[
    "cost", "costs", "costing", "claimed", "claim", "claiming", "claims", "took", "takes",
    "taking", "taken", "out", "devoured", "consumed",
];

pub(in crate::read) const TALLIES: &[&str] = &["tally", "toll", "count", "list"];

pub(in crate::read) const TALLYING: &[&str] = &[
    "tally",
    "tallies",
    "account",
    "accounts",
    "count",
    "counts",
    "figures",
    "estimates",
    "estimate",
    "reckoning",
    "numbers",
    "statistics",
    "admission",
    "calculation",
    "calculations",
    "records",
    "assessment",
    "assessments",
    "data",
    "lights",
];

pub(in crate::read) const THIS_ESTIMATE: &[&str] =
    &["this", "that", "estimate", "claim", "reckoning"];

pub(in crate::read) const TOLLED: &[&str] =
    &["count", "toll", "tally", "figure", "number", "total", "estimate"];

pub(in crate::read) const TRAILING_VERBS: &[&str] = &[
    "said",
    "says",
    "say",
    "added",
    "adds",
    "reported",
    "reports",
    "wrote",
    "stated",
    "announced",
    "confirmed",
    "explained",
    "noted",
    "insisted",
    "recalled",
    "warned",
    "claimed",
    "tweeted",
    "posted",
    "estimates",
];

pub(in crate::read) const UNITS: &[&str] = &[
    "patrol",
    "convoy",
    "unit",
    "team",
    "crew",
    "squad",
    "party",
    "column",
    "contingent",
    "force",
    "detachment",
    "delegation",
    "staff",
];
