//! The method's own record: each try as a dot over the bands, and the sizes of the misses as a table.

use leptos::prelude::*;
use model::backtest::Record;
use model::quantity::rate;

/// The record by years ahead: few columns of numbers, so that it fits a phone.
pub(super) fn record_table(records: &[Record]) -> impl IntoView + use<> {
    let ahead: Vec<_> = records
        .iter()
        .map(|record| view! { <th scope="col">{record.years_ahead.to_string()}</th> })
        .collect();
    let row = |name: &'static str, cell: fn(&Record) -> String| {
        let cells: Vec<_> = records
            .iter()
            .map(|record| view! { <td>{cell(record)}</td> })
            .collect();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    };
    view! {
        <table class="track-record">
            <caption>"How far the children line would have missed"</caption>
            <thead><tr><th scope="col">"Years ahead"</th>{ahead}</tr></thead>
            <tbody>
                {row("Tries", |record| record.tries.len().to_string())}
                {row("Tries that do not overlap", |record| record.apart.to_string())}
                {row("Mean size of a miss, %", |record| hundredths(record.size))}
                {row("Half missed by no more than, %", |record| hundredths(record.half))}
                {row("Four in five by no more than, %", |record| hundredths(record.four_in_five))}
                {row("Mean size of a miss by “no change”, %", |record| hundredths(record.no_change_size))}
            </tbody>
        </table>
    }
}

const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 210.0;
const LEFT: f64 = 46.0;
/// Where a miss of nothing lies, and how far the largest lies from it.
const MIDDLE: f64 = 94.0;
const REACH: f64 = 86.0;
/// Half the width of a band.
const BAND: f64 = 18.0;
/// Where the figure has its lines.
const MARKS: [f64; 3] = [0.1, 0.0, -0.1];

/// Every try as a dot: how far the count came from the projection, over the bands that half and four in five of them fill.
pub(super) fn misses(records: &[Record]) -> impl IntoView + use<> {
    let title = records.last().map(|record| {
        let size = percent(record.size);
        format!(
            "Carried {} years ahead, the trend missed by {size} on average",
            record.years_ahead
        )
    });
    let spoken: Vec<_> = records
        .iter()
        .map(|record| format!("{} in year {}", percent(record.size), record.years_ahead))
        .collect();
    let spoken = format!("Mean size of a miss by years ahead: {}.", spoken.join(", "));
    view! {
        <figure class="misses">
            <figcaption>
                <h4>{title}</h4>
                <p class="measure">
                    "Each dot is a try: how far the count came above or below the projection, in % of it, by years ahead. Darker: as near as half of the tries came; lighter: four in five."
                </p>
            </figcaption>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=spoken>{drawing(records)}</svg>
        </figure>
    }
}

fn drawing(records: &[Record]) -> impl IntoView + use<> {
    let tries = records.iter().flat_map(|record| &record.tries);
    let largest = tries.fold(MARKS[0], |largest, one| largest.max(one.miss.abs()));
    let y = move |share: f64| MIDDLE - share / largest * REACH;
    let years = f64::from(u32::try_from(records.len()).unwrap_or(1));
    let step = (WIDTH - LEFT) / years;
    let mut x = LEFT - step / 2.0;
    let columns: Vec<_> = records
        .iter()
        .map(|record| {
            x += step;
            let place = format!("{x:.0}");
            let dots: String = record.tries.iter().map(|one| format!("M{place} {:.1}h0", y(one.miss))).collect();
            let band = |share: f64| {
                let (left, wide) = (x - BAND, BAND * 2.0);
                format!("M{left:.0} {:.1}h{wide}V{:.1}h-{wide}z", y(share), y(-share))
            };
            view! {
                <path class="most" d=band(record.four_in_five)></path>
                <path class="half" d=band(record.half)></path>
                <path class="dots" d=dots></path>
                <text x=place y=HEIGHT - 5.0 text-anchor="middle">{record.years_ahead.to_string()}</text>
            }
        })
        .collect();
    let marks = MARKS.map(|share| {
        let (sign, height) = (if share > 0.0 { "+" } else { "" }, y(share));
        view! {
            <path class="at" d=format!("M{LEFT} {height:.1}H{WIDTH}")></path>
            <text x=LEFT - 6.0 y=format!("{:.1}", height + 4.0) text-anchor="end">{sign}{rate(share * 100.0, 0)}"%"</text>
        }
    });
    view! { {Vec::from(marks)}{columns} }
}

fn percent(share: f64) -> String {
    hundredths(share) + "%"
}

fn hundredths(share: f64) -> String {
    rate(share * 100.0, 1)
}
