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
    places.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    places
}

/// Puts places in order, each once.
pub fn settle(places: &mut Vec<usize>) {
    let sorted = ordered(places.len(), &|a, b| places[a].cmp(&places[b]));
    *places = sorted.into_iter().map(|at| places[at]).collect();
    places.dedup();
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
