//! What forecasters expected, next to what happened and to "no change"; then our own method tried on the past.

mod record;

use super::claims::source;
use super::claims::words::{amount, typeset};
use super::text_page::{Part, page_in_parts};
use super::{Body, Listing, Page, Text as TextPage};
use crate::components::sources::source_links;
use crate::text::{Names, Text, names};
use leptos::prelude::*;
use model::backtest::{track_record, words};
use model::baseline::Baseline;
use model::claim::{Forecast, ForecastKind, Score, Scored, score};
use model::compare::Councils;
use model::dataset::{Dataset, SeriesId, id};
use model::publishers::of_series;
use model::quantity::rate;
use record::record_figure;

const TEXT: Text = Text::new("forecasts", 2);

/// What names the page, and what is shown of it beside a link.
const NAMES: [&str; 2] = [
    "Forecasts of children in care, and what happened – The Care Gap",
    "How close forecasts and budgets for children in care in England came to what happened, and how our own method would have done.",
];

static FORECASTS: TextPage = TextPage {
    key: "forecasts",
    view,
};

pub(super) fn pages(newest: &Baseline) -> Vec<Page> {
    super::row(
        newest,
        "forecasts/",
        Listing::InHeader("Forecasts"),
        NAMES,
        Body::Text(&FORECASTS),
    )
}

type Scoring = (Forecast, Score);

/// The finding, the forecasts with a score, those without, and our own method.
fn view(_: &Page, baseline: &Baseline) -> AnyView {
    let all = scored(baseline);
    let tables = ForecastKind::ALL.map(|kind| table(&all, kind));
    let records = track_record(baseline);
    let sources = of_series(baseline, &RESTS_ON);
    let others = view! {
        {TEXT.block("rules", names! {})}
        <div class="forecasts">{Vec::from(tables)}{unscored(&all)}</div>
        <div class="note">{TEXT.inline("sources", names! {})}" "{source_links(baseline, &sources)}"."</div>
    };
    let ours = view! {
        <p>{words(&records)}</p>
        {record_figure(baseline, &records)}
    };
    let title = |key| TEXT.title(key, names! {});
    page_in_parts(
        &title("finding"),
        TEXT.block("finding", finding(&all)),
        vec![
            Part::new("forecasts", &title("rules"), others),
            Part::new("method-record", &title("method-record"), ours),
        ],
    )
}

/// What the outturns are made of.
const RESTS_ON: [SeriesId; 3] = [
    id::CLA_STOCK,
    id::S251_GROSS_TOTAL_CLA_HARMONISED,
    id::RO3_NET_CHILDRENS_SOCIAL_CARE,
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

/// How often the forecast was closer than no change, and how often budgets were overspent.
fn finding(all: &[Scoring]) -> Names {
    let closer = |kinds: &[ForecastKind]| {
        let wins: Vec<bool> = all
            .iter()
            .filter(|(forecast, _)| kinds.contains(&forecast.kind))
            .filter_map(|(_, score)| score.did_no_change_win())
            .collect();
        let forecast_won = wins.iter().filter(|no_change_won| !**no_change_won).count();
        (forecast_won, wins.len())
    };
    let errors: Vec<f64> = all
        .iter()
        .filter(|(forecast, _)| forecast.kind == ForecastKind::Plan)
        .filter_map(|(_, score)| Some(score.forecast?.error_percent))
        .collect();
    let below = errors.iter().filter(|error| **error < 0.0).count();
    let (closer_all, tried) = closer(&ForecastKind::ALL);
    let [forecasts, paths, budgets, estimates] = ForecastKind::ALL.map(|kind| closer(&[kind]));
    names! {
        tried,
        closer: closer_all,
        forecasts_closer: forecasts.0,
        forecasts: forecasts.1,
        paths_closer: paths.0,
        paths: paths.1,
        estimates_closer: estimates.0,
        estimates: estimates.1,
        budgets_closer: budgets.0,
        budgets: budgets.1,
        overspent: below,
        measured: errors.len(),
    }
}

/// The forecasts of one kind that have a score; each is a body of its own, so that a phone need not scroll sideways.
fn table(all: &[Scoring], kind: ForecastKind) -> impl IntoView + use<> {
    let rows: Vec<_> = all
        .iter()
        .filter(|(forecast, score)| forecast.kind == kind && score.forecast.is_some())
        .map(row)
        .collect();
    let id = format!("forecasts-{}", kind.key());
    let title = TEXT.words(&format!("kind-{}", kind.key()), names! {});
    let heading = format!("{title}: {}", rows.len());
    view! {
        <details open=kind == ForecastKind::Forecast>
            <summary><h3 id=id.clone()>{heading}</h3></summary>
            <table aria-labelledby=id>
                <thead><tr><th scope="col">"Forecast"</th><th scope="col">"What happened"</th><th scope="col">"No change"</th></tr></thead>
                {rows}
            </table>
        </details>
    }
}

fn row((forecast, score): &Scoring) -> impl IntoView + use<> {
    let decimals = forecast.value.as_ref().map_or(0, |value| value.decimals);
    let written = |value: f64, decimals| amount(value, decimals, unit(forecast));
    let rival_won = score.did_no_change_win();
    let cell = |scored: Option<Scored>, decimals, is_closer: bool| match scored {
        Some(scored) => {
            let value = written(scored.value, decimals);
            let closer = is_closer.then(|| view! { " "<b>"closer"</b> });
            view! { <td>{value}<small>{signed(scored.error_percent)}{closer}</small></td> }
                .into_any()
        }
        None => view! { <td>"not known"</td> }.into_any(),
    };
    let words = format!(
        "What happened: {}. {}",
        forecast.outturn_words, forecast.difference
    );
    view! {
        <tbody id=anchor(forecast)>
            <tr><th colspan="3" scope="rowgroup">{headline(forecast)}</th></tr>
            <tr>
                {cell(score.forecast, decimals, rival_won == Some(false))}
                <td>{score.outturn.map(|value| written(value, 1))}</td>
                {cell(score.rival, 1, rival_won == Some(true))}
            </tr>
            <tr><td colspan="3"><p>{typeset(&words)}</p>{source(&forecast.source)}</td></tr>
        </tbody>
    }
}

/// Those that are not due yet, or that cannot be measured, and why.
fn unscored(all: &[Scoring]) -> impl IntoView + use<> {
    let rest: Vec<_> = all
        .iter()
        .filter(|(_, score)| score.forecast.is_none())
        .collect();
    let title = TEXT.words("unscored", names! { forecasts: rest.len() });
    let not_found = TEXT.words("value-not-found", names! {});
    let rows: Vec<_> =
        rest.into_iter()
            .map(|(forecast, _)| {
                let why = match (&forecast.value, &forecast.outturn) {
                    (None, Some(_)) => &not_found,
                    _ => &forecast.outturn_words,
                };
                let value = forecast.value.as_ref().map(|value| {
                    format!(": {}", amount(value.value, value.decimals, unit(forecast)))
                });
                view! {
                    <li id=anchor(forecast)>
                        <b>{headline(forecast)}{value}</b>
                        <p>{typeset(&format!("{}. {}", upper(why), forecast.difference))}</p>
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
    let words = format!(
        "{}, {}: {}, {}, {} ({})",
        forecast.made_by,
        forecast.published,
        forecast.quantity,
        forecast.scope,
        forecast.target,
        forecast.id
    );
    typeset(&words)
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
