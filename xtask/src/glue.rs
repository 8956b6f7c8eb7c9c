//! The glue as a reader gets it: what wasm-bindgen writes for every page there
//! may be, less what ours never asks of it.

use std::{fs, path::Path};

use anyhow::{Context as _, bail, ensure};

/// How it ends, and how it does without a start that no browser wants on a
/// page's main thread: what nobody exports, `dist` leaves out.
const EXPORTS: [&str; 2] =
    ["export { initSync, __wbg_init as default };", "export { __wbg_init as default };"];

/// A part of the glue, by the line that it begins with and the line that
/// follows it, with what comes into its place.
type Part = (&'static str, &'static str, &'static str);

/// What is done otherwise. A module is always given as a promise of a
/// `Response`, and texts are short or are given once; what has WebAssembly's
/// references has `encodeInto` and registries, too.
const PARTS: [Part; 4] = [
    ("function passStringToWasm0(", "let __wbg_reinit_scheduled = false;", PASS),
    ("if (!('encodeInto' in cachedTextEncoder)) {", "let WASM_VECTOR_LEN = 0;", ""),
    ("async function __wbg_load(module, imports) {", "function initSync(module) {", ""),
    ("async function __wbg_init_once(module_or_path) {", EXPORTS[1], START),
];

/// What a class is told by that nobody holds one of its kind any more.
const REGISTRY: &str = "new FinalizationRegistry(";
const PERHAPS: &str = "(typeof FinalizationRegistry === 'undefined')
? { register: () => {}, unregister: () => {} }
: new FinalizationRegistry(";

/// A text goes into the module in one piece.
const PASS: &str = "function passStringToWasm0(arg, malloc) {
const buf = cachedTextEncoder.encode(arg);
const ptr = malloc(buf.length, 1) >>> 0;
getUint8ArrayMemory0().set(buf, ptr);
WASM_VECTOR_LEN = buf.length;
return ptr;
}";

/// A server may say of a module that it is something else: then it comes in one piece.
const START: &str = r#"async function __wbg_init_once({ module_or_path }) {
const imports = __wbg_get_imports();
const response = await module_or_path;
if (!response.ok) throw new Error(`the server answered ${response.status}`);
const streams = response.headers.get("content-type") === "application/wasm" && WebAssembly.instantiateStreaming;
const { instance, module } = await (streams
? WebAssembly.instantiateStreaming(response, imports)
: WebAssembly.instantiate(await response.arrayBuffer(), imports));
return __wbg_finalize_init(instance, module);
}"#;

/// Takes out of the glue what is only for who reads it, and what no page of
/// ours does.
///
/// # Errors
///
/// Where it has another shape than this knows.
pub(crate) fn fit(glue: &Path) -> anyhow::Result<()> {
    let text = fitted(&fs::read_to_string(glue)?);
    Ok(fs::write(glue, text.with_context(|| glue.display().to_string())?)?)
}

fn fitted(text: &str) -> anyhow::Result<String> {
    let lines = text.lines().map(str::trim);
    let comment = |line: &str| ["/**", "*", "//"].iter().any(|start| line.starts_with(start));
    // Nothing here asks ahead for a fresh instance.
    let idle = |line: &str| line == "__wbg_call_guard();";
    let kept = lines.filter(|line| !line.is_empty() && !comment(line) && !idle(line));
    let kept: Vec<&str> = kept.collect();
    let whole = |line: &&str| line.matches('`').count().is_multiple_of(2);
    ensure!(kept.iter().all(whole), "it has a text of several lines");
    let mut text = kept.join("\n").replace(PERHAPS, REGISTRY);
    ensure!(text.ends_with(EXPORTS[0]), "it ends in another way");
    text = text.replace(EXPORTS[0], EXPORTS[1]);
    for part in PARTS {
        text = otherwise(&text, part)?;
    }
    Ok(text)
}

/// The text with one part of it done otherwise.
fn otherwise(text: &str, (from, to, with): Part) -> anyhow::Result<String> {
    let parts: Vec<&str> = text.split(&format!("\n{from}")).collect();
    let [before, rest] = parts[..] else {
        bail!("{from:?} stands in it {} times", parts.len() - 1);
    };
    let after = rest.split_once(&format!("\n{to}")).with_context(|| format!("no {to:?}"))?.1;
    Ok([before, "\n", with, "\n", to, after].concat())
}
