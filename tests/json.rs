//! Our own reader of JSON takes nothing that others do not, and reads it alike.
#![cfg(not(target_arch = "wasm32"))]

use casualty_chart::json::{Json, parse};
use serde_json::Value;

#[test]
fn what_it_takes_it_reads_as_serde_json_does() {
    let good = [
        r#" { "a" : [ 1 , 0 , 18446744073709551615 , true , false , null , "" ] } "#,
        r#"["\"\\\/\b\f\n\r\t\u0000\u00e9\ud83d\ude00é😀", {"a": {}, "b": []}]"#,
        "\t\r\n\"x\"\n",
    ];
    for text in good {
        let read = parse(text.as_bytes()).unwrap_or_else(|| panic!("{text} is refused"));
        assert_eq!(value(&read), serde_json::from_str::<Value>(text).unwrap(), "{text}");
    }
}

#[test]
fn what_is_no_json_it_refuses() {
    let bad = [
        "",
        " ",
        "[",
        "]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "{\"a\" 1}",
        "{1:1}",
        "01",
        "+1",
        "1.",
        ".1",
        "nul",
        "nulll",
        "True",
        "\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\udc00\"",
        "\"\n\"",
        "1 1",
        "{}[]",
        "'a'",
        "// a\n1",
        "\u{feff}1",
        "\u{a0}1",
    ];
    for text in bad {
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text:?} is JSON");
        assert_eq!(parse(text.as_bytes()), None, "{text:?}");
    }
    assert_eq!(parse(b"\"\xff\""), None);
}

#[test]
fn what_no_file_of_ours_has_it_leaves_to_others() {
    for text in ["-1", "1.5", "1e3", "18446744073709551616"] {
        assert_eq!(parse(text.as_bytes()), None, "{text}");
    }
    assert_eq!(parse("[".repeat(100_000).as_bytes()), None);
}

fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(it) => (*it).into(),
        Json::Number(it) => (*it).into(),
        Json::Text(it) => it.as_str().into(),
        Json::List(all) => all.iter().map(value).collect(),
        Json::Object(all) => all.iter().map(|(name, it)| (name.clone(), value(it))).collect(),
    }
}
