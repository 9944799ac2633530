//! Every sentence about a lever, in one table: what a setting assumes, how it compares with the lever's past, and where its
//! default comes from. Names, units and limits are in `lever`. A ninth lever has its words here and nowhere else.
//!
//! `{}` is the one thing a sentence has to say; where there are more, they have names.

use crate::lever::Basis;
use crate::lever::Lever;

/// What is said of a lever as it moves.
pub struct LeverWords {
    pub lever: Lever,
    /// The setting as a clause that follows "if".
    pub clauses: Clauses,
    /// The setting next to past years.
    pub past: PastWords,
}

/// A setting above zero, below it and at it; `{}` is its size. Empty where there is nothing to say.
pub struct Clauses {
    pub rises: &'static str,
    pub falls: &'static str,
    pub holds: &'static str,
}

/// How a setting compares with past years; `{}` are the years: `6 of the past 15 years (2010-11 to 2024-25)`.
pub struct PastWords {
    /// Above more of the years than below them, and the other way round.
    pub more: &'static str,
    pub less: &'static str,
    /// Below zero, where falls are compared with falls: further than every year, and how many years fell further.
    pub falls: Option<[&'static str; 2]>,
    /// Below zero, where no year fell.
    pub no_fall: Option<&'static str>,
    /// What must be known of those years.
    pub remark: &'static str,
}

/// The words in the order of the levers.
pub const LEVER_WORDS: [LeverWords; Lever::COUNT] = [
    LeverWords {
        lever: Lever::Children,
        clauses: Clauses {
            rises: "the number of children grew {}% a year",
            falls: "the number of children fell {}% a year",
            holds: "the number of children stayed the same",
        },
        past: RATE,
    },
    LeverWords {
        lever: Lever::Mix,
        clauses: Clauses {
            rises: "{} percentage points of all children a year moved from fostering to residential care",
            falls: "{} percentage points of all children a year moved from residential care to fostering",
            holds: "the mix of placements stayed the same",
        },
        past: PastWords {
            more: "A bigger shift towards residential care than in {}",
            less: "A smaller shift towards residential care than in {}",
            falls: Some([
                "A bigger move away from residential care than in {}",
                "{} saw a bigger move away from residential care",
            ]),
            no_fall: None,
            remark: " 2024 is left out: supported accommodation was counted differently that year.",
        },
    },
    LeverWords {
        lever: Lever::Residential,
        clauses: Clauses {
            rises: "the cost of a residential place rose {}% a year above inflation",
            falls: "the cost of a residential place fell {}% a year after inflation",
            holds: "the cost of a residential place kept pace with inflation",
        },
        past: RATE,
    },
    LeverWords {
        lever: Lever::Fostering,
        clauses: Clauses {
            rises: "the cost of a foster place rose {}% a year above inflation",
            falls: "the cost of a foster place fell {}% a year after inflation",
            holds: "the cost of a foster place kept pace with inflation",
        },
        past: RATE,
    },
    LeverWords {
        lever: Lever::Other,
        clauses: Clauses {
            rises: "other costs for each child rose {}% a year above inflation",
            falls: "other costs for each child fell {}% a year after inflation",
            holds: "other costs for each child kept pace with inflation",
        },
        past: RATE,
    },
    LeverWords {
        lever: Lever::Funding,
        clauses: Clauses {
            rises: "funding rose {}% a year above inflation",
            falls: "funding fell {}% a year after inflation",
            holds: "funding kept pace with inflation",
        },
        past: PastWords {
            more: "More than real spending grew in {}",
            less: "Less than real spending grew in {}",
            remark: " There is no consistent record of funding, so we compare with spending.",
            ..SIDES
        },
    },
    LeverWords {
        lever: Lever::Inflation,
        clauses: Clauses {
            rises: "prices rose {}% a year",
            falls: "prices fell {}% a year",
            holds: "prices did not change",
        },
        past: PastWords {
            more: "Higher than in {}",
            less: "Lower than in {}",
            ..SIDES
        },
    },
    LeverWords {
        lever: Lever::Overspend,
        clauses: Clauses {
            rises: "spending had started {}% over budget",
            falls: "",
            holds: "",
        },
        // It has no history: see `OVERSPEND_REPORTED`.
        past: SIDES,
    },
];

/// Words for years above and below, falls among them.
const SIDES: PastWords = PastWords {
    more: "Faster than in {}",
    less: "Slower than in {}",
    falls: None,
    no_fall: None,
    remark: "",
};

/// The words for a rate of growth.
const RATE: PastWords = PastWords {
    falls: Some(["A steeper fall than in {}", "{} saw a steeper fall"]),
    no_fall: Some("None of {} saw a fall"),
    ..SIDES
};

/// Funding where it is set in cash.
const CASH_FUNDING: Clauses = Clauses {
    rises: "funding rose {}% a year in cash",
    falls: "funding fell {}% a year in cash",
    holds: "funding stayed the same in cash",
};

/// Inflation where it follows the official forecast: as a clause after "if", and as a setting.
pub const FORECAST_CLAUSE: &str = "prices rose as officially forecast";
pub const AS_FORECAST: &str = "as officially forecast";
/// The same next to the past.
pub const FORECAST_PATH: &str =
    "The official forecast, year by year: {start}% in {first}, {end}% in {last} and held there.";
pub const FORECAST_PATH_UNKNOWN: &str = "The official forecast, year by year.";
/// Funding in cash next to the past.
pub const NO_CASH_PAST: &str = "No comparison: past spending is compared above inflation only.";
/// Overspending next to the past.
pub const NO_OVERSPEND_PAST: &str = "There is no comparable yearly record.";
pub const OVERSPEND_REPORTED: &str = " The Local Government Association put it at {percent}% on average, {period}, for all of children’s social care.";

impl Lever {
    pub fn words(self) -> &'static LeverWords {
        &LEVER_WORDS[self as usize]
    }

    /// The clauses of a setting; funding's say whether it is above inflation or in cash.
    pub fn clauses(self, basis: Basis) -> &'static Clauses {
        match (self, basis) {
            (Self::Funding, Basis::Cash) => &CASH_FUNDING,
            _ => &self.words().clauses,
        }
    }
}

/// Where each default comes from, in the order of the levers. Only the page as it is written as text says so, so these are apart
/// from what the app carries.
pub const ORIGINS: [&str; Lever::COUNT] = [
    "Yearly growth from {count_from} at 31 March {march_from} to {count_to} at 31 March {march_to}: {value}%.{turning}",
    "Average yearly change in the share in residential settings, {share_from}% at 31 March {march_from} to {share_to}% at 31 March {march_to}: {value}.",
    "Yearly real growth of the official weekly unit cost, £{cost_from} in {from} to £{cost_to} in {to} (cash): {value}%. This is the trend for children’s homes and similar settings, used here for all residential care. Published costs are rounded to £5, so one step more would be as good.",
    "Yearly real growth of the official weekly unit cost, £{cost_from} in {from} to £{cost_to} in {to} (cash): {value}%.",
    "Yearly growth in real section 251 spending other than residential and fostering, for each child in the councils with figures, {from} ({children_from} children) to {to} ({children_to}): {value}%.",
    "Planned growth of councils’ core spending power above inflation, {period}, if council tax rises in full.",
    "The Office for Budget Responsibility’s path for the GDP deflator.",
    "Zero: the gap starts at nothing and grows from there. Reported overspends are for all children’s social care.",
];

/// What the default trend of children leaves unsaid where the latest years went the other way.
pub const TURNING: &str = "The number fell in both of the past two years.";

/// The levers' letters in the equations, and what they stand for there.
pub const SYMBOLS: [(Lever, &str, &str); Lever::COUNT - 1] = [
    (Lever::Children, "g", "growth in children"),
    (
        Lever::Mix,
        "m",
        "moves from fostering to residential settings",
    ),
    (
        Lever::Residential,
        "p_res",
        "growth in cost of a residential place",
    ),
    (
        Lever::Fostering,
        "p_fos",
        "growth in cost of a foster place",
    ),
    (Lever::Other, "p_oth", "growth in other cost for each child"),
    (Lever::Funding, "f", "growth in resources"),
    (Lever::Overspend, "o", "base spending over budget"),
];

/// A sentence of this table with the one thing it has to say.
pub(crate) fn with(sentence: &str, said: &str) -> String {
    filled(sentence, &[("", said)])
}

/// A sentence of this table with what it has to say by name. A name that is not given stays as it is, which a test would find.
pub(crate) fn filled(sentence: &str, names: &[(&str, &str)]) -> String {
    let mut written = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        written.push_str(before);
        match names.iter().find(|(given, _)| *given == name) {
            Some((_, value)) => written.push_str(value),
            None => written.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    written + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lever::LEVERS;

    #[test]
    fn the_table_is_in_the_order_of_the_levers() {
        for (spec, words) in LEVERS.iter().zip(&LEVER_WORDS) {
            assert_eq!(spec.lever, words.lever);
        }
    }

    #[test]
    fn a_sentence_says_what_it_is_given() {
        assert_eq!(with("rose {}% a year", "1.5"), "rose 1.5% a year");
        let names = [("from", "2019"), ("to", "2024")];
        assert_eq!(
            filled("{from} to {to}: {value}", &names),
            "2019 to 2024: {value}"
        );
    }
}
