//! What must be known: notes that hold for every scenario, then those of single years, in the order in which the sheets come to them.

use super::leaf::{Entry, Leaf};
use model::dataset::Mark;
use model::words::CHILDREN_ARE_NOT_COST_UNITS;

/// Notes 1 to 6, which the sheets name by these numbers.
const ALWAYS: [&str; 6] = [
    "Scenario figures are arithmetic on assumptions, not official statistics. They say what would follow, if the settings held.",
    CHILDREN_ARE_NOT_COST_UNITS,
    "The cost of a residential place is all residential spending, shared among everyone in residential settings. Supported accommodation is included, so it is lower than the published cost of a children’s home.",
    "The share in residential settings cannot fall below zero, nor rise until nobody is in foster care. Children elsewhere keep their share.",
    "Each part is a factor’s Shapley value: its average effect over every order of switching the factors on. It cannot be written as one formula, so the sheet holds values.",
    "The record (section 251) and the starting point (revenue outturn, RO3) are two returns that count spending differently. They are not joined.",
];

/// Notes 3 and 6 of a council.
const OF_COUNCIL: [(usize, &str); 2] = [
    (
        2,
        "There is no sound figure of what one kind of place costs in one council. All its costs are England’s times one factor, by which they add up to what the council spent. England’s cost of a residential place shares all residential spending among everyone in residential settings.",
    ),
    (
        5,
        "The record and the starting point are both from section 251 returns. A figure that is flagged as probably wrong is left out of both.",
    ),
];

/// Notes of single years met so far.
#[derive(Debug)]
pub(crate) struct Notes {
    always: [&'static str; 6],
    met: Vec<String>,
}

impl Notes {
    pub(crate) fn of(is_england: bool) -> Self {
        let mut always = ALWAYS;
        for (at, note) in OF_COUNCIL.into_iter().filter(|_| !is_england) {
            always[at] = note;
        }
        let met = Vec::new();
        Self { always, met }
    }

    /// Names the note of a year: `[note 7]`.
    pub(crate) fn entry(&mut self, mark: Option<&Mark>) -> Entry {
        let Some(mark) = mark else {
            return Entry::text("[z]");
        };
        let known = self.met.iter().position(|note| *note == mark.note);
        let at = known.unwrap_or_else(|| {
            self.met.push(mark.note.clone());
            self.met.len() - 1
        });
        Entry::Text(format!("[note {}]", ALWAYS.len() + at + 1))
    }

    pub(crate) fn leaf(&self) -> Leaf {
        let always = self.always.into_iter();
        let all = always.chain(self.met.iter().map(String::as_str));
        let row = |(number, note): (usize, &str)| {
            vec![Entry::Text(format!("[note {number}]")), Entry::text(note)]
        };
        Leaf {
            name: "Notes",
            title: "Notes".into(),
            lines: vec!["[x] not available. [z] not applicable.".into()],
            columns: vec![("Note".into(), 16), ("What must be known".into(), 110)],
            rows: (1..).zip(all).map(row).collect(),
        }
    }
}
