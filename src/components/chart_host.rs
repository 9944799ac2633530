//! The element a chart is drawn on. Redraws at most once a frame, and only when its data changed.

use crate::browser::{echarts, page};
use leptos::html::Div;
use leptos::prelude::*;

/// Draws `option` (JSON text) with ECharts. Until the script is there the prerendered drawing stands in its place;
/// `failed` is set where the chart cannot be drawn.
#[component]
pub fn ChartHost(
    id: &'static str,
    #[prop(into)] option: Signal<String>,
    failed: RwSignal<bool>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let drawn = RwSignal::new(false);
    let chart = StoredValue::new_local(None::<echarts::Chart>);
    let waiting = StoredValue::new(false);
    let draw = move || {
        waiting.set_value(false);
        let outcome = option.with_untracked(|option| {
            chart.with_value(|chart| chart.as_ref().map(|chart| chart.draw(option)))
        });
        match outcome {
            Some(Ok(())) => drawn.set(true),
            Some(Err(_)) => failed.set(true),
            None => {}
        }
    };
    let redraw = move || {
        if waiting.try_get_value() == Some(false) {
            waiting.set_value(true);
            request_animation_frame(draw);
        }
    };
    Effect::new(move |_| {
        let Some(element) = place.get() else { return };
        echarts::load(
            move |loaded| match loaded.and_then(|()| echarts::Chart::on(&element)) {
                Ok(fresh) => {
                    chart.set_value(Some(fresh));
                    page::on_resize(&element, move || {
                        chart.with_value(|chart| {
                            if let Some(chart) = chart {
                                chart.resize()
                            }
                        });
                    });
                    redraw();
                }
                Err(_) => failed.set(true),
            },
        );
    });
    Effect::new(move |_| {
        option.track();
        redraw();
    });
    on_cleanup(move || chart.dispose());
    view! {
        <div class="chart-still" class:replaced=drawn inner_html=format!("<!--chart:{id}-->")></div>
        <div class="chart-live" id=format!("chart-{id}") node_ref=place></div>
    }
}
