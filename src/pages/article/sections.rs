//! The article's short sections: a finding, one figure, a few sentences, and a way on. They are in the prerendered page alone; the
//! words are in `text/article/`, every number comes from the model.

mod forecasts;
mod heard;

use crate::components::lines_figure::{lines_figure, marked_figure};
use crate::text::{Text, names};
use forecasts::forecasts_figure;
use leptos::prelude::*;
use model::appendix::CITED;
use model::article;
use model::baseline::Baseline;
use model::catalogue::{FORECASTS_OF_CHILDREN, SPENDING_PER_CHILD};
use model::compare::Councils;
use model::quantity::{children, rate};
use model::scope::Scope;
use model::story::{INDEX, Story, TURN};
use model::text::{percent, percent_to};

const HEADINGS: u8 = 2;
const FEWER: Text = Text::new("article/fewer", HEADINGS);
const PER_CHILD: Text = Text::new("article/per-child", HEADINGS);
const PRICE: Text = Text::new("article/price", HEADINGS);
const WHO: Text = Text::new("article/who", HEADINGS);
const CUT: Text = Text::new("article/cut", HEADINGS);
const TRUST: Text = Text::new("article/trust", HEADINGS);
const HEARD: Text = Text::new("article/heard", HEADINGS);
const HOW_WE_KNOW: Text = Text::new("article/how-we-know", HEADINGS);

/// All sections, in their order.
pub(super) fn sections(baseline: &Baseline) -> impl IntoView + use<> {
    let html = written(baseline);
    view! { <div inner_html=html></div> }
}

/// One of the sections' figures, by its key.
pub(in crate::pages) fn figure(dataset: &Baseline, key: &str) -> Option<AnyView> {
    let councils = Councils::compiled_in().expect("a test reads the compiled-in councils");
    let made = Made {
        dataset,
        councils: &councils,
    };
    let story = made.story();
    if key == FORECASTS_OF_CHILDREN.key {
        let figure = article::forecast_figure(dataset)?;
        return Some(forecasts_figure(dataset, &figure).into_any());
    }
    if key == SPENDING_PER_CHILD.key {
        return Some(spending_per_child(made)?.into_any());
    }
    let figures = [
        article::children_and_spending(&story),
        article::residential_week(dataset),
        article::who_changed(dataset),
        article::early_and_late(&story),
    ];
    let found = figures.into_iter().flatten();
    let found = found.into_iter().find(|figure| figure.spec.key == key)?;
    Some(lines_figure(dataset, found).into_any())
}

/// What the sections are made from.
#[derive(Clone, Copy)]
struct Made<'a> {
    dataset: &'a Baseline,
    councils: &'a Councils,
}

impl<'a> Made<'a> {
    fn story(self) -> Story<'a> {
        Story::new(self.dataset, self.councils)
    }
}

fn written(dataset: &Baseline) -> String {
    let councils = Councils::compiled_in().expect("a test reads the compiled-in councils");
    let made = Made {
        dataset,
        councils: &councils,
    };
    let sections = [
        fewer,
        per_child,
        price,
        who,
        cut,
        trust,
        heard::heard,
        how_we_know,
    ];
    sections
        .map(|section| section(made).unwrap_or_default())
        .concat()
}

/// A section as text from here on: views nested as deep as these are more than the compiler follows.
fn section(id: &'static str, opening: impl IntoView, body: impl IntoView) -> String {
    view! {
        <section class="column article-section" data-section=id>
            {opening}
            {body}
        </section>
    }
    .to_html()
}

/// Where a section leads.
fn more(text: Text) -> impl IntoView {
    view! { <p class="article-more">{text.inline("more", names! {})}</p> }
}

fn fewer(made: Made<'_>) -> Option<String> {
    let bill = article::bill(&made.story())?;
    let names = names! {
        children: children(bill.children),
        day: bill.year.last_day(),
        peak: children(bill.peak),
        peak_march: bill.peak_year.ends_in(),
        more: whole(bill.spending_since_peak),
        year: bill.year,
        peak_year: bill.peak_year,
    };
    let figure = article::children_and_spending(&made.story())?;
    let body = view! { {lines_figure(made.dataset, figure)} {more(FEWER)} };
    Some(section("fewer", FEWER.section("fewer", names), body))
}

fn per_child(made: Made<'_>) -> Option<String> {
    let facts = article::per_child(&made.story())?;
    let (before, after, printed) = (facts.before, facts.after, facts.printed);
    let names = names! {
        before_years: before.years,
        turn: TURN,
        before: percent(before.yearly.per_child),
        after_years: after.years,
        after: percent(after.yearly.per_child),
    };
    let founding = names! {
        rounded: printed.rounded,
        from: printed.from.ends_in(),
        to: printed.to.ends_in(),
        spending: printed.spending,
        years: printed.to.since(printed.from),
    };
    let founding = PER_CHILD.block("founding", founding);
    let figure = spending_per_child(made)?;
    let body = view! {
        {figure}
        {founding}
        {more(PER_CHILD)}
    };
    Some(section(
        "per-child",
        PER_CHILD.section("per-child", names),
        body,
    ))
}

fn spending_per_child(made: Made<'_>) -> Option<impl IntoView + use<>> {
    let figure = article::spending_per_child(&made.story())?;
    let mark = PER_CHILD.words("mark", names! { turn: TURN });
    Some(marked_figure(made.dataset, figure, (TURN, mark)))
}

fn price(made: Made<'_>) -> Option<String> {
    let homes = article::homes(&made.story())?;
    let names = names! {
        part: whole(homes.part_of_rise),
        from: homes.before,
        to: homes.split_year,
        cash: whole(homes.cash_change),
        real: whole(homes.real_change),
        share: whole(homes.share),
        march: homes.year.ends_in(),
        share_before: whole(homes.share_before),
        march_before: homes.before.ends_in(),
    };
    let figure = article::residential_week(made.dataset)?;
    let body = view! {
        {lines_figure(made.dataset, figure)}
        {more(PRICE)}
    };
    Some(section("price", PRICE.section("price", names), body))
}

fn who(made: Made<'_>) -> Option<String> {
    let who = article::who(made.dataset)?;
    let names = names! {
        oldest: whole(who.over_16),
        march: who.march,
        youngest: whole(who.under_5),
        rise_to: who.rise_to,
    };
    let figure = article::who_changed(made.dataset)?;
    let body = view! {
        {lines_figure(made.dataset, figure)}
        {more(WHO)}
    };
    Some(section("who", WHO.section("who", names), body))
}

fn cut(made: Made<'_>) -> Option<String> {
    let cut = article::cut(&made.story())?;
    let review = made.dataset.source(CITED[0])?.url.clone();
    let names = names! {
        from: INDEX,
        ratio_before: pounds(cut.ratio_before),
        ratio: pounds(cut.ratio),
        to: made.story().latest(Scope::Total),
        without: whole(cut.early_without),
        review,
    };
    let figure = article::early_and_late(&made.story())?;
    let body = view! {
        {lines_figure(made.dataset, figure)}
        {more(CUT)}
    };
    Some(section("cut", CUT.section("cut", names), body))
}

fn trust(made: Made<'_>) -> Option<String> {
    let doubt = article::doubt(made.dataset, made.councils)?;
    let names = names! {
        closer: doubt.closer,
        tried: doubt.tried,
        overspent: doubt.overspent,
        budgets: doubt.budgets,
        years_ahead: doubt.years_ahead,
        our_miss: percent(doubt.our_miss),
        no_change_miss: percent(doubt.no_change_miss),
        half: whole(doubt.half),
        four_in_five: whole(doubt.four_in_five),
    };
    let figure = article::forecast_figure(made.dataset)?;
    let body = view! {
        {forecasts_figure(made.dataset, &figure)}
        {more(TRUST)}
    };
    Some(section("trust", TRUST.section("trust", names), body))
}

fn how_we_know(_: Made<'_>) -> Option<String> {
    let opening = HOW_WE_KNOW.section("how-we-know", names! {});
    Some(section("how-we-know", opening, ()))
}

/// A share or a change in whole per cents, its direction left to the sentence.
fn whole(fraction: f64) -> String {
    percent_to(fraction.abs(), 0)
}

/// A few pounds, to the penny: `£1.59`.
fn pounds(pounds: f64) -> String {
    format!("£{}", rate(pounds, 2))
}
