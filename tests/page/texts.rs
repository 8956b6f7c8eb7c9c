//! The texts of a part of the page that has files of its own for them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use casualty_chart::cli;

/// What a file says of itself.
const ABOUT_THE_FILE: [&str; 2] = ["lang", "unchecked"];

pub(crate) type Texts = BTreeMap<String, String>;

/// The texts of a folder of `www` in a language.
pub(crate) fn texts(folder: &str, lang: &str) -> Texts {
    let file = format!("{folder}/texts/{lang}.json");
    let text = fs::read_to_string(&file).unwrap_or_else(|err| panic!("{file}: {err}"));
    let mut texts: Texts = serde_json::from_str(&text).unwrap();
    assert_eq!(texts["lang"], lang);
    assert_eq!(texts.contains_key("unchecked"), lang != "en", "{lang}");
    texts.retain(|key, _| !ABOUT_THE_FILE.contains(&&**key));
    texts
}

/// All scripts of a folder of `www`.
pub(crate) fn scripts(folder: &str) -> String {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let scripts = files.filter(|path| path.extension().is_some_and(|ending| ending == "js"));
    scripts.map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// What stands between two marks, wherever both are found.
pub(crate) fn all_between<'a>(text: &'a str, start: &str, end: &str) -> BTreeSet<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

/// Holds that every language has every text of a folder, with the same places.
pub(crate) fn every_language_has_every_text(folder: &str) {
    let expected = texts(folder, "en");
    for lang in cli::languages() {
        let found = texts(folder, lang);
        let lacks: Vec<&String> = expected.keys().filter(|key| !found.contains_key(*key)).collect();
        assert!(found.keys().eq(expected.keys()), "{lang} lacks {lacks:?}");
        for (key, text) in &found {
            let places = |text| all_between(text, "{", "}");
            assert_eq!(places(text), places(&expected[key]), "{lang}: {key}");
            assert!(!text.trim().is_empty(), "{lang}: {key}");
        }
    }
    let files = fs::read_dir(format!("{folder}/texts")).unwrap().count();
    assert_eq!(files, cli::languages().count());
}
