//! The method's own record: each try as a dot over the bands, and the sizes of the misses as a table and a file.

use super::TEXT;
use crate::components::figure::{Parts, head, still_figure};
use crate::components::foot::foot_under_table;
use crate::components::sheet::table;
use crate::text::names;
use charts::record::{HEIGHT, RecordDrawing, WIDTH, YEARS_DOWN, drawing};
use leptos::prelude::*;
use model::backtest::{Record, sheet, words};
use model::catalogue::RECORD;
use model::dataset::Dataset;
use model::publishers::of_series;
use model::text::percent_to;

/// Every try as a dot over the bands that half and four in five of them fill, with its table and file.
pub(super) fn record_figure(dataset: &Dataset, records: &[Record]) -> impl IntoView + use<> {
    let sheet = sheet(records);
    let ids = of_series(dataset, RECORD.series);
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
                <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=spoken>{drawn(records)}</svg>
            </div>
        },
        notes: view! { <div class="record-table">{table(RECORD.caption, &sheet)}</div> },
    };
    let notes = [words(records), TEXT.words("record-method", names! {})];
    let foot = foot_under_table(dataset, &RECORD, &sheet, &ids, &notes);
    still_figure(&RECORD, parts, &sheet, foot)
}

fn drawn(records: &[Record]) -> impl IntoView + use<> {
    let RecordDrawing { marks, columns } = drawing(records);
    let marks = marks.into_iter().map(|mark| {
        let sign = if mark.miss > 0.0 { "+" } else { "" };
        view! {
            <path class="record-axis" d=mark.line></path>
            <text x=mark.words_end y=format!("{:.1}", mark.words_down) text-anchor="end">{sign}{percent_to(mark.miss, 0)}"%"</text>
        }
    });
    let columns = columns.into_iter().map(|column| {
        view! {
            <path class="record-most" d=column.four_in_five></path>
            <path class="record-half" d=column.half></path>
            <path class="record-dots" d=column.dots></path>
            <text x=format!("{:.0}", column.across) y=YEARS_DOWN text-anchor="middle">{column.years_ahead.to_string()}</text>
        }
    });
    view! { {marks.collect_view()}{columns.collect_view()} }
}

fn percent(share: f64) -> String {
    model::text::percent(share) + "%"
}
