//! The room `read`, English: constructions of news, a line for each claim.
#![cfg(not(target_arch = "wasm32"))]

use casualty_chart::read::{About, Proposal, read};

/// A text, and its claims as `figure | outcome status | about | source`.
const CASES: &[(&str, &[&str])] = &[
    (
        "The Velmar health ministry has issued its weekly report, Reuters reported. In a statement, it said 14 people had been killed.",
        &["14 | killed unstated | Velmar | Velmar health ministry"],
    ),
    (
        "\"We buried many. According to the latest reports, 13 more were killed,\" Colonel Ivo Tarn said.",
        &["13 | killed unstated | – | Colonel Ivo Tarn"],
    ),
    (
        "Forty miners were killed near Sorn. The figure was given on Tuesday by Governor Elna Marsh.",
        &["Forty | killed unstated | – | Governor Elna Marsh"],
    ),
    (
        "The army says it killed 32 insurgents. Russian forces have lost 16 servicemen, there are a hundred wounded.",
        &[
            "32 | killed military | – | army",
            "16 | killed military | Russia | –",
            "a hundred | wounded unstated | Russia | –",
        ],
    ),
    (
        "In that war India lost 1,383 men and China 722.",
        &["1,383 | killed unstated | India | –", "722 | killed unstated | China | –"],
    ),
    (
        "President Tomas Reyl meanwhile put Russian losses at 180,000 dead.",
        &["180,000 | killed unstated | Russia | President Tomas Reyl"],
    ),
    (
        "Iran's health ministry puts its dead at 627 and the number of wounded at 4,870.",
        &[
            "627 | killed unstated | Iran | Iran's health ministry",
            "4,870 | wounded unstated | Iran | Iran's health ministry",
        ],
    ),
    (
        "A government source claimed that 43 Chinese were killed or gravely wounded.",
        &["43 | killed+wounded unstated | China | government source"],
    ),
    (
        "The military said 21 hostages had been put to death by the captors.",
        &["21 | killed unstated | – | military"],
    ),
    (
        "Artillery hit a depot, killing three mechanics, Governor Elna Marsh wrote.",
        &["three | killed unstated | – | Governor Elna Marsh"],
    ),
    (
        "A shopkeeper with links to the rebels first told of 12 dead soldiers.",
        &["12 | killed military | – | shopkeeper"],
    ),
    (
        "US Central Command said a missile had killed three seafarers.",
        &["three | killed unstated | – | US Central Command"],
    ),
    (
        "Neither army has said how many soldiers it has lost.",
        &["undisclosed | killed military | each | –"],
    ),
    ("The scenario supposed 45 dead and 120 wounded. The rugby side lost 12 men to injury.", &[]),
    (
        "It says it has killed more than 14,000 of Hamas' estimated 25,000 fighters.",
        &["more than 14,000 | killed military | Hamas | –"],
    ),
    (
        "Gaza's health ministry made it unclear whether the dead were soldiers. It said 12 children were killed.",
        &["12 | killed unstated | Gaza | Gaza's health ministry"],
    ),
    (
        "Ethiopia denied that 40 of its soldiers had been killed.",
        &["denied | killed military | Ethiopia | Ethiopia"],
    ),
    (
        "Ethiopia denied 40 of its soldiers had been killed.",
        &["denied | killed military | Ethiopia | Ethiopia"],
    ),
    (
        "Ethiopia denied claims that 40 Ethiopian soldiers had been killed.",
        &["denied | killed military | Ethiopia | Ethiopia"],
    ),
    (
        "Ethiopia dismissed as propaganda an Eritrean claim that 40 of its soldiers were killed.",
        &["denied | killed military | Ethiopia | Ethiopia"],
    ),
    (
        "Ethiopia on Monday rejected reports that as many as 40 of its soldiers had died.",
        &["denied | killed military | Ethiopia | Ethiopia"],
    ),
    (
        "It is not true that 40 Ethiopian soldiers were killed, the army of Ethiopia said.",
        &["denied | killed military | Ethiopia | army of Ethiopia"],
    ),
    (
        "Ethiopia called false the claim that 40 Ethiopian soldiers had died.",
        &["denied | killed military | Ethiopia | Ethiopia"],
    ),
    ("Ethiopia would neither confirm nor deny that 40 of its soldiers were killed.", &[]),
    ("Ethiopia did not confirm that 40 of its soldiers had been killed.", &[]),
    ("Ethiopia refused to confirm reports that 40 of its soldiers had been killed.", &[]),
    ("Russia has not denied that 40 of its soldiers were killed.", &[]),
    (
        "Eritrea denied killing 40 Ethiopian civilians.",
        &["denied | killed civilian | Ethiopia | Eritrea"],
    ),
    (
        "Eritrea denied that it had killed 40 Ethiopian civilians.",
        &["denied | killed civilian | Ethiopia | Eritrea"],
    ),
    ("Eritrea denied killing 40 civilians.", &["denied | killed civilian | – | Eritrea"]),
    (
        "Eritrea denies having lost 40 soldiers, and says it killed 90 Ethiopian troops.",
        &[
            "denied | killed military | Eritrea | Eritrea",
            "90 | killed military | Ethiopia | Eritrea",
        ],
    ),
    ("India has not said how many aircraft it lost.", &[]),
    ("Russia has not disclosed how many tanks it has lost.", &[]),
    ("Russia has not revealed the number of drones it lost.", &[]),
    (
        "Russia has not disclosed how many soldiers it has lost.",
        &["undisclosed | killed military | Russia | Russia"],
    ),
    (
        "Ukraine said 300 Russian soldiers were dead, wounded or missing.",
        &["300 | killed military | Russia | Ukraine"],
    ),
    (
        "The UN put the number of Ukrainian dead at 300 and the wounded at 900.",
        &["300 | killed unstated | Ukraine | UN", "900 | wounded unstated | Ukraine | UN"],
    ),
    (
        "Russia said 5,000 Ukrainian soldiers had surrendered and 300 died.",
        &[
            "5,000 | captured military | Ukraine | Russia",
            "300 | killed military | Ukraine | Russia",
        ],
    ),
    (
        "Russia said the number of Ukrainian soldiers killed rose by 40 to 300.",
        &["300 | killed military | Ukraine | Russia"],
    ),
    (
        "Russia said it exchanged 40 Ukrainian bodies for 30 Russian ones.",
        &["40 | bodies unstated | Ukraine | Russia", "30 | bodies unstated | Russia | Russia"],
    ),
    ("Medics said 1 in 4 victims was a child.", &[]),
    (
        "Russia said 30 Ukrainian soldiers were killed and up to 90 wounded.",
        &[
            "30 | killed military | Ukraine | Russia",
            "up to 90 | wounded military | Ukraine | Russia",
        ],
    ),
    (
        "Islamic State acknowledged no losses of its own.",
        &["no reports | killed unstated | Islamic State | Islamic State"],
    ),
    ("How many tanks it has lost Russia has not disclosed.", &[]),
    ("Reuters could not independently confirm that 40 soldiers had been killed.", &[]),
    (
        "The Taliban denied that 40 civilians had been killed.",
        &["denied | killed civilian | – | Taliban"],
    ),
    (
        "There is no truth in reports that 40 Ethiopian soldiers died, Ethiopia said.",
        &["denied | killed military | Ethiopia | Ethiopia"],
    ),
];

fn line(claim: &Proposal) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".into());
    let Proposal { figure, outcome, status, about, source, .. } = claim;
    format!("{figure} | {outcome} {status} | {} | {}", text(about), text(source))
}

#[test]
fn english_constructions_are_read() {
    let mut wrong = String::new();
    for (text, expected) in CASES {
        let reading = read(text, About { lang: Some("en"), date: None });
        let found: Vec<String> = reading.claims.iter().map(line).collect();
        if found != *expected {
            wrong += &format!("{text}\n  expected {expected:#?}\n  found {found:#?}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
