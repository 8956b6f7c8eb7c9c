//! What the npm package says of the element, held to the element.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "in a test, to give up is to fail")]

use std::{collections::BTreeSet, fs};

use serde_json::Value;

type Names = BTreeSet<String>;

/// The scripts of the page, one after another.
fn scripts() -> String {
    let files = fs::read_dir("www").unwrap().map(|file| file.unwrap().path());
    let scripts = files.filter(|path| path.extension().is_some_and(|ending| ending == "js"));
    scripts.map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// What a text has between two others, wherever that is.
fn between(text: &str, before: &str, after: &str) -> Names {
    let found = text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0));
    found.map(str::to_owned).collect()
}

/// The texts in a list of a script.
fn list(scripts: &str, name: &str) -> Names {
    let (_, rest) = scripts.split_once(&format!("const {name} = [")).unwrap();
    let (list, _) = rest.split_once(']').unwrap();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn attributes() -> Names {
    let scripts = scripts();
    list(&scripts, "ATTRIBUTES").into_iter().chain(list(&scripts, "ASKED")).collect()
}

fn manifest() -> Value {
    let manifest: Value =
        serde_json::from_str(&fs::read_to_string("npm/custom-elements.json").unwrap()).unwrap();
    manifest["modules"][0]["declarations"][0].clone()
}

/// What each of a list of the manifest has under a key.
fn said(list: &str, key: &str) -> Names {
    let manifest = manifest();
    let all = manifest[list].as_array().unwrap().iter();
    all.filter_map(|one| one[key].as_str().map(str::to_owned)).collect()
}

#[test]
fn the_manifest_names_what_the_element_has() {
    assert_eq!(said("attributes", "name"), attributes());
    assert_eq!(said("events", "name"), events());
    let sheet = fs::read_to_string("www/casualty-chart.css").unwrap();
    let properties = between(&sheet, "var(--casualty-chart-", ",");
    let properties: Names = properties.iter().map(|it| format!("--casualty-chart-{it}")).collect();
    assert_eq!(said("cssProperties", "name"), properties);
    let own: Names = attributes().into_iter().filter(|name| name != "lang").collect();
    assert_eq!(said("members", "attribute"), own);
}

#[test]
fn the_manifest_and_the_readme_name_the_same_parts() {
    let readme = fs::read_to_string("README.md").unwrap();
    let told = readme.split_once("\nParts: ").unwrap().1.split_once(". ").unwrap().0;
    let told: Names = told.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    assert_eq!(said("cssParts", "name"), told);
    let made = between(&scripts(), "part: \"", "\"");
    assert!(made.is_subset(&told), "{made:?}");
}

fn events() -> Names {
    between(&scripts(), "#tell(\"", "\"").iter().map(|it| format!("casualty-chart-{it}")).collect()
}

#[test]
fn the_types_name_what_the_manifest_has() {
    let types = fs::read_to_string("npm/index.d.ts").unwrap();
    let class = types.split_once("class CasualtyChart ").unwrap().1;
    let (class, rest) = class.split_once("\n}\n").unwrap();
    for member in said("members", "name") {
        let here = [format!("  {member}: "), format!("  {member}(")];
        assert!(here.iter().any(|here| class.contains(here)), "{member}");
    }
    for event in events() {
        assert!(types.contains(&format!("\"{event}\": CustomEvent<")), "{event}");
    }
    for name in attributes() {
        let here = [format!("  {name}?: "), format!("  \"{name}\"?: ")];
        assert!(here.iter().any(|here| rest.contains(here)), "{name}");
    }
}

#[test]
fn the_package_has_a_file_for_each_language() {
    let files = [("npm/files.js", "./texts/", ".js"), ("npm/inline-files.js", "./texts/", ".json")];
    let texts = fs::read_dir("www/texts").unwrap().map(|file| file.unwrap().path());
    let texts = texts.filter(|path| path.is_file());
    let langs: Names =
        texts.map(|path| path.file_stem().unwrap().to_string_lossy().into()).collect();
    for (file, before, after) in files {
        assert_eq!(between(&fs::read_to_string(file).unwrap(), before, after), langs, "{file}");
    }
}
