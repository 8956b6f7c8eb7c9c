//! The page "How to record a claim": one screen, two languages, no script.

use serde_json::{Value, json};

use crate::NONE;
use crate::browser::{Browser, Page};
use crate::rules::{AXE, TAGS, source};

/// Each language's page, its direction and the other one's language.
const PAGES: [(&str, &str, &str); 2] =
    [("how-to-record.html", "ltr", "ar"), ("how-to-record.ar.html", "rtl", "en")];

pub(crate) async fn how_to_record_a_claim_fits_one_screen(page: &Page) {
    for (path, dir, other) in PAGES {
        page.size(1280, 800).await;
        page.open(path).await;
        let seen = "const { dir, scrollHeight, scrollWidth, clientWidth } = document.documentElement;
            return [dir, scrollHeight <= innerHeight, Math.max(0, scrollWidth - clientWidth), document.scripts.length - (document.querySelector('script[src=\"/watch.js\"]') ? 1 : 0)]";
        assert_eq!(page.ask(seen).await, json!([dir, true, 0, 0]), "{path}");
        for width in [320, 720, 1024] {
            page.size(width, 800).await;
            let wide = "const { scrollWidth, clientWidth } = document.documentElement; return Math.max(0, scrollWidth - clientWidth)";
            assert_eq!(page.ask(wide).await, 0, "{path} at {width}");
        }
        let alternates = "return [...document.querySelectorAll('head [hreflang]')].map((one) => [one.hreflang, new URL(one.href).pathname])";
        let both = json!([["en", "/how-to-record.html"], ["ar", "/how-to-record.ar.html"]]);
        assert_eq!(page.ask(alternates).await, both, "{path}");
        page.ask(&format!("document.querySelector('header [hreflang={other}]').click()")).await;
        page.eventually(&format!("return document.documentElement.lang === '{other}'")).await;
        assert_eq!(page.faults().await, NONE, "{path}");
    }
}

pub(crate) async fn axe_finds_nothing_in_how_to_record_a_claim(page: &Page) {
    for (path, ..) in PAGES {
        for width in [1280, 320] {
            page.size(width, 800).await;
            page.open(path).await;
            page.client.execute(&source(), vec![]).await.unwrap();
            for (theme, rules) in [("light", json!(TAGS)), ("dark", json!(["color-contrast"]))] {
                page.ask(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
                let found = page.ask_slowly(AXE, vec![Value::Null, rules, json!({})]).await;
                assert_eq!(found[0], json!([]), "{path}, {width}, {theme}");
                // The other engines give boxes to axe that it cannot make out.
                if page.browser == Browser::Chromium {
                    assert_eq!(found[1], json!([]), "{path}, {width}, {theme}: axe cannot tell");
                }
            }
            assert_eq!(page.faults().await, NONE, "{path}");
        }
    }
}

pub(crate) async fn the_main_page_leads_to_how_to_record_a_claim_and_back(page: &Page) {
    page.open("").await;
    page.until("return shown(document.querySelector('.own [hreflang=ar]'))").await;
    page.ask("document.querySelector('.own [hreflang=ar]').click()").await;
    page.eventually("return document.querySelector('h1')?.closest('[dir=rtl]') && document.querySelector('.mistakes') !== null").await;
    page.ask("document.querySelector('header a').click()").await;
    page.eventually("return Boolean(document.querySelector('casualty-chart'))").await;
    page.until("return document.documentElement.lang === 'ar' && root()?.querySelector('.mark')")
        .await;
}

/// Asks the core for advice on a ledger, as the workbench does, and how long it took.
const ADVISE: &str = "
    const [csv, lang] = arguments;
    (async () => {
        const { core } = await import('/import/module.js');
        const { Advisor, Chart } = await core('workbench');
        const texts = await (await fetch(`/texts/advice/${lang}.json`)).text();
        const advisor = new Advisor(texts, '', '');
        const chart = new Chart(new TextEncoder().encode(csv));
        const from = performance.now();
        const advice = advisor.advise(chart);
        const took = performance.now() - from;
        chart.free();
        advisor.free();
        return { advice, took };
    })().then(done, (error) => done(String(error)))";

#[expect(clippy::print_stdout, reason = "what it took is told, and not held")]
pub(crate) async fn advice_is_given_at_the_door(page: &Page) {
    page.open("").await;
    let csv = "source,about,status,figure\nA,x,military,874\nA,x,all,911\nB,x,all,1785\n";
    let given = page.ask_slowly(ADVISE, vec![json!(csv), json!("ar")]).await;
    let advice = &given["advice"];
    assert_eq!(advice[0]["code"], "adds_total_and_part", "{given}");
    assert_eq!(advice[0]["claims"], json!([1, 2, 3]));
    assert_eq!(advice[0]["numbers"], json!([1785, 911, 874]));
    assert_eq!([&advice[0]["row"], &advice[0]["field"]], [&json!(3), &json!("figure")]);
    assert!(advice[0]["message"].as_str().unwrap().starts_with("1,785 هو "), "{given}");
    let ways = json!([
        { "way": "delete", "row": 3, "field": "", "value": "", "label": "احذف الصف 3" },
        { "way": "keep", "row": 0, "field": "", "value": "", "label": "أبقِه: المصدر يقول ذلك" },
    ]);
    assert_eq!(advice[0]["ways"], ways);
    let quote = "The ministry said that more than 120 of its soldiers had died near the river";
    let row = |n: usize| {
        format!("S{},x{},military,more than {},{quote},en\n", n % 25, n % 4, 120 + n % 2)
    };
    let rows: String = (0..500).map(row).collect();
    let csv = ["source,about,status,figure,quote,lang\n", &rows].concat();
    let given = page.ask_slowly(ADVISE, vec![json!(csv), json!("en")]).await;
    println!("advice on 500 claims: {} ms", given["took"]);
    assert!(given["took"].as_f64().unwrap() < 10_000.0, "{given}");
}
