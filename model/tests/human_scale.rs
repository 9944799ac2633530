//! The gap that a stranger can picture: shares and weeks that must come out, and no count of what does not exist.

mod common;

use common::{Random, england};
use model::human_scale::{in_every, sentence, weekly_each, weekly_per_child};
use model::link::decode;
use model::outcome::outcome;
use model::projection::{Drivers, Projection, YearFigures, project};
use model::quantity::{a_year, money};
use model::scope::Prices;

fn projected(query: &str) -> Projection {
    let england = england();
    let scenario = decode(query, &england).scenario;
    project(&england.base, &Drivers::new(&england, &scenario))
}

#[test]
fn the_default_gap_comes_out() {
    let projection = projected("");
    // £2,542,161,457 of need of £12,680m, over 83,419 children and 365 ÷ 7 weeks; need £8,917m and money £8,917m at the base.
    assert_eq!(
        sentence(&england(), &projection, Prices::Real),
        "In 2024-25 prices, the shortfall of £2.5bn in 2029-30 would be about £1 in every £5 that care would cost. That is £580 a week for each \
         child in care. On average, care would cost £753m more each year, and there would be £244m more money."
    );
}

#[test]
fn a_year_s_spending_is_so_much_for_each_child_and_week() {
    assert!((weekly_each(365_000.0, 10.0) - 700.0).abs() < 1e-9);
}

#[test]
fn shares_read_well_at_every_size() {
    for (share, words) in [
        (0.004, "less than £1 in every £100"),
        (0.011, "about £1 in every £90"),
        (0.03, "about £1 in every £35"),
        (0.06, "about £1 in every £17"),
        (0.201, "about £1 in every £5"),
        (0.22, "about £1 in every £5"),
        (0.24, "about £1 in every £4"),
        (0.34, "about £1 in every £3"),
        (0.5, "about £1 in every £2"),
        (0.74, "about £3 in every £4"),
        (0.97, "nearly all"),
    ] {
        assert_eq!(in_every(share), words, "{share}");
    }
}

#[test]
fn a_share_said_is_near_the_share_meant() {
    for step in 10..950 {
        let share = f64::from(step) / 1_000.0;
        let words = in_every(share);
        let mut pounds = words.split('£').skip(1).map(|part| {
            let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<f64>().unwrap_or(f64::NAN)
        });
        let said = pounds.next().zip(pounds.next());
        let (part, every) = said.unwrap_or((f64::NAN, f64::NAN));
        // Within 5 percentage points, and within a fifth of the share itself.
        let off = (part / every - share).abs();
        assert!(off < 0.051 && off < share * 0.2, "{share}: {words}");
    }
}

#[test]
fn a_surplus_is_said_as_one_and_no_gap_as_none() {
    let england = england();
    let surplus = projected("v=1&data=2026&funding=15");
    assert!(surplus.last().gap < 0.0);
    let words = sentence(&england, &surplus, Prices::Real);
    assert!(
        words.contains("surplus of £") && words.contains(" for every £"),
        "{words}"
    );
    let flat = projected("children=0&mix=0&residential=0&fostering=0&other=0&funding=0");
    assert_eq!(
        sentence(&england, &flat, Prices::Real),
        "In 2029-30 money would just meet need, so there would be no gap. On average, care would cost no more each year, and there would be no more money."
    );
    let vast = projected("funding=15&children=-10&residential=-10&other=-10&to=2039-40");
    let words = sentence(&england, &vast, Prices::Real);
    assert!(words.contains(" times what care would cost"), "{words}");
}

#[test]
fn pounds_are_children_and_weeks_times_the_week_of_a_child_whatever_the_setting() {
    let england = england();
    let mut random = Random::new(24);
    for _ in 0..2_000 {
        let scenario = random.scenario(&england);
        let projection = project(&england.base, &Drivers::new(&england, &scenario));
        let last: &YearFigures = projection.last();
        let pounds = a_year(weekly_per_child(last)) * last.children;
        assert!((pounds - last.gap).abs() <= last.gap.abs() * 1e-9);
        let words = sentence(&england, &projection, Prices::Real);
        for wrong in [
            "NaN", "inf", "£-", "£−", "  ", "..", "foster", "place", "worker",
        ] {
            assert!(!words.contains(wrong), "{wrong}: {words}");
        }
        if last.gap.abs() > 1e6 {
            assert!(words.contains(&money(last.gap)), "{words}");
        }
    }
}

#[test]
fn in_cash_every_sum_is_the_headline_s() {
    let england = england();
    let cash = outcome(&england, &england.defaults, Prices::Cash);
    let words = sentence(&england, &cash.projection, Prices::Cash);
    assert!(words.starts_with("In cash, the shortfall of "), "{words}");
    assert!(words.contains(&cash.words.headline.amount), "{words}");
    let real = sentence(&england, &cash.projection, Prices::Real);
    let share = |words: &str| {
        words
            .split("would be ")
            .nth(1)
            .map(|rest| rest.split('.').next().map(String::from))
    };
    assert_eq!(
        share(&words),
        share(&real),
        "a share is the same in all prices"
    );
}
