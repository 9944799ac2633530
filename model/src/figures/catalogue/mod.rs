//! Every figure of the page: what names it, what it is made of, how it is drawn and who moves it. Its title, measure and
//! values come with the figure itself, since they follow from data, scenario and view.

mod specs;

use crate::dataset::{SeriesId, id};
use crate::sheet::Format;

pub use specs::*;

/// The figures, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureId {
    Main,
    Attribution,
    BreakEvens,
    ChildrenAndSpending,
    SpendingPerChild,
    ResidentialWeek,
    WhoChanged,
    EarlyAndLate,
    ForecastsOfChildren,
    Demand,
    PerChild,
    LookBack,
    EarlyLate,
    Services,
    Ages,
    Homes,
    Legal,
    Needs,
    Distance,
    AsylumChange,
    Asylum,
    Rated2009,
    Inspected2009,
    JudgedNow,
    Check,
    Record,
    CouncilRate,
    CouncilSpending,
    CouncilPerChild,
    RateBeside,
    PerChildBeside,
}

/// The figures of the article, in its order: others may show each of them in a frame.
pub const EMBEDDED: [FigureId; 9] = [
    FigureId::Main,
    FigureId::Attribution,
    FigureId::BreakEvens,
    FigureId::ChildrenAndSpending,
    FigureId::SpendingPerChild,
    FigureId::ResidentialWeek,
    FigureId::WhoChanged,
    FigureId::EarlyAndLate,
    FigureId::ForecastsOfChildren,
];

/// The figures of a council's page that others may show in a frame.
pub const EMBEDDED_OF_COUNCIL: [FigureId; 6] = [
    FigureId::Main,
    FigureId::Attribution,
    FigureId::BreakEvens,
    FigureId::CouncilRate,
    FigureId::CouncilSpending,
    FigureId::CouncilPerChild,
];

/// What is always so of a figure.
#[derive(Clone, Copy, Debug)]
pub struct FigureSpec {
    pub id: FigureId,
    /// Names it in files and addresses, for ever.
    pub key: &'static str,
    /// The id of the heading that names it.
    pub heading: &'static str,
    /// What its table holds; where empty, the table has the figure's title.
    pub caption: &'static str,
    /// What its numbers are.
    pub formats: &'static [Format],
    /// The series whose sources it names, over all their years. Where there are none, the figure brings its own sources.
    pub series: &'static [SeriesId],
    /// The series of which the base year alone is used.
    pub base: &'static [SeriesId],
    /// How its numbers are made, where they are derived.
    pub method: &'static str,
    pub drawn: Drawn,
    pub moved_by: MovedBy,
}

/// Who draws a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// The chart library, at build time: lines that nothing moves.
    Library,
    /// The page itself, as SVG.
    Svg,
    /// The page itself, as bars or rows of text.
    Rows,
}

/// What a reader can do that changes a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovedBy {
    Nothing,
    /// What is asked of the past: years, services, a claim.
    View,
    /// The assumptions: then its file says that it holds a scenario.
    Levers,
}

/// A spec is the one of its id.
impl PartialEq for FigureSpec {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl FigureSpec {
    pub fn has_scenario(&self) -> bool {
        self.moved_by == MovedBy::Levers
    }
}

impl FigureId {
    pub const ALL: [Self; 31] = [
        Self::Main,
        Self::Attribution,
        Self::BreakEvens,
        Self::ChildrenAndSpending,
        Self::SpendingPerChild,
        Self::ResidentialWeek,
        Self::WhoChanged,
        Self::EarlyAndLate,
        Self::ForecastsOfChildren,
        Self::Demand,
        Self::PerChild,
        Self::LookBack,
        Self::EarlyLate,
        Self::Services,
        Self::Ages,
        Self::Homes,
        Self::Legal,
        Self::Needs,
        Self::Distance,
        Self::AsylumChange,
        Self::Asylum,
        Self::Rated2009,
        Self::Inspected2009,
        Self::JudgedNow,
        Self::Check,
        Self::Record,
        Self::CouncilRate,
        Self::CouncilSpending,
        Self::CouncilPerChild,
        Self::RateBeside,
        Self::PerChildBeside,
    ];

    pub const fn spec(self) -> &'static FigureSpec {
        match self {
            Self::Main => &MAIN,
            Self::Attribution => &ATTRIBUTION,
            Self::BreakEvens => &BREAK_EVENS,
            Self::ChildrenAndSpending => &CHILDREN_AND_SPENDING,
            Self::SpendingPerChild => &SPENDING_PER_CHILD,
            Self::ResidentialWeek => &RESIDENTIAL_WEEK,
            Self::WhoChanged => &WHO_CHANGED,
            Self::EarlyAndLate => &EARLY_AND_LATE,
            Self::ForecastsOfChildren => &FORECASTS_OF_CHILDREN,
            Self::Demand => &DEMAND,
            Self::PerChild => &PER_CHILD,
            Self::LookBack => &LOOK_BACK,
            Self::EarlyLate => &EARLY_LATE,
            Self::Services => &SERVICES,
            Self::Ages => &AGES,
            Self::Homes => &HOMES,
            Self::Legal => &LEGAL,
            Self::Needs => &NEEDS,
            Self::Distance => &DISTANCE,
            Self::AsylumChange => &ASYLUM_CHANGE,
            Self::Asylum => &ASYLUM,
            Self::Rated2009 => &RATED_2009,
            Self::Inspected2009 => &INSPECTED_2009,
            Self::JudgedNow => &JUDGED_NOW,
            Self::Check => &CHECK,
            Self::Record => &RECORD,
            Self::CouncilRate => &COUNCIL_RATE,
            Self::CouncilSpending => &COUNCIL_SPENDING,
            Self::CouncilPerChild => &COUNCIL_PER_CHILD,
            Self::RateBeside => &RATE_BESIDE,
            Self::PerChildBeside => &PER_CHILD_BESIDE,
        }
    }
}

/// Children by age, youngest first.
pub(crate) const AGE_SERIES: [SeriesId; 5] = [
    id::CLA_AGE_UNDER_1,
    id::CLA_AGE_1_TO_4,
    id::CLA_AGE_5_TO_9,
    id::CLA_AGE_10_TO_15,
    id::CLA_AGE_16_PLUS,
];
