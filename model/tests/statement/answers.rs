//! The answers: words judged by what they mean, readings by name, divisors, years.

use crate::desk::Desk;
use model::dataset::id;
use model::quantity::Year;
use model::statement::{MEASURES, Measure, Ruling, answer, readings};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn words_are_judged_by_what_they_mean() {
    let desk = Desk::new();
    // Up 106.5% in cash from 2015-16 to 2023-24, 95.5% on residential care from 2019-20.
    for right in [
        "more than doubled",
        "doubled",
        "at least doubled",
        "just over doubled",
        "106.5%",
        "106%",
        "rose by less than 110%",
        "residential spending nearly doubled from 2019-20 to 2023-24",
        "residential spending rose by 96% from 2019-20 to 2023-24",
        "residential spending rose by more than 95% from 2019-20 to 2023-24",
        "82,000 children in care in March 2025",
        "about 80,000 children in care in March 2025",
        "nearly 82,000 children in care in March 2025",
        "£9bn in 2024-25",
    ] {
        assert!(desk.is_right(right), "{right}: {:?}", desk.answer(right));
    }
    for wrong in [
        "nearly doubled",
        "107%",
        "less than doubled in cash",
        "fell by 106.5%",
        "fell by less than 5%",
        "residential spending doubled from 2019-20 to 2023-24",
        "residential spending more than doubled from 2019-20 to 2023-24",
        "100,000 children in care in March 2025",
        "90,000 children in care in March 2025",
        "more than 82,000 children in care in March 2025",
    ] {
        assert_eq!(
            desk.answer(wrong).ruling,
            Ruling::Wrong,
            "{wrong}: {:?}",
            desk.answer(wrong)
        );
    }
    // Beyond what a word covers, the word that would be right is offered.
    let far = desk.answer("spending nearly doubled from 2015-16 to 2024-25");
    assert_eq!(far.ruling, Ruling::Wrong, "{far:?}");
    assert!(far.further[0].contains("More than doubled"), "{far:?}");
}

#[test]
fn the_answer_comes_first_in_one_sentence() {
    let desk = Desk::new();
    assert_eq!(
        desk.answer("more than doubled").sentence,
        "Right: spending on children in care, as published, more than doubled in cash, up 106.5%; after inflation it rose 60.2%."
    );
    let nao =
        desk.answer("residential spending nearly doubled in real terms from 2019-20 to 2023-24");
    assert_eq!(
        nao.sentence,
        "Not right: spending on residential care rose 95.5% in cash and 64.5% after inflation between 2019-20 and 2023-24."
    );
    assert_eq!(
        nao.further[0],
        "The number is right for spending on residential care in cash."
    );
    assert_eq!(
        desk.answer("1,760 fewer").further,
        ["It would be right from March 2024 to March 2025."]
    );
    let missing = desk.answer("spending rose 5% from 2014-15 to 2015-16");
    assert_eq!(missing.ruling, Ruling::NoFigure);
    assert!(
        missing.sentence.contains("2014-15") && missing.sentence.contains("2008-09 to 2013-14")
    );
    assert!(missing.sheet.rows.is_empty());
}

#[test]
fn as_published_is_as_the_department_published_it() {
    let desk = Desk::new();
    let [from, to] = [2010, 2024].map(Year::starting);
    let all = readings(desk.evidence(), &MEASURES[0], from, to);
    let cash = |name: &str| all.iter().find(|reading| reading.name == name).unwrap();
    let published = cash("Spending on children in care, in cash, as published");
    assert_eq!(
        published.ends.map(|pounds| format!("{:.1}", pounds / 1e6)),
        ["3036.1", "8955.4"]
    );
    for (claim, which) in [
        ("195%", "as published"),
        ("103.1%", "as published"),
        ("170.1%", "on today’s definition"),
        ("86.0%", "on today’s definition"),
    ] {
        let answer = desk.answer(&format!("spending rose {claim} from 2010-11 to 2024-25"));
        assert_eq!(answer.ruling, Ruling::Right, "{claim}");
        assert!(answer.sentence.contains(which), "{}", answer.sentence);
        assert!(
            answer
                .further
                .iter()
                .any(|more| more.contains("£3.0bn") && more.contains("£3.3bn")),
            "{answer:?}"
        );
    }
    for name in [
        "as published",
        "on today’s definition, in the same councils",
    ] {
        let name = format!("Spending for each child in care, in cash, {name}");
        assert!(all.iter().any(|reading| reading.name == name), "{name}");
    }
    // Nothing is called published that is not in the published series.
    for reading in all.iter().filter(|reading| {
        reading.name.contains("in cash, as published") && !reading.name.contains("each")
    }) {
        let series = desk.dataset.series(id::S251_GROSS_TOTAL_CLA);
        let ends = [from, to].map(|year| series.value(year).unwrap());
        assert!(
            ends.iter()
                .zip(reading.ends)
                .all(|(a, b)| (a - b).abs() < 1.0)
        );
    }
}

#[test]
fn a_divisor_is_always_named() {
    let desk = Desk::new();
    for measure in &MEASURES {
        let years = measure.years(desk.evidence());
        let (from, to) = (years[0], years[years.len() - 1]);
        for reading in readings(desk.evidence(), measure, from, to) {
            let is_each = reading.name.contains("each");
            let is_small =
                reading.ends[1] < 1e6 && measure.is_money() && !reading.name.contains("number of");
            assert!(
                is_each || !is_small || measure.name.starts_with("Weekly"),
                "{}",
                reading.name
            );
        }
    }
    let child = desk.answer("residential spending was £38,000 for each child in 2023-24");
    assert!(
        child.further[0].contains("divided by all children in care"),
        "{child:?}"
    );
    assert!(
        child.further[0].contains("For each residential place DfE gives £6,775 a week"),
        "{child:?}"
    );
    let place = desk.answer("residential spending was £38,000 for each child in 2022-23");
    assert!(
        place
            .further
            .iter()
            .any(|more| more.contains("For each residential place it was £")),
        "{place:?}"
    );
    // What does fit children does not fit places.
    assert_eq!(
        desk.answer("£38,000 a child in residential care in 2022-23")
            .ruling,
        Ruling::Wrong
    );
}

#[test]
fn every_measure_has_years_and_readings_and_its_words_mean_it() {
    let desk = Desk::new();
    for measure in &MEASURES {
        let years = measure.years(desk.evidence());
        assert!(years.len() >= 2, "{}", measure.key);
        for to in &years {
            let all = readings(desk.evidence(), measure, years[0], *to);
            assert!(!all.is_empty(), "{} {to}", measure.key);
            for reading in all {
                assert!(
                    reading
                        .ends
                        .iter()
                        .all(|end| end.is_finite() && *end >= 0.0),
                    "{reading:?}"
                );
            }
        }
        let read = desk
            .read(&format!("{} rose by 5%", measure.subject))
            .unwrap();
        assert_eq!(read.measure.key, measure.key);
        assert_eq!(Measure::from_key(measure.key).unwrap().key, measure.key);
    }
}

#[test]
fn a_reading_found_in_the_table_is_right_when_claimed() {
    let desk = Desk::new();
    for measure in &MEASURES {
        let years = measure.years(desk.evidence());
        for to in &years[1..] {
            let all = readings(desk.evidence(), measure, years[0], *to);
            let change = all[0].central() * 100.0;
            if change.abs() < 0.1 {
                continue;
            }
            let verb = if change < 0.0 { "fell" } else { "rose" };
            let [from, to] = [years[0], *to].map(|year| measure.year_words(year));
            let text = format!(
                "{} {verb} by {:.1}% from {from} to {to}",
                measure.subject,
                change.abs()
            );
            assert!(
                desk.is_right(&text),
                "{text}: {:?}",
                desk.answer(&text).sentence
            );
        }
    }
}

#[test]
fn years_that_nobody_names_are_found_and_one_claim_leaves_the_next_alone() {
    let desk = Desk::new();
    let years = |text: &str| {
        let found = desk.read(text).unwrap().with_years_found(desk.evidence());
        let answer = answer(desk.evidence(), &found);
        (answer.ruling, found.from.to_string(), found.to.to_string())
    };
    let right = |from: &str, to: &str| (Ruling::Right, from.to_string(), to.to_string());
    assert_eq!(years("1,760 fewer"), right("2023-24", "2024-25"));
    assert_eq!(years("£97,000 a child"), right("2023-24", "2023-24"));
    assert_eq!(years("£3.9bn to £8.1bn"), right("2015-16", "2023-24"));
    assert_eq!(years("more than doubled"), right("2015-16", "2023-24"));
    assert_eq!(
        years("22% of children in care live in residential settings"),
        right("2024-25", "2024-25")
    );
    assert_eq!(years("spending fell by half").0, Ruling::Wrong);
    // A measure with a short past starts where it starts.
    assert_eq!(
        years("children in children’s homes rose 9%"),
        right("2023-24", "2024-25")
    );
}

#[test]
fn a_sum_without_a_word_on_prices_is_in_the_money_of_its_year() {
    let desk = Desk::new();
    let real = desk.answer("spending was £4.8bn in 2010-11");
    assert_eq!(real.ruling, Ruling::Wrong);
    assert!(
        real.further
            .iter()
            .any(|more| more.contains("after inflation")),
        "{real:?}"
    );
    assert!(desk.is_right("spending was £4.8bn after inflation in 2010-11"));
    assert!(desk.is_right("spending was £3.0bn in 2010-11"));
}

#[test]
fn a_word_that_sets_a_bound_is_held_to_the_figure_itself() {
    let desk = Desk::new();
    for opposites in [
        [
            "more than 81,770 children in care in 2025",
            "less than 81,770 children in care in 2025",
        ],
        [
            "children fell by more than 1,760 from 2024 to 2025",
            "children fell by less than 1,760 from 2024 to 2025",
        ],
    ] {
        for claim in opposites {
            assert_eq!(desk.answer(claim).ruling, Ruling::Wrong, "{claim}");
        }
    }
    assert!(desk.is_right("at least 81,770 children in care in 2025"));
    assert!(desk.is_right("at most 81,770 children in care in 2025"));
    for not_quite in [
        "the weekly cost of a residential place was £7,000 in 2023-24",
        "80,000 children in care in 2025",
    ] {
        assert_eq!(desk.answer(not_quite).ruling, Ruling::Wrong, "{not_quite}");
    }
}

#[test]
fn counts_that_cannot_be_compared_and_single_years_get_no_verdict() {
    let desk = Desk::new();
    for claim in [
        "children in residential settings rose by 14% last year",
        "children in supported accommodation fell by 29% from 2023 to 2024",
    ] {
        let answer = desk.answer(claim);
        assert_eq!(answer.ruling, Ruling::NoFigure, "{claim}");
        assert!(
            answer.sentence.contains("The two cannot be compared"),
            "{}",
            answer.sentence
        );
    }
    let one_year = desk.answer("spending doubled from 2024-25 to 2024-25");
    assert_eq!(one_year.ruling, Ruling::NoFigure);
    assert!(one_year.sentence.contains("no change to check"));
}

#[test]
fn a_count_that_has_been_revised_is_said_to_be() {
    let desk = Desk::new();
    let first = desk.answer("83,630 children in care in 2024");
    assert!(first.sentence.contains("as first published"), "{first:?}");
    assert!(first.further[0].contains("to 83,530"), "{first:?}");
}
