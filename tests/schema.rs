//! The published schema, held against the ledgers we publish and against `load`.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use casualty_chart::{export, load};
use serde_json::Value;

#[test]
fn the_bundled_ledgers_and_their_exports_fit_the_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    let mut ledgers = 0;
    for file in files.filter(|file| file.extension().is_some_and(|end| end == "json")) {
        let text = fs::read_to_string(&file).expect("a text");
        assert_eq!(complaint(&text), None, "{}", file.display());
        let loaded = load::load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(complaint(&export::json(&loaded.ledger)), None, "{}", file.display());
        ledgers += 1;
    }
    assert!(0 < ledgers);
}

#[test]
fn what_the_schema_refuses_load_refuses_too() {
    let claims = [
        r#"{"about": "a", "figure": 5}"#,
        r#"{"source": "b", "about": "a"}"#,
        r#"{"source": "b", "about": "a", "figure": -5}"#,
        r#"{"source": "b", "about": "a", "figure": 8.5}"#,
        r#"{"source": "b", "about": "a", "figure": 4000000000}"#,
        r#"{"source": "b", "about": "a", "figure": " "}"#,
        r#"{"source": "b", "about": "a", "figure": true}"#,
        r#"{"source": "b", "about": "a", "figure": {"said": "zq"}}"#,
        r#"{"source": "b", "about": "a", "figure": {"said": "zq", "kind": "two", "low": 2}}"#,
        r#"{"source": "b", "about": "a", "figure": {"said": "zq", "kind": "exact", "low": "2"}}"#,
        r#"{"source": "b", "about": "a", "figure": {"said": "zq", "kind": "denied", "x": 1}}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "status": "soldiers"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "outcome": "injured"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "since": "22.10.2020"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "url": "javascript:alert(1)"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "url": "https://"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "lang": "ar_EG"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "chart": 1}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "note": {}}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "note": {"a b": "x"}}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "outlet": {"ar": ""}}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "kind": "ngo"}"#,
        r#"{"source": "b", "about": "a", "figure": 5, "speaks_for": "a"}"#,
        "5",
    ];
    let good = r#"{"source": "b", "about": "a", "figure": 5, "extra": [1]}"#;
    let documents = [
        "[]".into(),
        "{}".into(),
        document(r#"{"id": "all"}"#, r#"{"id": "b"}"#, good),
        document(r#"{"name": "a"}"#, r#"{"id": "b"}"#, good),
        document(r#"{"id": "a"}"#, r#"{"id": "b", "kind": "army"}"#, good),
        document(r#"{"id": "a"}"#, r#"{"id": "b", "name": ""}"#, good),
        document(r#"{"id": "a"}"#, r#"{"id": "b"}"#, ""),
    ];
    let claims = claims.map(|claim| document(r#"{"id": "a"}"#, r#"{"id": "b"}"#, claim));
    for text in claims.iter().chain(&documents) {
        assert!(complaint(text).is_some(), "the schema takes {text}");
        assert!(load::load(text.as_bytes()).is_err(), "load takes {text}");
    }
    let text = document(r#"{"id": "a"}"#, r#"{"id": "b"}"#, good);
    assert_eq!(complaint(&text), None);
    assert!(load::load(text.as_bytes()).is_ok());
}

fn document(side: &str, source: &str, claim: &str) -> String {
    format!(r#"{{"sides": [{side}], "sources": [{source}], "claims": [{claim}]}}"#)
}

/// What the schema says against a document.
fn complaint(text: &str) -> Option<String> {
    let schema: Value = serde_json::from_str(include_str!("../www/schema.json")).expect("JSON");
    let schema = jsonschema::draft202012::new(&schema).expect("a schema");
    let document = serde_json::from_str(text).expect("JSON");
    schema.validate(&document).err().map(|error| error.to_string())
}
