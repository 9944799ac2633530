//! What is said of a lever as it moves: what a setting assumes, and how it compares with the lever's past. Names, units and
//! limits are in `lever`, what stands still in `lever_still_words`: a ninth lever has its words in these three tables and nowhere else.
//!
//! `{}` is the one thing a sentence has to say; where there are more, they have names.

use crate::lever::Basis;
use crate::lever::Lever;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lever::LEVERS;
    use crate::lever_still_words::STILL_WORDS;

    #[test]
    fn the_table_is_in_the_order_of_the_levers() {
        for ((spec, words), still) in LEVERS.iter().zip(&LEVER_WORDS).zip(&STILL_WORDS) {
            assert_eq!(spec.lever, words.lever);
            assert_eq!(spec.lever, still.lever);
        }
    }
}
