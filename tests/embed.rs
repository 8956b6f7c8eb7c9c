//! The figure for a page: the same in two files of people's pages, and what
//! holds of every one.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use casualty_chart::ask::{self, Answer};
use casualty_chart::breakdown::Only;
use casualty_chart::date::Date;
use casualty_chart::embed::{self, How, Shown};
use casualty_chart::ledger::Ledger;
use casualty_chart::tally::{self, Question};
use casualty_chart::view::View;
use casualty_chart::{cli, export, load, telling};
use expect_test::expect_file;
use sha2::{Digest as _, Sha256};

const OCTOBER: &str = include_str!("../www/data/nagorno-karabakh-2020.json");
const WAR: &str = include_str!("../www/data/nagorno-karabakh-war-2020.json");

/// Every text of it tries to be something else.
const HOSTILE: &str = r#"source,speaks_for,about,status,figure,outlet,url,quote,note,lang
"<img src=x onerror=alert(1)>",,"A""><b>","military","874","</script><script>alert(1)</script>","https://example.org/?a=1&b=""<c>","<!-- & </q>","</figure><style>*{color:red}</style>",en
"&lt;B&#39;",,"A""><b>","civilian","undisclosed","<svg onload=alert(1)>",,"Said & left",,
"#;

const LIVE: How<'static> = How {
    src: "/data/nagorno-karabakh-2020.json",
    base: "/",
    digits: "",
    theme: "",
    bare: false,
    frozen: None,
};

#[test]
fn a_page_with_a_live_figure_and_one_with_a_frozen_one() {
    let frozen = How { frozen: Date::new(2031, 5, 4), ..LIVE };
    for (file, lang, dir, how) in [("live", "en", "ltr", LIVE), ("frozen", "ar", "rtl", frozen)] {
        let [one, two] = [View::Bars, View::Table].map(|view| snippet(OCTOBER, lang, view, how));
        let page = format!(
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{file}</title>\n</head>\n<body>\n<main>\n<h1>{file}</h1>\n{one}\n\
             <p id=\"after\">{file}</p>\n{two}</main>\n</body>\n</html>\n"
        );
        expect_file![format!("page/guests/static/{file}-{lang}.html")].assert_eq(&page);
    }
}

#[test]
fn everything_that_is_told_is_in_it_as_text() {
    for text in [OCTOBER, WAR, HOSTILE] {
        for lang in cli::languages() {
            let words = cli::words(lang, None).unwrap();
            let (ledger, answer) = asked(text);
            // What a view is made of is the same in each language of a direction.
            let views = if ["en", "ar"].contains(&lang) { &View::ALL[..] } else { &View::ALL[..1] };
            for view in views.iter().copied() {
                let markup = snippet(text, lang, view, LIVE);
                let told = telling::tell(&ledger, &answer.breakdown, view, &words);
                let mut all = vec![told.headline, told.subtitle, told.table.caption];
                all.extend([told.summary, told.notes, told.how_to_read].concat());
                all.extend(told.legend.into_iter().map(|key| key.label));
                for line in told.table.lines.into_iter().chain(told.steps.lines) {
                    all.push(line.name);
                    all.extend(line.cells.into_iter().map(|cell| cell.text));
                }
                for said in telling::sources(&ledger, &answer.breakdown, &words) {
                    all.push(said.name);
                    for claim in said.claims {
                        all.extend([claim.text, claim.dates, claim.outlet, claim.note]);
                        all.extend(claim.quote);
                    }
                }
                let found = answer.findings.iter();
                all.extend(found.map(|one| telling::finding(one, &answer.breakdown, &words)));
                for one in all {
                    let one = escaped(&one);
                    assert!(markup.contains(&one), "{lang}, {}: no {one:?}", view.name());
                }
            }
        }
    }
}

#[test]
fn no_text_becomes_markup() {
    for how in [LIVE, How { frozen: Date::new(2031, 5, 4), ..LIVE }] {
        for view in View::ALL {
            let markup = snippet(HOSTILE, "en", view, how);
            let tags = tags(&markup);
            for tag in &tags {
                let name =
                    tag.split([' ', '>', '/']).find(|part| !part.is_empty()).unwrap_or_default();
                assert!(TAGS.contains(&name), "{tag}");
                let handler = tag.split('"').step_by(2).any(|part| part.contains(" on"));
                assert!(!handler && !tag.contains(" style="), "{tag}");
                assert!(!tag.contains(" id="), "{tag}: any number of figures stand on one page");
            }
            let scripts = tags.iter().filter(|tag| tag.starts_with("script")).count();
            assert_eq!(scripts, 1 + usize::from(how.frozen.is_some()));
            let links =
                markup.split(" href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
            let links: Vec<&str> = links.collect();
            assert_eq!(links, ["/static.css", "https://example.org/?a=1&amp;b=%22%3cc%3e"]);
        }
    }
}

/// What there is in a figure.
const TAGS: [&str; 31] = [
    "a",
    "bdi",
    "blockquote",
    "caption",
    "casualty-chart",
    "details",
    "div",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "li",
    "link",
    "p",
    "path",
    "q",
    "rect",
    "script",
    "section",
    "small",
    "span",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "tr",
    "ul",
];

/// What stands between `<` and `>`.
fn tags(markup: &str) -> Vec<&str> {
    markup.split('<').skip(1).map(|rest| rest.split_once('>').unwrap().0).collect()
}

#[test]
fn a_frozen_one_has_its_ledger_inside_with_its_day_and_its_hash() {
    let day = Date::new(2031, 5, 4);
    for text in [OCTOBER, HOSTILE] {
        let markup = snippet(text, "en", View::Bars, How { frozen: day, ..LIVE });
        let (_, rest) = markup.split_once("<script type=\"application/json\">").unwrap();
        let (data, _) = rest.split_once("</script>").unwrap();
        let digest = Sha256::digest(data.as_bytes());
        let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(markup.contains(&format!("data-frozen=\"2031-05-04\" data-sha256=\"{hash}\"")));
        let said = format!("Frozen on 4 May 2031. SHA-256 of the data: \u{2068}{hash}\u{2069}");
        assert!(markup.contains(&said), "{markup}");
        assert!(!markup.contains(" src=\"/data"), "what is inside is not fetched");
        let loaded = load::load(data.as_bytes()).unwrap().ledger;
        assert_eq!(export::json(&loaded), export::json(&asked(text).0));
    }
}

#[test]
fn a_question_stands_in_the_attributes() {
    let words = cli::words("en", Some("arab")).unwrap();
    let (ledger, _) = asked(WAR);
    let question = Question { outcome: tally::outcomes(&ledger)[1], day: Date::new(2020, 11, 1) };
    let only = Only { side: Some(1), source: Some(0), ..Only::default() };
    let answer = ask::answer(&ledger, question, only);
    let shown = Shown { ledger: &ledger, answer: &answer, view: View::Matrix, words: &words };
    let how = How {
        src: "a?b&c",
        base: "https://x.example/y",
        digits: "arab",
        theme: "dark",
        bare: true,
        frozen: None,
    };
    let markup = embed::snippet(shown, how);
    let tags = tags(&markup);
    let chart = tags.iter().find(|tag| tag.starts_with("casualty-chart")).unwrap();
    let parts = [
        "src=\"a?b&amp;c\"",
        "lang=\"en\"",
        "digits=\"arab\"",
        "view=\"matrix\"",
        "as-of=\"2020-11-01\"",
        "theme=\"dark\"",
        "controls=\"none\"",
    ];
    for part in parts {
        assert!(chart.contains(part), "{part} is not in {chart}");
    }
    for (name, id) in [("side", &ledger.sides[1].id), ("source", &ledger.sources[0].id)] {
        assert!(chart.contains(&format!("{name}=\"{id}\"")), "{chart}");
    }
    assert!(chart.contains("outcome="), "{chart}");
    assert!(markup.contains("src=\"https://x.example/y/casualty-chart.js\""));
    assert!(!markup.contains("cc-controls"), "no place is kept for what does not come");
}

#[test]
fn a_snippet_points_to_the_web_or_beside_itself() {
    for (text, good) in [
        ("", true),
        ("ledger.json", true),
        ("./a:b.json", true),
        ("../x/y?z=a:b", true),
        ("//cdn.example/x", true),
        ("https://example.org/", true),
        ("HTTP://example.org/", true),
        ("javascript:alert(1)", false),
        (" JavaScript :alert(1)", false),
        ("data:text/html,x", false),
        ("file:///etc", false),
    ] {
        assert_eq!(embed::is_address(text), good, "{text:?}");
    }
}

fn asked(text: &str) -> (Ledger, Answer) {
    let ledger = load::load(text.as_bytes()).unwrap().ledger;
    let question = Question { outcome: tally::outcomes(&ledger)[0], day: None };
    let answer = ask::answer(&ledger, question, Only::default());
    (ledger, answer)
}

fn snippet(text: &str, lang: &str, view: View, how: How<'_>) -> String {
    let (ledger, answer) = asked(text);
    let words = cli::words(lang, None).unwrap();
    embed::snippet(Shown { ledger: &ledger, answer: &answer, view, words: &words }, how)
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace(['\n', '\r', '\t'], " ")
}
