//! The page that makes snippets: what it gives is what it shows.

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::Page;
use crate::frames;

/// Waits until the snippets are of what is chosen, and gives them: live, frozen, framed.
async fn snippets(page: &Page, holds: &str) -> [String; 3] {
    let made = "const [live, frozen, framed] = [...document.querySelectorAll('textarea')].map((one) => one.value);";
    let visible = "shown(document.querySelector('#snippets'))";
    page.until(&format!("{made} return {visible} && ({holds})")).await;
    let all = page.ask(&format!("{made} return [live, frozen, framed]")).await;
    serde_json::from_value(all).unwrap()
}

/// Chooses in a list, or ticks a box.
async fn choose(page: &Page, id: &str, value: &str) {
    let script = format!(
        "const place = document.querySelector('#{id}'); place.value = '{value}';
        place.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    page.ask(&script).await;
}

async fn builder(page: &Page, lang: &str) {
    page.client.goto("about:blank").await.unwrap();
    page.open(&format!("embed-builder/?lang={lang}")).await;
}

pub(crate) async fn a_builder_gives_what_it_shows(page: &Page) {
    builder(page, "en").await;
    let [live, frozen, framed] = snippets(page, "live && frozen && framed").await;
    let file = "data/nagorno-karabakh-2020.json";
    assert!(live.contains(file) && live.contains("lang=\"en\""), "{live}");
    assert!(framed.contains(&format!("embed.html#src={file}&amp;")), "{framed}");
    assert!(!frozen.contains(file) && frozen.contains("application/json"), "{frozen}");
    let facts = "return document.querySelector('#frozen .facts').textContent";
    let facts = page.ask(facts).await.as_str().unwrap().to_owned();
    for part in ["kB", "2020-10-22", &frozen[hash(&frozen)]] {
        assert!(facts.contains(part), "{part:?} is not in {facts}");
    }
    // What is chosen on the page is chosen in the chart and in all snippets.
    for (id, value) in [("view", "matrix"), ("lang", "ar"), ("digits", "arab"), ("theme", "dark")] {
        choose(page, id, value).await;
    }
    page.ask("document.querySelector('#controls').click()").await;
    let holds = "framed.includes('controls=none') && framed.includes('matrix') && framed.includes('theme=dark')";
    let all = snippets(page, holds).await;
    let seen = "return [$('figure').dir, shown($('.controls')), document.documentElement.lang]";
    assert_eq!(page.ask(seen).await, json!(["rtl", false, "en"]));
    for snippet in &all[..2] {
        for part in [
            "view=\"matrix\"",
            "lang=\"ar\"",
            "digits=\"arab\"",
            "theme=\"dark\"",
            "controls=\"none\"",
        ] {
            assert!(snippet.contains(part), "{part} is not in {snippet}");
        }
    }
    // And what is chosen in the chart is chosen on the page.
    page.ask("document.querySelector('casualty-chart').view = 'table'").await;
    snippets(page, "framed.includes('view=table')").await;
    assert_eq!(page.ask("return document.querySelector('#view').value").await, "table");
    assert_eq!(page.faults().await, NONE);
}

/// Where the hash of its content stands in a frozen snippet.
fn hash(frozen: &str) -> std::ops::Range<usize> {
    let start = frozen.find("data-sha256=\"").unwrap() + "data-sha256=\"".len();
    start..start + 64
}

pub(crate) async fn a_file_of_ones_own_can_only_be_frozen(page: &Page) {
    builder(page, "en").await;
    snippets(page, "live").await;
    choose(page, "ledger", "file").await;
    assert_eq!(page.ask("return shown(document.querySelector('#snippets'))").await, false);
    let csv = include_str!("../../www/data/example.csv");
    let give = format!(
        "const carried = new DataTransfer(); carried.items.add(new File([{}], 'mine.csv'));
        const file = document.querySelector('#file'); file.files = carried.files;
        file.dispatchEvent(new Event('change', {{ bubbles: true }}))",
        Value::from(csv)
    );
    page.ask(&give).await;
    let [live, frozen, framed] = snippets(page, "frozen.includes('Hills council')").await;
    assert_eq!((&*live, &*framed), ("", ""));
    assert!(!frozen.contains("src=\"mine"), "{frozen}");
    let needs = "return [...document.querySelectorAll('.needs')].map(shown)";
    assert_eq!(page.ask(needs).await, json!([true, true]));
    // An address gives all three, where it leads to figures.
    choose(page, "ledger", "address").await;
    let enter = "const address = document.querySelector('#address');
        address.value = new URL('../data/example.csv', location.href).href;
        document.querySelector('#choices button').click()";
    page.ask(enter).await;
    snippets(page, "framed.includes('data/example.csv') && live.includes('data/example.csv')")
        .await;
    // What cannot be charted gives none.
    page.ask(&enter.replace("example.csv", "none.csv")).await;
    page.until("return $('.trouble') && shown($('.trouble'))").await;
    assert_eq!(page.ask("return shown(document.querySelector('#snippets'))").await, false);
}

pub(crate) async fn a_frame_from_the_builder_is_as_high_as_it_says(page: &Page) {
    page.size(1280, 800).await;
    for (ledger, view, width) in [(0, "bars", 640), (1, "timeline", 480), (1, "table", 320)] {
        builder(page, "en").await;
        snippets(page, "framed").await;
        choose(page, "width", &width.to_string()).await;
        choose(page, "view", view).await;
        page.ask(&format!(
            "const ledger = document.querySelector('#ledger'); ledger.selectedIndex = {ledger};
            ledger.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
        let file = ["karabakh-2020.json", "war-2020.json"][ledger];
        let holds = format!("framed.includes('{file}') && framed.includes('view={view}')");
        let [.., framed] = snippets(page, &holds).await;
        let mut frame = attributes(&framed);
        let height: i64 = frame["height"].as_str().unwrap().parse().unwrap();
        frame["width"] = json!(width.to_string());
        frames::host(page, &[frame]).await;
        assert_eq!(frames::given(page).await, height, "{view} at {width}");
    }
}

/// The attributes of the frame in a snippet.
fn attributes(snippet: &str) -> Value {
    let tag = snippet.strip_prefix("<iframe data-casualty-chart ").unwrap();
    let (tag, _) = tag.split_once("></iframe>").unwrap();
    let pairs = tag.split_inclusive("\" ").map(|pair| pair.trim_end().trim_end_matches('"'));
    let pairs = pairs.map(|pair| pair.split_once("=\"").unwrap());
    let read = |value: &str| value.replace("&quot;", "\"").replace("&amp;", "&");
    let all = pairs.map(|(name, value)| (name.to_owned(), json!(read(value))));
    all.chain([("data-casualty-chart".to_owned(), json!(""))]).collect()
}
