//! Order and grouping for all rooms, compiled once: a reader's download pays
//! for every type that is sorted on its own.

use std::cmp::Ordering;

/// The places `0..count` in the order that `compare` gives; equals stay in
/// the order of their places.
///
/// ```
/// let names = ["b", "a", "c"];
/// let order = casualty_chart::order::ordered(3, &|a, b| names[a].cmp(names[b]));
/// assert_eq!(order, [1, 0, 2]);
/// ```
pub fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        merged.clear();
        for two in places.chunks(2 * run) {
            let (one, other) = two.split_at(run.min(two.len()));
            merge(&mut merged, one, other, compare);
        }
        std::mem::swap(&mut places, &mut merged);
        run *= 2;
    }
    places
}

/// Merges two runs that are in order; of equals, those of the first come
/// first. What is in order already is only looked at where the runs meet.
/// Std's sorts, of which one is chosen, are ten times the bytes.
fn merge(
    acc: &mut Vec<usize>,
    mut one: &[usize],
    mut other: &[usize],
    compare: &dyn Fn(usize, usize) -> Ordering,
) {
    if let (Some(last), Some(first)) = (one.last(), other.first())
        && compare(*last, *first).is_gt()
    {
        while let (Some((a, ones)), Some((b, others))) = (one.split_first(), other.split_first()) {
            if compare(*a, *b).is_gt() {
                acc.push(*b);
                other = others;
            } else {
                acc.push(*a);
                one = ones;
            }
        }
    }
    acc.extend_from_slice(one);
    acc.extend_from_slice(other);
}

/// Puts places in order, each once.
pub fn settle(places: &mut Vec<usize>) {
    let mut settled = Vec::with_capacity(places.len());
    for at in ordered(places.len(), &|a, b| places[a].cmp(&places[b])) {
        if settled.last() != Some(&places[at]) {
            settled.push(places[at]);
        }
    }
    *places = settled;
}

/// Texts that are found by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// In order of their names, each name once.
    sorted: Vec<(String, usize)>,
}

impl Index {
    /// Takes names with what they stand for, or `None` if one stands for two
    /// different things.
    pub fn new(names: Vec<(String, usize)>) -> Option<Self> {
        let order = ordered(names.len(), &|a, b| names[a].cmp(&names[b]));
        let mut sorted: Vec<(String, usize)> = Vec::with_capacity(names.len());
        for at in order {
            let (name, place) = &names[at];
            match sorted.last() {
                Some((last, other)) if last == name => {
                    if other != place {
                        return None;
                    }
                }
                _ => sorted.push((name.clone(), *place)),
            }
        }
        Some(Self { sorted })
    }

    /// What a name stands for.
    pub fn get(&self, name: &str) -> Option<usize> {
        let at = self.sorted.binary_search_by(|(known, _)| known.as_str().cmp(name)).ok()?;
        Some(self.sorted[at].1)
    }
}
