//! Numbers, plurals and days in a browser: `Intl` (ECMA-402).

use js_sys::{Array, Date as JsDate, Function, Intl, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::wire::object;
use crate::date::Date;
use crate::words::{Locale, concat};

/// A language as the browser knows it.
#[derive(Debug)]
pub struct IntlLocale {
    whole: Function,
    decimal: Function,
    plurals: Intl::PluralRules,
    days: Function,
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
        let decimals = [("minimumFractionDigits", 1.into()), ("maximumFractionDigits", 1.into())];
        let days = [("dateStyle", "long".into()), ("timeZone", "UTC".into())];
        Some(Self {
            whole: Intl::NumberFormat::new(&numbers, &Object::new()).format(),
            decimal: Intl::NumberFormat::new(&numbers, object(&decimals).unchecked_ref()).format(),
            plurals: Intl::PluralRules::new(&tags, &Object::new()),
            days: Intl::DateTimeFormat::new(&tags, object(&days).unchecked_ref()).format(),
        })
    }
}

fn call(function: &Function, value: &JsValue) -> String {
    let said = function.call1(&JsValue::UNDEFINED, value);
    said.ok().and_then(|said| said.as_string()).unwrap_or_default()
}

#[expect(clippy::cast_precision_loss, reason = "sums of people are far below 2^53")]
impl Locale for IntlLocale {
    fn number(&self, number: u64) -> String {
        call(&self.whole, &JsValue::from(number as f64))
    }

    fn tenths(&self, tenths: u64) -> String {
        call(&self.decimal, &JsValue::from(tenths as f64 / 10.0))
    }

    fn plural(&self, number: u64) -> &'static str {
        let category = self.plurals.select(number as f64).as_string().unwrap_or_default();
        let known = ["zero", "one", "two", "few", "many"];
        known.into_iter().find(|name| *name == category).unwrap_or("other")
    }

    fn date(&self, date: Date) -> String {
        let (month, day) = (i32::from(date.month()) - 1, i32::from(date.day()));
        let noon = JsDate::new_with_year_month_day(2000, month, day);
        noon.set_utc_full_year_with_month_date(u32::from(date.year()), month, day);
        call(&self.days, &noon.into())
    }
}
