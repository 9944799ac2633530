//! Claims you have heard: how all came out, and five of them.

use crate::claim::{Claim, Computed, Verdict, compiled_in, compute};
use crate::compare::Councils;
use crate::dataset::Dataset;
use crate::quantity::Year;
use crate::scope::Scope;
use crate::story::Story;

/// Well-known claims whose verdicts differ, in the order of the section.
pub const KNOWN_CLAIMS: [&str; 5] = [
    "NSPCC-102",
    "NAO25-96",
    "MIN20-21",
    "EDC24-275",
    "CCO26-353",
];

/// How the claims that these figures reach came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub claims: usize,
    pub correct: usize,
    pub misleading_or_wrong: usize,
    /// Out of date, or not to be checked.
    pub rest: usize,
}

/// A claim that many have heard.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownClaim {
    pub claim: Claim,
    /// What the figures give, in %; `None` where nothing published can check it.
    pub percent: Option<f64>,
}

/// A claim with our number for it, where there is one.
type Reached = (Claim, Option<Computed>);

/// Every claim that these figures reach: an older edition has no number for what was said of later years.
fn reached(dataset: &Dataset) -> Vec<Reached> {
    let all = compiled_in().unwrap_or_default().into_iter();
    all.map(|claim| {
        let computed = compute(dataset, &claim);
        (claim, computed)
    })
    .filter(|(claim, computed)| claim.formula.is_some() == computed.is_some())
    .collect()
}

/// How many claims came out how.
pub fn tally(dataset: &Dataset) -> Tally {
    let all = reached(dataset);
    let count = |is: fn(Verdict) -> bool| all.iter().filter(|(claim, _)| is(claim.verdict)).count();
    let correct = count(Verdict::holds);
    let misleading_or_wrong =
        count(|verdict| matches!(verdict, Verdict::Misleading | Verdict::False));
    Tally {
        claims: all.len(),
        correct,
        misleading_or_wrong,
        rest: all.len() - correct - misleading_or_wrong,
    }
}

/// The claims of `KNOWN_CLAIMS` that these figures reach.
pub fn known_claims(dataset: &Dataset, councils: &Councils) -> Vec<KnownClaim> {
    let all = reached(dataset);
    let known = |id: &&str| {
        let (claim, computed) = all.iter().find(|(claim, _)| claim.id == *id)?;
        let percent = match (claim.id.as_str(), claim.verdict) {
            (_, Verdict::CannotCheck) => None,
            (NEARLY_DOUBLED, _) => real_rise(dataset, councils),
            _ => computed.as_ref().map(|computed| computed.value),
        };
        Some(KnownClaim {
            claim: claim.clone(),
            percent,
        })
    };
    KNOWN_CLAIMS.iter().filter_map(known).collect()
}

/// The claim that leaves inflation in: what matters of it is the rise without.
const NEARLY_DOUBLED: &str = "NAO25-96";

/// The real rise of residential spending over the years of that claim, in %.
fn real_rise(dataset: &Dataset, councils: &Councils) -> Option<f64> {
    let [from, to] = [2019, 2023].map(Year::starting);
    let rise = Story::new(dataset, councils).compare(Scope::Residential, from, to)?;
    Some(rise.real_change * 100.0)
}
