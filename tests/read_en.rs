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
        &["undisclosed | killed military | – | –"],
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
