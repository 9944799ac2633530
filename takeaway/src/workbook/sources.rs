//! Where the figures were published: each publication has a number, in the order in which the sheets come to it.

use super::leaf::{Entry, Leaf};
use model::council::COUNCIL_SOURCES;
use model::dataset::{Dataset, Figure};
use model::date::written_date;
use model::provenance::how_read;

/// The sources met so far, by their ids.
#[derive(Debug, Default)]
pub(crate) struct Sources(Vec<String>);

/// What the tables call the source of a figure that is made of others.
const DERIVED: &str = "derived";

impl Sources {
    /// Names a figure's source: `[source 2]`.
    pub(crate) fn entry(&mut self, figure: Option<&Figure>) -> Entry {
        match figure.map(|figure| figure.source.as_str()) {
            None => Entry::text("[z]"),
            // A council's: the tables say by year which of these it is.
            Some("") => Entry::Text(format!(
                "[source {} to {}]",
                self.number(COUNCIL_SOURCES[0]),
                self.council()
            )),
            Some(DERIVED) => Entry::text("calculated"),
            Some(id) => Entry::Text(format!("[source {}]", self.number(id))),
        }
    }

    /// Names what councils' figures are from, one after another; gives the number of the last.
    fn council(&mut self) -> usize {
        let numbers = COUNCIL_SOURCES.map(|id| self.number(id));
        numbers[COUNCIL_SOURCES.len() - 1]
    }

    fn number(&mut self, id: &str) -> usize {
        if let Some(at) = self.0.iter().position(|known| known == id) {
            return at + 1;
        }
        self.0.push(id.into());
        self.0.len()
    }

    pub(crate) fn leaf(&self, dataset: &Dataset) -> Leaf {
        let columns = [
            ("Source", 12),
            ("Publisher", 34),
            ("Publication", 60),
            ("Table or paragraph", 44),
            ("Published", 20),
            ("How we read it", 24),
            ("Address", 60),
        ];
        Leaf {
            name: "Sources",
            title: "Sources of the official figures".into(),
            lines: vec!["Official figures: Open Government Licence v3.0. Parliament’s: Open Parliament Licence v3.0.".into()],
            columns: columns.map(|(head, width)| (head.into(), width)).into(),
            rows: (1..).zip(&self.0).map(|(number, id)| row(dataset, number, id)).collect(),
        }
    }
}

fn row(dataset: &Dataset, number: usize, id: &str) -> Vec<Entry> {
    let code = Entry::Text(format!("[source {number}]"));
    let Some(source) = dataset.source(id) else {
        let unknown = std::iter::repeat_n(Entry::text(super::leaf::NOT_AVAILABLE), 6);
        return std::iter::once(code).chain(unknown).collect();
    };
    let known = |words: &str| match words {
        "" => Entry::text(super::leaf::NOT_AVAILABLE),
        words => Entry::text(words),
    };
    vec![
        code,
        known(&source.publisher),
        known(&source.title),
        known(&source.table),
        known(&written_date(&source.published)),
        known(how_read(&source.title, source.seen)),
        known(&source.url),
    ]
}
