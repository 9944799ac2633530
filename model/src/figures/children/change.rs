//! How the count changed from year to year: who made up a rise or a fall, one year of children's homes, and a fall that goes on.

use super::span;
use crate::baseline::Baseline;
use crate::catalogue;
use crate::dataset::{Dataset, SeriesId, id};
use crate::lever::Lever;
use crate::outcome::outcome;
use crate::quantity::{NEGLIGIBLE_POUNDS, Year, children, money, rate, whole};
use crate::scope::Prices;
use crate::sheet::Format;
use crate::story::{Axis, StoryFigure, StoryLine};
use crate::text::{moved_to, percent, rose_or_fell};

const ALL: SeriesId = id::CLA_STOCK;
const UNACCOMPANIED: SeriesId = id::CLA_UASC_STOCK;
const HOMES: SeriesId = id::PLACEMENT_HOMES_AND_SECURE;
/// The change of a count between two 31 Marches.
fn change(dataset: &Dataset, series: SeriesId, from: Year, to: Year) -> Option<f64> {
    let count = |year| dataset.series(series).value(year);
    Some(count(to)? - count(from)?)
}

/// The 31 March with the most children.
fn peak(dataset: &Dataset) -> Option<Year> {
    let counts = dataset.series(ALL).years();
    let most = counts.max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value))?;
    Some(most.0)
}

/// The yearly change of the count, unaccompanied children and all others apart.
pub fn asylum_change(dataset: &Dataset) -> Option<StoryFigure> {
    let (before, _) = dataset.series(UNACCOMPANIED).years().next()?;
    let (first, last) = (before.plus(1), dataset.edition.base_year);
    let years = span(first, last);
    let yearly = |series, year: Year| change(dataset, series, year.plus(-1), year);
    let alone = |year: &Year| yearly(UNACCOMPANIED, *year);
    let others = |year: &Year| Some(yearly(ALL, *year)? - alone(year)?);
    Some(StoryFigure {
        spec: &catalogue::ASYLUM_CHANGE,
        title: title(dataset)?,
        measure: format!(
            "Children looked after in England: change in the number each year to 31 March, {} to {}",
            first.ends_in(),
            last.ends_in()
        ),
        axis: Axis::March,
        lines: vec![
            StoryLine {
                name: "Unaccompanied",
                colour: "children",
                values: years.iter().map(alone).collect(),
            },
            StoryLine {
                name: "All others",
                colour: "ink-soft",
                values: years.iter().map(others).collect(),
            },
        ],
        years,
        format: Format::ChildrenMore,
        note: "Unaccompanied children came to England without a parent and are seeking asylum. Counts are rounded to 10, so a change can be out by up to 20. Those to 2020 are from an earlier release.",
    })
}

/// What part unaccompanied children had in the rise to the peak and in the fall since.
fn title(dataset: &Dataset) -> Option<String> {
    let (peak, last) = (peak(dataset)?, dataset.edition.base_year);
    let part = |from, to| {
        Some(change(dataset, UNACCOMPANIED, from, to)? / change(dataset, ALL, from, to)?)
    };
    let of = |share: f64, what: String| match share {
        s if s > 1.0 => format!("more than all the {what}"),
        s if s >= 1.0 => format!("all the {what}"),
        s if (0.45..0.55).contains(&s) => format!("half the {what}"),
        s => format!("{}% of the {what}", rate(s * 100.0, 0)),
    };
    Some(format!(
        "Unaccompanied children: {}, {}",
        of(
            part(peak.plus(-1), peak)?,
            format!("{} rise", peak.ends_in())
        ),
        of(
            part(last.plus(-1), last)?,
            format!("{} fall", last.ends_in())
        )
    ))
}

/// The numbers behind that title.
pub fn asylum_change_words(dataset: &Dataset) -> Option<String> {
    let (peak, last) = (peak(dataset)?, dataset.edition.base_year);
    let both = |from, to| {
        let [all, alone] = [ALL, UNACCOMPANIED].map(|series| change(dataset, series, from, to));
        Some([all?, alone?])
    };
    let ([rise, rise_alone], [fall, fall_alone]) =
        (both(peak.plus(-1), peak)?, both(last.plus(-1), last)?);
    Some(format!(
        "In the year to March {} the number of children in care {} by {}. Unaccompanied children {} by {}, and all others together {}. \
         In the year to March {} the number {} by {}, and unaccompanied children {} by {}.",
        peak.ends_in(),
        rose_or_fell(rise),
        children(rise.abs()),
        rose_or_fell(rise_alone),
        children(rise_alone.abs()),
        rose_or_fell(rise - rise_alone),
        last.ends_in(),
        rose_or_fell(fall),
        children(fall.abs()),
        rose_or_fell(fall_alone),
        children(fall_alone.abs())
    ))
}

/// Children's homes in the latest year, next to the year before.
pub fn homes_in_a_year(dataset: &Dataset) -> Option<String> {
    let last = dataset.edition.base_year;
    let count = |year| dataset.series(HOMES).value(year);
    let (now, before) = (count(last)?, count(last.plus(-1))?);
    Some(format!(
        "The number in children’s homes and secure homes {} in one year, from {} in March {} to {} in March {}. This group was not \
         affected by the change of 2024 in how supported accommodation was counted.",
        moved_to(now / before - 1.0, 0),
        children(before),
        last.plus(-1).ends_in(),
        children(now),
        last.ends_in()
    ))
}

/// What the default scenario comes to if the number of children fell every year as it did in the latest, in whole per cents; nothing
/// where it did not fall.
pub fn fewer(baseline: &Baseline) -> Option<String> {
    let dataset = baseline.dataset();
    let last = dataset.edition.base_year;
    let count = dataset.series(ALL).value(last.plus(-1))?;
    let fell = change(dataset, ALL, last.plus(-1), last)? / count * 100.0;
    let whole_percent = libm::round(fell);
    if whole_percent >= 0.0 {
        return None;
    }
    let steps = Lever::Children.spec().nearest(whole_percent);
    let scenario = baseline.defaults.with(Lever::Children, Some(steps));
    let end = *outcome(baseline, &scenario, Prices::Real).projection.last();
    let result = if end.gap >= NEGLIGIBLE_POUNDS {
        format!("still be {} short in {}", money(end.gap), end.year)
    } else {
        format!("be enough in {}", end.year)
    };
    Some(format!(
        "The number of children fell {}% in the year to March {}. If it fell {}% every year, money would {result}. That is in {last} \
         prices, with all else on recent trends.",
        percent(-fell / 100.0),
        last.ends_in(),
        whole(-whole_percent)
    ))
}
