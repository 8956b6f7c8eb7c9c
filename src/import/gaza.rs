//! Tech for Palestine's daily reports of Gaza → claims.
//!
//! `killed_cum` and `injured_cum` count since 7 October 2023; `killed` and
//! `injured` the hours of `report_period`, and lie before the cumulative
//! figures of their day. A member that is not there says nothing, which is not
//! zero. Where `report_period` is 0 the day has no report of its own: a figure
//! that is the same as before is carried over, and no claim. What begins with
//! `ext_` is reckoned by who made the file.

use std::cell::Cell;

use super::book::{self, Name};
use super::days::{Daily, Day, Role, Roles, begins, role};
use super::loss::{Loss, No, Remark};
use super::{Imported, since_october};
use crate::date::Date;
use crate::figure::Count;
use crate::ledger::{About, Claim, Ledger, Outcome, SourceKind};

const SIDE: Name = ["Gaza", "غزة"];
const TITLE: Name = ["Gaza, day by day", "غزة يوماً بيوم"];
const RECKONED: Name =
    ["Tech for Palestine (extrapolated)", "مبادرة Tech for Palestine (أرقام مستكملة بالتقدير)"];

const ROLES: Roles = &[
    ("report_date", Role::Read),
    ("report_source", Role::Read),
    ("report_period", Role::Read),
    ("killed", Role::Read),
    ("killed_cum", Role::Read),
    ("injured", Role::Read),
    ("injured_cum", Role::Read),
    ("killed_children_cum", Role::Subset),
    ("killed_women_cum", Role::Subset),
    ("med_killed_cum", Role::Subset),
    ("press_killed_cum", Role::Subset),
    ("civdef_killed_cum", Role::Subset),
    ("killed_truce_new", Role::Subset),
    ("killed_committee", Role::Subset),
    ("killed_recovered", Role::Subset),
    ("killed_succumbed", Role::Subset),
    ("aid_seeker_killed_cum", Role::Subset),
    ("aid_seeker_injured_cum", Role::Subset),
    ("famine_cum", Role::Aside),
    ("child_famine_cum", Role::Aside),
    ("massacres_cum", Role::NotPeople),
    ("ext_massacres_cum", Role::NotPeople),
    ("ext_killed", Role::Reckoned),
    ("ext_killed_cum", Role::Reckoned),
    ("ext_injured", Role::Reckoned),
    ("ext_injured_cum", Role::Reckoned),
    ("ext_killed_children_cum", Role::Reckoned),
    ("ext_killed_women_cum", Role::Reckoned),
    ("ext_med_killed_cum", Role::Reckoned),
    ("ext_press_killed_cum", Role::Reckoned),
    ("ext_civdef_killed_cum", Role::Reckoned),
];

/// What is read of it where it is wished for.
const RECKONED_TOLLS: [(Outcome, &str); 2] =
    [(Outcome::Killed, "ext_killed_cum"), (Outcome::Wounded, "ext_injured_cum")];

const OUTCOMES: [(Outcome, [&str; 2]); 2] =
    [(Outcome::Killed, ["killed", "killed_cum"]), (Outcome::Wounded, ["injured", "injured_cum"])];

#[derive(Debug)]
pub(super) struct Gaza {
    ledger: Ledger,
    extrapolated: bool,
    /// The last cumulative figure of each outcome.
    last: [Option<Count>; 2],
    unsaid: [usize; 4],
    carried: Remark,
    no_hours: Remark,
    no_report: Remark,
}

impl Gaza {
    pub(super) fn new(extrapolated: bool) -> Self {
        let mut ledger = Ledger { title: book::text(TITLE), ..Ledger::default() };
        book::side(&mut ledger, SIDE[0], &|| book::text(SIDE));
        Self {
            ledger,
            extrapolated,
            last: [None; 2],
            unsaid: [0; 4],
            carried: Remark::new("carried_over", 0),
            no_hours: Remark::new("increment_without_hours", 0),
            no_report: Remark::new("no_official_report", 0),
        }
    }

    /// The claims of one outcome: the increment, then the toll.
    fn outcome(&mut self, row: &Row<'_, '_>, at: usize, acc: &mut Vec<Claim>) -> Result<(), No> {
        let (outcome, [daily, total]) = OUTCOMES[at];
        let (increment, toll) = (row.day.count(daily)?, row.day.count(total)?);
        self.unsaid[at * 2] += usize::from(increment.is_none());
        self.unsaid[at * 2 + 1] += usize::from(toll.is_none());
        if let Some(count) = increment {
            match row.hours {
                0 => row.no_hours.set(true),
                hours => {
                    let since = begins(row.as_of, hours).max(since_october());
                    acc.push(Claim { outcome, since, ..row.claim(count) });
                }
            }
        }
        if let Some(count) = toll {
            let carried = row.hours == 0 && self.last[at] == Some(count);
            match carried {
                true => row.carried.set(true),
                false => acc.push(Claim { outcome, since: since_october(), ..row.claim(count) }),
            }
            self.last[at] = Some(count);
        }
        Ok(())
    }

    fn reckoned(&mut self, row: &Row<'_, '_>, acc: &mut Vec<Claim>) -> Result<(), No> {
        let source = book::source(&mut self.ledger, RECKONED, Some(SourceKind::Ngo));
        for (outcome, name) in RECKONED_TOLLS {
            if let Some(count) = row.day.count(name)? {
                let claim = Claim { source, ..row.claim(count) };
                acc.push(Claim { outcome, since: since_october(), ..claim });
            }
        }
        Ok(())
    }
}

/// What is known of a day before its figures.
struct Row<'t, 'r> {
    day: Day<'t, 'r>,
    as_of: Date,
    hours: u32,
    source: usize,
    carried: Cell<bool>,
    no_hours: Cell<bool>,
}

impl Row<'_, '_> {
    fn claim(&self, count: Count) -> Claim {
        let as_of = Some(self.as_of);
        Claim { as_of, ..book::exact(self.source, About::Side(0), count) }
    }
}

impl Daily for Gaza {
    fn role(&self, name: &str) -> Option<Role> {
        let wished = self.extrapolated && RECKONED_TOLLS.iter().any(|(_, toll)| *toll == name);
        if wished { Some(Role::Read) } else { role(ROLES, name) }
    }

    fn day(&mut self, day: Day<'_, '_>) -> Result<(), No> {
        let as_of = day.date("report_date", since_october())?;
        let hours = day.whole("report_period")?.unwrap_or(0);
        let said_by = day.text("report_source")?.unwrap_or_default();
        let (name, kind) = source(&said_by)?;
        let source = book::source(&mut self.ledger, name, kind);
        let (carried, no_hours) = (Cell::new(false), Cell::new(false));
        let row = Row { day, as_of, hours, source, carried, no_hours };
        let mut claims = Vec::new();
        for at in 0..OUTCOMES.len() {
            self.outcome(&row, at, &mut claims)?;
        }
        if row.carried.get() {
            self.carried.see(day.line);
        }
        if row.no_hours.get() {
            self.no_hours.see(day.line);
        }
        if said_by == "missing" && !claims.is_empty() {
            self.no_report.see(day.line);
        }
        if self.extrapolated {
            self.reckoned(&row, &mut claims)?;
        }
        if claims.is_empty() {
            let why = if row.carried.get() { "carried" } else { "no_report" };
            return Err(No::new(why, "report_date", as_of.iso()));
        }
        self.ledger.claims.append(&mut claims);
        Ok(())
    }

    fn end(self: Box<Self>, mut loss: Loss) -> Imported {
        let names = OUTCOMES.iter().flat_map(|(_, names)| names);
        let unsaid: Vec<(String, usize)> =
            names.zip(self.unsaid).map(|(name, rows)| ((*name).into(), rows)).collect();
        let used = loss.used;
        let said = |(name, rows): &(String, usize)| (name.clone(), loss.rows - rows);
        let said: Vec<(String, usize)> = unsaid.iter().map(said).collect();
        loss.remark(Remark::new("qualifier_not_present", used).named(said));
        loss.remark(Remark::new("absent_says_nothing", 0).named(unsaid));
        loss.remark(Remark::new("status_not_stated", used));
        loss.remark(Remark { day: since_october(), ..Remark::new("since_declared", used) });
        loss.remark(self.carried);
        loss.remark(self.no_hours);
        loss.remark(self.no_report);
        Imported { ledger: self.ledger, loss }
    }
}

/// Who says it, as `report_source` calls them.
fn source(said_by: &str) -> Result<(Name, Option<SourceKind>), No> {
    match said_by {
        "mohtel" => Ok((["Gaza Ministry of Health", "وزارة الصحة في غزة"], None)),
        "gmotel" => Ok((["Gaza Government Media Office", "المكتب الإعلامي الحكومي في غزة"], None)),
        "unocha" => Ok((["OCHA", "أوتشا"], Some(SourceKind::Un))),
        "missing" => Ok((
            ["Tech for Palestine (no official report)", "Tech for Palestine (بلا تقرير رسمي)"],
            Some(SourceKind::Ngo),
        )),
        other => Err(No::new("no_source", "report_source", other)),
    }
}
