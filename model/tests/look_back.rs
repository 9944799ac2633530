//! A look back in words: the reading that makes a claim true is found, and every number said is the comparison's.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use model::compare::{Comparison, Councils, Question, Vintage, compare, years};
use model::dataset::{COMPILED_IN, Dataset};
use model::link;
use model::look_back::{Measure, choices, question, sentence, title};
use model::quantity::Year;
use model::reading::{readings, sheet, verdict};
use model::story::Story;
use model::view::Scope;

fn dataset() -> Dataset {
    Dataset::parse(&COMPILED_IN, None).unwrap()
}

fn back(scope: Scope, from: i32, to: i32) -> Comparison {
    let question = Question {
        scope,
        from: Year::starting(from),
        to: Year::starting(to),
        vintage: Vintage::Latest,
    };
    compare(&dataset(), &Councils::compiled_in().unwrap(), question).unwrap()
}

#[test]
fn nearly_double_in_four_years_is_cash() {
    let said = verdict(&back(Scope::Residential, 2019, 2023), 960);
    assert_eq!(
        said,
        "A change of 96% between 2019-20 and 2023-24 fits: over the 4 years spending in cash rose 95.5%. It does not fit anything else \
         here: spending above inflation rose 64.6%, the number of children in the councils counted rose 3.5%, spending for each child above inflation rose 59.0% \
         and the number of children in all England rose 4.4%."
    );
}

#[test]
fn the_founding_slip_is_found() {
    // The blog post of 2014 set the rise of two years, 4%, beside one it took for a yearly rise.
    let both = back(Scope::ResidentialAndFostering, 2010, 2012);
    assert!(
        verdict(&both, 40).contains("fits: over the 2 years the number of children rose 3.9%"),
        "{}",
        verdict(&both, 40)
    );
    assert!(
        verdict(&both, 30).contains("fits: over the 2 years spending above inflation rose 2.6%")
    );
    assert_eq!(
        verdict(&both, 19),
        "No reading here gives 1.9% between 2010-11 and 2012-13: spending in cash rose 6.6%, spending above inflation rose 2.6%, the number of \
         children rose 3.9% and spending for each child above inflation fell 1.2%. As a change a year, 1.9% would fit the number of children \
         (1.9% a year): by chance, or because that is what was meant. A yearly change must not stand beside one over several years."
    );
    // A claim that fits one thing over the span is still told what it fits as a yearly change.
    let total = verdict(&back(Scope::Total, 2010, 2012), 20);
    assert!(
        total.contains("As a change a year, 2% would fit the number of children (1.9% a year)"),
        "{total}"
    );
}

#[test]
fn what_is_published_for_england_is_a_reading_where_councils_are_left_out() {
    // DfE's own 2.2% (80,000 to 81,770) and 15.7% (£7,031.9m to £8,139.3m) are of all councils that are in each year.
    let five_years = back(Scope::Total, 2019, 2024);
    let said = verdict(&five_years, 22);
    assert!(
        said.contains("fits: over the 5 years the number of children in all England rose 2.2%."),
        "{said}"
    );
    let said = verdict(&back(Scope::Total, 2022, 2023), 157);
    assert!(
        said.contains("fits: over the year spending in cash as published rose 15.7%"),
        "{said}"
    );
    let nobody_left_out = readings(&back(Scope::Total, 2010, 2013));
    assert_eq!(nobody_left_out.len(), Measure::ALL.len());
    assert_eq!(
        sheet(&five_years, None).rows.len(),
        readings(&five_years).len()
    );
}

#[test]
fn a_claim_that_nothing_fits_is_told_the_nearest() {
    let said = verdict(&back(Scope::Total, 2015, 2024), 500);
    assert!(
        said.starts_with("No reading here gives 50% between 2015-16 and 2024-25: "),
        "{said}"
    );
    assert!(
        said.contains("The nearest is spending for each child above inflation"),
        "{said}"
    );
}

#[test]
fn every_reading_finds_itself_and_is_the_comparison_s() {
    let dataset = dataset();
    for scope in Scope::ALL {
        let elsewhen = years(&dataset, scope).into_iter();
        for to in elsewhen.filter(|year| *year != Year::starting(2010)) {
            let of = back(scope, 2010, to.ends_in() - 1);
            for (reading, measure) in readings(&of).iter().zip(Measure::ALL) {
                assert!((reading.change - measure.change(&of)).abs() < 1e-12);
            }
            for reading in readings(&of) {
                #[allow(clippy::cast_possible_truncation, reason = "some hundreds of tenths")]
                let tenths = (reading.change * 1000.0).round() as i32;
                let said = verdict(&of, tenths);
                assert!(said.contains(" fits: "), "{scope:?} {to}: {said}");
            }
        }
    }
}

#[test]
fn the_table_holds_the_comparison_and_the_claim_less_ours() {
    let of = back(Scope::Total, 2010, 2013);
    let table = sheet(&of, Some(100));
    assert_eq!(table.rows.len(), Measure::ALL.len());
    for (row, measure) in table.rows.iter().zip(Measure::ALL) {
        assert_eq!(row.len(), table.head.len());
        let plain = |place: usize| row[place].plain.parse::<f64>().unwrap();
        let (change, apart) = (measure.change(&of) * 100.0, plain(6));
        assert!((plain(3) - change).abs() < 1e-4);
        assert!(
            (plain(2) / plain(1) - 1.0 - change / 100.0).abs() < 3e-5,
            "{measure:?}: both ends give the change"
        );
        assert!((apart - (10.0 - change)).abs() < 1e-4);
    }
    assert_eq!(sheet(&of, None).head.len(), 6);
}

#[test]
fn a_link_asks_its_question_and_years_without_figures_can_still_be_shown() {
    let dataset = dataset();
    let view = link::decode("scope=residential&from=2014-15", &dataset).view;
    let asked = question(&dataset, &view);
    assert_eq!(
        (asked.from.to_string(), asked.to.to_string()),
        ("2014-15".into(), "2023-24".into())
    );
    assert!(choices(&dataset, view.scope, asked.from).contains(&asked.from));
    let refused = compare(&dataset, &Councils::compiled_in().unwrap(), asked).unwrap_err();
    assert!(refused.0.contains("2014-15"), "{refused}");
    assert!(title(&back(Scope::Total, 2012, 2012)).contains("nothing to compare"));
}

#[test]
fn index_lines_start_at_a_hundred_wherever_they_start() {
    let (dataset, councils) = (dataset(), Councils::compiled_in().unwrap());
    let story = Story::new(&dataset, &councils);
    for scope in Scope::ALL {
        for index in years(&dataset, scope) {
            let figure = story.demand_and_money(scope, index).unwrap();
            let place = figure.years.iter().position(|year| *year == index).unwrap();
            for line in &figure.lines {
                assert_eq!(line.values[place], Some(100.0), "{scope:?} {index}");
            }
        }
    }
    assert!(
        story
            .demand_and_money(Scope::Total, Year::starting(2014))
            .is_err()
    );
    let figure = story
        .demand_and_money(Scope::Total, Year::starting(2010))
        .unwrap();
    assert_eq!(
        figure.title,
        "To 2013-14, children rose 5.0% and real spending rose 4.2%; by 2024-25 children rose 24.7% and spending rose 88.4%"
    );
}

#[test]
fn one_year_and_years_backwards_are_said_as_such() {
    let one = back(Scope::Total, 2012, 2012);
    assert!(verdict(&one, 0).contains("no change to check") && sentence(&one).contains("one year"));
    let back = back(Scope::Total, 2024, 2010);
    assert!(sentence(&back).starts_with("Going back in time: "));
    assert!(
        verdict(&back, -470).contains("from 2024-25 back to 2010-11"),
        "{}",
        verdict(&back, -470)
    );
}

#[test]
fn a_claim_with_nearly_is_told_so_and_a_far_one_is_not() {
    let one_year = back(Scope::Residential, 2022, 2023);
    let said = verdict(&one_year, 240);
    assert!(said.contains("away: “nearly 24%” would be so."), "{said}");
    assert!(!verdict(&one_year, 400).contains("would be so"));
    // NSPCC's 102% against 91.9%: no word covers ten points.
    let nspcc = verdict(&back(Scope::Residential, 2019, 2023), 1050);
    assert!(!nspcc.contains("would be so"), "{nspcc}");
}
