//! What forecasters expected, beside what came and beside "no change"; then our own method through the same test.

use super::claims::{amount, source};
use crate::components::presets::written_date;
use crate::components::sources::{of_series, source_links};
use crate::state::State;
use leptos::prelude::*;
use model::backtest::{Record, track_record, words};
use model::claim::{Forecast, Score, Scored, score};
use model::compare::Councils;
use model::dataset::Dataset;
use model::quantity::rate;

/// The kinds of forecast, as the tables name them, each with the title of its table here.
const KINDS: [(&str, &str); 4] = [
    ("forecast", "Forecasts"),
    ("path", "Forecasts not yet due, read off on the way there"),
    ("plan", "Councils’ budgets, read as if they were forecasts"),
    (
        "estimate",
        "Estimates of the present, before the count was out",
    ),
];

type Scoring = (Forecast, Score);

/// The section: the finding, the forecasts with a score, those without, and our own method.
pub(crate) fn forecasts(state: State) -> impl IntoView {
    let dataset = state.dataset();
    let all = scored(&dataset);
    let tables = KINDS.map(|(kind, title)| table(&all, kind, title));
    let records = track_record(&dataset);
    let sources = of_series(&dataset, &RESTS_ON);
    view! {
        <p>{finding(&all)}</p>
        <p>
            "“No change” leaves the last number known when the forecast was made as it was: a forecast has to come nearer than that to be worth having. An error is the forecast’s distance \
            from what came, as a share of what came. Many of these were warnings of what happens if nothing is done, and nobody printed a range. Forecast and outturn often count slightly \
            different things: before or after income, in cash or at unstated prices, for a calendar or a financial year, for part of the service or all. Each row says what differs."
        </p>
        <div class="forecasts">{Vec::from(tables)}{unscored(&all)}</div>
        <h3>"Our own method, through the same test"</h3>
        <p>{words(&records)}</p>
        {misses(&records)}
        {record_table(&records)}
        <p class="note">
            "Counts are as now known; a reader at the time had slightly different ones. What came is from: "
            {source_links(&dataset, &sources)}
        </p>
    }
}

/// What the outturns are made of.
const RESTS_ON: [&str; 3] = [
    "cla_stock",
    "s251_gross_total_cla_harmonised",
    "ro3_net_childrens_social_care",
];

/// Every forecast whose outturn these figures reach, with its score.
fn scored(dataset: &Dataset) -> Vec<Scoring> {
    let Ok(councils) = Councils::compiled_in() else {
        return Vec::new();
    };
    let all = model::claim::forecasts().unwrap_or_default().into_iter();
    all.filter_map(|forecast| {
        let score = score(dataset, &councils, &forecast).ok()?;
        Some((forecast, score))
    })
    .collect()
}

/// How often the forecast came nearer than no change, and on which side budgets came out.
fn finding(all: &[Scoring]) -> String {
    let nearer = |kinds: &[&str]| {
        let wins: Vec<bool> = all
            .iter()
            .filter(|(forecast, _)| kinds.contains(&forecast.kind.as_str()))
            .filter_map(|(_, score)| score.did_no_change_win())
            .collect();
        let forecast_won = wins.iter().filter(|no_change_won| !**no_change_won).count();
        (forecast_won, wins.len())
    };
    let errors: Vec<f64> = all
        .iter()
        .filter(|(forecast, _)| forecast.kind == "plan")
        .filter_map(|(_, score)| Some(score.forecast?.error_percent))
        .collect();
    let below = errors.iter().filter(|error| **error < 0.0).count();
    let (won, tried) = nearer(&["forecast", "path", "plan", "estimate"]);
    let (forecasts_won, forecasts_tried) = nearer(&["forecast", "path"]);
    let (budgets_won, budgets_tried) = nearer(&["plan"]);
    format!(
        "Of {tried} published forecasts, budgets and estimates that can be set against both what came and “no change”, {won} came nearer than “no change”: \
         {forecasts_won} of {forecasts_tried} forecasts and {budgets_won} of {budgets_tried} budgets. What councils then spent was above budget in {below} of the {} cases where both are known.",
        errors.len()
    )
}

/// The forecasts of one kind that have a score; each is a body of its own, so that a phone need not scroll sideways.
fn table(all: &[Scoring], kind: &str, title: &'static str) -> impl IntoView + use<> {
    let rows: Vec<_> = all
        .iter()
        .filter(|(forecast, score)| forecast.kind == kind && score.forecast.is_some())
        .map(row)
        .collect();
    view! {
        <table>
            <caption>{title}</caption>
            <thead><tr><th scope="col">"Forecast"</th><th scope="col">"What came"</th><th scope="col">"No change"</th></tr></thead>
            {rows}
        </table>
    }
}

fn row((forecast, score): &Scoring) -> impl IntoView + use<> {
    let decimals = forecast.value.as_ref().map_or(0, |value| value.decimals);
    let written = |value: f64| amount(value, decimals.max(1), unit(forecast));
    let said = |value: f64| amount(value, decimals, unit(forecast));
    let rival_won = score.did_no_change_win();
    let cell = |scored: Option<Scored>, written: &dyn Fn(f64) -> String, is_nearer: bool| match scored {
        Some(scored) => {
            let nearer = is_nearer.then(|| view! { <b>"nearer"</b> });
            view! { <td>{written(scored.value)}<small>{signed(scored.error_percent)}</small>{nearer}</td> }.into_any()
        }
        None => view! { <td>"not known"</td> }.into_any(),
    };
    view! {
        <tbody id=anchor(forecast)>
            <tr><th colspan="3" scope="rowgroup">{headline(forecast)}</th></tr>
            <tr>
                {cell(score.forecast, &said, rival_won == Some(false))}
                <td>{score.outturn.map(written)}</td>
                {cell(score.rival, &written, rival_won == Some(true))}
            </tr>
            <tr><td colspan="3"><p>{format!("What came: {}. {}", forecast.outturn_words, forecast.difference)}</p>{source(&forecast.source)}</td></tr>
        </tbody>
    }
}

/// Those that are not due yet, or that cannot be measured, and why.
fn unscored(all: &[Scoring]) -> impl IntoView + use<> {
    let rest: Vec<_> = all
        .iter()
        .filter(|(_, score)| score.forecast.is_none())
        .collect();
    let title = format!("Not yet due, or not measurable: {}", rest.len());
    let rows: Vec<_> =
        rest.into_iter()
            .map(|(forecast, _)| {
                let why = match (&forecast.value, &forecast.outturn) {
                    (None, Some(_)) => "not scored: the value forecast was not found",
                    _ => &forecast.outturn_words,
                };
                let value = forecast.value.as_ref().map(|value| {
                    format!(": {}", amount(value.value, value.decimals, unit(forecast)))
                });
                view! {
                    <li id=anchor(forecast)>
                        <b>{headline(forecast)}{value}</b>
                        <p>{format!("{}. {}", upper(why), forecast.difference)}</p>
                        {source(&forecast.source)}
                    </li>
                }
            })
            .collect();
    view! {
        <details>
            <summary><h3>{title}</h3></summary>
            <ul>{rows}</ul>
        </details>
    }
}

fn anchor(forecast: &Forecast) -> String {
    format!("forecast-{}", forecast.id.to_lowercase())
}

/// Who, when, what, where and for when; the number by which notes refer to it.
fn headline(forecast: &Forecast) -> String {
    format!(
        "{}, {}: {}, {}, {} ({})",
        forecast.made_by,
        written_date(&forecast.published),
        forecast.quantity,
        forecast.scope,
        forecast.target,
        forecast.id
    )
}

/// Counts need no unit: what is counted is said above them.
fn unit(forecast: &Forecast) -> &str {
    if forecast.unit == "children" {
        ""
    } else {
        &forecast.unit
    }
}

fn signed(percent: f64) -> String {
    let sign = if percent > 0.0 { "+" } else { "" };
    format!("{sign}{}%", rate(percent, 1))
}

fn upper(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn percent(share: f64) -> String {
    format!("{}%", rate(share * 100.0, 1))
}

/// The record by years ahead: few columns of numbers, so that it fits a phone.
fn record_table(records: &[Record]) -> impl IntoView + use<> {
    let ahead: Vec<_> = records
        .iter()
        .map(|record| view! { <th scope="col">{record.years_ahead.to_string()}</th> })
        .collect();
    let rows: [(&str, fn(&Record) -> String); 6] = [
        ("Tries", |record| record.tries.len().to_string()),
        ("Tries that do not overlap", |record| {
            record.apart.to_string()
        }),
        ("Mean size of a miss", |record| percent(record.size)),
        ("Half missed by no more than", |record| percent(record.half)),
        ("Four in five by no more than", |record| {
            percent(record.four_in_five)
        }),
        ("Mean size of a miss, “no change”", |record| {
            percent(record.no_change_size)
        }),
    ];
    let rows = rows.map(|(name, cell)| {
        let cells: Vec<_> = records
            .iter()
            .map(|record| view! { <td>{cell(record)}</td> })
            .collect();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    });
    view! {
        <table class="track-record">
            <caption>"How far the children line would have missed, by years ahead"</caption>
            <thead><tr><th scope="col">"Years ahead"</th>{ahead}</tr></thead>
            <tbody>{Vec::from(rows)}</tbody>
        </table>
    }
}

const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 210.0;
const LEFT: f64 = 46.0;
const BOTTOM: f64 = 22.0;
/// Half the width of a band.
const BAND: f64 = 18.0;

/// Every try as a dot: how far the count came from the projection, over the bands that half and four in five of them fill.
fn misses(records: &[Record]) -> impl IntoView + use<> {
    let largest = records
        .iter()
        .flat_map(|record| &record.tries)
        .fold(0.1_f64, |largest, one| largest.max(one.miss.abs()));
    let middle = (HEIGHT - BOTTOM) / 2.0;
    let y = move |share: f64| middle - share / largest * (middle - 6.0);
    let step = (WIDTH - LEFT) / f64::from(u32::try_from(records.len().max(1)).unwrap_or(1));
    let mut x = LEFT - step / 2.0;
    let mut dots = String::new();
    let mut bands = Vec::new();
    for record in records {
        x += step;
        for one in &record.tries {
            dots += &format!("M{x:.0} {:.1}h0", y(one.miss));
        }
        bands.push(view! {
            <path class="most" d=span(x, y(record.four_in_five), y(-record.four_in_five))></path>
            <path class="half" d=span(x, y(record.half), y(-record.half))></path>
            <text x=format!("{x:.0}") y=HEIGHT - 5.0 text-anchor="middle">{record.years_ahead.to_string()}</text>
        });
    }
    let lines: Vec<_> = [0.1, 0.0, -0.1]
        .into_iter()
        .map(|share| {
            let (sign, height) = (if share > 0.0 { "+" } else { "" }, y(share));
            let label = format!("{sign}{}%", rate(share * 100.0, 0));
            view! {
                <path class="line" d=format!("M{LEFT} {height:.1}H{WIDTH}")></path>
                <text x=LEFT - 6.0 y=format!("{:.1}", height + 4.0) text-anchor="end">{label}</text>
            }
        })
        .collect();
    let last = records
        .last()
        .map(|record| (percent(record.size), record.years_ahead));
    let title = last.map(|(size, ahead)| {
        format!("Carried {ahead} years ahead, the trend missed by {size} on average")
    });
    view! {
        <figure class="misses">
            <figcaption><h4>{title}</h4><p class="measure">"Each dot is a try: how far the count came above or below the projection, in % of it, by years ahead. Darker: where half of the tries came; lighter: four in five."</p></figcaption>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label="Misses grow with the years ahead; the table below has their size.">
                {bands}{lines}<path class="dots" d=dots></path>
            </svg>
        </figure>
    }
}

fn span(x: f64, top: f64, bottom: f64) -> String {
    format!(
        "M{:.0} {top:.1}h{}V{bottom:.1}h-{}z",
        x - BAND,
        BAND * 2.0,
        BAND * 2.0
    )
}
