//! Two scenarios side by side: whatever the two are, the parts of the difference make the whole, and the words are of its numbers.

mod common;

use common::{Random, SPEND, england};
use model::attribution::{Attribution, attribute, attribute_difference};
use model::baseline::Baseline;
use model::figure::main_figure;
use model::lever::{Basis, Lever};
use model::link::{decode, encode_with_view};
use model::outcome::{Outcome, outcome};
use model::pair::pair;
use model::projection::{Drivers, in_prices, project};
use model::quantity::money;
use model::scenario::Scenario;
use model::scope::Prices;
use model::versus::{Versus, name};
use model::view::View;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const EITHER: [Prices; 2] = [Prices::Real, Prices::Cash];

/// How many random pairs are tried: in a browser a part of them is enough.
const PAIRS: usize = if cfg!(target_arch = "wasm32") {
    50
} else {
    2_000
};

/// Two scenarios up to one last year.
fn any_two(random: &mut Random, england: &Baseline) -> [Scenario; 2] {
    let a = random.scenario(england);
    let b = random.scenario(england);
    [a, b.with_to(a.to, england.base.year)]
}

fn last_gap(england: &Baseline, scenario: &Scenario, prices: Prices) -> f64 {
    let projection = project(&england.base, &Drivers::new(england, scenario));
    in_prices(projection.last().gap, projection.last(), prices)
}

fn parts(england: &Baseline, [a, b]: [&Scenario; 2], prices: Prices) -> Attribution {
    let [a, b] = [a, b].map(|one| Drivers::new(england, one));
    attribute_difference(&england.base, [&a, &b], prices)
}

/// How far apart two sums may lie that are the same: what the largest of them leaves behind.
fn is_near(one: f64, other: f64, largest: f64) -> bool {
    (one - other).abs() <= 1e-9 * largest.abs().max(SPEND)
}

#[test]
fn the_parts_of_a_difference_sum_to_it() {
    let england = england();
    let mut random = Random::new(71);
    for _ in 0..PAIRS {
        let [a, b] = any_two(&mut random, &england);
        for prices in EITHER {
            let gaps = [&a, &b].map(|one| last_gap(&england, one, prices));
            let sum = parts(&england, [&a, &b], prices).sum();
            let largest = gaps[0].abs().max(gaps[1].abs());
            assert!(
                is_near(sum, gaps[1] - gaps[0], largest),
                "{a:?} {b:?} {gaps:?} {sum}"
            );
        }
    }
}

#[test]
fn the_way_back_has_the_same_parts_with_the_other_sign() {
    let england = england();
    let mut random = Random::new(72);
    for _ in 0..PAIRS {
        let [a, b] = any_two(&mut random, &england);
        for prices in EITHER {
            let there = parts(&england, [&a, &b], prices);
            let back = parts(&england, [&b, &a], prices);
            for lever in Lever::ALL {
                let [there, back] = [there, back].map(|parts| parts.share(lever));
                let largest = last_gap(&england, &a, prices).abs();
                assert!(
                    is_near(there, -back, largest.max(there.abs())),
                    "{lever:?} {a:?} {b:?}"
                );
            }
        }
    }
}

#[test]
fn a_slider_that_stands_the_same_has_no_part_in_it() {
    let england = england();
    let mut random = Random::new(73);
    for _ in 0..PAIRS {
        let [a, mut b] = any_two(&mut random, &england);
        b.basis = a.basis;
        let same = random.pick(&Lever::ALL);
        b = b.with(same, a.steps(same));
        let [a, b] = if a.steps(same) == b.steps(same) {
            [a, b]
        } else {
            [a.with(same, b.steps(same)), b]
        };
        for prices in EITHER {
            let share = parts(&england, [&a, &b], prices).share(same);
            assert_eq!(share.to_bits() << 1, 0, "{same:?} {a:?} {b:?}");
        }
    }
}

#[test]
fn from_no_change_at_all_it_is_what_opened_the_gap() {
    let england = england();
    let mut random = Random::new(74);
    for _ in 0..PAIRS {
        let b = random.scenario(&england);
        let drivers = Drivers::new(&england, &b);
        let still = |drivers: Drivers, lever| drivers.with(lever, 0.0);
        let still = Lever::ALL.into_iter().fold(drivers, still);
        let opened = attribute(&england.base, &drivers);
        let difference = attribute_difference(&england.base, [&still, &drivers], Prices::Real);
        assert_eq!(opened.last(), Some(&difference), "{b:?}");
    }
}

/// Each lever's Shapley value by the book: over all 256 settings of the eight, each worked out as a whole.
fn by_the_book(england: &Baseline, [a, b]: [&Scenario; 2], prices: Prices) -> [f64; Lever::COUNT] {
    let gap = |mask: usize| {
        let mut mixed = *a;
        for (index, lever) in Lever::ALL.into_iter().enumerate() {
            if mask >> index & 1 == 1 {
                mixed = mixed.with(lever, b.steps(lever));
                if lever == Lever::Funding {
                    mixed.basis = b.basis;
                }
            }
        }
        last_gap(england, &mixed, prices)
    };
    let gaps: Vec<f64> = (0..1 << Lever::COUNT).map(gap).collect();
    let factorial = |n: u32| (1..=n).map(f64::from).product::<f64>();
    let mut values = [0.0; Lever::COUNT];
    for (index, value) in values.iter_mut().enumerate() {
        for without in (0..gaps.len()).filter(|mask| mask >> index & 1 == 0) {
            let others = without.count_ones();
            let weight = factorial(others) * factorial(7 - others) / factorial(8);
            *value += weight * (gaps[without | 1 << index] - gaps[without]);
        }
    }
    values
}

#[test]
fn a_second_reckoning_gives_the_same_parts() {
    let england = england();
    let mut random = Random::new(75);
    for _ in 0..PAIRS / 20 {
        let [a, b] = any_two(&mut random, &england);
        for prices in EITHER {
            let parts = parts(&england, [&a, &b], prices);
            let expected = by_the_book(&england, [&a, &b], prices);
            let largest = expected.iter().map(|part| part.abs()).fold(0.0, f64::max);
            for lever in Lever::ALL {
                let (part, other) = (parts.share(lever), expected[lever as usize]);
                assert!(
                    (part - other).abs() <= 1e-9 * largest.max(SPEND) * 10.0,
                    "{lever:?} {part} {other} {a:?} {b:?}"
                );
            }
        }
    }
}

fn versus(england: &Baseline, link: &str, prices: Prices) -> (Outcome, Versus) {
    let opened = decode(link, england);
    let own = outcome(england, &opened.scenario, prices);
    let beside = own.beside(england, &opened.view.first.expect("A"));
    let versus = beside.versus.clone().expect("two scenarios");
    (beside, versus)
}

#[test]
fn a_is_carried_on_to_b_s_last_year() {
    let england = england();
    for link in ["children=2&b.to=2034-35", "to=2038-39&b.to=2026-27&b.mix=0"] {
        let (own, versus) = versus(&england, link, Prices::Real);
        assert_eq!(versus.projection.years.len(), own.projection.years.len());
        assert_eq!(versus.projection.last().year, own.projection.last().year);
    }
    let (_, versus) = versus(&england, "children=2&b.to=2034-35", Prices::Real);
    assert!(
        versus.gap.abs() < 1e-6,
        "a longer look is no other scenario"
    );
    assert!(
        versus
            .sentence
            .starts_with("The gap would be the same as in A: shortfall")
    );
}

#[test]
fn the_words_of_b_tell_what_it_differs_by() {
    let england = england();
    let mut random = Random::new(76);
    for _ in 0..PAIRS / 4 {
        let [a, b] = any_two(&mut random, &england);
        for prices in EITHER {
            let alone = outcome(&england, &b, prices);
            let both = alone.clone().beside(&england, &a);
            let versus = both.versus.as_ref().unwrap();
            let gap = last_gap(&england, &b, prices) - last_gap(&england, &a, prices);
            let side = if gap < 0.0 { "less" } else { "more" };
            let [amount, short] = if gap.abs() < 500_000.0 {
                ["the same as in A".into(), "as in A".into()]
            } else {
                ["in A", "A"].map(|a| format!("{} {side} than {a}", money(gap)))
            };
            let words = &both.words;
            for text in [&words.basis, &words.spoken, &words.alt, &versus.sentence] {
                assert!(text.contains(&amount), "{amount}: {text}");
            }
            assert_eq!(words.headline, alone.words.headline);
            assert!(words.press.starts_with(&alone.words.press));
            assert_eq!(versus.short(), short);
        }
    }
}

#[test]
fn the_table_of_the_two_is_theirs_and_its_bars_sum_to_the_difference() {
    let england = england();
    let mut random = Random::new(77);
    for _ in 0..PAIRS / 4 {
        let [a, b] = any_two(&mut random, &england);
        let both = outcome(&england, &b, Prices::Cash).beside(&england, &a);
        let shown = pair(&england, &both).unwrap();
        let gap = both.versus.as_ref().unwrap().gap;
        let sum: f64 = shown.shares.iter().map(|part| part.pounds).sum();
        // Parts too small for a word are left out.
        assert!((sum - gap).abs() <= 500_000.0 * 8.0, "{sum} {gap}");
        let differing = Lever::ALL.into_iter().filter(|lever| {
            a.steps(*lever) != b.steps(*lever) || (*lever == Lever::Funding && a.basis != b.basis)
        });
        assert_eq!(shown.sheet.rows.len(), 4 + differing.count());
        assert!(shown.sheet.rows.iter().all(|row| row.len() == 4));
        let figure = main_figure(&england, &both, false, &[]);
        let last = figure.years.last().unwrap();
        let (own, first) = (last.scenario.as_ref().unwrap(), last.first.unwrap());
        assert!(is_near(own.gap - first.gap, gap, own.gap));
        let head = figure.sheet().head;
        assert!(
            figure
                .sheet()
                .rows
                .iter()
                .all(|row| row.len() == head.len())
        );
    }
    assert_eq!(
        pair(
            &england,
            &outcome(&england, &england.defaults, Prices::Real)
        ),
        None
    );
}

#[test]
fn a_preset_as_a_is_called_by_its_name() {
    let england = england();
    for preset in &england.presets {
        let mut view = View::default();
        view.first = Some(preset.scenario);
        let link = encode_with_view(&england.defaults, &view, &england);
        let opened = decode(&link, &england);
        assert_eq!(opened.view.first, Some(preset.scenario), "{link}");
        assert_eq!(opened.scenario, england.defaults, "{link}");
        assert_eq!(name(&england, &preset.scenario), preset.title);
    }
    let mut own = england.defaults;
    own.basis = Basis::Cash;
    assert_eq!(name(&england, &own), "");
    let (both, _) = versus(&england, "b.mix=0", Prices::Real);
    assert!(
        both.words
            .alt
            .contains("scenario A (Recent trends go on): 8"),
        "{}",
        both.words.alt
    );
}
