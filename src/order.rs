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
    let above = |a: usize, b: usize| compare(a, b).then(a.cmp(&b)).is_gt();
    let mut places: Vec<usize> = (0..count).collect();
    for root in (0..count / 2).rev() {
        sink(&mut places, root, &above);
    }
    for end in (1..count).rev() {
        places.swap(0, end);
        sink(&mut places[..end], 0, &above);
    }
    places
}

/// Sinks a place of a heap to where none below it is above it. The heap sort
/// of std's, which is one of several that it chooses from, in a tenth of
/// their bytes.
fn sink(heap: &mut [usize], mut at: usize, above: &dyn Fn(usize, usize) -> bool) {
    loop {
        let mut top = at;
        for child in [2 * at + 1, 2 * at + 2] {
            if child < heap.len() && above(heap[child], heap[top]) {
                top = child;
            }
        }
        if top == at {
            return;
        }
        heap.swap(at, top);
        at = top;
    }
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
