//! The readings of looked-after spending.

use super::{About, HALF_COUNT, HALF_WEEK, Maker, OUTTURN, Reading, are_alike};
use crate::compare::{self, Comparison, Question, Vintage, placed_children};
use crate::dataset::id;
use crate::quantity::a_year;
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
        let Ok(compared) = compare::compare(dataset, councils, question) else {
            return Some(self.weekly_place());
        };
        let whole_of = |cash, which| {
            let what = (About::Whole, which, "");
            self.both_prices(Some(cash), what, [0.0; 2], Format::Pounds)
        };
        let lines = [
            compare::published_cash(dataset, scope, from)?,
            compare::published_cash(dataset, scope, to)?,
        ];
        let printed = if scope == Scope::Total {
            self.series(id::S251_GROSS_TOTAL_CLA)?
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
            Scope::Total => self.series(id::RO3_GROSS_TOTAL_CLA),
            Scope::Residential => self.series(id::RO3_GROSS_RESIDENTIAL),
            Scope::Fostering => self.series(id::RO3_GROSS_FOSTERING),
            Scope::ResidentialAndFostering => None,
        };
        let what = (About::Whole, OUTTURN, "");
        all.extend(self.both_prices(outturn, what, [0.0; 2], Format::Pounds));
        all.extend(self.per_child(&compared, printed, lines));
        all.extend(self.per_place(scope, lines));
        all.extend(self.weekly_place());
        all.extend(self.beside(&compared));
        Some(all)
    }

    /// For each looked-after child, with whose children and whose money it is.
    fn per_child(&self, compared: &Comparison, printed: [f64; 2], lines: [f64; 2]) -> Vec<Reading> {
        let divided = |cash: [f64; 2], by: [f64; 2], which| {
            let ends = [cash[0] / by[0], cash[1] / by[1]];
            let slack = [0, 1].map(|end| ends[end] * HALF_COUNT / by[end]);
            let what = (About::Each(Per::Child), which, "");
            self.both_prices(Some(ends), what, slack, Format::Price)
        };
        let is_redefined = !are_alike(printed, lines);
        let leaves_out = compared.published.is_some();
        let which = match (is_redefined, leaves_out) {
            (true, true) => "on today’s definition, in the same councils",
            (true, false) => "on today’s definition",
            (false, true) => "in the same councils",
            (false, false) => "",
        };
        let counted = [compared.children_from, compared.children_to];
        let mut all = divided([compared.cash_from, compared.cash_to], counted, which);
        let in_money = |year| children_in_s251(self.evidence.dataset, year);
        let [from, to] = self.years;
        let (Some(a), Some(b)) = (in_money(from), in_money(to)) else {
            return all;
        };
        if is_redefined || !are_alike([a, b], counted) {
            all.extend(divided(printed, [a, b], "as published"));
        }
        let everyone = self.series(id::CLA_STOCK);
        if let Some(everyone) = everyone.filter(|everyone| !are_alike([a, b], *everyone)) {
            let which = "as published, over all children in England";
            all.extend(divided(printed, everyone, which));
        }
        all
    }

    /// The department's own weekly cost of such a place, over a year of 365 days.
    fn weekly_place(&self) -> Vec<Reading> {
        let weekly = self.measure.weekly();
        let value = |year| weekly?.value(self.evidence, year);
        let (Some(a), Some(b)) = (value(self.years[0]), value(self.years[1])) else {
            return Vec::new();
        };
        let (ends, slack) = ([a_year(a), a_year(b)], [a_year(HALF_WEEK); 2]);
        let what = (About::Each(Per::Place), "by DfE’s weekly cost", "");
        self.both_prices(Some(ends), what, slack, Format::Price)
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
            .series(id::CLA_STOCK)
            .map(|all| count(all, ""))
            .into_iter()
            .collect();
        if compared.published.is_some() {
            all.push(count(counted, "in the same councils"));
        }
        all
    }
}
