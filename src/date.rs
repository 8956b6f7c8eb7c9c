//! A civil day.
//!
//! **Invariant:** no clock and no time zone: a day is what a document says.

use std::fmt;

/// A day of the Gregorian calendar, from year 1 to 9999.
///
/// # Example
///
/// ```
/// use casualty_chart::date::Date;
///
/// let day = Date::parse("2020-10-22").expect("a day");
/// assert_eq!(day.to_string(), "2020-10-22");
/// assert_eq!(Date::parse("2021-02-29"), None);
/// assert_eq!(Date::parse("22.10.2020"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    // Invariant: a day that the calendar has.
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Takes a day, or `None` if the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let good = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        good.then_some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD`, the extended form of ISO 8601, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |from: usize, to: usize| -> Option<u16> {
            bytes[from..to].iter().try_fold(0, |acc, byte| {
                byte.is_ascii_digit().then(|| acc * 10 + u16::from(byte - b'0'))
            })
        };
        Self::new(
            number(0, 4)?,
            u8::try_from(number(5, 7)?).ok()?,
            u8::try_from(number(8, 10)?).ok()?,
        )
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// As ISO 8601 writes it, without the formatter.
    ///
    /// ```
    /// use casualty_chart::date::Date;
    ///
    /// assert_eq!(Date::new(987, 6, 5).map(Date::iso).as_deref(), Some("0987-06-05"));
    /// ```
    pub fn iso(self) -> String {
        let padded = |number: u16, width: usize| {
            let digits = number.to_string();
            ["0".repeat(width.saturating_sub(digits.len())), digits].concat()
        };
        let (month, day) = (u16::from(self.month), u16::from(self.day));
        [&padded(self.year, 4), "-", &padded(month, 2), "-", &padded(day, 2)].concat()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}
