//! Who the children are and how services were judged: numbers read off the publishers' tables by hand, and sums.
#![allow(clippy::float_cmp, reason = "official figures are exact")]
#![allow(clippy::unwrap_used, reason = "a helper of tests may")]

mod common;

use common::england;
use model::characteristics::Characteristics;
use model::children::{
    age_change, ages, asylum, count, distance, homes, homes_method, legal_status, need,
};
use model::dataset::id;
use model::inspection::{coincidence, inspections};
use model::percent::Percent;
use model::quantity::Year;
use model::shares::ShareFigure;
use model::sheet::Cell;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn groups() -> Characteristics {
    Characteristics::compiled_in(2025).unwrap()
}

/// Every figure of shares in the section.
fn all() -> Vec<ShareFigure> {
    let (england, groups) = (england(), groups());
    let mut all = vec![
        homes(&england).unwrap(),
        legal_status(&groups).unwrap(),
        need(&groups).unwrap(),
        distance(&groups).unwrap(),
    ];
    all.extend(inspections(&england).unwrap());
    all
}

fn row(figure: &ShareFigure, name: &str) -> Vec<String> {
    let row = figure.rows.iter().find(|row| row.name == name).unwrap();
    row.amounts.iter().map(|amount| amount.words()).collect()
}

#[test]
fn groups_add_to_everyone_as_near_as_rounding_allows() {
    for figure in all() {
        let wholes: Vec<_> = figure.rows.iter().filter(|row| !row.is_part).collect();
        for (index, column) in figure.columns.iter().enumerate() {
            let added: f64 = wholes.iter().map(|row| row.amounts[index].count).sum();
            let slack = 5.0 * (wholes.len() + 1) as f64;
            assert!(
                (added - column.whole).abs() <= slack,
                "{} {added}",
                figure.spec.key
            );
            let percents = wholes.iter().map(|row| match row.amounts[index].percent {
                Percent::Whole(percent) => percent,
                Percent::Under => 0.0,
            });
            let percents: f64 = percents.sum();
            assert!(
                (97.0..=103.0).contains(&percents),
                "{} {percents}",
                figure.spec.key
            );
        }
    }
}

#[test]
fn table_and_file_hold_the_figure() {
    for figure in all() {
        let sheet = figure.sheet();
        assert_eq!(sheet.rows.len(), figure.rows.len());
        assert_eq!(sheet.head.len(), 1 + 2 * figure.columns.len());
        for (cells, row) in sheet.rows.iter().zip(&figure.rows) {
            for (index, amount) in row.amounts.iter().enumerate() {
                let (count, share) = (&cells[1 + 2 * index], &cells[2 + 2 * index]);
                assert_eq!(count.plain().parse::<f64>().unwrap(), amount.count);
                assert_eq!(
                    format!("{} ({})", count.shown(), share.shown()),
                    amount.words()
                );
            }
        }
        assert!(!figure.title.is_empty() && !figure.sources.is_empty());
    }
}

#[test]
fn the_count_of_the_latest_day() {
    let (day, all) = count(&england()).unwrap();
    assert_eq!((day.as_str(), all.as_str()), ("31 March 2025", "81,770"));
}

#[test]
fn ages_as_published() {
    let england = england();
    let figure = ages(&england).unwrap();
    assert_eq!(
        figure.title,
        "27% are 16 or over, compared with 21% in 2011"
    );
    // 2011: SFR 21/2011; 2025: reporting year 2025. 13,860 of 65,520 and 22,060 of 81,770.
    let sheet = age_change(&england).unwrap();
    let shown =
        |index: usize| -> Vec<String> { sheet.rows[index].iter().map(Cell::shown).collect() };
    assert_eq!(
        shown(0),
        ["Under one year", "3,660", "6%", "3,630", "4%", "−30"]
    );
    assert_eq!(
        shown(1),
        ["1 to 4 years", "12,020", "18%", "10,030", "12%", "−1,990"]
    );
    assert_eq!(
        shown(2),
        ["5 to 9 years", "11,830", "18%", "15,110", "18%", "+3,280"]
    );
    assert_eq!(
        shown(3),
        ["10 to 15 years", "24,160", "37%", "30,930", "38%", "+6,770"]
    );
    assert_eq!(
        shown(4),
        ["16 and over", "13,860", "21%", "22,060", "27%", "+8,200"]
    );
    let table = figure.sheet();
    assert_eq!(table.head[0], "Day");
    assert_eq!(table.rows.len(), 15);
    assert_eq!(table.rows[14][0].shown(), "31 March 2025");
    let grown: Vec<&str> = figure.lines.iter().map(|line| line.colour).collect();
    assert_eq!(
        grown,
        ["ink-soft", "ink-soft", "ink-soft", "children", "children"]
    );
}

#[test]
fn homes_neither_start_nor_end_where_the_groups_are_unsound() {
    let england = england();
    let figure = homes(&england).unwrap();
    let days: Vec<&str> = figure
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect();
    assert_eq!(days, ["31 March 2018", "31 March 2025"]);
    for column in &figure.columns {
        let year: i32 = column.short.parse().unwrap();
        let year = Year::starting(year - 1);
        assert!(
            england
                .mark(id::PLACEMENT_SUPPORTED_ACCOMMODATION, year)
                .is_none()
        );
    }
    assert_eq!(
        row(&figure, "With foster carers"),
        ["54,700 (73%)", "54,820 (67%)"]
    );
    assert_eq!(
        row(&figure, "Supported accommodation or “other”"),
        ["5,460 (7%)", "9,570 (12%)"]
    );
    assert_eq!(
        row(&figure, "Residential schools"),
        ["120 (under 0.5%)", "100 (under 0.5%)"]
    );
    assert_eq!(
        figure.title,
        "67% live with foster carers, 12% in children’s homes or secure homes"
    );
    let method = homes_method(&england).unwrap();
    assert!(method.contains("“Other” was 1,180 in 2023, 4,020 in 2024 and 2,050 in 2025"));
    assert!(method.contains("Supported accommodation was 8,620, 6,080 and 7,520"));
}

#[test]
fn shares_are_the_publishers_own() {
    let groups = groups();
    let legal = legal_status(&groups).unwrap();
    assert_eq!(
        row(&legal, "Full care order"),
        ["48,560 (60%)", "48,090 (59%)"]
    );
    assert_eq!(
        row(&legal, "Detained for child protection"),
        ["50 (under 0.5%)", "30 (under 0.5%)"]
    );
    assert!(
        legal
            .title
            .starts_with("75% are looked after under a care order")
    );
    assert!(legal.title.ends_with("19% by voluntary agreement"));
    let need = need(&groups).unwrap();
    // 4,440 of 80,780 is 5.496%; the department divides before it rounds.
    assert_eq!(row(&need, "Absent parenting"), ["4,440 (6%)", "6,510 (8%)"]);
    assert_eq!(
        need.title,
        "For 67% the main need recorded is abuse or neglect"
    );
    assert_eq!(
        row(&need, "Low income"),
        ["90 (under 0.5%)", "70 (under 0.5%)"]
    );
    assert_eq!(need.sheet().rows[7][2].plain(), "k");
    let distance = distance(&groups).unwrap();
    assert_eq!(
        distance.title,
        "18,120 children, 22%, live more than 20 miles from home"
    );
    let asylum = asylum(&england(), &groups).unwrap();
    assert_eq!(
        asylum.title,
        "6,540 children, 8% of all, were unaccompanied and seeking asylum in 2025"
    );
    assert_eq!(asylum.years.len(), 22);
}

#[test]
fn three_frameworks_stay_three() {
    let [rated, inspected, judged] = inspections(&england()).unwrap();
    assert_eq!(row(&rated, "Good or excellent"), ["103 (68%)"]);
    assert_eq!(row(&rated, "Poor"), ["9 (6%)"]);
    assert_eq!(row(&inspected, "Inadequate"), ["19 (22%)", "23 (34%)"]);
    assert_eq!(row(&inspected, "Outstanding"), ["1 (1%)", "0 (0%)"]);
    let wholes: Vec<f64> = inspected
        .columns
        .iter()
        .map(|column| column.whole)
        .collect();
    assert_eq!(wholes, [85.0, 68.0]);
    assert_eq!(row(&judged, "Good"), ["67 (44%)", "75 (49%)"]);
    assert_eq!(row(&judged, "Inadequate"), ["19 (12%)", "11 (7%)"]);
    assert_eq!(
        [rated.title.as_str(), &inspected.title, &judged.title],
        [
            "103 of 152 councils were rated good or excellent in 2009",
            "Good or outstanding for child protection: 29%; in a different inspection, 10%",
            "103 of 153 councils were good or outstanding overall by March 2025",
        ]
    );
    let figures = [rated, inspected, judged];
    assert!(coincidence(&figures).unwrap().contains("103 councils"));
}
