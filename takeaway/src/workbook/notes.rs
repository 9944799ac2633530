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

/// Notes of single years met so far.
#[derive(Debug, Default)]
pub(crate) struct Notes(Vec<String>);

impl Notes {
    /// Names the note of a year: `[note 7]`.
    pub(crate) fn entry(&mut self, mark: Option<&Mark>) -> Entry {
        let Some(mark) = mark else {
            return Entry::text("[z]");
        };
        let known = self.0.iter().position(|note| *note == mark.note);
        let at = known.unwrap_or_else(|| {
            self.0.push(mark.note.clone());
            self.0.len() - 1
        });
        Entry::Text(format!("[note {}]", ALWAYS.len() + at + 1))
    }

    pub(crate) fn leaf(&self) -> Leaf {
        let always = ALWAYS.into_iter();
        let all = always.chain(self.0.iter().map(String::as_str));
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
