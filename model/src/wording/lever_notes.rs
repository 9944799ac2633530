//! What a lever's setting rests on, in words: where its default comes from. How it compares with its past is in `rank`.

use crate::baseline::Baseline;
use crate::dataset::{Dataset, SeriesId, id};
use crate::lever::Lever;
use crate::lever_still_words::{STILL_WORDS, TURNING};
use crate::quantity::{Year, children, rate, whole};
use crate::setting_words::OUR_DEFAULTS;
use crate::text::filled;
use crate::trend::{self};

/// Where a default comes from, in words, and the sources of the figures it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub words: String,
    /// Ids in the table of sources, each once.
    pub sources: Vec<String>,
}

/// Where the default of `lever` comes from.
pub fn origin(baseline: &Baseline, lever: Lever) -> Origin {
    let dataset = baseline.dataset();
    let edition = &dataset.edition;
    let to = edition.base_year;
    let value = rate(baseline.default_value(lever), 3);
    let [from, last] = match lever {
        Lever::Children => [edition.children_from, to],
        Lever::Mix => [edition.mix_from, to],
        Lever::Other => [edition.other_from, edition.other_to],
        Lever::Inflation => [to.plus(1); 2],
        _ => [edition.prices_from, to],
    };
    let span = Span {
        dataset,
        from,
        to: last,
    };
    let mut names = vec![
        ("value", value),
        ("from", from.to_string()),
        ("to", last.to_string()),
        ("march_from", from.ends_in().to_string()),
        ("march_to", last.ends_in().to_string()),
        ("period", edition.funding_period.clone()),
    ];
    names.extend(span.ends(lever));
    let names: Vec<(&str, &str)> = names
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    Origin {
        words: filled(STILL_WORDS[lever as usize].origin, &names),
        sources: span.sources(lever),
    }
}

/// The years a default is taken over.
struct Span<'a> {
    dataset: &'a Dataset,
    from: Year,
    to: Year,
}

impl Span<'_> {
    /// What the sentence on the default has to say of its two ends.
    fn ends(&self, lever: Lever) -> Vec<(&'static str, String)> {
        let both = |names: [&'static str; 2], of: &dyn Fn(Year) -> Option<String>| {
            let said = [self.from, self.to].map(|year| of(year).unwrap_or_default());
            names.into_iter().zip(said).collect::<Vec<_>>()
        };
        let series = |id: SeriesId| move |year| self.dataset.series(id).value(year);
        let stock = series(id::CLA_STOCK);
        match lever {
            Lever::Children => {
                let mut ends = both(["count_from", "count_to"], &|year| {
                    stock(year).map(children)
                });
                let turning = turning(self.dataset);
                let gap = if turning.is_empty() { "" } else { " " };
                ends.push(("turning", format!("{gap}{turning}")));
                ends
            }
            Lever::Mix => both(["share_from", "share_to"], &|year| {
                let (part, all) = self.dataset.residential(year).zip(stock(year))?;
                Some(rate(part / all * 100.0, 1))
            }),
            Lever::Residential => both(["cost_from", "cost_to"], &|year| {
                series(id::UNIT_COST_WEEK_RESIDENTIAL)(year).map(whole)
            }),
            Lever::Fostering => both(["cost_from", "cost_to"], &|year| {
                series(id::UNIT_COST_WEEK_FOSTERING)(year).map(whole)
            }),
            Lever::Other => both(["children_from", "children_to"], &|year| {
                trend::children_in_s251(self.dataset, year).map(whole)
            }),
            _ => Vec::new(),
        }
    }

    /// The ids of the sources of what the default is made of, each once.
    fn sources(&self, lever: Lever) -> Vec<String> {
        let period = &self.dataset.edition.funding_period;
        let mut sources: Vec<String> = Vec::new();
        match lever {
            Lever::Funding => {
                let planned = self.dataset.series(id::CORE_SPENDING_POWER_REAL_GROWTH);
                sources.extend(planned.span(period).map(|figure| figure.source.clone()));
            }
            Lever::Overspend => {
                let reported = self.dataset.series(id::CSC_OVERSPEND_PCT_MEAN).spans();
                sources.extend(reported.map(|(_, figure)| figure.source.clone()));
            }
            _ => {
                let years = |id| [self.from, self.to].map(|year| self.dataset.series(id).get(year));
                let figures = made_of(lever).iter().flat_map(|id| years(*id)).flatten();
                for figure in figures {
                    if !sources.contains(&figure.source) {
                        sources.push(figure.source.clone());
                    }
                }
            }
        }
        sources
    }
}

/// The yearly series that a default is made of.
const fn made_of(lever: Lever) -> &'static [SeriesId] {
    match lever {
        Lever::Children => &[id::CLA_STOCK],
        Lever::Mix => &[
            id::PLACEMENT_HOMES_AND_SECURE,
            id::PLACEMENT_OTHER_RESIDENTIAL,
            id::CLA_STOCK,
        ],
        Lever::Residential => &[id::UNIT_COST_WEEK_RESIDENTIAL, id::GDP_DEFLATOR_INDEX],
        Lever::Fostering => &[id::UNIT_COST_WEEK_FOSTERING, id::GDP_DEFLATOR_INDEX],
        Lever::Other => &[
            id::S251_GROSS_RESIDENTIAL,
            id::CLA_STOCK,
            id::S251_MATCHED_CLA_STOCK,
            id::GDP_DEFLATOR_INDEX,
        ],
        Lever::Inflation => &[id::GDP_DEFLATOR_GROWTH],
        Lever::Funding | Lever::Overspend => &[],
    }
}

/// What the default trend of children leaves unsaid: that the latest years went the other way, if they did.
pub fn turning(dataset: &Dataset) -> &'static str {
    let to = dataset.edition.base_year;
    if count_fell(dataset, to) && count_fell(dataset, to.plus(-1)) {
        TURNING
    } else {
        ""
    }
}

/// What the scenario assumes before a reader moves anything, in words.
pub fn our_defaults(dataset: &Dataset) -> String {
    let from = dataset.edition.children_from.to_string();
    filled(
        OUR_DEFAULTS,
        &[("from", &from), ("turning", turning(dataset))],
    )
}

/// Whether the count fell in the year up to that 31 March.
fn count_fell(dataset: &Dataset, year: Year) -> bool {
    let count = |year| dataset.series(id::CLA_STOCK).value(year);
    count(year)
        .zip(count(year.plus(-1)))
        .is_some_and(|(now, before)| now < before)
}
