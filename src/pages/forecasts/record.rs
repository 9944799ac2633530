//! The method's own record: each try as a dot over the bands, and the sizes of the misses as a table and a file.

use super::TEXT;
use crate::components::figure::{Parts, head, still_figure};
use crate::components::foot::file_link;
use crate::components::sheet::table;
use crate::components::sources::{of_series, source_line, source_words};
use crate::text::names;
use leptos::prelude::*;
use model::backtest::{Record, sheet, words};
use model::catalogue::RECORD;
use model::dataset::Dataset;
use model::text::percent_to;

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

/// Every try as a dot over the bands that half and four in five of them fill, with its table and file.
pub(super) fn record_figure(dataset: &Dataset, records: &[Record]) -> impl IntoView + use<> {
    let sheet = sheet(records);
    let ids = of_series(dataset, RECORD.series);
    let csv = sheet.csv(&[
        words(records),
        TEXT.words("record-method", names! {}),
        source_words(dataset, &ids),
    ]);
    let title = records.last().map(|record| {
        TEXT.words(
            "record-title",
            names! { years: record.years_ahead, size: percent(record.size) },
        )
    });
    let spoken: Vec<_> = records
        .iter()
        .map(|record| format!("{} in year {}", percent(record.size), record.years_ahead))
        .collect();
    let spoken = format!("Average miss by years ahead: {}.", spoken.join(", "));
    let measure = TEXT.inline("record-measure", names! {});
    // Head and drawing share one narrow frame; the table stands open beside it.
    let parts = Parts {
        class: "record",
        head: (),
        drawing: view! {
            <div class="record-misses">
                {head(&RECORD, None, title, measure)}
                <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=spoken>{drawing(records)}</svg>
            </div>
        },
        notes: view! { <div class="record-table">{table(&TEXT.words("record-table", names! {}), &sheet)}</div> },
    };
    let foot = view! {
        <footer class="figure-foot">
            <div class="source-line"><p>{source_line(dataset, &RECORD, RECORD.caption, &ids)}</p></div>
            <div class="figure-tools">{file_link(RECORD.key, &csv)}</div>
        </footer>
    };
    still_figure(&RECORD, parts, &sheet, foot)
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
            let across = format!("{x:.0}");
            let dots: String = record.tries.iter().map(|one| format!("M{across} {:.1}h0", y(one.miss))).collect();
            let band = |share: f64| {
                let (left, wide) = (x - BAND, BAND * 2.0);
                format!("M{left:.0} {:.1}h{wide}V{:.1}h-{wide}z", y(share), y(-share))
            };
            view! {
                <path class="record-most" d=band(record.four_in_five)></path>
                <path class="record-half" d=band(record.half)></path>
                <path class="record-dots" d=dots></path>
                <text x=across y=HEIGHT - 5.0 text-anchor="middle">{record.years_ahead.to_string()}</text>
            }
        })
        .collect();
    let marks = MARKS.map(|share| {
        let (sign, height) = (if share > 0.0 { "+" } else { "" }, y(share));
        view! {
            <path class="record-axis" d=format!("M{LEFT} {height:.1}H{WIDTH}")></path>
            <text x=LEFT - 6.0 y=format!("{:.1}", height + 4.0) text-anchor="end">{sign}{percent_to(share, 0)}"%"</text>
        }
    });
    view! { {Vec::from(marks)}{columns} }
}

fn percent(share: f64) -> String {
    model::text::percent(share) + "%"
}
