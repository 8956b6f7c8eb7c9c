//! Numbers, plurals and days in a browser: `Intl` (ECMA-402).

use std::cell::RefCell;

use js_sys::{Array, Date as JsDate, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsError, JsValue};

use super::wire::object;
use crate::date::Date;
use crate::ledger::base;
use crate::words::{Locale, Words, concat};

/// A language as the browser knows it.
#[derive(Debug)]
pub struct IntlLocale {
    whole: Said,
    decimal: Said,
    plurals: Said,
    days: Said,
}

impl IntlLocale {
    /// A language with digits of `latn`, `arab` or `arabext`, and the one
    /// that writes numbers alike; `None` where the browser does not take the tag.
    pub fn new(tag: &str, numbers: &str, digits: &str) -> Option<Self> {
        let tags = |tag: &str| {
            let tag = concat(&[tag, "-u-ca-gregory-nu-", digits]);
            Array::of1(&tag.as_str().into())
        };
        let (tags, numbers) = (tags(tag), tags(numbers));
        // The constructors throw on a tag that is not well formed.
        Intl::get_canonical_locales(&tags.clone().into());
        let decimals =
            object("minimumFractionDigits maximumFractionDigits").number(1.0).number(1.0).made();
        let days = object("dateStyle timeZone").text("long").text("UTC").made();
        Some(Self {
            whole: Said::by(Intl::NumberFormat::new(&numbers, &Object::new()).into(), "format"),
            decimal: Said::by(
                Intl::NumberFormat::new(&numbers, decimals.unchecked_ref()).into(),
                "format",
            ),
            plurals: Said::by(Intl::PluralRules::new(&tags, &Object::new()).into(), "select"),
            days: Said::by(Intl::DateTimeFormat::new(&tags, days.unchecked_ref()).into(), "format"),
        })
    }
}

/// A function of `Intl` with what it has said: it takes longer than to
/// remember, and a picture says most numbers more than once.
#[derive(Debug)]
struct Said {
    of: JsValue,
    by: Function,
    /// In the order of what it was asked.
    known: RefCell<Vec<(u64, String)>>,
}

/// More numbers than a page says: then all are forgotten, and memory stays flat.
const MOST: usize = 20_000;

impl Said {
    /// What a method of `of` says.
    fn by(of: JsValue, method: &str) -> Self {
        let by = Reflect::get(&of, &method.into()).unwrap_or_default().unchecked_into();
        Self { of, by, known: RefCell::new(Vec::new()) }
    }

    /// What is said of `value`, known as `number`.
    fn of(&self, number: u64, value: &dyn Fn() -> JsValue) -> String {
        let mut known = self.known.borrow_mut();
        let at = match known.binary_search_by(|(other, _)| other.cmp(&number)) {
            Ok(at) => return known[at].1.clone(),
            Err(at) => at,
        };
        let said = self.by.call1(&self.of, &value());
        let said = said.ok().and_then(|said| said.as_string()).unwrap_or_default();
        if MOST < known.len() {
            known.clear();
        }
        let at = at.min(known.len());
        known.insert(at, (number, said.clone()));
        said
    }
}

#[expect(clippy::cast_precision_loss, reason = "sums of people are far below 2^53")]
impl Locale for IntlLocale {
    fn number(&self, number: u64) -> String {
        self.whole.of(number, &|| (number as f64).into())
    }

    fn tenths(&self, tenths: u64) -> String {
        self.decimal.of(tenths, &|| (tenths as f64 / 10.0).into())
    }

    fn plural(&self, number: u64) -> &'static str {
        let category = self.plurals.of(number, &|| (number as f64).into());
        let known = ["zero", "one", "two", "few", "many"];
        known.into_iter().find(|name| *name == category).unwrap_or("other")
    }

    fn date(&self, date: Date) -> String {
        let (year, month, day) = (u32::from(date.year()), date.month(), date.day());
        let number = u64::from(year) << 16 | u64::from(month) << 8 | u64::from(day);
        self.days.of(number, &|| {
            let (month, day) = (i32::from(month) - 1, i32::from(day));
            let noon = JsDate::new_with_year_month_day(2000, month, day);
            noon.set_utc_full_year_with_month_date(year, month, day);
            noon.into()
        })
    }
}

/// The words of a file of texts, with numbers and days as `tag` writes them.
pub(super) fn speaking(texts: &str, tag: &str, digits: &str) -> Result<Words, JsError> {
    let digits = Some(digits).filter(|digits| !digits.is_empty());
    let locale = |usual: &str, numbers: &str, digits: &str| {
        let own = tag.contains('-') && base(tag) == base(usual);
        let tag = if own { tag } else { usual };
        let numbers = if own && base(numbers) == base(usual) { tag } else { numbers };
        Some(Box::new(IntlLocale::new(tag, numbers, digits)?) as Box<dyn Locale>)
    };
    let words = Words::new(texts, digits, &locale);
    words.map_err(|_error| JsError::new("the texts cannot be read"))
}
