//! A civil day.
//!
//! **Invariant:** no clock and no time zone: a day is what a document says.

use std::fmt;
use std::num::NonZeroU32;

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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(
    // Invariant: a day that the calendar has: the year, and a byte each for
    // month and day. One number, so that days are held against each other as one.
    NonZeroU32,
);

impl Date {
    /// Takes a day, or `None` if the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let good = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        let packed = u32::from(year) << 16 | u32::from(month) << 8 | u32::from(day);
        NonZeroU32::new(packed).filter(|_| good).map(Self)
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
        let [high, low, ..] = self.0.get().to_be_bytes();
        u16::from_be_bytes([high, low])
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.0.get().to_be_bytes()[2]
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.0.get().to_be_bytes()[3]
    }

    /// How many days it is after 1 March of the year 0, which the calendar
    /// would have had: years that begin in March have their leap day last.
    ///
    /// ```
    /// use casualty_chart::date::Date;
    ///
    /// let [from, to] = ["2020-09-27", "2020-12-03"].map(|day| Date::parse(day).expect("a day"));
    /// assert_eq!(to.number() - from.number(), 67);
    /// assert_eq!(Date::of_number(from.number() + 67), Some(to));
    /// ```
    pub fn number(self) -> u32 {
        let (month, day) = (u32::from(self.month()), u32::from(self.day()));
        let year = u32::from(self.year()) - u32::from(month < 3);
        let before = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        365 * year + year / 4 - year / 100 + year / 400 + before
    }

    /// The day of a number, or `None` outside the years 1 to 9999.
    pub fn of_number(number: u32) -> Option<Self> {
        let (era, day) = (number / 146_097, number % 146_097);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let month = (month + 2) % 12 + 1;
        let year = era * 400 + year + u32::from(month < 3);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// As ISO 8601 writes it, without the formatter.
    ///
    /// ```
    /// use casualty_chart::date::Date;
    ///
    /// assert_eq!(Date::new(987, 6, 5).map(Date::iso).as_deref(), Some("0987-06-05"));
    /// ```
    pub fn iso(self) -> String {
        let mut iso = String::new();
        for (number, highest) in
            [(self.year(), 1_000), (self.month().into(), 10), (self.day().into(), 10)]
        {
            if !iso.is_empty() {
                iso.push('-');
            }
            let mut unit = highest;
            while 0 < unit {
                iso.extend(char::from_digit(u32::from(number / unit % 10), 10));
                unit /= 10;
            }
        }
        iso
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
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
