//! What is said of a lever in the page as it is written as text, and nowhere else, apart from what the app carries: what it is, and
//! where its default comes from.

use crate::lever::Lever;

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
