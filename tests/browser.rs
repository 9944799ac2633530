//! The app in a browser, without its style: what a hand does is what the page then says.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use care_gap::app::start;
use care_gap::live::{Live, LivePage, Opened};
use care_gap::pages::article::ARTICLE;
use care_gap::pages::claims::CLAIMS;
use leptos::prelude::*;
use leptos::task::tick;
use leptos::wasm_bindgen::{JsCast as _, JsValue};
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A kind of page that only these tests have.
struct MadeUp;

impl LivePage for MadeUp {
    const KEY: &'static str = "made-up";

    fn view(opened: Opened) -> impl IntoView + 'static {
        let Opened { subject, state, .. } = opened;
        view! { <h1 data-testid="made-up-subject">{subject}</h1><p data-testid="made-up">{state.link}</p> }
    }
}

static MADE_UP: Live = Live::of::<MadeUp>();

/// The article drawn into an element of its own, as `query` opens it.
async fn open(query: &str) -> Element {
    open_as("", query, &ARTICLE).await
}

/// A page of this kind about this subject.
async fn open_as(subject: &str, query: &str, kind: &'static Live) -> Element {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    place.set_attribute("data-page", kind.key).unwrap();
    place.set_attribute("data-subject", subject).unwrap();
    // All the tests share one window: its address is put back, and the page waited for until it has read it.
    let root = document().document_element().unwrap();
    root.remove_attribute("data-live").unwrap();
    let history = window().history().unwrap();
    let address = format!("?{query}");
    history
        .replace_state_with_url(&JsValue::NULL, "", Some(&address))
        .unwrap();
    start(place.clone(), kind);
    while !root.has_attribute("data-live") {
        tick().await;
    }
    settle().await;
    place
}

/// Lets everything that follows from a change happen: one tick is one step of it.
async fn settle() {
    for _ in 0..10 {
        tick().await;
    }
}

/// Waits until it is to be seen, for what follows a little later; a frame at a time, five seconds at most.
async fn until(is_seen: impl Fn() -> bool) {
    for _ in 0..300 {
        if is_seen() {
            return;
        }
        let mut wait = |done: js_sys::Function, _| {
            window().request_animation_frame(&done).unwrap();
        };
        js_sys::Promise::new(&mut wait).await.unwrap();
    }
}

fn find(place: &Element, selector: &str) -> Element {
    place
        .query_selector(selector)
        .unwrap()
        .unwrap_or_else(|| panic!("there is no {selector}"))
}

fn text(place: &Element, test_id: &str) -> String {
    find(place, &format!("[data-testid={test_id}]"))
        .text_content()
        .unwrap()
}

/// Sets an input's value as a hand would, and lets the page follow.
async fn enter(place: &Element, selector: &str, value: &str, event: &str) {
    let input: HtmlInputElement = find(place, selector).unchecked_into();
    input.set_value(value);
    let bubbling = document().create_event("Event").unwrap();
    bubbling.init_event_with_bubbles(event, true);
    input.dispatch_event(&bubbling).unwrap();
    settle().await;
}

#[wasm_bindgen_test]
async fn the_page_comes_alive_with_its_headline() {
    let place = open("").await;
    assert!(text(&place, "headline").contains("2029-30"));
    let root = document().document_element().unwrap();
    assert!(root.has_attribute("data-live"));
}

#[wasm_bindgen_test]
async fn a_slider_moves_headline_and_number_box() {
    let place = open("").await;
    let before = text(&place, "headline");
    enter(&place, "#lever-children-range", "10", "input").await;
    until(|| text(&place, "headline") != before).await;
    assert_ne!(text(&place, "headline"), before);
    let number: HtmlInputElement =
        find(&place, "[data-testid=lever-children] input.lever-number").unchecked_into();
    assert!(number.value().starts_with("10"));
}

#[wasm_bindgen_test]
async fn a_number_box_moves_the_slider_and_refuses_words() {
    let place = open("").await;
    let number = "[data-testid=lever-funding] input.lever-number";
    enter(&place, number, "5", "change").await;
    let slider: HtmlInputElement = find(&place, "#lever-funding-range").unchecked_into();
    assert_eq!(slider.value(), "5");
    enter(&place, number, "lots", "change").await;
    assert_eq!(slider.value(), "5");
    let problem = find(&place, "[data-testid=lever-funding] .problem");
    assert!(problem.text_content().unwrap().contains("lots"));
}

#[wasm_bindgen_test]
async fn a_shared_link_says_what_it_changes_and_a_move_makes_it_one_s_own() {
    let place = open("children=-2").await;
    let said = text(&place, "preset-particulars");
    let shared = "Shared settings: children −2.0% a year (default +0.4%).";
    assert!(said.starts_with(shared), "{said}");
    enter(&place, "#lever-funding-range", "-1.9", "input").await;
    let own = "Your settings: children −2.0% a year (default +0.4%); funding 1.9% a year below inflation (default 2.6% above).";
    until(|| text(&place, "preset-particulars").starts_with(own)).await;
    let said = text(&place, "preset-particulars");
    assert!(said.starts_with(own), "{said}");
}

/// Clicks as a hand would, and lets the page follow.
async fn press(place: &Element, test_id: &str) {
    let button: HtmlElement = find(place, &format!("[data-testid={test_id}]")).unchecked_into();
    button.click();
    settle().await;
}

#[wasm_bindgen_test]
async fn what_a_hand_does_until_it_lets_go_is_undone_at_once_and_redone() {
    let place = open("").await;
    let before = text(&place, "headline");
    let slider = "#lever-children-range";
    for value in ["2", "5", "9"] {
        enter(&place, slider, value, "input").await;
    }
    until(|| text(&place, "headline") != before).await;
    let after = text(&place, "headline");
    let becomes = async |way: &str, expected: &str| {
        press(&place, way).await;
        until(|| text(&place, "headline") == expected).await;
        assert_eq!(text(&place, "headline"), expected, "{way}");
    };
    becomes("Undo", &before).await;
    becomes("Redo", &after).await;
    // What is done by a press is a step of its own.
    becomes("reset-all", &before).await;
    becomes("Undo", &after).await;
}

#[wasm_bindgen_test]
async fn two_scenarios_of_a_link_are_side_by_side_until_a_is_put_away() {
    let place = open("children=2&b.children=-1").await;
    assert!(text(&place, "versus-sentence").contains("less than in A"));
    let slider: HtmlInputElement = find(&place, "#lever-children-range").unchecked_into();
    assert_eq!(slider.value(), "-1");
    press(&place, "swap").await;
    assert_eq!(slider.value(), "2");
    press(&place, "stop").await;
    let table = place.query_selector("[data-testid=table-versus]");
    assert!(table.unwrap().is_none());
    assert_eq!(slider.value(), "2");
}

#[wasm_bindgen_test]
async fn another_base_year_makes_other_index_lines() {
    let place = open_as("", "index=2015-16", &CLAIMS).await;
    let title = text(&place, "demand-title");
    assert!(title.starts_with("2015-16 to "), "{title}");
    let line = find(&place, ".lines-plot-drawing path.chart-line");
    assert!(line.get_attribute("d").unwrap().starts_with("M0.000,"));
}

#[wasm_bindgen_test]
async fn a_kind_of_many_pages_comes_alive_as_the_one_that_it_is() {
    for subject in ["need", "E06000001"] {
        let place = open_as(subject, "children=-2", &MADE_UP).await;
        assert_eq!(text(&place, "made-up-subject"), subject);
        assert!(text(&place, "made-up").contains("children=-2"));
        assert!(
            place
                .query_selector("[data-testid=headline]")
                .unwrap()
                .is_none()
        );
    }
}

#[wasm_bindgen_test]
fn a_page_of_another_kind_is_left_as_it_is() {
    let place = document().create_element("div").unwrap();
    place.set_attribute("data-page", "words").unwrap();
    place.set_inner_html("<p>Words</p>");
    start(place.clone(), &ARTICLE);
    assert_eq!(place.inner_html(), "<p>Words</p>");
}

#[wasm_bindgen_test]
async fn a_page_that_cannot_go_on_is_no_longer_alive_and_says_so() {
    let _place = open("").await;
    let root = document().document_element().unwrap();
    root.class_list().add_1("js").unwrap();
    care_gap::browser::page::mark_failed();
    assert!(!root.has_attribute("data-live") && root.has_attribute("data-failed"));
    assert!(!root.class_list().contains("js"));
    root.remove_attribute("data-failed").unwrap();
}
