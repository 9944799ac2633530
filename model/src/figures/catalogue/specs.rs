//! The rows of the catalogue.

use super::AGE_SERIES;
use super::{Drawn, FigureId, FigureSpec, MovedBy};
use crate::dataset::{SeriesId, id};
use crate::sheet::Format;

/// What every scenario starts from: children, where they live, and the money, in the base year.
pub const BASE: &[SeriesId] = &[id::CLA_STOCK, id::PLACEMENT_FOSTER, id::RO3_GROSS_TOTAL_CLA];

pub static MAIN: FigureSpec = FigureSpec {
    id: FigureId::Main,
    key: "main",
    heading: "result",
    caption: "Children looked after, spending, need and resources",
    formats: &[Format::Children, Format::Pounds, Format::Gap],
    series: &[
        id::CLA_STOCK,
        id::S251_GROSS_TOTAL_CLA,
        id::GDP_DEFLATOR_INDEX,
    ],
    base: BASE,
    method: "Scenario: The Care Gap’s arithmetic on these figures.",
    drawn: Drawn::Svg,
    moved_by: MovedBy::Levers,
};

pub static ATTRIBUTION: FigureSpec = FigureSpec {
    id: FigureId::Attribution,
    key: "opened",
    heading: "opened-title",
    caption: "What opened the gap: each factor’s part of the last year’s gap",
    formats: &[Format::PoundsMore],
    series: &[id::GDP_DEFLATOR_GROWTH],
    base: BASE,
    method: "Each part is a factor’s Shapley value: its average effect over every order of switching the factors on.",
    drawn: Drawn::Rows,
    moved_by: MovedBy::Levers,
};

pub static BREAK_EVENS: FigureSpec = FigureSpec {
    id: FigureId::BreakEvens,
    key: "close",
    heading: "close-title",
    caption: "What would close the gap: each assumption on its own",
    formats: &[Format::Setting(1), Format::Setting(2)],
    series: &[
        id::CLA_STOCK,
        id::UNIT_COST_WEEK_RESIDENTIAL,
        id::S251_GROSS_TOTAL_CLA,
    ],
    base: BASE,
    method: "Calculated with the same model as the figure above.",
    drawn: Drawn::Rows,
    moved_by: MovedBy::Levers,
};

pub static DEMAND: FigureSpec = FigureSpec {
    id: FigureId::Demand,
    key: "demand",
    heading: "demand-title",
    caption: "Children and real spending as index lines",
    formats: &[Format::Index],
    series: &[
        id::CLA_STOCK,
        id::S251_GROSS_TOTAL_CLA,
        id::GDP_DEFLATOR_INDEX,
    ],
    base: &[],
    method: "Index: The Care Gap’s arithmetic on these figures.",
    drawn: Drawn::Svg,
    moved_by: MovedBy::View,
};

pub static LOOK_BACK: FigureSpec = FigureSpec {
    id: FigureId::LookBack,
    key: "look-back",
    heading: "look-back-title",
    caption: "What moved spending between two years, in cash",
    formats: &[Format::PoundsMore],
    series: &[
        id::S251_GROSS_TOTAL_CLA,
        id::S251_GROSS_RESIDENTIAL,
        id::CLA_STOCK,
        id::PLACEMENT_FOSTER,
        id::GDP_DEFLATOR_INDEX,
    ],
    base: &[],
    method: "Each part is a factor’s average effect over every order (its Shapley value), as for the gap; mix and price share spending for each child in the same way.",
    drawn: Drawn::Rows,
    moved_by: MovedBy::View,
};

pub static CHECK: FigureSpec = FigureSpec {
    id: FigureId::Check,
    key: "check",
    heading: "check",
    caption: "Every reading of the claim",
    formats: &[
        Format::Pounds,
        Format::Price,
        Format::Children,
        Format::PercentSign,
        Format::Percent,
    ],
    series: &[
        id::S251_GROSS_TOTAL_CLA,
        id::S251_GROSS_RESIDENTIAL,
        id::S251_GROSS_SURE_START_EARLY_YEARS,
        id::CLA_STOCK,
        id::CLA_UASC_STOCK,
        id::PLACEMENT_FOSTER,
        id::UNIT_COST_WEEK_RESIDENTIAL,
        id::RO3_GROSS_TOTAL_CLA,
        id::GDP_DEFLATOR_INDEX,
    ],
    base: &[],
    method: "Changes and yearly equivalents: The Care Gap’s arithmetic on these figures.",
    drawn: Drawn::Rows,
    moved_by: MovedBy::View,
};

/// Lines over years that nothing moves.
const fn lines(
    id: FigureId,
    [key, heading]: [&'static str; 2],
    format: &'static [Format],
    series: &'static [SeriesId],
) -> FigureSpec {
    FigureSpec {
        id,
        key,
        heading,
        caption: "",
        formats: format,
        series,
        base: &[],
        method: "",
        drawn: Drawn::Library,
        moved_by: MovedBy::Nothing,
    }
}

/// Shares of a whole, from tables that name the publication of each row.
const fn shares(id: FigureId, [key, heading]: [&'static str; 2]) -> FigureSpec {
    FigureSpec {
        id,
        key,
        heading,
        caption: "",
        formats: &[Format::Count],
        series: &[],
        base: &[],
        method: "",
        drawn: Drawn::Rows,
        moved_by: MovedBy::Nothing,
    }
}

pub static PER_CHILD: FigureSpec = lines(
    FigureId::PerChild,
    ["per-child", "per-child-title"],
    &[Format::RoundPrice],
    &[
        id::S251_GROSS_TOTAL_CLA,
        id::CLA_STOCK,
        id::GDP_DEFLATOR_INDEX,
    ],
);

pub static EARLY_LATE: FigureSpec = lines(
    FigureId::EarlyLate,
    ["early-late", "early-late-title"],
    &[Format::Pounds],
    &[
        id::S251_GROSS_SURE_START_EARLY_YEARS,
        id::S251_GROSS_TOTAL_CLA,
        id::GDP_DEFLATOR_INDEX,
    ],
);

pub static SERVICES: FigureSpec = lines(
    FigureId::Services,
    ["services", "services-title"],
    &[Format::Index],
    &[
        id::S251_GROSS_SURE_START_EARLY_YEARS,
        id::S251_GROSS_TOTAL_CLA,
        id::GDP_DEFLATOR_INDEX,
    ],
);

pub static AGES: FigureSpec = lines(
    FigureId::Ages,
    ["ages", "ages-title"],
    &[Format::Children],
    &AGE_SERIES,
);

pub static ASYLUM_CHANGE: FigureSpec = lines(
    FigureId::AsylumChange,
    ["asylum-change", "asylum-change-title"],
    &[Format::ChildrenMore],
    &[id::CLA_UASC_STOCK, id::CLA_STOCK],
);

pub static ASYLUM: FigureSpec = lines(
    FigureId::Asylum,
    ["asylum", "asylum-title"],
    &[Format::Children],
    &[id::CLA_UASC_STOCK],
);
pub static HOMES: FigureSpec = shares(FigureId::Homes, ["homes", "homes-title"]);
pub static LEGAL: FigureSpec = shares(FigureId::Legal, ["legal", "legal-title"]);
pub static NEEDS: FigureSpec = shares(FigureId::Needs, ["needs", "needs-title"]);
pub static DISTANCE: FigureSpec = shares(FigureId::Distance, ["distance", "distance-title"]);
pub static RATED_2009: FigureSpec = shares(FigureId::Rated2009, ["rated-2009", "rated-2009-title"]);
pub static INSPECTED_2009: FigureSpec = shares(
    FigureId::Inspected2009,
    ["inspected-2009", "inspected-2009-title"],
);
pub static JUDGED_NOW: FigureSpec = shares(FigureId::JudgedNow, ["judged-now", "judged-now-title"]);

pub static RECORD: FigureSpec = FigureSpec {
    caption: "How far the children line would have missed, by years ahead",
    formats: &[Format::Count, Format::Percent],
    series: &[id::CLA_STOCK],
    drawn: Drawn::Svg,
    ..shares(FigureId::Record, ["record", "record-title"])
};

/// The article's short sections.
pub static CHILDREN_AND_SPENDING: FigureSpec = lines(
    FigureId::ChildrenAndSpending,
    ["children-and-spending", "fewer-figure"],
    &[Format::PercentMore],
    DEMAND.series,
);

pub static SPENDING_PER_CHILD: FigureSpec = lines(
    FigureId::SpendingPerChild,
    ["spending-per-child", "per-child-figure"],
    PER_CHILD.formats,
    PER_CHILD.series,
);

pub static RESIDENTIAL_WEEK: FigureSpec = lines(
    FigureId::ResidentialWeek,
    ["residential-week", "price-figure"],
    &[Format::Price],
    &[id::UNIT_COST_WEEK_RESIDENTIAL],
);

pub static WHO_CHANGED: FigureSpec = lines(
    FigureId::WhoChanged,
    ["who-changed", "who-figure"],
    ASYLUM_CHANGE.formats,
    ASYLUM_CHANGE.series,
);

pub static EARLY_AND_LATE: FigureSpec = lines(
    FigureId::EarlyAndLate,
    ["early-and-late", "cut-figure"],
    EARLY_LATE.formats,
    EARLY_LATE.series,
);

pub static FORECASTS_OF_CHILDREN: FigureSpec = FigureSpec {
    drawn: Drawn::Svg,
    ..lines(
        FigureId::ForecastsOfChildren,
        ["forecasts-of-children", "trust-figure"],
        &[Format::Children],
        &[id::CLA_STOCK],
    )
};

/// Lines of one council beside its region and England, drawn by the page itself: there are some hundreds of them.
const fn of_council(
    id: FigureId,
    [key, heading, caption]: [&'static str; 3],
    format: &'static [Format],
    series: &'static [SeriesId],
) -> FigureSpec {
    FigureSpec {
        caption,
        drawn: Drawn::Svg,
        ..lines(id, [key, heading], format, series)
    }
}

pub static COUNCIL_RATE: FigureSpec = of_council(
    FigureId::CouncilRate,
    [
        "council-rate",
        "rate-title",
        "Children in care for every 10,000",
    ],
    &[Format::Count],
    &[id::CLA_RATE_PER_10K],
);

pub static COUNCIL_SPENDING: FigureSpec = of_council(
    FigureId::CouncilSpending,
    [
        "council-spending",
        "spending-title",
        "Spending on children in care",
    ],
    &[Format::Pounds, Format::RoundPrice],
    &[id::S251_GROSS_TOTAL_CLA_HARMONISED, id::GDP_DEFLATOR_INDEX],
);

pub static COUNCIL_PER_CHILD: FigureSpec = of_council(
    FigureId::CouncilPerChild,
    [
        "council-per-child",
        "per-child-title",
        "Spending for each child in care",
    ],
    &[Format::RoundPrice],
    &[
        id::S251_GROSS_TOTAL_CLA_HARMONISED,
        id::CLA_STOCK,
        id::GDP_DEFLATOR_INDEX,
    ],
);

/// The same lines next to those of councils that a reader chose.
pub static RATE_BESIDE: FigureSpec = of_council(
    FigureId::RateBeside,
    ["rate-beside", "rate-beside-title", COUNCIL_RATE.caption],
    COUNCIL_RATE.formats,
    COUNCIL_RATE.series,
);

pub static PER_CHILD_BESIDE: FigureSpec = of_council(
    FigureId::PerChildBeside,
    [
        "per-child-beside",
        "per-child-beside-title",
        COUNCIL_PER_CHILD.caption,
    ],
    COUNCIL_PER_CHILD.formats,
    COUNCIL_PER_CHILD.series,
);
