//! Numbers, plurals and days natively: ICU4X, with the data of CLDR.

use anyhow::{Context, Result};
use icu::calendar::Gregorian;
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale as Tag;
use icu::plurals::{PluralCategory, PluralRules};

use crate::date::Date;
use crate::words::Locale;

/// A language as CLDR knows it.
#[derive(Debug)]
pub struct IcuLocale {
    decimal: DecimalFormatter,
    eastern: bool,
    plurals: PluralRules,
    days: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
}

impl IcuLocale {
    /// A language with digits of `latn`, `arab` or `arabext`.
    ///
    /// # Errors
    ///
    /// Where there is no such language or no data for it.
    pub fn new(lang: &str, digits: &str) -> Result<Self> {
        let tag: Tag = format!("{lang}-u-nu-{digits}")
            .parse()
            .with_context(|| format!("no language {lang:?}"))?;
        Ok(Self {
            decimal: DecimalFormatter::try_new((&tag).into(), Default::default())?,
            eastern: matches!(digits, "arab" | "arabext"),
            plurals: PluralRules::try_new_cardinal((&tag).into())?,
            days: FixedCalendarDateTimeFormatter::try_new((&tag).into(), YMD::long())?,
        })
    }

    /// Writes the separators that go with the digits: ICU4X takes those of the
    /// language's usual digits where the language has none of its own for
    /// these, and CLDR's root, as browsers do, these.
    fn separated(&self, text: String, fraction: bool) -> String {
        if !self.eastern {
            return text;
        }
        let point = text.rfind(|sign: char| !sign.is_numeric()).filter(|_| fraction);
        let written = |(at, sign): (usize, char)| match sign {
            digit if digit.is_numeric() => digit,
            _ if Some(at) == point => '٫',
            _ => '٬',
        };
        text.char_indices().map(written).collect()
    }
}

impl Locale for IcuLocale {
    fn number(&self, number: u64) -> String {
        self.separated(self.decimal.format_to_string(&Decimal::from(number)), false)
    }

    fn tenths(&self, tenths: u64) -> String {
        let mut decimal = Decimal::from(tenths);
        decimal.multiply_pow10(-1);
        self.separated(self.decimal.format_to_string(&decimal), true)
    }

    fn plural(&self, number: u64) -> &'static str {
        match self.plurals.category_for(number) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    fn date(&self, date: Date) -> String {
        let day = icu::calendar::Date::try_new_gregorian(
            i32::from(date.year()),
            date.month(),
            date.day(),
        );
        // Browsers write a plain space where CLDR has a narrow one before "г.".
        let plain = |text: String| text.replace('\u{202f}', " ");
        day.map_or_else(|_| date.to_string(), |day| plain(self.days.format(&day).to_string()))
    }
}
