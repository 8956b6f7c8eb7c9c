//! The read form of a figure: its kind and its bounds, without its words.

use crate::figure::{Absence, Count, Estimate, Figure, Span, Vague};

/// What stands beside the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    pub(crate) kind: String,
    pub(crate) low: Option<u64>,
    pub(crate) best: Option<u64>,
    pub(crate) high: Option<u64>,
    pub(crate) soft: Option<bool>,
    pub(crate) absence: Option<String>,
}

impl Form {
    /// The form of a figure.
    #[cfg(feature = "workbench")]
    pub(crate) fn of(figure: Figure) -> Self {
        let [low, best, high] = ends(figure);
        Self {
            kind: figure.kind().into(),
            low,
            best,
            high,
            soft: Some(figure.bounds().is_some_and(|bounds| bounds.soft())),
            absence: figure.absence().map(|absence| absence.name().into()),
        }
    }

    /// The figure that has this form, if one has.
    pub(crate) fn figure(&self) -> Option<Figure> {
        self.candidate().filter(|figure| self.fits(*figure))
    }

    /// Whether a figure has this form; what the form leaves out, it may have.
    pub(crate) fn fits(&self, figure: Figure) -> bool {
        let soft = figure.bounds().is_some_and(|bounds| bounds.soft());
        let absence = figure.absence().map(Absence::name);
        figure.kind() == self.kind
            && [self.low, self.best, self.high] == ends(figure)
            && self.soft.is_none_or(|own| own == soft)
            && (self.absence.is_none() || self.absence.as_deref() == absence)
    }

    /// The one figure of this kind that may have these bounds.
    fn candidate(&self) -> Option<Figure> {
        let (low, high) = (self.low, self.high);
        let below = || count(low?.checked_sub(1)?);
        let above = || count(high?.checked_add(1)?);
        Some(match self.kind.as_str() {
            "exact" => Figure::Exact(count(low?)?),
            "at_least" => Figure::AtLeast(count(low?)?),
            "more_than" => Figure::MoreThan(below()?),
            "at_most" => Figure::AtMost(count(high?)?),
            "fewer_than" => Figure::FewerThan(above()?),
            "between" => self.between()?,
            // The band reaches as far down as up.
            "about" => Figure::About(count(low?.checked_add(high?)? / 2)?),
            "nearly" => Figure::Nearly(above()?),
            "just_over" => Figure::JustOver(below()?),
            "estimate" => {
                Figure::Estimate(Estimate { best: count(self.best?)?, range: self.range()? })
            }
            "none" => Figure::None,
            word => wordless(word)?,
        })
    }

    /// The low and the high of an estimate, which may be left out.
    #[expect(clippy::option_option, reason = "not given, and not good")]
    fn range(&self) -> Option<Option<(Count, Count)>> {
        let Some((low, high)) = self.low.zip(self.high) else { return Some(None) };
        Some(Some((count(low)?, count(high)?)))
    }

    fn between(&self) -> Option<Figure> {
        let span = Span::new(count(self.low?)?, count(self.high?)?)?;
        let soft = self.soft == Some(true);
        Some(if soft { Figure::AboutBetween(span) } else { Figure::Between(span) })
    }
}

/// Both ends of a figure and the best between them: of an estimate those that
/// are given, of all others those of its bounds.
pub(crate) fn ends(figure: Figure) -> [Option<u64>; 3] {
    let people = |n: Count| u64::from(n.get());
    if let Figure::Estimate(Estimate { best, range }) = figure {
        let (low, high) = range.unzip();
        return [low.map(people), Some(people(best)), high.map(people)];
    }
    let bounds = figure.bounds();
    [bounds.map(|bounds| bounds.low()), None, bounds.and_then(|bounds| bounds.high())]
}

fn count(people: u64) -> Option<Count> {
    Count::new(u32::try_from(people).ok()?)
}

/// The kinds that no number belongs to.
fn wordless(kind: &str) -> Option<Figure> {
    let vague = Vague::ALL.into_iter().find(|word| word.name() == kind).map(Figure::Vague);
    let absent = || Absence::ALL.into_iter().find(|absence| absence.name() == kind);
    vague.or_else(|| absent().map(Figure::Absent))
}
