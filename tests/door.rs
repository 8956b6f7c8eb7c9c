//! What is shipped to other people's pages, as a host's policy would read it:
//! no code and no markup made of texts, nothing kept, nobody else asked.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::fs;
use std::path::{Path, PathBuf};

/// What no script and no page may say, and what to do instead.
const NEVER: &[(&[&str], &str)] = &[
    (
        &[
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "setHTMLUnsafe",
            "parseHTMLUnsafe",
            "createContextualFragment",
            "DOMParser",
            "srcdoc",
            "document.write",
        ],
        "makes markup of a text: use textContent or elements",
    ),
    (
        &[
            "eval(",
            "new Function",
            "Function(",
            "setTimeout(\"",
            "setTimeout('",
            "setTimeout(`",
            "setInterval(\"",
            "setInterval('",
            "setInterval(`",
            "importScripts",
        ],
        "makes code of a text",
    ),
    (
        &[
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "document.cookie",
            "cookieStore",
            "caches.",
        ],
        "keeps something of a reader",
    ),
    (
        &["sendBeacon", "XMLHttpRequest", "WebSocket", "EventSource", "RTCPeerConnection"],
        "tells somebody of a reader: what a chart needs is fetched",
    ),
];

/// What no page may have in it besides.
const NEVER_IN_HTML: &[(&str, &str)] = &[
    ("<style", "a strict policy drops it: use a sheet"),
    (" style=", "a strict policy drops it: use a class"),
    ("<base href", "turns every address of the page"),
    ("http-equiv=\"refresh\"", "leads away"),
    ("<iframe srcdoc", "is markup in a text"),
    ("javascript:", "is a script in an address"),
];

/// Addresses that no browser asks for: names of vocabularies, and examples to be written over.
const NAMES: &[&str] = &[
    "http://www.w3.org/",
    "https://www.w3.org/",
    "https://json-schema.org/",
    "https://example.org",
    "https://example.com",
    "https://your.site",
];

/// The one script that keeps anything: an editor's own work, in the editor's own
/// browser, once the editor has switched that on (`tests/page/workbench.rs` holds
/// that nothing is kept before and nothing left after).
const KEEPS: (&str, &str) = ("www/workbench/keep.js", "localStorage");

#[test]
fn no_script_makes_code_or_markup_of_a_text_keeps_anything_or_tells_anybody() {
    let mut wrong = Vec::new();
    for file in shipped(&["html", "js", "mjs"]) {
        each_line(&file, &mut wrong, |line| {
            let said = NEVER.iter().flat_map(|(words, why)| words.iter().map(move |it| (it, why)));
            let keeps = file.ends_with(KEEPS.0);
            said.filter(|(word, _)| says(line, word) && !(keeps && **word == KEEPS.1))
                .map(|(word, why)| format!("`{word}` {why}"))
                .collect()
        });
    }
    none(wrong);
}

#[test]
fn no_page_has_a_sheet_a_script_or_a_handler_in_its_markup() {
    let mut wrong = Vec::new();
    for file in shipped(&["html"]) {
        each_line(&file, &mut wrong, |line| {
            let never = NEVER_IN_HTML.iter().filter(|(word, _)| line.contains(word));
            let mut told: Vec<String> =
                never.map(|(word, why)| format!("`{word}` {why}")).collect();
            told.extend(handlers(line));
            told.extend(inline_scripts(line));
            told
        });
    }
    none(wrong);
}

#[test]
fn nothing_that_is_shipped_names_another_origin() {
    let mut wrong = Vec::new();
    for file in shipped(&["js", "mjs", "css"]) {
        each_line(&file, &mut wrong, |line| {
            foreign(line).into_iter().map(|at| format!("{at} is somebody else's")).collect()
        });
    }
    for file in shipped(&["html"]) {
        each_line(&file, &mut wrong, |line| {
            // A link asks for nothing until a reader follows it.
            let asks = line.contains(" src=") || line.contains("<link") || line.contains("<form");
            let foreign = if asks { foreign(line) } else { Vec::new() };
            foreign.into_iter().map(|at| format!("{at} is somebody else's")).collect()
        });
    }
    none(wrong);
}

#[test]
fn what_is_looked_for_is_found() {
    assert!(says("  one.innerHTML = text", "innerHTML") && !says("my_eval(x)", "eval("));
    assert!(
        !handlers("<p onclick=\"x()\">").is_empty() && handlers("<p data-on=\"x\">").is_empty()
    );
    assert!(!inline_scripts("<script>x()</script>").is_empty());
    assert!(inline_scripts("<script type=\"module\" src=\"a.js\"></script>").is_empty());
    assert!(inline_scripts("<script type=\"application/json\">{}</script>").is_empty());
    assert_eq!(foreign("fetch('https://evil.example/x')"), ["https://evil.example/x"]);
    assert_eq!(foreign("@import url(//evil.example/x.css)"), ["//evil.example/x.css"]);
    assert!(foreign("create('http://www.w3.org/2000/svg') // that is it").is_empty());
    assert!(!shipped(&["html"]).is_empty() && !shipped(&["css"]).is_empty());
}

/// Attributes of a line of markup that are handlers: `onclick=`.
fn handlers(line: &str) -> Vec<String> {
    let words = line.split([' ', '\t', '<', '>']);
    let named = words.filter_map(|word| word.split_once('=')).map(|(name, _)| name);
    let handlers = named.filter(|name| {
        name.len() > 2 && name.starts_with("on") && name.bytes().all(|it| it.is_ascii_lowercase())
    });
    handlers.map(|name| format!("`{name}` is a script in an attribute")).collect()
}

/// Scripts that a line begins and that have no address, but for data.
fn inline_scripts(line: &str) -> Vec<String> {
    let tags = line.split("<script").skip(1).filter_map(|rest| rest.split('>').next());
    let inline = tags.filter(|tag| !tag.contains(" src=") && !tag.contains("application/json"));
    inline.map(|tag| format!("`<script{tag}>` has no address: a strict policy drops it")).collect()
}

/// Addresses in a line that lead to another origin.
fn foreign(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices("//") {
        let scheme =
            ["https:", "http:", "wss:", "ws:"].into_iter().find(|it| line[..at].ends_with(it));
        let start = at - scheme.map_or(0, str::len);
        let opened = line[..start].ends_with(['"', '\'', '`', '(']);
        let address: String = line[start..]
            .chars()
            .take_while(|it| !it.is_whitespace() && !"\"'`)>".contains(*it))
            .collect();
        let host = line[at + 2..].starts_with(|it: char| it.is_ascii_alphanumeric() || it == '[');
        let is_address = host && (scheme.is_some() || opened);
        if is_address && !NAMES.iter().any(|name| address.starts_with(name)) {
            found.push(address);
        }
    }
    found
}

/// Whether a line has a word that is not the end of a longer one.
fn says(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|before| before.is_alphanumeric() || before == '_')
    })
}

fn each_line(file: &Path, acc: &mut Vec<String>, told: impl Fn(&str) -> Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(file).unwrap();
    for (number, line) in (1..).zip(text.lines()) {
        let file = file.strip_prefix(root).unwrap().display();
        acc.extend(told(line).into_iter().map(|told| format!("{file}:{number}: {told}")));
    }
}

/// Every file of `www` with an ending, but for what is built.
fn shipped(endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("www")];
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let built = ["pkg", ".pkg-fresh"].iter().any(|name| path.ends_with(name));
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            match path.is_dir() {
                true if !built => todo.push(path),
                false if endings.contains(&ending) => found.push(path),
                _ => (),
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
