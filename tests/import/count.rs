//! Counts real files a second time, and shares no code with `src`: tables with
//! the csv crate, days with `serde_json`.

use std::collections::BTreeMap;

use serde_json::Value;

/// A table, all of it in memory.
pub(crate) struct Table {
    header: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

impl Table {
    /// Reads a table; a row of tags is none of its rows.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut reader = csv::Reader::from_reader(bytes);
        let header = reader
            .headers()
            .unwrap()
            .iter()
            .map(|name| name.trim_start_matches('\u{feff}').to_owned());
        let header = header.collect();
        let rows = reader.records().map(Result::unwrap);
        let is_tag = |cell: &str| cell.is_empty() || cell.starts_with('#');
        let is_tags = |row: &csv::StringRecord| row.iter().all(is_tag);
        Self { header, rows: rows.filter(|row| !is_tags(row)).collect() }
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows.len()
    }

    fn column(&self, name: &str) -> usize {
        self.header.iter().position(|column| column == name).unwrap()
    }

    pub(crate) fn sum(&self, name: &str) -> u64 {
        let column = self.column(name);
        self.rows.iter().map(|row| row[column].parse::<u64>().unwrap()).sum()
    }

    /// The sum of a column for each text of another.
    pub(crate) fn by(&self, key: &str, name: &str) -> BTreeMap<String, u64> {
        let (key, column) = (self.column(key), self.column(name));
        let mut sums = BTreeMap::new();
        for row in &self.rows {
            *sums.entry(row[key].trim().to_owned()).or_default() +=
                row[column].parse::<u64>().unwrap();
        }
        sums
    }

    /// How many rows have something of their numbers.
    pub(crate) fn having(&self, is_so: impl Fn(&dyn Fn(&str) -> u64) -> bool) -> usize {
        let number = |row: &csv::StringRecord, name: &str| row[self.column(name)].parse().unwrap();
        self.rows.iter().filter(|row| is_so(&|name| number(row, name))).count()
    }
}

pub(crate) fn days(bytes: &[u8]) -> Vec<Value> {
    serde_json::from_slice(bytes).unwrap()
}

/// How many days have a number of a name.
pub(crate) fn with(days: &[Value], name: &str) -> usize {
    days.iter().filter(|day| day[name].is_u64()).count()
}

/// Killed and injured: a claim for each increment of hours, and for each toll
/// but those of days without hours that repeat the one before.
pub(crate) fn gaza(days: &[Value]) -> [usize; 2] {
    ["killed", "injured"].map(|name| {
        let toll = format!("{name}_cum");
        let mut claims = 0;
        let mut last = Value::Null;
        for day in days {
            let has_hours = day["report_period"] != 0;
            claims += usize::from(has_hours && day[name].is_u64());
            if day[&toll].is_u64() {
                claims += usize::from(has_hours || day[&toll] != last);
                last = day[&toll].clone();
            }
        }
        claims
    })
}

/// What OCHA verified, and its flash updates on the days when there was one.
pub(crate) fn west_bank(days: &[Value]) -> [usize; 2] {
    ["killed", "injured"].map(|name| {
        let toll = format!("{name}_cum");
        let verified =
            |name: &str| days.iter().filter(|day| day["verified"][name].is_u64()).count();
        let flashed = days.iter().filter(|day| day["flash_source"] == "un" && day[&toll].is_u64());
        verified(name) + verified(&toll) + flashed.count()
    })
}

/// What the ministry reported, and what it added.
pub(crate) fn lebanon(days: &[Value]) -> [usize; 2] {
    ["killed", "injured"].map(|name| with(days, name) + with(days, &format!("{name}_cum_reported")))
}
