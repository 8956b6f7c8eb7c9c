//! The plan of the house as a test: who may name whom, and how long things may be.
//!
//! It reads tokens, not text, so that a word in a comment or a string offends nobody.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{spanned::Spanned as _, visit::Visit};

/// Each module of `src`, in reading order, and the modules it may name beside itself.
const ROOMS: &[(&str, Rights)] = &[
    ("figure", Names(&["bounds"])),
    ("bounds", Names(&[])),
    ("date", Names(&[])),
    ("ledger", Names(&["date", "figure"])),
    ("order", Names(&[])),
    ("select", Names(&["date", "ledger", "order"])),
    ("json", Names(&[])),
    ("lean", Names(&["date", "figure", "json", "ledger", "order"])),
    ("phrase", Names(&["figure"])),
    ("load", Names(&["date", "figure", "lean", "ledger", "phrase"])),
    ("import", Names(&["date", "figure", "lean", "ledger", "load", "phrase", "words"])),
    ("read", Names(&["bounds", "date", "export", "figure", "ledger", "phrase"])),
    ("export", Names(&["date", "lean", "ledger"])),
    ("breakdown", Names(&["bounds", "date", "figure", "ledger"])),
    ("tally", Names(&["bounds", "breakdown", "date", "ledger", "order", "select"])),
    ("check", Names(&["bounds", "breakdown", "date", "figure", "ledger", "order", "select"])),
    ("advice", Names(&["date", "figure", "ledger", "phrase", "words"])),
    ("words", Names(&["bounds", "breakdown", "date", "figure", "json", "ledger", "order"])),
    ("ask", Names(&["breakdown", "check", "ledger", "order", "tally"])),
    ("view", Names(&[])),
    ("marks", Names(&["bounds", "breakdown", "figure"])),
    (
        "telling",
        Names(&[
            "bounds",
            "view",
            "breakdown",
            "date",
            "figure",
            "ledger",
            "marks",
            "order",
            "select",
            "words",
        ]),
    ),
    ("report", Names(&["bounds", "breakdown", "figure", "ledger", "telling", "words"])),
    ("scene", Names(&[])),
    (
        "layout",
        Names(&["breakdown", "date", "figure", "marks", "scene", "telling", "view", "words"]),
    ),
    ("draw", Names(&["scene"])),
    ("svg", Names(&["draw", "scene"])),
    ("poster", Names(&["breakdown", "layout", "ledger", "scene", "svg", "telling", "view"])),
    (
        "embed",
        Names(&[
            "ask",
            "breakdown",
            "date",
            "export",
            "layout",
            "ledger",
            "scene",
            "select",
            "svg",
            "tally",
            "telling",
            "view",
            "words",
        ]),
    ),
    ("web", Anything),
    ("cli", Anything),
    ("main", Anything),
    ("lib", Anything),
];

/// Words that only some rooms may say.
const RESERVED: &[(&[&str], &[&str])] = &[
    (&["plotters", "plotters_backend"], &["draw", "svg", "web"]),
    (&["JsValue", "js_sys", "plotters_canvas"], &["web"]),
    (&["wasm_bindgen", "web_sys"], &["web"]),
    (&["fontdb", "harfrust", "resvg", "skrifa"], &["cli"]),
];

const LONGEST_FILE: usize = 600;
const LONGEST_FUNCTION: usize = 60;
const MEDIAN_FUNCTION: usize = 8;
const NINTH_TENTH_FUNCTION: usize = 30;

use Rights::{Anything, Names};

/// Whom a room may name.
enum Rights {
    /// These and itself.
    Names(&'static [&'static str]),
    /// Everybody: doors, and the plan itself.
    Anything,
}

#[test]
fn every_room_is_in_the_plan_and_every_room_of_the_plan_is_there() {
    let there: Vec<String> = rust("src").iter().map(Source::room).collect();
    let mut wrong = Vec::new();
    for room in &there {
        if !ROOMS.iter().any(|(name, _)| name == room) {
            wrong.push(format!("src/{room}: not in ROOMS of tests/tidy.rs; say whom it may name"));
        }
    }
    for (name, _) in ROOMS {
        if !there.iter().any(|room| room == name) {
            wrong.push(format!("src/{name}: in ROOMS of tests/tidy.rs, but not there"));
        }
    }
    none(wrong);
}

#[test]
fn no_room_looks_where_it_may_not() {
    none(rust("src").iter().flat_map(trespasses).collect());
}

#[test]
fn words_of_the_doors_are_said_only_at_the_doors() {
    let mut wrong = Vec::new();
    for source in rust("src") {
        for (words, rooms) in RESERVED {
            if rooms.contains(&source.room().as_str()) {
                continue;
            }
            for (word, line) in
                source.words().into_iter().filter(|(word, _)| words.contains(&word.as_str()))
            {
                wrong.push(source.at(line, &format!("only {} may say `{word}`", rooms.join(", "))));
            }
        }
    }
    none(wrong);
}

#[test]
fn nothing_in_the_house_gives_up() {
    let mut wrong = Vec::new();
    for source in rust("src") {
        for line in calls(source.tokens(), &["unwrap", "expect"]) {
            wrong.push(source.at(line, "no `unwrap` and no `expect`: pass the error on"));
        }
    }
    none(wrong);
}

#[test]
fn nothing_is_left_undone() {
    let mut wrong = Vec::new();
    for source in ["src", "tests", "benches", "xtask/src"].into_iter().flat_map(rust) {
        for line in macros(source.whole(), &["todo", "dbg", "unimplemented"]) {
            wrong.push(source.at(line, "no `todo!`, `unimplemented!` or `dbg!`"));
        }
        for line in ignored(source.whole()) {
            wrong.push(source.at(line, "no ignored tests: mend it or remove it"));
        }
    }
    none(wrong);
}

#[test]
fn files_and_functions_are_short() {
    let mut wrong = Vec::new();
    let mut lengths = Vec::new();
    for source in rust("src") {
        let lines = source.text.lines().count();
        if lines > LONGEST_FILE {
            wrong.push(
                source.at(lines, &format!("more than {LONGEST_FILE} lines: divide the file")),
            );
        }
        for Function { name, line, length } in source.functions() {
            lengths.push(length);
            if length > LONGEST_FUNCTION {
                let told = format!("`{name}` has {length} lines, above {LONGEST_FUNCTION}");
                wrong.push(source.at(line, &told));
            }
        }
    }
    lengths.sort_unstable();
    for (name, percent, most) in
        [("median", 50, MEDIAN_FUNCTION), ("ninth tenth", 90, NINTH_TENTH_FUNCTION)]
    {
        let length = lengths.get(lengths.len() * percent / 100).copied().unwrap_or(0);
        if length > most {
            wrong.push(format!("src: the {name} of functions has {length} lines, above {most}"));
        }
    }
    none(wrong);
}

/// Fails with every offence at once.
#[track_caller]
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} to mend:\n{}", wrong.len(), wrong.join("\n"));
}

/// A file of Rust.
struct Source {
    path: PathBuf,
    text: String,
    file: syn::File,
}

struct Function {
    name: String,
    line: usize,
    length: usize,
}

impl Source {
    fn read(path: PathBuf) -> Self {
        let text = read(&path);
        let file = syn::parse_file(&text).unwrap_or_else(|err| panic!("{}: {err}", shown(&path)));
        Self { path, text, file }
    }

    /// The top-level module that the file belongs to.
    fn room(&self) -> String {
        let inside = self.inside();
        let first = inside.components().next().unwrap();
        first.as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
    }

    /// How many modules lie between the root and what the file says.
    fn depth(&self) -> usize {
        self.inside().components().count()
    }

    fn inside(&self) -> &Path {
        self.path.strip_prefix(root().join("src")).unwrap_or(&self.path)
    }

    /// Everything in the file.
    fn whole(&self) -> TokenStream {
        self.file.to_token_stream()
    }

    /// Everything but what is there for tests only.
    fn tokens(&self) -> TokenStream {
        let kept = self.file.items.iter().filter(|item| !for_tests(attributes(item)));
        kept.map(quote::ToTokens::to_token_stream).collect()
    }

    fn words(&self) -> Vec<(String, usize)> {
        let mut words = Vec::new();
        each_level(self.whole(), &mut |level| {
            for tree in level {
                if let TokenTree::Ident(word) = tree {
                    words.push((word.to_string(), word.span().start().line));
                }
            }
        });
        words
    }

    fn functions(&self) -> Vec<Function> {
        let mut found = Functions(Vec::new());
        found.visit_file(&self.file);
        found.0
    }

    fn at(&self, line: usize, told: &str) -> String {
        format!("{}:{line}: {told}", shown(&self.path))
    }
}

/// Gathers functions, those for tests left out.
struct Functions(Vec<Function>);

impl Functions {
    fn push(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let line = signature.span().start().line;
        let length = block.span().end().line - line + 1;
        self.0.push(Function { name: signature.ident.to_string(), line, length });
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !for_tests(attributes(item)) {
            syn::visit::visit_item(self, item);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.push(&function.sig, &function.block);
        syn::visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.push(&function.sig, &function.block);
        syn::visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(block) = &function.default {
            self.push(&function.sig, block);
        }
        syn::visit::visit_trait_item_fn(self, function);
    }
}

/// Each place where a file names a room that it may not.
fn trespasses(source: &Source) -> Vec<String> {
    let room = source.room();
    let Some((_, Names(may))) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return Vec::new();
    };
    let mut wrong = Vec::new();
    for (other, line) in named_from_root(source.whole()) {
        match other.as_str() {
            "{" => wrong.push(source.at(line, "no `use crate::{…}`: one line a room")),
            other if other == room || may.contains(&other) => (),
            other => wrong.push(source.at(line, &format!("`{room}` may not look into `{other}`"))),
        }
    }
    for line in above(source.whole(), source.depth()) {
        wrong.push(source.at(line, "`super` leads out of the room; say `crate::room`"));
    }
    wrong
}

/// What follows each `crate::`, with its line; `{` for a group.
fn named_from_root(tokens: TokenStream) -> Vec<(String, usize)> {
    let mut named = Vec::new();
    each_level(tokens, &mut |level| {
        for four in level.windows(4) {
            if is_word(&four[0], "crate") && is_mark(&four[1], ':') && is_mark(&four[2], ':') {
                let name = match &four[3] {
                    TokenTree::Group(_) => "{".to_owned(),
                    tree => tree.to_string(),
                };
                named.push((name, four[3].span().start().line));
            }
        }
    });
    named
}

/// Lines where a chain of `super::` climbs `depth` modules or more: out of its room.
///
/// A file `src/room.rs` is one module deep, so a single `super` there is the root.
fn above(tokens: TokenStream, depth: usize) -> Vec<usize> {
    let level: Vec<TokenTree> = tokens.into_iter().collect();
    let mut lines = Vec::new();
    let mut climbed = 0;
    for (at, tree) in level.iter().enumerate() {
        match tree {
            TokenTree::Ident(word) if word == "super" => {
                climbed += 1;
                if climbed == depth {
                    lines.push(word.span().start().line);
                }
            }
            TokenTree::Punct(mark) if mark.as_char() == ':' => (),
            TokenTree::Group(group) => {
                let module = at >= 2 && is_word(&level[at - 2], "mod");
                lines.extend(above(group.stream(), depth + usize::from(module)));
                climbed = 0;
            }
            _ => climbed = 0,
        }
    }
    lines
}

/// Lines of `.name(`.
fn calls(tokens: TokenStream, names: &[&str]) -> Vec<usize> {
    let mut lines = Vec::new();
    each_level(tokens, &mut |level| {
        for three in level.windows(3) {
            let named = names.iter().any(|name| is_word(&three[1], name));
            if is_mark(&three[0], '.') && named && matches!(three[2], TokenTree::Group(_)) {
                lines.push(three[1].span().start().line);
            }
        }
    });
    lines
}

/// Lines of `name!`.
fn macros(tokens: TokenStream, names: &[&str]) -> Vec<usize> {
    let mut lines = Vec::new();
    each_level(tokens, &mut |level| {
        for two in level.windows(2) {
            if names.iter().any(|name| is_word(&two[0], name)) && is_mark(&two[1], '!') {
                lines.push(two[0].span().start().line);
            }
        }
    });
    lines
}

/// Lines of `#[ignore]`, with a reason or without.
fn ignored(tokens: TokenStream) -> Vec<usize> {
    let mut lines = Vec::new();
    each_level(tokens, &mut |level| {
        for two in level.windows(2) {
            let TokenTree::Group(group) = &two[1] else { continue };
            let first = group.stream().into_iter().next();
            if is_mark(&two[0], '#') && first.is_some_and(|first| is_word(&first, "ignore")) {
                lines.push(group.span().start().line);
            }
        }
    });
    lines
}

/// Shows a row of tokens, then those within each of its brackets.
fn each_level(tokens: TokenStream, see: &mut impl FnMut(&[TokenTree])) {
    let level: Vec<TokenTree> = tokens.into_iter().collect();
    see(&level);
    for tree in level {
        if let TokenTree::Group(group) = tree {
            each_level(group.stream(), see);
        }
    }
}

fn is_word(tree: &TokenTree, word: &str) -> bool {
    matches!(tree, TokenTree::Ident(found) if found == word)
}

fn is_mark(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(found) if found.as_char() == mark)
}

fn for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn rust(folder: &str) -> Vec<Source> {
    let files = files(folder).into_iter().filter(|file| has_ending(file, &["rs"]));
    files.map(Source::read).collect()
}

/// The files of a folder and those below it, in order; none if it is not there.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![root().join(folder)];
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let built =
                ["pkg", ".pkg-fresh", "node_modules"].iter().any(|name| path.ends_with(name));
            match path.is_dir() {
                true if built => (),
                true => todo.push(path),
                false => found.push(path),
            }
        }
    }
    found.sort();
    found
}

fn has_ending(file: &Path, endings: &[&str]) -> bool {
    file.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|err| panic!("{}: {err}", shown(file)))
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
