//! The room `words`, and the files of texts that it reads.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use casualty_chart::breakdown::{Code, Missing, Relation, Scope, Slice};
use casualty_chart::date::Date;
use casualty_chart::figure::{Absence, Count, Estimate, Figure, Span, Vague};
use casualty_chart::import::{Format, TOLD};
use casualty_chart::layout::{self, Look, PlainRuler, Stage};
use casualty_chart::ledger::{Ledger, Outcome};
use casualty_chart::marks::marks;
use casualty_chart::tally::{self, Question};
use casualty_chart::view::View;
use casualty_chart::words::{Entry, Locale, Words, entries};
use casualty_chart::{check, cli, load, phrase, telling};
use expect_test::{Expect, expect, expect_file};
use proc_macro2::{TokenStream, TokenTree};

/// What a file says of itself, and no code asks for.
const ABOUT_THE_FILE: [&str; 5] = ["lang", "locale", "dir", "digits", "name"];

/// What a file may say of itself: which texts no native reader has checked (heads
/// of their keys, or `*` for all), and what browsers do not know of its language.
const UNCHECKED: &str = "unchecked";
const MAY_SAY: [&str; 3] = [UNCHECKED, "numbers", "date"];

/// The numbers that between them need every plural of Arabic.
const NUMBERS: [u64; 13] = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 874, 2_000];

#[test]
fn every_language_has_every_text_with_the_same_places() {
    let languages = languages();
    let (first, expected) = &languages[0];
    let mut wrong = Vec::new();
    for (lang, found) in &languages {
        for (key, entry) in expected {
            let Some(other) = found.get(key) else {
                wrong.push(format!("{lang}: has no {key:?}, which {first} has"));
                continue;
            };
            if places(entry) != places(other) {
                wrong.push(format!("{lang}: {key:?} has other places than in {first}"));
            }
            if matches!(entry, Entry::Plain(_)) != matches!(other, Entry::Plain(_)) {
                wrong.push(format!("{lang}: {key:?} is a plural in one language only"));
            }
        }
        let more = found.keys().filter(|key| !expected.contains_key(*key) && !may_say(key));
        wrong.extend(more.map(|key| format!("{lang}: has {key:?}, which {first} has not")));
    }
    none(wrong);
}

#[test]
fn every_language_has_every_plural_that_it_needs() {
    let mut wrong = Vec::new();
    for (lang, texts) in languages() {
        let locale = cli::IcuLocale::new(&plain(&texts, "locale"), "latn").unwrap();
        let numbers = (0..=200).chain([1_000, 1_000_000, 1_200_000]);
        let mut needed: BTreeSet<&str> = numbers.map(|number| locale.plural(number)).collect();
        for (key, entry) in texts.iter().filter(|(key, _)| !may_say(key)) {
            let Entry::Plural(forms) = entry else { continue };
            if lang == "ar" && !key.starts_with("page.") {
                needed.insert("two_oblique");
            }
            let lacks = needed.iter().filter(|form| !forms.iter().any(|(name, _)| name == **form));
            wrong.extend(lacks.map(|form| format!("{lang}: {key:?} has no form {form:?}")));
            let known = |name: &str| {
                let bare = name.strip_suffix("_oblique").unwrap_or(name);
                bare == "zero" || needed.contains(bare)
            };
            let more = forms.iter().filter(|(name, _)| !known(name));
            wrong.extend(more.map(|(name, _)| format!("{lang}: {key:?} never takes {name:?}")));
            needed.remove("two_oblique");
        }
    }
    none(wrong);
}

#[test]
fn every_door_has_the_languages_that_there_are() {
    let languages = languages();
    let there: BTreeSet<&str> = languages.iter().map(|(lang, _)| &**lang).collect();
    assert_eq!(cli::languages().next(), Some("en"), "the fallback is the first");
    assert_eq!(cli::languages().collect::<BTreeSet<_>>(), there, "src/cli.rs");
    let element = fs::read_to_string("www/words.js").unwrap();
    let listed = between(&element, "LANGUAGES = [", "]");
    assert!(listed.starts_with("\"en\""), "the fallback is the first: {listed}");
    assert_eq!(
        listed.split(", ").map(|lang| lang.trim_matches('"')).collect::<BTreeSet<_>>(),
        there
    );
    for lang in &there {
        assert!(phrase::languages().any(|code| code == *lang), "src/phrase has no {lang}");
    }

    let browsers =
        ["tests/web.rs", "tests/web/picture.rs"].map(fs::read_to_string).map(Result::unwrap);
    for lang in &there {
        assert!(
            browsers.concat().contains(&format!("www/texts/{lang}.json")),
            "tests/web.rs: {lang}"
        );
    }

    // The page names each in its own script, by the order of their codes.
    let page = fs::read_to_string("www/index.html").unwrap();
    let links = between(&page, "<nav ", "</nav>").matches("<a href").count();
    assert_eq!(links, there.len(), "www/index.html");
    let mut last = 0;
    for (lang, texts) in
        languages.iter().map(|(lang, texts)| (lang, texts)).collect::<BTreeMap<_, _>>()
    {
        let (dir, name) = (plain(texts, "dir"), plain(texts, "name"));
        let link = format!(
            r#"<a href="?lang={lang}" lang="{lang}" dir="{dir}" hreflang="{lang}">{name}</a>"#
        );
        let at = page.find(&link).unwrap_or_else(|| panic!("www/index.html has no {link}"));
        assert!(last < at, "{link} is not where its code belongs");
        last = at;
    }
}

#[test]
fn a_file_says_of_itself_what_it_is() {
    for (lang, texts) in languages() {
        let of = |key: &str| plain(&texts, key);
        assert_eq!((of("lang"), of("page.dir")), (lang.clone(), of("dir")));
        let tag = of("locale");
        assert!(tag == lang || tag.starts_with(&format!("{lang}-")), "{lang}: {tag}");
        assert!(["ltr", "rtl"].contains(&&*of("dir")), "{lang}");
        assert!(["latn", "arab", "arabext"].contains(&&*of("digits")), "{lang}");
        if let Some(Entry::Plural(date)) = texts.get("date") {
            let months = (1..=12).map(|month: u8| month.to_string());
            let expected: Vec<String> = ["pattern".into()].into_iter().chain(months).collect();
            assert!(date.iter().map(|(name, _)| name).eq(&expected), "{lang}: {date:?}");
            let found = places(&Entry::Plain(date[0].1.clone()));
            assert!(found.iter().eq(["day", "month", "year"]), "{lang}: {found:?}");
        }
    }
}

#[test]
fn what_is_marked_as_unchecked_is_there() {
    let mut wrong = Vec::new();
    for (lang, texts) in languages() {
        for head in plain(&texts, UNCHECKED).split_whitespace() {
            let marked = texts.keys().any(|key| head == "*" || key.starts_with(head));
            if !marked || lang == "en" {
                wrong.push(format!("{lang}: no text of {head:?} waits for a native reader"));
            }
        }
    }
    none(wrong);
}

#[test]
fn what_a_language_says_of_a_figure_it_also_reads() {
    let mut wrong = Vec::new();
    for lang in cli::languages() {
        let words = cli::words(lang, None).unwrap();
        for figure in figures() {
            let alike = match figure {
                // Ours, for "a number" and for sums; many languages know only tens.
                Figure::Vague(Vague::ANumber | Vague::Dozens | Vague::Scores) => continue,
                // A range of nothing but the best is not said.
                Figure::Estimate(Estimate { best, range: Some((low, high)) })
                    if low == best && high == best =>
                {
                    Figure::Estimate(Estimate { best, range: None })
                }
                figure => figure,
            };
            let said = words.figure(figure);
            let read = phrase::read(&said, Some(lang));
            if read != Ok(alike) {
                wrong.push(format!("{lang}: {said:?} for {alike:?} reads as {read:?}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_text_that_is_asked_for_is_there_and_every_text_is_asked_for() {
    let (_, texts) = languages().swap_remove(0);
    let heads: BTreeSet<&str> =
        texts.keys().filter_map(|key| Some(key.split_once('.')?.0)).collect();
    let is_key = |text: &str| {
        let head = text.split_once('.').filter(|(_, rest)| !rest.is_empty() && !rest.contains(' '));
        head.is_some_and(|(head, _)| heads.contains(head) && head != "page")
    };
    let mut asked: BTreeSet<String> =
        literals("src").into_iter().filter(|text| is_key(text)).collect();
    // What is wrong with a figure has its words on the bench.
    let bench = fs::read_to_string("www/workbench/texts/en.json").unwrap();
    asked.retain(|code| !bench.contains(&format!("\"wrong.{code}\"")));
    asked.extend(families());
    let pages = asked_by_pages();
    let mut wrong = Vec::new();
    for key in asked.iter().chain(&pages).filter(|key| !texts.contains_key(*key)) {
        wrong.push(format!("{key:?} is asked for and not there"));
    }
    for key in texts.keys().filter(|key| !ABOUT_THE_FILE.contains(&&***key)) {
        if !asked.contains(key) && !pages.contains(key) {
            wrong.push(format!("{key:?} is there and nobody asks for it"));
        }
    }
    none(wrong);
}

#[test]
fn a_loss_report_has_the_same_texts_in_each_of_its_languages() {
    let languages = languages_in("www/texts/import");
    let there: BTreeSet<&str> = languages.iter().map(|(lang, _)| &**lang).collect();
    assert_eq!(there, cli::languages().collect());
    let (_, first) = &languages[0];
    let said = literals("src");
    let mut told: BTreeSet<String> =
        said.iter().filter(|text| text.starts_with("import.")).cloned().collect();
    told.extend(Format::ALL.map(|format| format!("import.format.{}", format.name())));
    let mut wrong = Vec::new();
    for (head, codes) in ["import.remark.", "import.refusal."].into_iter().zip(TOLD) {
        told.extend(codes.iter().map(|code| format!("{head}{code}")));
        told.remove(head);
        // Once in the list itself.
        let idle = codes.iter().filter(|code| said.iter().filter(|text| text == *code).count() < 2);
        wrong.extend(idle.map(|code| format!("nobody tells {head}{code}")));
    }
    told.remove("import.format.");
    let is_text = |key: &&String| key.starts_with("import.");
    assert_eq!(first.keys().filter(is_text).cloned().collect::<BTreeSet<_>>(), told);
    for (lang, texts) in &languages {
        assert!(cli::import_words(lang, None).is_ok(), "{lang} is not in src/cli.rs");
        let locale = cli::IcuLocale::new(&plain(texts, "locale"), "latn").unwrap();
        let forms: BTreeSet<&str> = (0..=200).map(|number| locale.plural(number)).collect();
        for (key, entry) in first.iter().filter(|(key, _)| is_text(key)) {
            let Some(other) = texts.get(key) else {
                wrong.push(format!("{lang}: has no {key:?}"));
                continue;
            };
            if places(entry) != places(other) {
                wrong.push(format!("{lang}: {key:?} has other places"));
            }
            let Entry::Plural(known) = other else { continue };
            let lacks = forms.iter().filter(|form| !known.iter().any(|(name, _)| name == *form));
            wrong.extend(lacks.map(|form| format!("{lang}: {key:?} has no form {form:?}")));
        }
        let more = texts.keys().filter(is_text).filter(|key| !first.contains_key(*key));
        wrong.extend(more.map(|key| format!("{lang}: {key:?} is of no use")));
    }
    none(wrong);
}

/// What only our own pages say, and a chart of a large ledger, in every
/// language's whole file.
const OWN_PAGES: [&str; 9] = [
    "page.js",
    "workbench.html",
    "workbench/speech.js",
    "index.html",
    "embed.js",
    "embed.html",
    "embed-builder/builder.js",
    "import/report.js",
    "large.js",
];

#[test]
fn a_readers_first_picture_says_the_same_without_what_can_wait() {
    let heads = include_str!("../xtask/src/later.txt");
    let waits = |key: &str| heads.lines().any(|head| key.starts_with(head));
    let file = fs::read_to_string(Path::new("www/texts/en.json")).unwrap();
    let key = |line: &str| line.trim().split('"').nth(1).unwrap_or_default().to_owned();
    let kept: Vec<&str> = file.lines().filter(|line| !waits(&key(line))).collect();
    let all = words_of(&file);
    let few = words_of(&kept.join("\n").replace(",\n}", "\n}"));
    let mut wrong = Vec::new();
    for (ledger, question, view) in first_pictures() {
        let breakdown = tally::breakdown(&ledger, question);
        let findings = check::check(&ledger, &breakdown);
        let said = |words: &Words| {
            let card = |key| telling::card(&ledger, &breakdown, &findings, key, view, words);
            let cards: Vec<_> = marks(&breakdown).into_iter().map(card).collect();
            let stage = Stage { width: 720.0, look: &Look::LIGHT, ruler: &PlainRuler, words };
            let picture = layout::picture(view, &breakdown, stage);
            format!("{:?}{cards:?}{picture:?}", telling::tell(&ledger, &breakdown, view, words))
        };
        if said(&all) != said(&few) {
            wrong.push(format!("{question:?} as {view:?} says something else"));
        }
    }
    let pages = asked_by_pages_but(&OWN_PAGES);
    let of_mistakes = |key: &str| key.starts_with("page.error.") || key == "page.notices";
    let early = pages.iter().filter(|key| waits(key) && !of_mistakes(key));
    wrong.extend(early.map(|key| format!("{key:?} is asked for by the element")));
    let keys: Vec<String> = file.lines().map(key).collect();
    let idle = heads.lines().filter(|head| !keys.iter().any(|key| key.starts_with(head)));
    wrong.extend(idle.map(|head| format!("no key begins with {head:?}")));
    none(wrong);
}

/// Every question of the bundled ledgers, in the views of a reader's build.
fn first_pictures() -> Vec<(Ledger, Question, View)> {
    let mut all = Vec::new();
    for file in files("www/data", "json") {
        let ledger = load::load(&fs::read(file).unwrap()).unwrap().ledger;
        for outcome in tally::outcomes(&ledger) {
            for view in [View::Bars, View::Table] {
                all.push((ledger.clone(), Question { outcome, day: None }, view));
            }
        }
    }
    all
}

fn words_of(file: &str) -> Words {
    let locale = |tag: &str, numbers: &str, digits: &str| {
        let _ = numbers;
        Some(Box::new(cli::IcuLocale::new(tag, digits).ok()?) as Box<dyn Locale>)
    };
    Words::new(file, None, &locale).unwrap()
}

#[test]
fn arabic_counts_in_all_six_plurals() {
    counted(
        "ar",
        &["count.killed", "count.military", "count.civilian"],
        expect![[r#"
        لا قتلى / 0 قتيل | لا عسكريين / 0 عسكري | لا مدنيين / 0 مدني
        قتيل واحد | عسكري واحد | مدني واحد
        قتيلان / قتيلين | عسكريان / عسكريين | مدنيان / مدنيين
        3 قتلى | 3 عسكريين | 3 مدنيين
        10 قتلى | 10 عسكريين | 10 مدنيين
        11 قتيلاً | 11 عسكرياً | 11 مدنياً
        99 قتيلاً | 99 عسكرياً | 99 مدنياً
        100 قتيل | 100 عسكري | 100 مدني
        101 قتيل | 101 عسكري | 101 مدني
        102 قتيل | 102 عسكري | 102 مدني
        103 قتلى | 103 عسكريين | 103 مدنيين
        874 قتيلاً | 874 عسكرياً | 874 مدنياً
        2,000 قتيل | 2,000 عسكري | 2,000 مدني
    "#]],
    );
    counted(
        "ar",
        &["count.wounded", "count.missing", "count.bodies"],
        expect![[r#"
        لا جرحى / 0 جريح | لا مفقودين / 0 مفقود | لا جثث / 0 جثة
        جريح واحد | مفقود واحد | جثة واحدة
        جريحان / جريحين | مفقودان / مفقودين | جثتان / جثتين
        3 جرحى | 3 مفقودين | 3 جثث
        10 جرحى | 10 مفقودين | 10 جثث
        11 جريحاً | 11 مفقوداً | 11 جثة
        99 جريحاً | 99 مفقوداً | 99 جثة
        100 جريح | 100 مفقود | 100 جثة
        101 جريح | 101 مفقود | 101 جثة
        102 جريح | 102 مفقود | 102 جثة
        103 جرحى | 103 مفقودين | 103 جثث
        874 جريحاً | 874 مفقوداً | 874 جثة
        2,000 جريح | 2,000 مفقود | 2,000 جثة
    "#]],
    );
}

#[test]
fn english_counts_none_one_and_more() {
    counted(
        "en",
        &["count.killed", "count.military", "count.bodies"],
        expect![[r#"
        no one killed / 0 killed | no military / 0 military | no bodies / 0 bodies
        1 killed | 1 military | 1 body
        2 killed | 2 military | 2 bodies
        3 killed | 3 military | 3 bodies
        10 killed | 10 military | 10 bodies
        11 killed | 11 military | 11 bodies
        99 killed | 99 military | 99 bodies
        100 killed | 100 military | 100 bodies
        101 killed | 101 military | 101 bodies
        102 killed | 102 military | 102 bodies
        103 killed | 103 military | 103 bodies
        874 killed | 874 military | 874 bodies
        2,000 killed | 2,000 military | 2,000 bodies
    "#]],
    );
}

#[test]
fn after_a_word_such_as_at_least_arabic_takes_the_oblique_dual() {
    said(
        "ar",
        expect![[r#"
            2 | قتيلان
            ما لا يقل عن 2 | ما لا يقل عن قتيلين
            أكثر من 2,000 | أكثر من 2,000 قتيل
            ما لا يزيد على 100 | ما لا يزيد على 100 قتيل
            ما لا يزيد على 0 | ما لا يزيد على 0 قتيل
            أقل من 1,000 | أقل من 1,000 قتيل
            بين 1 و2 | بين 1 وقتيلين
            تقريباً بين 200 و300 | تقريباً بين 200 و300 قتيل
            نحو 5,000 | نحو 5,000 قتيل
            ما يقارب 5,000 | ما يقارب 5,000 قتيل
            ما يزيد قليلاً على 11 | ما يزيد قليلاً على 11 قتيلاً
            تقدير: 0 | تقدير: 0 قتيل
            تقدير: 2 | تقدير: قتيلان
            تقدير: 4,120 (بين 3,900 و5,000) | تقدير: 4,120 قتيلاً (بين 3,900 و5,000)
            لا أحد | لا قتلى
            عدد غير محدد | عدد غير محدد
            بضعة | بضعة
            عشرات | عشرات
            عشرات | عشرات
            عشرات | عشرات
            مئات | مئات
            آلاف | آلاف
            عشرات الآلاف | عشرات الآلاف
            مئات الآلاف | مئات الآلاف
            غير معلن | غير معلن
            غير معروف | غير معروف
            لم ترد أنباء | لم ترد أنباء
            نفي | نفي
        "#]],
    );
}

#[test]
fn every_manner_is_said_in_english_as_it_was() {
    said(
        "en",
        expect![[r#"
            2 | 2 killed
            at least 2 | at least 2 killed
            more than 2,000 | more than 2,000 killed
            at most 100 | at most 100 killed
            at most 0 | at most 0 killed
            fewer than 1,000 | fewer than 1,000 killed
            between 1 and 2 | between 1 and 2 killed
            roughly between 200 and 300 | roughly between 200 and 300 killed
            about 5,000 | about 5,000 killed
            nearly 5,000 | nearly 5,000 killed
            just over 11 | just over 11 killed
            estimate of 0 | estimate of 0 killed
            estimate of 2 | estimate of 2 killed
            estimate of 4,120 (between 3,900 and 5,000) | estimate of 4,120 killed (between 3,900 and 5,000)
            none | no one killed
            a number not given | a number not given
            several | several
            tens | tens
            dozens | dozens
            scores | scores
            hundreds | hundreds
            thousands | thousands
            tens of thousands | tens of thousands
            hundreds of thousands | hundreds of thousands
            not disclosed | not disclosed
            unknown | unknown
            no reports | no reports
            denied | denied
        "#]],
    );
}

#[test]
fn every_manner_is_said_in_every_language() {
    let mut acc = String::new();
    for lang in cli::languages() {
        let words = cli::words(lang, None).unwrap();
        writeln!(acc, "{lang}").unwrap();
        for figure in figures() {
            let (alone, people) = (words.figure(figure), words.people(figure, "count.military"));
            writeln!(acc, "  {alone} | {people}").unwrap();
        }
        let day = |text: &str| words.date(Date::parse(text).unwrap());
        for key in ["window.since", "window.as_of", "window.said"] {
            writeln!(acc, "  {}", words.say(key, &[("date", &day("2020-10-22"))])).unwrap();
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/manners.txt");
    expect_file![file].assert_eq(&acc);
}

#[test]
fn digits_are_the_readers_choice() {
    let mut acc = String::new();
    for lang in ["en", "ar"] {
        for digits in [None, Some("latn"), Some("arab"), Some("arabext")] {
            let words = cli::words(lang, digits).unwrap();
            let date = words.date(Date::parse("2020-10-22").unwrap());
            let (number, tenths) = (words.number(1_234_567), words.tenths(21));
            let name = digits.unwrap_or("usual");
            writeln!(acc, "{lang} {name}: {number} · {tenths} · {date}").unwrap();
        }
    }
    expect![[r#"
        en usual: 1,234,567 · 2.1 · 22 October 2020
        en latn: 1,234,567 · 2.1 · 22 October 2020
        en arab: ١٬٢٣٤٬٥٦٧ · ٢٫١ · ٢٢ October ٢٠٢٠
        en arabext: ۱٬۲۳۴٬۵۶۷ · ۲٫۱ · ۲۲ October ۲۰۲۰
        ar usual: 1,234,567 · 2.1 · 22 أكتوبر 2020
        ar latn: 1,234,567 · 2.1 · 22 أكتوبر 2020
        ar arab: ١٬٢٣٤٬٥٦٧ · ٢٫١ · ٢٢ أكتوبر ٢٠٢٠
        ar arabext: ۱٬۲۳۴٬۵۶۷ · ۲٫۱ · ۲۲ أكتوبر ۲۰۲۰
    "#]]
    .assert_eq(&acc);
}

#[test]
fn a_key_or_a_place_that_is_missing_is_seen() {
    let words = cli::words("en", None).unwrap();
    assert_eq!(words.say("no.such", &[]), "no.such");
    assert_eq!(words.count("no.such", 3, false), "no.such");
    assert_eq!(words.say("figure.between", &[("a", "1")]), "between 1 and {b}");
    // What is put into a place is a text, and no template.
    assert_eq!(words.say("figure.about", &[("n", "{n} {b}")]), "about {n} {b}");
}

#[test]
fn a_language_is_found_by_its_first_part_and_none_other_is_made_up() {
    for (tag, lang) in [("en", "en"), ("EN-gb", "en"), ("ar_EG", "ar"), ("ar-SA", "ar")] {
        assert_eq!(cli::words(tag, None).unwrap().lang(), lang, "{tag}");
    }
    let known = cli::languages().collect::<Vec<_>>().join(", ");
    for tag in ["xx", ""] {
        let told = cli::words(tag, None).unwrap_err().to_string();
        assert_eq!(told, format!("no language {tag:?} (write one of: {known})"));
    }
}

#[test]
fn a_total_equals_its_parts_only_where_it_does() {
    let mut acc = String::new();
    for rows in [
        "A,x,military,874\nA,x,civilian,37",
        "A,x,all,100\nA,x,military,60",
        "A,x,all,at least 100\nA,x,military,60\nA,x,civilian,undisclosed",
        "A,x,all,70\nA,x,military,60\nA,x,civilian,10",
        "A,x,all,700\nA,x,military,750\nA,x,civilian,100",
        "A,x,unstated,100\nA,x,military,30",
        "A,x,all,undisclosed\nA,x,military,30",
        "A,x,military,none\nA,x,civilian,dozens",
    ] {
        let csv = format!("source,about,status,figure\n{rows}");
        let ledger = load::load(csv.as_bytes()).unwrap().ledger;
        let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
        let words = cli::words("en", None).unwrap();
        writeln!(acc, "{}", words.label(&breakdown.rows[0], Scope::Side(0), &breakdown)).unwrap();
    }
    expect![[r#"
        911 = 874 military + 37 civilian
        100 = 60 military + 40 not specified
        at least 100 = 60 military + at least 40 not specified · civilian not disclosed
        70 = 60 military + 10 civilian
        700 · 750 military + 100 civilian
        100 · 30 military
        30 military · military and civilian together not disclosed
        between about 24 and 99 = no military + dozens civilian
    "#]]
    .assert_eq(&acc);
}

#[test]
fn names_stand_apart_from_the_direction_of_what_is_round_them() {
    let csv = "source,speaks_for,about,status,figure,as_of
BUREAU (west),COAST 1,COAST 1,military,874,2031-05-04
BUREAU (west),COAST 1,COAST 1,civilian,undisclosed,2031-05-04
BUREAU (west),COAST 1,HILLS 2,all,300,2031-05-04
HERALD 3,,each,unstated,more than 2000,2031-05-05
HERALD 3,,each,unstated,1000,2031-05-06
HERALD 3,,all,unstated,nearly 1000,2031-05-04
ARCHIVE 4,HILLS 2,HILLS 2,all,50,2031-05-04
";
    let ledger = load::load(csv.as_bytes()).unwrap().ledger;
    let breakdown = tally::breakdown(&ledger, Question { outcome: Outcome::Killed, day: None });
    let findings = check::check(&ledger, &breakdown);
    let words = cli::words("ar", None).unwrap();
    let told = telling::tell(&ledger, &breakdown, View::Bars, &words);
    let mut texts = vec![told.headline, told.alt];
    texts.extend(told.summary);
    texts.extend(told.table.head);
    for line in told.table.lines {
        texts.extend([line.name, line.about]);
        texts.extend(line.cells.into_iter().map(|cell| cell.text));
    }
    texts.extend(findings.iter().map(|it| telling::finding(it, &breakdown, &words)));
    for key in marks(&breakdown) {
        texts.push(telling::mark_label(&breakdown, key, &words));
        let card = telling::card(&ledger, &breakdown, &findings, key, View::Bars, &words).unwrap();
        texts.extend([card.title, card.figure]);
        texts.extend(card.claims.into_iter().map(|claim| claim.text));
    }
    let mut seen = 0;
    for text in &texts {
        for name in ["BUREAU (west)", "COAST 1", "HILLS 2", "HERALD 3", "ARCHIVE 4"] {
            for (at, _) in text.match_indices(name) {
                let (before, after) = (&text[..at], &text[at + name.len()..]);
                let apart = before.ends_with('\u{2068}') && after.starts_with('\u{2069}');
                assert!(apart, "{name:?} in {text:?}");
                seen += 1;
            }
        }
        let count = |mark: char| text.matches(mark).count();
        assert_eq!(count('\u{2068}'), count('\u{2069}'), "{text:?}");
    }
    assert!(50 < seen, "only {seen} names were told");
}

/// Counts people under some keys, the form after "at least" beside each: the
/// one place that knows how.
#[track_caller]
fn counted(lang: &str, keys: &[&str], expected: Expect) {
    let words = cli::words(lang, None).unwrap();
    let mut acc = String::new();
    for number in NUMBERS {
        let forms: Vec<String> = keys
            .iter()
            .map(|key| [false, true].map(|oblique| words.count(key, number, oblique)))
            .map(|[one, other]| if one == other { one } else { format!("{one} / {other}") })
            .collect();
        writeln!(acc, "{}", forms.join(" | ")).unwrap();
    }
    expected.assert_eq(&acc);
}

/// Says a figure of every manner, alone and with the people it counts.
#[track_caller]
fn said(lang: &str, expected: Expect) {
    let words = cli::words(lang, None).unwrap();
    let mut acc = String::new();
    for figure in figures() {
        let (alone, people) = (words.figure(figure), words.people(figure, "count.killed"));
        writeln!(acc, "{alone} | {people}").unwrap();
    }
    expected.assert_eq(&acc);
}

/// A figure of every manner.
fn figures() -> Vec<Figure> {
    let count = |n: u32| Count::new(n).unwrap();
    let span = |low: u32, high: u32| Span::new(count(low), count(high)).unwrap();
    let mut figures = vec![
        Figure::Exact(count(2)),
        Figure::AtLeast(count(2)),
        Figure::MoreThan(count(2_000)),
        Figure::AtMost(count(100)),
        Figure::AtMost(count(0)),
        Figure::FewerThan(count(1_000)),
        Figure::Between(span(1, 2)),
        Figure::AboutBetween(span(200, 300)),
        Figure::About(count(5_000)),
        Figure::Nearly(count(5_000)),
        Figure::JustOver(count(11)),
        Figure::Estimate(Estimate { best: count(0), range: None }),
        Figure::Estimate(Estimate { best: count(2), range: Some((count(2), count(2))) }),
        Figure::Estimate(Estimate {
            best: count(4_120),
            range: Some((count(3_900), count(5_000))),
        }),
        Figure::None,
    ];
    figures.extend(Vague::ALL.map(Figure::Vague));
    figures.extend(Absence::ALL.map(Figure::Absent));
    figures
}

/// The files of texts by their language, English first.
fn languages() -> Vec<(String, BTreeMap<String, Entry>)> {
    languages_in("www/texts")
}

/// The files of a folder, the first language's first; not those below it.
fn languages_in(folder: &str) -> Vec<(String, BTreeMap<String, Entry>)> {
    let mut files: Vec<PathBuf> = files(folder, "json");
    files.retain(|file| file.parent().unwrap().ends_with(folder));
    files.sort_by_key(|file| !file.ends_with("en.json"));
    let read = |file: &PathBuf| {
        let lang = file.file_stem().unwrap().to_str().unwrap().to_owned();
        (lang, entries(&fs::read_to_string(file).unwrap()).unwrap().into_iter().collect())
    };
    files.iter().map(read).collect()
}

/// A text that has no plurals; empty where there is none.
fn plain(texts: &BTreeMap<String, Entry>, key: &str) -> String {
    match texts.get(key) {
        Some(Entry::Plain(text)) => text.clone(),
        _ => String::new(),
    }
}

fn may_say(key: &str) -> bool {
    MAY_SAY.contains(&key)
}

/// What stands between two texts.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

/// The places of a text, such as `{n}`; of all its forms.
fn places(entry: &Entry) -> BTreeSet<String> {
    let forms: Vec<&String> = match entry {
        Entry::Plain(text) => vec![text],
        Entry::Plural(forms) => forms.iter().map(|(_, text)| text).collect(),
    };
    let within = |text: &String| {
        let places =
            text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.into()));
        places.collect::<Vec<String>>()
    };
    forms.into_iter().flat_map(within).collect()
}

/// The keys that are put together from names of values.
fn families() -> Vec<String> {
    let of = |head: &str, names: &[&str]| {
        names.iter().map(|name| format!("{head}.{name}")).collect::<Vec<String>>()
    };
    let count = Count::ZERO;
    let figures = [
        Figure::AtLeast(count),
        Figure::MoreThan(count),
        Figure::AtMost(count),
        Figure::FewerThan(count),
        Figure::Between(Span::new(count, count).unwrap()),
        Figure::About(count),
        Figure::Nearly(count),
        Figure::JustOver(count),
        Figure::Estimate(Estimate { best: count, range: None }),
        Figure::None,
    ];
    let absences = Absence::ALL.map(|why| Missing::Absent(why).name());
    let slices =
        [Slice::Military, Slice::Civilian, Slice::All, Slice::Unstated, Slice::NotSpecified]
            .map(Slice::name);
    let outcomes = Outcome::ALL.map(Outcome::name);
    let relations = [Relation::Own, Relation::Enemy, Relation::ThirdParty].map(Relation::name);
    let mut keys = of("figure", &figures.map(Figure::kind));
    keys.extend(of("figure", &Vague::ALL.map(Vague::name)));
    keys.extend(of("figure", &absences));
    keys.extend(of("part", &absences));
    keys.extend(["figure.not_mentioned", "part.not_mentioned"].map(String::from));
    keys.extend(of("slice", &slices));
    keys.extend(of("count", &outcomes));
    keys.extend(of("count", &slices[..2]));
    keys.extend(of("relation", &relations));
    keys.extend(of("alt", &View::ALL.map(View::name)));
    keys.extend(of("subtitle", &outcomes));
    for outcome in outcomes {
        keys.extend(of(&format!("measure.{outcome}"), &slices));
    }
    let signs = ["solid", "hatched", "chevrons", "lane", "outline", "tick"];
    keys.extend(of("legend", &signs[1..]));
    keys.extend(["legend.later", "legend.best", "read.best"].map(String::from));
    keys.extend(of("read", &signs));
    keys.extend(of("finding", &Code::ALL.map(Code::name)));
    keys.extend(of("rendering", &["number", "manner", "about", "status", "outcome"]));
    keys.extend(of("people", &signs));
    keys.extend(["read.nothing", "people.nothing"].map(String::from));
    keys
}

/// The keys that scripts and pages name.
fn asked_by_pages() -> BTreeSet<String> {
    asked_by_pages_but(&[])
}

/// The keys that scripts and pages name, but for some of them.
fn asked_by_pages_but(left_out: &[&str]) -> BTreeSet<String> {
    let files = ["js", "html"].into_iter().flat_map(|ending| files("www", ending));
    let mut keys = BTreeSet::new();
    for file in files.filter(|file| !left_out.iter().any(|out| file.ends_with(out))) {
        let text = fs::read_to_string(file).unwrap();
        for (at, _) in text.match_indices("\"page.") {
            let key = text[at + 1..].split('"').next().unwrap();
            if key != "page.js" {
                keys.insert(key.into());
            }
        }
    }
    keys
}

/// Every string that the sources of a folder hold.
fn literals(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    for file in files(folder, "rs") {
        let text = fs::read_to_string(&file).unwrap();
        collect(text.parse().unwrap(), &mut found);
    }
    found
}

fn collect(tokens: TokenStream, acc: &mut Vec<String>) {
    for tree in tokens {
        match tree {
            TokenTree::Group(group) => collect(group.stream(), acc),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
                acc.extend(text.map(str::to_owned));
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => (),
        }
    }
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => todo.push(path),
                false if path.extension().is_some_and(|found| found == ending) => found.push(path),
                false => (),
            }
        }
    }
    found.sort();
    found
}

#[track_caller]
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} to mend:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn words_do_not_show_their_texts_when_debugged() {
    let words: Words = cli::words("ar", None).unwrap();
    assert_eq!(format!("{words:?}"), "Words { lang: \"ar\", .. }");
}
