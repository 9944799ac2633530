//! Two scenarios side by side: A, which was kept, and B, the reader's own. Both run to B's last year.

use crate::attribution::{Attribution, attribute_difference};
use crate::baseline::Baseline;
use crate::projection::{Drivers, Projection, in_prices, project};
use crate::quantity::{NEGLIGIBLE_POUNDS, children, gap_words, money};
use crate::scenario::Scenario;
use crate::scope::Prices;
use crate::setting::changed_from;
use crate::text::listed;
use crate::words::{Summary, assumptions};

/// What the scenario of recent trends is called.
pub const TRENDS: &str = "Recent trends go on";

/// A, as it stands beside B.
#[derive(Clone, Debug, PartialEq)]
pub struct Versus {
    /// A, up to B's last year.
    pub first: Scenario,
    /// What A is called where it is ours or somebody else's; empty where it is a reader's own.
    pub name: String,
    pub projection: Projection,
    /// How much more B's gap of the last year is than A's, in pounds in the prices asked for.
    pub gap: f64,
    /// The same with both gaps: `The gap would be £400m less than in A: shortfall £2.2bn, not £2.6bn.`
    pub sentence: String,
}

/// What a scenario is called where it is ours or somebody else's.
pub fn name<'a>(baseline: &'a Baseline, scenario: &Scenario) -> &'a str {
    if *scenario == baseline.defaults {
        return TRENDS;
    }
    let preset = baseline
        .presets
        .iter()
        .find(|one| one.scenario == *scenario);
    preset.map_or("", |preset| &preset.title)
}

impl Versus {
    /// A beside B with its projection.
    pub fn new(
        baseline: &Baseline,
        first: &Scenario,
        (own, ahead): (&Scenario, &Projection),
        prices: Prices,
    ) -> Self {
        let until = first.with_to(own.to, baseline.base.year);
        let projection = project(&baseline.base, &Drivers::new(baseline, &until));
        let gaps = [&projection, ahead].map(|of| in_prices(of.last().gap, of.last(), prices));
        Self {
            first: until,
            name: name(baseline, first).into(),
            projection,
            gap: gaps[1] - gaps[0],
            sentence: sentence(gaps),
        }
    }

    /// What makes the gap of the last year another than A's, by lever, in pounds in the prices asked for. They sum to the
    /// difference.
    pub fn attribution(&self, baseline: &Baseline, own: &Scenario, prices: Prices) -> Attribution {
        let [from, to] = [&self.first, own].map(|one| Drivers::new(baseline, one));
        attribute_difference(&baseline.base, [&from, &to], prices)
    }

    /// `£400m less than A`, `as in A`.
    pub fn short(&self) -> String {
        match more_or_less(self.gap) {
            Some(amount) => format!("{amount} than A"),
            None => "as in A".into(),
        }
    }

    /// What the two differ by, and why: for where there is no table of them.
    pub fn note(&self, own: &Scenario) -> String {
        match &changed_from(own, &self.first, "A")[..] {
            [] => self.sentence.clone(),
            changes => format!("{} B has {}.", self.sentence, changes.join("; ")),
        }
    }

    /// Says in the words of B what A is and what the two differ by.
    pub(crate) fn tell(&self, words: &mut Summary, own: &Scenario, prices: Prices) {
        for text in [&mut words.basis, &mut words.spoken] {
            *text = format!("{text} {}", self.sentence);
        }
        words.alt = format!("{} {} {}", words.alt, self.alt(prices), self.sentence);
        words.press.push_str(&self.press(own, prices));
    }

    fn alt(&self, prices: Prices) -> String {
        let last = self.projection.last();
        let called = match self.name.as_str() {
            "" => String::new(),
            name => format!(" ({name})"),
        };
        format!(
            "This is scenario B. Dotted next to it is scenario A{called}: {} children, need of {} against resources of {}.",
            children(last.children),
            money(in_prices(last.need, last, prices)),
            money(in_prices(last.resources, last, prices)),
        )
    }

    /// What A assumes otherwise than B, in clauses that an "if" goes before.
    pub fn otherwise(&self, own: &Scenario, prices: Prices) -> Vec<String> {
        let shared = assumptions(own, prices);
        let mut otherwise = assumptions(&self.first, prices);
        otherwise.retain(|clause| !shared.contains(clause));
        otherwise
    }

    /// The difference for print, with what A assumes otherwise.
    fn press(&self, own: &Scenario, prices: Prices) -> String {
        let otherwise = self.otherwise(own, prices);
        match more_or_less(self.gap) {
            Some(amount) if !otherwise.is_empty() => {
                format!(" The gap would be {amount} than if {}.", listed(&otherwise))
            }
            _ => String::new(),
        }
    }
}

/// What two gaps differ by, A's first.
fn sentence([a, b]: [f64; 2]) -> String {
    let [was, is] = [a, b].map(gap_words);
    let Some(amount) = more_or_less(b - a) else {
        return format!("The gap would be the same as in A: {is}.");
    };
    // Of the same kind the second time only the sum is said, and nothing where both are rounded to one.
    let was = match is.split_once(' ') {
        _ if was == is => return format!("The gap would be {amount} than in A."),
        _ if was == gap_words(0.0) => {
            return format!("The gap would be {amount} than in A: {is}, where A has none.");
        }
        Some((kind, _)) => was.strip_prefix(kind).map_or(was.as_str(), str::trim),
        None => &was,
    };
    format!("The gap would be {amount} than in A: {is}, not {was}.")
}

/// `£400m less`, `£1.2bn more`; nothing where the difference is not worth a word.
fn more_or_less(pounds: f64) -> Option<String> {
    let side = if pounds < 0.0 { "less" } else { "more" };
    (pounds.abs() >= NEGLIGIBLE_POUNDS).then(|| format!("{} {side}", money(pounds)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_said_with_both_gaps() {
        for (gaps, said) in [
            (
                [2.6e9, 2.2e9],
                "The gap would be £400m less than in A: shortfall £2.2bn, not £2.6bn.",
            ),
            (
                [2.6e9, -3e8],
                "The gap would be £2.9bn less than in A: surplus £300m, not shortfall £2.6bn.",
            ),
            (
                [-3e8, -2e8],
                "The gap would be £100m more than in A: surplus £200m, not £300m.",
            ),
            (
                [0.0, 5e6],
                "The gap would be £5m more than in A: shortfall £5m, where A has none.",
            ),
            (
                [5e6, 0.0],
                "The gap would be £5m less than in A: no gap, not shortfall £5m.",
            ),
            ([2.601e9, 2.604e9], "The gap would be £3m more than in A."),
            (
                [2.6e9, 2.6e9],
                "The gap would be the same as in A: shortfall £2.6bn.",
            ),
            ([0.0, 0.0], "The gap would be the same as in A: no gap."),
        ] {
            assert_eq!(sentence(gaps), said);
        }
    }
}
