//! What was set before: the page's own way back and forward again. A step is all that one hand does before it begins anew.

use model::scenario::Scenario;
use model::view::View;

/// The most steps that lead back.
pub const DEEP: usize = 50;

/// All that can be written, at one time.
pub type Moment = (Scenario, View);

/// Which way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Back,
    Again,
}

/// The moments that lead back, the oldest first, and those that were gone back from, the latest last.
#[derive(Debug)]
pub struct Steps {
    before: Vec<Moment>,
    undone: Vec<Moment>,
    now: Moment,
    /// Whose step the last one is; nobody's once it was gone back or forward.
    hand: Option<u32>,
}

impl Steps {
    pub fn new(now: Moment) -> Self {
        Self {
            before: Vec::new(),
            undone: Vec::new(),
            now,
            hand: None,
        }
    }

    /// Takes note that a hand has set this. What the same hand did just before is one step with it, and none once it is undone by
    /// that hand itself.
    pub fn moved(&mut self, to: Moment, hand: u32) {
        if to == self.now {
            return;
        }
        let was = std::mem::replace(&mut self.now, to);
        self.undone.clear();
        if self.hand == Some(hand) {
            if self.before.last() == Some(&self.now) {
                self.before.pop();
                self.hand = None;
            }
            return;
        }
        self.hand = Some(hand);
        if self.before.len() == DEEP {
            self.before.remove(0);
        }
        self.before.push(was);
    }

    /// The moment that lies one step that way, where there is one; from then on it is the present.
    pub fn go(&mut self, way: Way) -> Option<&Moment> {
        let (from, to) = match way {
            Way::Back => (&mut self.before, &mut self.undone),
            Way::Again => (&mut self.undone, &mut self.before),
        };
        let there = from.pop()?;
        to.push(std::mem::replace(&mut self.now, there));
        self.hand = None;
        Some(&self.now)
    }

    /// Whether a step leads back, and whether one leads forward again.
    pub fn reach(&self) -> [bool; 2] {
        [&self.before, &self.undone].map(|moments| !moments.is_empty())
    }
}
