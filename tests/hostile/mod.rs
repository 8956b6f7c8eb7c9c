//! Texts that are attacks, and a ledger of nothing else: for the core and for
//! the page alike.

use serde_json::{Value, json};

/// The most characters of a cell.
const MOST: usize = 4_096;

/// Texts that a ledger may hold, each with what it is.
const SHORT: &[(&str, &str)] = &[
    ("an image", r#"<img src=x onerror="window.__pwned=1">"#),
    ("a script", "<script>window.__pwned=1</script>"),
    ("the end of a script", "</script><script>window.__pwned=1</script>"),
    ("the end of a text area", "</textarea><img src=x onerror=window.__pwned=1>"),
    ("the end of a title", "</title></text></svg><script>window.__pwned=1</script>"),
    ("the end of an attribute", r#""><svg onload=window.__pwned=1>"#),
    ("another attribute", "' onmouseover='window.__pwned=1' x='"),
    ("a frame", "<iframe srcdoc='<script>parent.__pwned=1</script>'></iframe>"),
    ("a sheet", "</style><style>*{display:none}</style><link rel=stylesheet href=//evil.example>"),
    ("a base", "<base href=//evil.example/><meta http-equiv=refresh content=0;url=//evil.example>"),
    ("character references", "&lt;b&gt;&#x3c;img src=x&#62;&amp;amp;&nosuch;"),
    ("a section of XML", "]]><!-- <![CDATA[ --> <?xml version=\"1.0\"?>"),
    ("an entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;"),
    ("an address that is a script", "javascript:window.__pwned=1"),
    (
        "places of a template",
        "{n} {source} {scope} {count} {toString} ${n} {{n}} %s %n %1$s \\u003c",
    ),
    ("a formula", "=HYPERLINK(\"http://evil.example\",\"x\")"),
    ("a sum", "+1+cmd|' /C calc'!A0"),
    ("a difference", "-2+3"),
    ("a mention", "@SUM(1,2)"),
    ("a prototype", "__proto__"),
    ("a constructor", "constructor"),
    ("a method", "toString"),
    ("a property", "hasOwnProperty"),
    ("an override in the middle", "Ministry \u{202e}0002 fo yrtsiniM"),
    ("an override at the end", "Office\u{202d}\u{202e}"),
    ("embeddings that are not closed", "Council \u{202a}\u{202b}\u{202b}"),
    ("isolates that are not closed", "Bureau \u{2066}\u{2067}\u{2068}"),
    ("isolates that are closed too often", "Agency\u{2069}\u{2069}\u{202c}\u{202e} gnp"),
    ("marks of direction", "Desk\u{200f}!\u{200e}\u{61c}?"),
    ("what is not seen", "Wi\u{200b}re\u{feff} se\u{2060}r\u{ad}vice\u{e0041}"),
    ("orders to a terminal", "Bell\u{7}\u{8}\u{1b}[31mred\u{1b}]0;title\u{7}"),
    ("orders in one character", "Press\u{9b}31m\u{9d}0;x\u{9c}"),
    ("lines", "First line\r\ngood; claims: 99\tlast"),
    ("paragraphs", "Para\u{2029}graph\u{2028}line\u{85}next\u{1c}group"),
    ("no characters", "Non\u{fffe}\u{ffff}character"),
    ("a private one", "Own \u{f8ff}\u{10fffd} sign"),
];

/// A text, and what it is.
pub(crate) type Attack = (&'static str, String);

/// Those that are short.
pub(crate) fn short() -> Vec<Attack> {
    SHORT.iter().map(|(name, text)| (*name, (*text).to_owned())).collect()
}

/// Those that are as long as a text may be.
pub(crate) fn long() -> Vec<Attack> {
    vec![
        ("a long word", "x".repeat(MOST)),
        ("a long Arabic word", "ب".repeat(MOST)),
        ("many words", "ab ".repeat(MOST / 3).trim().to_owned()),
        ("long letters of four bytes", "𒐫".repeat(MOST)),
        ("marks upon marks", format!("e{}", "\u{301}".repeat(MOST - 1))),
    ]
}

/// All of them.
pub(crate) fn texts() -> Vec<Attack> {
    [short(), long()].concat()
}

/// Addresses that nobody may be sent to.
pub(crate) const BAD_ADDRESSES: &[&str] = &[
    "javascript:window.__pwned=1",
    "JaVaScRiPt:window.__pwned=1",
    "java\tscript:window.__pwned=1",
    "java\nscript:window.__pwned=1",
    "\u{1}javascript:window.__pwned=1",
    "data:text/html,<script>window.__pwned=1</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.org/x",
    "//evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https:///evil.example",
    "https://user:pass@evil.example/",
    "https://www.bbc.com@evil.example/",
    "https://evil.example\u{0}",
    "https://a b",
    "https://<img>",
];

/// Addresses that are no attack although they have signs of one.
pub(crate) const GOOD_ADDRESSES: &[&str] = &[
    "https://example.org/@name?x=@y#@z",
    "HTTPS://example.org/%3Cscript%3E?q=\"><svg/onload=1>",
    "http://[::1]:8080/",
    "https://example.org/\u{202e}gnp",
];

/// A ledger in which every text is an attack: a side and a source of each.
///
/// `words` writes figures as words alone, which the workbench reads; else they
/// are in their read form, as a reader's page takes them.
pub(crate) fn ledger(texts: &[Attack], words: bool) -> Value {
    let figure = match words {
        true => json!("874"),
        false => json!({ "said": "874", "kind": "exact", "low": 874, "high": 874 }),
    };
    let named = |(_, text): &Attack| json!({ "id": text, "name": { "en": text, "ar": text } });
    let claim = |(_, text): &Attack| {
        json!({
            "source": text, "about": text, "figure": figure, "outlet": { "en": text, "ar": text },
            "quote": text, "lang": "en", "note": text, "statement": text, "as_of": "2031-05-04",
            "url": GOOD_ADDRESSES[text.len() % 2],
        })
    };
    json!({
        "title": texts.iter().map(|(_, text)| text.as_str()).find(|text| text.len() < 200).unwrap_or("Long"),
        "sides": texts.iter().map(named).collect::<Vec<_>>(),
        "sources": texts.iter().map(named).collect::<Vec<_>>(),
        "claims": texts.iter().map(claim).collect::<Vec<_>>(),
    })
}

/// A text as it is put before readers.
pub(crate) fn as_shown(text: &str) -> String {
    let steers = [
        '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}',
        '\u{2068}', '\u{2069}',
    ];
    let kept = text.chars().filter(|letter| !steers.contains(letter));
    kept.map(|it| if it.is_control() || "\u{2028}\u{2029}".contains(it) { ' ' } else { it })
        .collect()
}
