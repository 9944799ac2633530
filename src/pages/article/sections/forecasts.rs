//! Forecasts as dashed lines to the year they were for, and the count as one solid line.

use crate::components::lines_figure::drawn_figure;
use charts::forecasts::drawing;
use charts::picture::Plot;
use leptos::prelude::*;
use model::article::ForecastFigure;
use model::dataset::Dataset;
use model::sheet::Format;

/// The figure with its title, labels, note, sources, table and file.
pub(super) fn forecasts_figure(
    dataset: &Dataset,
    figure: &ForecastFigure,
) -> impl IntoView + use<> {
    let words = [&figure.title, &figure.measure, figure.note].map(ToString::to_string);
    let drawn = Plot::Forecasts(figure.clone());
    let drawing = (plot(figure), drawn, figure.alt());
    let named = (figure.spec, figure.sources(dataset));
    drawn_figure(dataset, named, words, &figure.sheet(), drawing)
}

fn plot(figure: &ForecastFigure) -> impl IntoView + use<> {
    let drawn = drawing(figure);
    let lines = drawn.forecasts.into_iter();
    let lines = lines.map(|data| view! { <path class="article-forecast" d=data></path> });
    let ticks = drawn.scale.ticks().into_iter().map(|tick| {
        let top = format!("top:{:.2}%", drawn.scale.down(tick));
        view! { <span class="lines-plot-tick" style=top>{Format::Children.write(tick)}</span> }
    });
    let ends = drawn.ends.into_iter().map(|end| {
        let class = format!("lines-plot-end {}", end.colour);
        view! { <span class=class style=format!("top:{:.2}%", end.down)>{end.words}</span> }
    });
    let within = drawn.within.into_iter().map(|(x, y, words)| {
        view! { <span class="article-forecast-end" style=place(x, y)>{words}</span> }
    });
    let years = drawn.years.into_iter().map(|(x, year)| {
        view! { <span style=format!("left:{x:.2}%")>{year.ends_in()}</span> }
    });
    let (x, y, counted) = drawn.counted;
    view! {
        <div class="lines-plot" role="img" aria-label=figure.alt()>
            <div class="lines-plot-area" aria-hidden="true">
                <div class="lines-plot-drawing">
                    <svg viewBox="0 0 100 100" preserveAspectRatio="none">
                        <path class="chart-grid" d=drawn.grid></path>
                        {lines.collect_view()}
                        <path class="article-count" d=drawn.count></path>
                    </svg>
                </div>
                {ticks.collect_view()}
                {ends.collect_view()}
                {within.collect_view()}
                <span class="article-counted" style=place(x, y)>{counted}</span>
                <div class="lines-plot-years">{years.collect_view()}</div>
            </div>
        </div>
    }
}

fn place(x: f64, y: f64) -> String {
    format!("left:{x:.2}%;top:{y:.2}%")
}
