//! A look back in words: every number said is the comparison's.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use model::baseline::Baseline;
use model::compare::{Comparison, Councils, Question, Vintage, compare, years};
use model::dataset::COMPILED_IN;
use model::link;
use model::look_back::{choices, question, sentence, title};
use model::quantity::Year;
use model::scope::Scope;
use model::story::Story;

fn dataset() -> Baseline {
    Baseline::england(&COMPILED_IN, None).unwrap()
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
    assert!(title(&back(Scope::Total, 2012, 2012)).contains("one year only"));
}

#[test]
fn index_lines_start_at_a_hundred_wherever_they_start() {
    let (dataset, councils) = (dataset(), Councils::compiled_in().unwrap());
    let story = Story::new(&dataset, &councils);
    for scope in Scope::ALL {
        for index in years(&dataset, scope) {
            let figure = story.demand_and_money(scope, index).unwrap();
            let row = figure.years.iter().position(|year| *year == index).unwrap();
            for line in &figure.lines {
                assert_eq!(line.values[row], Some(100.0), "{scope:?} {index}");
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
        "2010-11 to 2024-25: children rose 24.7%, real spending rose 87.7%"
    );
}

#[test]
fn one_year_and_years_backwards_are_said_as_such() {
    let one = back(Scope::Total, 2012, 2012);
    assert!(sentence(&one).contains("Choose a year other than 2012-13"));
    let back = back(Scope::Total, 2024, 2010);
    assert!(sentence(&back).starts_with("Going backwards: "));
}
