//! What the door remembers, so that drawing again only paints: the last
//! answer, the picture that was laid out of it, and the strokes of that.
//!
//! **Invariant:** each is kept with all that it was made from, so that what is
//! kept is what would be made again.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::canvas::Drawing;
use crate::ask::Answer;
use crate::layout::Look;
use crate::scene::Scene;
use crate::view::View;

/// What is remembered.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) answer: Last<Wanted, Answer>,
    pub(super) picture: Last<Staged, Picture>,
    pub(super) drawing: Last<OnDevice, Drawing>,
}

/// The members of a question that choose its answer, as they were given.
pub(super) type Wanted = [Option<String>; 5];

/// A picture and its marks, as JavaScript gets them.
#[derive(Debug)]
pub(super) struct Picture {
    pub(super) scene: Scene,
    pub(super) told: JsValue,
}

/// What a picture is laid out from, but for words and faces: who changes
/// those has to forget the picture.
#[derive(Debug)]
pub(super) struct Staged {
    pub(super) answer: Rc<Answer>,
    pub(super) view: View,
    pub(super) width: f64,
    pub(super) look: Look,
    pub(super) family: String,
}

impl PartialEq for Staged {
    fn eq(&self, other: &Self) -> bool {
        let same = Rc::ptr_eq(&self.answer, &other.answer) && self.view == other.view;
        let looks = self.look == other.look && self.family == other.family;
        same && looks && self.width == other.width
    }
}

/// What strokes are made from.
#[derive(Debug)]
pub(super) struct OnDevice {
    pub(super) picture: Rc<Picture>,
    pub(super) ratio: f64,
}

impl PartialEq for OnDevice {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.picture, &other.picture) && self.ratio == other.ratio
    }
}

/// The last value of its kind, with what it was made from.
#[derive(Debug)]
pub(super) struct Last<K, V>(RefCell<Option<(K, Rc<V>)>>);

impl<K, V> Default for Last<K, V> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<K: PartialEq, V> Last<K, V> {
    /// The last value if it was made from the same, else one that `make` makes.
    pub(super) fn or<E>(&self, key: K, make: impl FnOnce(&K) -> Result<V, E>) -> Result<Rc<V>, E> {
        if let Some((last, value)) = &*self.0.borrow()
            && *last == key
        {
            return Ok(Rc::clone(value));
        }
        let value = Rc::new(make(&key)?);
        self.0.replace(Some((key, Rc::clone(&value))));
        Ok(value)
    }

    /// Forgets the value.
    pub(super) fn forget(&self) {
        self.0.replace(None);
    }
}
