//! Every sentence about a lever, in two tables: what is said as it moves, which is what a setting assumes and how it compares
//! with the lever's past; and what stands still, which is what the lever is and where its default comes from. Names, units and
//! limits are in `lever`. A ninth lever has its words here and nowhere else.
//!
//! `{}` is the one thing a sentence has to say; where there are more, they have names.

use crate::lever::Lever;
use crate::lever::{Basis, Group};

/// What is said of a lever as it moves.
pub struct LeverWords {
    pub lever: Lever,
    /// The setting as a clause that follows "if".
    pub clauses: Clauses,
    /// Where the setting would have to be, as a sentence without its full stop; empty where nobody asks.
    pub needed: Clauses,
    /// The setting next to past years.
    pub past: PastWords,
    /// Where the lever can be set in cash: what is said then.
    pub in_cash: Option<CashWords>,
    /// The setting at zero, where a word says more than the number.
    pub zero: Option<&'static str>,
    /// What we assume where somebody else's scenario gives no figure; `None` where that moves no gap in real terms.
    pub assumed: Option<&'static str>,
}

/// What is said of a lever that is set in cash.
pub struct CashWords {
    pub clauses: Clauses,
    /// As `LeverWords::needed`.
    pub needed: Clauses,
    /// The setting next to past years.
    pub past: &'static str,
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
    /// Where there is no yearly record: that, and what was reported in its stead.
    pub no_record: Option<[&'static str; 2]>,
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
        needed: Clauses {
            rises: "The number of children in care would have to grow {}% a year",
            falls: "Children in care would have to fall {}% a year",
            holds: "The number of children in care would have to stay the same",
        },
        past: RATE,
        in_cash: None,
        zero: None,
        assumed: TREND,
    },
    LeverWords {
        lever: Lever::Mix,
        clauses: Clauses {
            rises: "{} percentage points of all children a year moved from fostering to residential care",
            falls: "{} percentage points of all children a year moved from residential care to fostering",
            holds: "the mix of placements stayed the same",
        },
        needed: Clauses {
            rises: "{} percentage points of all children would have to move from fostering to residential care each year",
            falls: "{} percentage points of all children would have to move from residential care to fostering each year",
            holds: "The mix of placements would have to stay the same",
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
            no_record: None,
        },
        in_cash: None,
        zero: None,
        assumed: TREND,
    },
    LeverWords {
        lever: Lever::Residential,
        clauses: Clauses {
            rises: "the cost of a residential place rose {}% a year above inflation",
            falls: "the cost of a residential place fell {}% a year after inflation",
            holds: "the cost of a residential place kept pace with inflation",
        },
        needed: Clauses {
            rises: "The cost of a residential place would have to rise {}% a year above inflation",
            falls: "The cost of a residential place would have to fall {}% a year after inflation",
            holds: "The cost of a residential place would have to rise no faster than inflation",
        },
        past: RATE,
        in_cash: None,
        zero: None,
        assumed: TREND,
    },
    LeverWords {
        lever: Lever::Fostering,
        clauses: Clauses {
            rises: "the cost of a foster place rose {}% a year above inflation",
            falls: "the cost of a foster place fell {}% a year after inflation",
            holds: "the cost of a foster place kept pace with inflation",
        },
        needed: Clauses {
            rises: "The cost of a foster place would have to rise {}% a year above inflation",
            falls: "The cost of a foster place would have to fall {}% a year after inflation",
            holds: "The cost of a foster place would have to rise no faster than inflation",
        },
        past: RATE,
        in_cash: None,
        zero: None,
        assumed: TREND,
    },
    LeverWords {
        lever: Lever::Other,
        clauses: Clauses {
            rises: "other costs for each child rose {}% a year above inflation",
            falls: "other costs for each child fell {}% a year after inflation",
            holds: "other costs for each child kept pace with inflation",
        },
        needed: Clauses {
            rises: "Other costs for each child would have to rise {}% a year above inflation",
            falls: "Other costs for each child would have to fall {}% a year after inflation",
            holds: "Other costs for each child would have to rise no faster than inflation",
        },
        past: RATE,
        in_cash: None,
        zero: None,
        assumed: TREND,
    },
    LeverWords {
        lever: Lever::Funding,
        clauses: Clauses {
            rises: "funding rose {}% a year above inflation",
            falls: "funding fell {}% a year after inflation",
            holds: "funding kept pace with inflation",
        },
        needed: Clauses {
            rises: "Funding would have to rise {}% a year above inflation",
            falls: "Funding would have to fall {}% a year after inflation",
            holds: "Funding would have to keep pace with inflation",
        },
        past: PastWords {
            more: "More than real spending grew in {}",
            less: "Less than real spending grew in {}",
            remark: " There is no consistent record of funding, so we compare with spending.",
            ..SIDES
        },
        in_cash: Some(CashWords {
            clauses: Clauses {
                rises: "funding rose {}% a year in cash",
                falls: "funding fell {}% a year in cash",
                holds: "funding stayed the same in cash",
            },
            needed: Clauses {
                rises: "Funding would have to rise {}% a year in cash",
                falls: "Funding would have to fall {}% a year in cash",
                holds: "Funding would have to stay the same in cash",
            },
            past: "We compare past spending after inflation only, so not with this.",
        }),
        zero: None,
        assumed: Some("councils’ plans"),
    },
    LeverWords {
        lever: Lever::Inflation,
        clauses: Clauses {
            rises: "prices rose {}% a year",
            falls: "prices fell {}% a year",
            holds: "prices did not change",
        },
        needed: NOT_ASKED,
        past: PastWords {
            more: "Higher than in {}",
            less: "Lower than in {}",
            ..SIDES
        },
        in_cash: None,
        zero: None,
        assumed: None,
    },
    LeverWords {
        lever: Lever::Overspend,
        clauses: Clauses {
            rises: "spending had started {}% over budget",
            falls: "",
            holds: "",
        },
        needed: Clauses {
            rises: "Spending would have to start {}% over budget",
            falls: "",
            holds: "Spending would have to start on budget",
        },
        past: PastWords {
            no_record: Some([
                "There is no comparable yearly record.",
                " The Local Government Association put it at {percent}% on average, {period}, for all of children’s social care.",
            ]),
            ..SIDES
        },
        in_cash: None,
        zero: Some("none"),
        assumed: Some("spending starts on budget"),
    },
];

/// For a lever that nobody asks to close the gap.
const NOT_ASKED: Clauses = Clauses {
    rises: "",
    falls: "",
    holds: "",
};

/// Words for years above and below, falls among them.
const SIDES: PastWords = PastWords {
    more: "Faster than in {}",
    less: "Slower than in {}",
    falls: None,
    no_fall: None,
    remark: "",
    no_record: None,
};

/// What most levers follow where somebody else's scenario gives no figure.
const TREND: Option<&str> = Some("recent trend");

/// The words for a rate of growth.
const RATE: PastWords = PastWords {
    falls: Some(["A steeper fall than in {}", "{} saw a steeper fall"]),
    no_fall: Some("None of {} saw a fall"),
    ..SIDES
};

/// What is said of every lever next to past years, `{}` and `{years}` being those years: what years are compared, and the
/// comparisons that are neither more nor less.
pub const PAST_YEARS: &str = "the past {count} years";
pub const MEASURED_YEARS: &str = "the {count} years we can measure";
pub const NO_PAST: &str = "There are no past years to compare with";
pub const SAME_AS_PAST: &str = "The same as in each of {}";
pub const MIDDLE: &str = "In the middle of {years}: {side} higher, {side} lower{rest}";
pub const MIDDLE_REST: &str = ", others the same";

/// A setting above or below inflation: at zero, and with the unit that stands beside a number with its minus.
pub const IN_LINE: &str = "in line with inflation";
pub const MINUS_IS_BELOW: &str = "% a year (minus: below inflation)";
/// The unit of the shift between placements where there is little room.
pub const POINTS_A_YEAR: &str = "percentage points a year";

/// A line on a setting of somebody else's scenario that the source says nothing of, and the lines on what is no slider.
pub const SOURCE_IS_SILENT: &str =
    "{setting}. Our assumption: {assumed} (the source gives no figure)";
pub const LAST_YEAR: &str = "Last year shown";
pub const FUNDING_IS_SET: &str = "Funding is set";

/// What the scenario assumes before a reader moves anything.
pub const OUR_DEFAULTS: &str = "Our starting point: children, placements and prices follow trends since {from}. Money grows as planned for all council services: no sum is set aside for children in care. {turning}";

/// A reader has moved the children, and sees the band of past misses around their own line.
pub const BAND_OFF_TREND: &str = "You moved children away from the trend. The band keeps its width around your line. Nobody knows how far such a setting would miss.";

/// The next count of children should be out by the reader's calendar.
pub const NEWER_COUNT_DUE: &str =
    "A newer count of children was due by now. It is not in these figures yet.";

/// Moves between placements have emptied one of the two.
pub const MIX_LIMITED: &str = "From {} no more children could move between fostering and residential care: one of the two would be empty.";

/// Inflation where it follows the official forecast: as a clause after "if", as a setting, and where there is little room.
pub const FORECAST_CLAUSE: &str = "prices rose as officially forecast";
pub const AS_FORECAST: &str = "as officially forecast";
pub const AS_FORECAST_SHORT: &str = "as forecast";
/// The same next to the past.
pub const FORECAST_PATH: &str =
    "The official forecast: {start}% in {first}, {end}% in {last}, then unchanged.";
pub const FORECAST_PATH_UNKNOWN: &str = "The official forecast for each year.";

impl Clauses {
    /// The sentence for a setting of that sign, without its size.
    pub fn of(&self, value: f64) -> &'static str {
        match value {
            value if value > 0.0 => self.rises,
            value if value < 0.0 => self.falls,
            _ => self.holds,
        }
    }
}

impl Lever {
    pub fn words(self) -> &'static LeverWords {
        &LEVER_WORDS[self as usize]
    }

    /// What is said of a lever that this scenario sets in cash; `None` of all others.
    pub fn cash_words(self, basis: Basis) -> Option<&'static CashWords> {
        let words = self.words().in_cash.as_ref();
        words.filter(|_| basis == Basis::Cash)
    }

    /// The clauses of a setting; funding's say whether it is above inflation or in cash.
    pub fn clauses(self, basis: Basis) -> &'static Clauses {
        let in_cash = self.cash_words(basis).map(|words| &words.clauses);
        in_cash.unwrap_or(&self.words().clauses)
    }

    /// Where a lever would have to be set, as sentences; funding's say whether it is above inflation or in cash.
    pub fn needed(self, basis: Basis) -> &'static Clauses {
        let in_cash = self.cash_words(basis).map(|words| &words.needed);
        in_cash.unwrap_or(&self.words().needed)
    }
}

impl Group {
    /// What a reader is told of it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Happens => "No one sets this figure directly.",
            Self::Decided => "Government and councils decide.",
        }
    }
}

impl Basis {
    /// As a reader chooses it: how funding is set.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Real => "Above inflation",
            Self::Cash => "In cash",
        }
    }
}

/// What is said of a lever in the page as it is written as text, and nowhere else: apart from what the app carries.
pub struct StillWords {
    pub lever: Lever,
    /// What the lever is, in a sentence or two.
    pub meaning: &'static str,
    /// Where its default comes from.
    pub origin: &'static str,
    /// Its letter in the equations and what that stands for; `None` where the method's own text says so.
    pub symbol: Option<[&'static str; 2]>,
}

/// Those words in the order of the levers.
pub const STILL_WORDS: [StillWords; Lever::COUNT] = [
    StillWords {
        lever: Lever::Children,
        meaning: "How fast the number of looked-after children would grow, or fall.",
        origin: "The number went from {count_from} in March {march_from} to {count_to} in March {march_to}: {value}% a year.{turning}",
        symbol: Some(["g", "growth in children"]),
    },
    StillWords {
        lever: Lever::Mix,
        meaning: "How many children would move from foster to residential care each year. Below zero, they would move from residential to foster care.",
        origin: "The share in residential settings went from {share_from}% in March {march_from} to {share_to}% in March {march_to}. That is {value} percentage points a year on average.",
        symbol: Some(["m", "moves from fostering to residential settings"]),
    },
    StillWords {
        lever: Lever::Residential,
        meaning: "How fast the cost of a residential place would grow above inflation. Residential care is children’s homes, supported accommodation and residential schools.",
        origin: "The official weekly cost went from £{cost_from} in {from} to £{cost_to} in {to}, in cash. After inflation that is {value}% a year. It is the trend for children’s homes and similar settings, used here for all residential care. Costs are rounded to £5.",
        symbol: Some(["p_res", "growth in cost of a residential place"]),
    },
    StillWords {
        lever: Lever::Fostering,
        meaning: "How fast the cost of a foster place would grow above inflation.",
        origin: "The official weekly cost went from £{cost_from} in {from} to £{cost_to} in {to}, in cash. After inflation that is {value}% a year.",
        symbol: Some(["p_fos", "growth in cost of a foster place"]),
    },
    StillWords {
        lever: Lever::Other,
        meaning: "How fast other costs for each child would grow above inflation: social work, leaving care, short breaks and the rest.",
        origin: "Other section 251 spending for each child grew {value}% a year after inflation from {from} to {to}. It covers the councils with figures: {children_from} children, then {children_to}.",
        symbol: Some(["p_oth", "growth in other cost for each child"]),
    },
    StillWords {
        lever: Lever::Funding,
        meaning: "How fast the money for looked-after children would grow.",
        origin: "Planned growth of councils’ core spending power above inflation, {period}. It assumes that every council raises tax as far as it may.",
        symbol: Some(["f", "growth in resources"]),
    },
    StillWords {
        lever: Lever::Inflation,
        meaning: "How fast prices in general would rise each year (the GDP deflator). It moves the gap in real terms only where funding is set in cash.",
        origin: "The Office for Budget Responsibility’s forecast of the GDP deflator.",
        symbol: None,
    },
    StillWords {
        lever: Lever::Overspend,
        meaning: "How far spending was already over budget in the first year. At zero the first year has no gap.",
        origin: "Zero: the first year has no gap. Reported overspends are for all children’s social care.",
        symbol: Some(["o", "base spending over budget"]),
    },
];

/// What the default trend of children leaves unsaid where the latest years went the other way.
pub const TURNING: &str = "The number fell in both of the past two years.";

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
        for ((spec, words), still) in LEVERS.iter().zip(&LEVER_WORDS).zip(&STILL_WORDS) {
            assert_eq!(spec.lever, words.lever);
            assert_eq!(spec.lever, still.lever);
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
