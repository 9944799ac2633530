//! What the tests of claims share: the figures, and a claim read and answered.

use crate::common::england;
use model::baseline::Baseline;
use model::characteristics::Characteristics;
use model::compare::Councils;
use model::quantity::Year;
use model::statement::{
    Answer, Evidence, MEASURES, Measure, Misread, Ruling, Statement, answer, read,
};

pub(crate) struct Desk {
    pub(crate) dataset: Baseline,
    councils: Councils,
    groups: Characteristics,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let dataset = england();
        let groups = Characteristics::compiled_in(dataset.edition.id).unwrap();
        Self {
            dataset,
            councils: Councils::compiled_in().unwrap(),
            groups,
        }
    }

    pub(crate) fn evidence(&self) -> Evidence<'_> {
        Evidence {
            dataset: &self.dataset,
            councils: &self.councils,
            groups: &self.groups,
        }
    }

    /// Reads with total spending from 2015-16 to 2023-24 chosen where the sentence does not say.
    pub(crate) fn read(&self, text: &str) -> Result<Statement, Misread> {
        let latest = |measure: &Measure| measure.years(self.evidence()).last().copied().unwrap();
        read(text, &chosen(), latest).map(|read| read.statement)
    }

    pub(crate) fn answer(&self, text: &str) -> Answer {
        answer(self.evidence(), &self.read(text).unwrap())
    }

    pub(crate) fn is_right(&self, text: &str) -> bool {
        self.answer(text).ruling == Ruling::Right
    }
}

pub(crate) fn chosen() -> Statement {
    Statement {
        measure: &MEASURES[0],
        per: None,
        prices: None,
        from: Year::starting(2015),
        to: Year::starting(2023),
        amount: None,
    }
}
