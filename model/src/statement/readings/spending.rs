//! The readings of looked-after spending.

use super::{About, HALF_COUNT, Maker, OUTTURN, Reading, are_alike};
use crate::compare::{self, Comparison, Question, Vintage, placed_children};
use crate::scope::Scope;
use crate::sheet::Format;
use crate::statement::{Evidence, Per};
use crate::trend::children_in_s251;

impl Maker<'_> {
    /// Looked-after spending: as published, on today's definition, of the same councils; in revenue outturn; for each child
    /// and for each place; and the children beside it.
    pub(super) fn spending(&self, scope: Scope) -> Option<Vec<Reading>> {
        let [from, to] = self.years;
        let Evidence {
            dataset, councils, ..
        } = self.evidence;
        let question = Question {
            scope,
            from,
            to,
            vintage: Vintage::Latest,
        };
        let compared = compare::compare(dataset, councils, question).ok()?;
        let whole_of = |cash, which| {
            self.both_prices(
                Some(cash),
                (About::Whole, which, ""),
                [0.0; 2],
                Format::Pounds,
            )
        };
        let lines = [
            compare::published_cash(dataset, scope, from)?,
            compare::published_cash(dataset, scope, to)?,
        ];
        let printed = if scope == Scope::Total {
            self.series("s251_gross_total_cla")?
        } else {
            lines
        };
        let same = [compared.cash_from, compared.cash_to];
        let mut all = Vec::new();
        if are_alike(printed, lines) {
            all.extend(whole_of(
                lines,
                if are_alike(same, lines) {
                    ""
                } else {
                    "as published"
                },
            ));
        } else {
            all.extend(whole_of(lines, "on today’s definition"));
            all.extend(whole_of(printed, "as published"));
        }
        if !are_alike(same, lines) {
            all.extend(whole_of(same, "for the same councils"));
        }
        let outturn = match scope {
            Scope::Total => self.series("ro3_gross_total_cla"),
            Scope::Residential => self.series("ro3_gross_residential"),
            Scope::Fostering => self.series("ro3_gross_fostering"),
            Scope::ResidentialAndFostering => None,
        };
        all.extend(self.both_prices(
            outturn,
            (About::Whole, OUTTURN, ""),
            [0.0; 2],
            Format::Pounds,
        ));
        all.extend(self.per_child(&compared, (!are_alike(printed, lines)).then_some(printed)));
        all.extend(self.per_place(scope, lines));
        all.extend(self.beside(&compared));
        Some(all)
    }

    fn per_child(&self, compared: &Comparison, printed: Option<[f64; 2]>) -> Vec<Reading> {
        let counted = [compared.children_from, compared.children_to];
        let divided = |cash: [f64; 2], by: [f64; 2], which| {
            let ends = [cash[0] / by[0], cash[1] / by[1]];
            let slack = [0, 1].map(|end| ends[end] * HALF_COUNT / by[end]);
            self.both_prices(
                Some(ends),
                (About::Each(Per::Child), which, ""),
                slack,
                Format::Price,
            )
        };
        let which = if printed.is_some() {
            "on today’s definition"
        } else {
            ""
        };
        let mut all = divided([compared.cash_from, compared.cash_to], counted, which);
        let in_money = |year| children_in_s251(self.evidence.dataset, year);
        let [from, to] = self.years;
        if let (Some(printed), Some(a), Some(b)) = (printed, in_money(from), in_money(to)) {
            all.extend(divided(printed, [a, b], "as published"));
        }
        all
    }

    /// For each child in a placement of the kind, where the counts are known at both ends.
    fn per_place(&self, scope: Scope, cash: [f64; 2]) -> Vec<Reading> {
        let places = |year| placed_children(self.evidence.dataset, scope, year);
        let (Some(a), Some(b)) = (places(self.years[0]), places(self.years[1])) else {
            return Vec::new();
        };
        let ends = [cash[0] / a, cash[1] / b];
        let half = if scope == Scope::Fostering {
            HALF_COUNT
        } else {
            4.0 * HALF_COUNT
        };
        let slack = [ends[0] * half / a, ends[1] * half / b];
        self.both_prices(
            Some(ends),
            (About::Each(Per::Place), "", ""),
            slack,
            Format::Price,
        )
    }

    /// The children of England, and of the councils compared where some are left out.
    fn beside(&self, compared: &Comparison) -> Vec<Reading> {
        let counted = [compared.children_from, compared.children_to];
        let count = |ends, which| {
            let what = (About::Children, which, "the number of children in care");
            self.reading(ends, [HALF_COUNT; 2], None, what, Format::Children)
        };
        let mut all: Vec<Reading> = self
            .series("cla_stock")
            .map(|all| count(all, ""))
            .into_iter()
            .collect();
        if compared.published.is_some() {
            all.push(count(counted, "in the same councils"));
        }
        all
    }
}
