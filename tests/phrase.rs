//! Figures in words and signs: what is read, what is refused, and the laws.
#![cfg(not(target_arch = "wasm32"))]

#[path = "phrase/arabic.rs"]
mod arabic;
#[path = "phrase/doubts.rs"]
mod doubts;
#[path = "phrase/english.rs"]
mod english;
#[path = "phrase/news_arabic.rs"]
mod news_arabic;
#[path = "phrase/news_english.rs"]
mod news_english;
#[path = "phrase/others.rs"]
mod others;
#[path = "phrase/refusals.rs"]
mod refusals;
#[path = "phrase/signs.rs"]
mod signs;

use casualty_chart::figure::{Count, Figure};
use casualty_chart::phrase::{estimate, read};

#[test]
fn signs_are_read() {
    check(None, signs::CASES);
}

#[test]
fn english_is_read() {
    check(None, english::CASES);
}

#[test]
fn arabic_is_read() {
    check(None, arabic::CASES);
}

#[test]
fn other_languages_are_read() {
    check(None, others::CASES);
}

#[test]
fn what_two_readings_fit_is_refused_with_both() {
    refused(doubts::CASES);
}

#[test]
fn what_is_no_figure_is_refused_with_what_to_write() {
    refused(refusals::CASES);
}

#[test]
fn the_wordings_of_newsrooms_are_read() {
    check(None, news_english::CASES);
    check(None, news_arabic::CASES);
}

#[test]
fn no_figure_is_made_of_what_is_none() {
    for texts in [news_english::REFUSED, news_arabic::REFUSED] {
        let cases: Vec<(&str, &str)> = texts.split(" | ").map(|text| (text, "")).collect();
        refused(&cases);
    }
}

#[test]
fn the_language_is_asked_first_and_not_alone() {
    for lang in ["ru", "uk-UA", "bg", "ar-EG", "az", "xx", ""] {
        check(
            Some(lang),
            &[
                (">2000", "more than 2000 | >2000 | أكثر من 2000 | более 2000 | понад 2000"),
                ("=874", "874 | ٨٧٤"),
            ],
        );
    }
    check(Some("az"), &[("=1783", "min 783")]);
    check(Some("en"), &[(">=783", "min 783")]);
}

mod laws {
    use super::*;
    use proptest::prelude::*;

    /// Words and signs of all languages, to be put together at random.
    const WORDS: &str = "874|1,200|٣٧|0|2.00|12.5|-|–|+|>|>=|~|?|%|,|.|'|and|to|between|from|at least|\
        about|nearly|more than|or more|half|a|hundred|thousand|million|dozen|k|m|hundreds|thousands|\
        several|killed|wounded|people|no|none|reported|denied|unknown|undisclosed|of|twenty|five|\
        zero|billion|quarter of a|و|بين|من|إلى|ألف|ألفا|ألفان|آلاف|مئة|مليون|مليونا|نصف|خمسة|عشرون|قتيلا|\
        أكثر من|حتى|لا|قتلى|ال|وال|тысячи|более|человек|до|полтора|bin|'den|fazla|arasında|ile|min|-dən|çox|\
        հազար|ից|ավելի|هزار|تا|mille|et|demi|de|une centaine|plus|mil|y|unos|entre|medio|יותר מ־|אלף|ו|כ|מאות|בין|ל־|999999999|4294967295";

    fn assembled() -> impl Strategy<Value = String> {
        let words: Vec<&str> = WORDS.split('|').collect();
        let word = proptest::sample::select(words);
        proptest::collection::vec((word, prop::bool::weighted(0.8)), 1..9).prop_map(|parts| {
            parts
                .iter()
                .map(|(word, space)| format!("{word}{}", if *space { " " } else { "" }))
                .collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]

        #[test]
        fn no_text_panics(text in "\\PC*", lang in proptest::option::of("[a-z]{2}")) {
            let _ = said(&text, lang.as_deref());
        }

        #[test]
        fn what_is_read_has_bounds_of_its_kind(text in assembled()) {
            if let Ok(figure) = read(&text, None) {
                sound(figure);
            }
        }

        #[test]
        fn dress_changes_nothing(text in assembled()) {
            let dressed = format!("\u{2067}\u{a0}{}\u{202f}\u{200f}\u{2069}\u{feff}", text.to_uppercase());
            let (plain, dressed) = (read(&text, None), read(&dressed, None));
            prop_assert_eq!(plain.ok(), dressed.ok());
        }

        #[test]
        fn digits_of_three_scripts_read_alike(n in 0u32..2_000_000_000, sign in "[><~]?=?") {
            let latin = format!("{sign}{n}");
            for zero in ['٠', '۰'] {
                let other = latin.chars().map(|c| {
                    let digit = c.to_digit(10).and_then(|d| char::from_u32(u32::from(zero) + d));
                    digit.unwrap_or(c)
                });
                prop_assert_eq!(read(&other.collect::<String>(), None).ok(), read(&latin, None).ok());
            }
        }

        #[test]
        fn whole_numbers_read_as_themselves(n in 1u32..=1_000_000_000) {
            let exact = Ok(Figure::Exact(Count::new(n).expect("below the limit")));
            prop_assert_eq!(read(&n.to_string(), None), exact);
        }
    }

    /// Bounds that fit the manner.
    fn sound(figure: Figure) {
        let Some(bounds) = figure.bounds() else {
            assert!(figure.absence().is_some(), "{figure:?} has neither bounds nor an absence");
            return;
        };
        let open = matches!(figure, Figure::AtLeast(_) | Figure::MoreThan(_))
            || figure.kind() == "a_number";
        assert_eq!(bounds.high().is_none(), open, "{figure:?}");
        let soft = matches!(
            figure,
            Figure::About(_)
                | Figure::AboutBetween(_)
                | Figure::Nearly(_)
                | Figure::JustOver(_)
                | Figure::Estimate(_)
                | Figure::Vague(_)
        );
        assert_eq!(bounds.soft(), soft, "{figure:?}");
    }
}

/// Refuses every text with a message that holds what stands beside it.
#[track_caller]
fn refused(cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (text, message) in cases {
        let got = said(text, None);
        if !got.starts_with("error: ") || !got.contains(message) {
            wrong += &format!("{text}  =>  {got}  (not {message})\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Reads every text in `lang` and compares what it says with what stands before it.
#[track_caller]
fn check(lang: Option<&str>, cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (expected, texts) in cases {
        for text in texts.split('|').map(|text| text.trim_matches(' ')) {
            let got = said(text, lang);
            if got != *expected {
                wrong += &format!("{text}  =>  {got}  (not {expected})\n");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// A figure in a notation for tables; an error as its message.
fn said(text: &str, lang: Option<&str>) -> String {
    match read(text, lang) {
        Ok(figure) => shown(figure),
        Err(err) => format!("error: {err}"),
    }
}

fn shown(figure: Figure) -> String {
    let n = Count::get;
    match figure {
        Figure::Exact(count) => format!("={}", n(count)),
        Figure::AtLeast(count) => format!(">={}", n(count)),
        Figure::MoreThan(count) => format!(">{}", n(count)),
        Figure::AtMost(count) => format!("<={}", n(count)),
        Figure::FewerThan(count) => format!("<{}", n(count)),
        Figure::Between(span) => format!("{}..{}", n(span.low()), n(span.high())),
        Figure::AboutBetween(span) => format!("~{}..{}", n(span.low()), n(span.high())),
        Figure::About(count) => format!("~{}", n(count)),
        Figure::Nearly(count) => format!("nearly {}", n(count)),
        Figure::JustOver(count) => format!("just over {}", n(count)),
        Figure::Estimate(given) => estimate(given),
        Figure::Vague(_) | Figure::None | Figure::Absent(_) => figure.kind().into(),
    }
}
