//! One belligerent's daily count of the other's losses → claims.
//!
//! A list of days, each with `date` and `personnel`: killed and wounded
//! together, as the ministry counts. One transcription has the ministry's
//! qualifier beside the number, in `personnel*`; the other has none, and the
//! address of each day's news in `sourceUri`. Both render the same bulletin:
//! they share its `statement`, so that they are versions and never two claims.

use super::book::{self, Name};
use super::days::{Daily, Day, Role, Roles, role};
use super::loss::{Loss, No, Remark};
use super::{Imported, url_of};
use crate::date::Date;
use crate::figure::{Count, Figure};
use crate::ledger::{About, Claim, Ledger, Outcome, SourceKind, Status, Text};

const SIDES: [Name; 2] = [["Russia", "روسيا"], ["Ukraine", "أوكرانيا"]];
const SOURCE: Name = ["Ministry of Defence of Ukraine", "وزارة الدفاع الأوكرانية"];
const TITLE: Name = [
    "Russian losses, as the Ministry of Defence of Ukraine counts them",
    "الخسائر الروسية كما تحصيها وزارة الدفاع الأوكرانية",
];

const ROLES: Roles = &[
    ("date", Role::Read),
    ("personnel", Role::Read),
    ("personnel*", Role::Read),
    ("POW", Role::Read),
    ("sourceUri", Role::Read),
    ("day", Role::Aside),
    ("tanks", Role::NotPeople),
    ("afvs", Role::NotPeople),
    ("artillery", Role::NotPeople),
    ("airDefense", Role::NotPeople),
    ("rocketSystems", Role::NotPeople),
    ("unarmoredVehicles", Role::NotPeople),
    ("fixedWingAircraft", Role::NotPeople),
    ("rotaryWingAircraft", Role::NotPeople),
    ("uavs", Role::NotPeople),
    ("ships", Role::NotPeople),
    ("submarines", Role::NotPeople),
    ("specialEquipment", Role::NotPeople),
    ("missiles", Role::NotPeople),
];

#[derive(Debug, Default)]
pub(super) struct Personnel {
    ledger: Ledger,
    unqualified: usize,
    captured: usize,
}

impl Personnel {
    pub(super) fn new() -> Self {
        let mut ledger = Ledger { title: book::text(TITLE), ..Ledger::default() };
        for name in SIDES {
            book::side(&mut ledger, name[0], &|| book::text(name));
        }
        book::source(&mut ledger, SOURCE, Some(SourceKind::Belligerent));
        ledger.sources[0].speaks_for = Some(1);
        Self { ledger, unqualified: 0, captured: 0 }
    }
}

impl Daily for Personnel {
    fn role(&self, name: &str) -> Option<Role> {
        role(ROLES, name)
    }

    fn day(&mut self, day: Day<'_, '_>) -> Result<(), No> {
        let since = Date::new(2022, 2, 24);
        let as_of = day.date("date", since)?;
        let count = day.count("personnel")?.ok_or_else(|| No::new("nothing", "personnel", ""))?;
        let (figure, said) = figure(day, count)?;
        let captured = day.count("POW")?;
        let url = url_of(day.text("sourceUri")?, "sourceUri")?;
        self.unqualified += usize::from(matches!(figure, Figure::Exact(_) | Figure::None));
        let outlet = if url.is_some() {
            "lod-db/orc-losses"
        } else {
            "PetroIvaniuk/2022-Ukraine-Russia-War-Dataset"
        };
        let claim = Claim {
            status: Status::Military,
            since,
            as_of: Some(as_of),
            stated: Some(as_of),
            outlet: Some(Text::plain(outlet)),
            url,
            statement: Some(as_of.iso()),
            // Of two transcriptions the one that has the ministry's word is charted.
            chart: !matches!(figure, Figure::Exact(_) | Figure::None),
            ..book::claim(0, About::Side(0), figure, said)
        };
        if let Some(count) = captured {
            self.captured += 1;
            let exact = book::exact(0, About::Side(0), count);
            let (figure, said) = (exact.figure, exact.said);
            let claim = Claim { outcome: Outcome::Captured, figure, said, ..claim.clone() };
            self.ledger.claims.push(claim);
        }
        self.ledger.claims.push(Claim { outcome: Outcome::KilledOrWounded, ..claim });
        Ok(())
    }

    fn end(self: Box<Self>, mut loss: Loss) -> Imported {
        let unqualified = vec![("personnel".into(), self.unqualified)];
        let names = if 0 < self.unqualified { unqualified } else { Vec::new() };
        loss.remark(Remark::new("qualifier_not_present", self.unqualified).named(names));
        let captured = vec![("POW".into(), self.captured)];
        let names = if 0 < self.captured { captured } else { Vec::new() };
        loss.remark(Remark::new("qualifier_not_present", self.captured).named(names));
        loss.remark(Remark {
            day: Date::new(2022, 2, 24),
            ..Remark::new("since_declared", loss.used)
        });
        loss.remark(Remark::new("killed_with_wounded", loss.used));
        Imported { ledger: self.ledger, loss }
    }
}

/// The number with the ministry's own qualifier, where the file has it.
fn figure(day: Day<'_, '_>, count: Count) -> Result<(Figure, String), No> {
    let number = count.get().to_string();
    match day.text("personnel*")?.as_deref() {
        None => {
            let exact = book::exact(0, About::Side(0), count);
            Ok((exact.figure, exact.said))
        }
        Some("about") => Ok((Figure::About(count), ["about ", &number].concat())),
        Some("more") => Ok((Figure::MoreThan(count), ["more than ", &number].concat())),
        Some(other) => Err(No::new("no_qualifier", "personnel*", other)),
    }
}
