//! The councils' pages: one each, with what was published of it and nothing that was not.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod common;

use care_gap::pages::Page;
use care_gap::written::{Written, written};
use common::{all, attributes, england, one, page_at, site, text, within};
use model::area::Area;
use model::authorities::COMPILED_IN;
use model::authority::{Authorities, Published};
use model::catalogue::FigureId;
use model::dataset::id;
use std::collections::BTreeSet;

fn councils() -> Vec<Page> {
    let is_council = |page: &Page| page.path.starts_with("council/") && !page.subject.is_empty();
    site().into_iter().filter(is_council).collect()
}

fn words_of(path: &str) -> String {
    text(page_at(path).root_element())
}

#[test]
fn every_council_has_a_page_of_its_own_with_sliders_where_it_has_a_projection() {
    let pages = councils();
    let distinct = |of: fn(&Page) -> &str| pages.iter().map(of).collect::<BTreeSet<_>>().len();
    assert_eq!(pages.len(), 153);
    assert_eq!(distinct(|page| &page.path), 153);
    assert_eq!(distinct(|page| &page.title), 153);
    assert_eq!(distinct(|page| &page.description), 153);
    for page in &pages {
        assert!(page.is_listed(), "{}", page.path);
        let is_plain = |letter: char| letter.is_ascii_lowercase() || "-/".contains(letter);
        assert!(page.path.chars().all(is_plain), "{}", page.path);
    }
    let still: Vec<&str> = pages
        .iter()
        .filter(|page| !page.needs_app())
        .map(|page| page.path.as_str())
        .collect();
    let none = [
        "council/rutland/",
        "council/city-of-london/",
        "council/isles-of-scilly/",
    ];
    assert_eq!(BTreeSet::from(none), still.into_iter().collect());
    for path in ["council/kent/", "council/st-helens/", "council/bristol/"] {
        assert!(pages.iter().any(|page| page.path == path), "{path}");
    }
}

#[test]
fn kent_is_told_in_its_own_figures_next_to_its_region_and_england() {
    let page = page_at("council/kent/");
    let words = text(page.root_element());
    for said in [
        "Kent looked after  1,896 children  on 31 March 2025",
        "Money for children in care in Kent would fall  £66m  short in 2029-30",
        "Kent: 53 in 10,000 children in care, England 67",
        "1,896 children, 661 in residential settings and 1,120 in foster care, and spending of £217m",
        "England’s average times 0.87",
        "With Kent’s own recent trends",
        "None of Kent’s figures is flagged",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    // The three that the sliders move, the three of the past, and what moved spending between two years of it.
    assert_eq!(all(&page, "figure").len(), 7);
    assert_eq!(all(&page, ".council figure").len(), 4);
    let moved = text(one(&page, "#look-back"));
    for said in [
        "2010-11 to 2024-25: children up 11.9%, real spending up 83.7%",
        "In England the number of children rose",
    ] {
        assert!(moved.contains(said), "{said} in {moved}");
    }
    assert_eq!(all(&page, ".council figure svg path.chart-line").len(), 9);
    let foots = all(&page, ".council figure .source-line");
    assert!(foots.iter().all(|foot| !within(*foot, "a").is_empty()));
    // England's line ends where the national page says it does.
    let ends: Vec<String> = all(&page, ".lines-plot-end")
        .into_iter()
        .map(text)
        .collect();
    let england = england();
    let rate = england
        .series(id::CLA_RATE_PER_10K)
        .value(england.edition.base_year);
    assert!(
        ends.contains(&format!("England {}", rate.unwrap())),
        "{ends:?}"
    );
    assert!(ends.contains(&"Kent 53".to_string()), "{ends:?}");
    let files: Vec<String> = FigureId::ALL
        .iter()
        .map(|figure| figure.spec().key)
        .filter(|key| key.starts_with("council-"))
        .chain(["look-back"])
        .map(|key| format!("figures/care-gap-{key}.csv"))
        .collect();
    let links = attributes(&all(&page, ".council a.figure-file[data-testid]"), "href");
    assert_eq!(links, files);
}

#[test]
fn who_has_no_projection_is_told_why_and_flags_have_their_reasons() {
    for (path, said) in [
        ("council/city-of-london/", "looks after so few children"),
        ("council/isles-of-scilly/", "looks after so few children"),
        (
            "council/rutland/",
            "children’s homes at 31 March 2025 was withheld",
        ),
    ] {
        let words = words_of(path);
        assert!(words.contains("There is no projection"), "{path}");
        assert!(words.contains(said), "{path}: {words}");
        assert!(!words.contains("would fall"), "{path}");
    }
    let liverpool = words_of("council/liverpool/");
    for said in [
        "(flagged)",
        "Spending (section 251), 2024-25: probably wrong. Fell 50% in a year",
        "Liverpool starts from 2023-24",
        "some supported accommodation was counted as “other”",
    ] {
        assert!(liverpool.contains(said), "{said} in {liverpool}");
    }
    let worcestershire = words_of("council/worcestershire/");
    assert!(
        worcestershire
            .contains("Residential spending (RO3), 2024-25: probably wrong. Fell tenfold"),
        "{worcestershire}"
    );
    let cumberland = words_of("council/cumberland/");
    assert!(cumberland.contains("belonged to Cumbria, whose figures are not joined to these"));
    assert!(!cumberland.contains("NaN"));
}

/// What the department withheld is in no cell, no label and no file of a council's page, and nothing stands in its place.
#[test]
fn a_withheld_placement_is_said_to_be_withheld() {
    let councils = Authorities::parse(COMPILED_IN).unwrap();
    let base = england().edition.base_year;
    let mut met = 0;
    for (path, code) in [
        ("council/hartlepool/", "E06000001"),
        ("council/rutland/", "E06000017"),
        ("council/city-of-london/", "E09000001"),
    ] {
        let council = councils.find(Area::parse(code).unwrap()).unwrap();
        let withheld = id::ALL
            .into_iter()
            .filter(|series| series.name().starts_with("placement_"));
        let years = (0..4).map(|back| base.plus(-back));
        let is_withheld = |series, year| matches!(council.published(series, year), Some(Published::Mark(mark)) if mark == "c");
        let withheld = withheld.flat_map(|series| years.clone().map(move |year| (series, year)));
        let withheld = withheld.filter(|(series, year)| is_withheld(*series, *year));
        let withheld = withheld.count();
        let page = page_at(path);
        let cells = all(&page, "section:has(#placements) td");
        let said = cells
            .iter()
            .filter(|cell| text(**cell) == "withheld")
            .count();
        assert_eq!(said, withheld, "{path}");
        met += said;
    }
    assert!(met > 3, "{met}");
}

#[test]
fn a_council_that_is_no_more_is_in_the_list_with_those_in_its_place() {
    let page = page_at("council/");
    let all_councils = Authorities::parse(COMPILED_IN).unwrap();
    let gone: Vec<_> = all_councils
        .all()
        .filter(|council| council.last_year.is_some())
        .collect();
    assert_eq!(gone.len(), 7);
    for council in gone {
        let line = one(&page, &format!("#gone-{}", council.area.code()));
        let said = text(line);
        assert!(said.starts_with(council.plain_name()), "{said}");
        for successor in &council.successors {
            let name = all_councils.find(*successor).unwrap().plain_name();
            assert!(said.contains(name), "{said}");
        }
    }
}

#[test]
fn the_list_of_councils_leads_to_each_of_them_by_region() {
    let page = page_at("council/");
    let links = attributes(&all(&page, ".council-list a"), "href");
    let wanted: BTreeSet<String> = councils()
        .iter()
        .map(|page| format!("../{}", page.path))
        .collect();
    assert_eq!(links.len(), wanted.len());
    assert!(links.iter().all(|link| wanted.contains(*link)));
    // The regions, those that are gone, and the sum.
    assert_eq!(all(&page, "section.page-part h2").len(), 11);
    let sum = text(one(&page, "main"));
    assert!(sum.contains("come to 81,766. England’s total, published to the nearest 10, is 81,770. DfE gives no number for City of London and Isles of Scilly."), "{sum}");
    assert!(!all(&page, "a[href='../council/table/']").is_empty());
    assert!(text(one(&page, "main")).contains("Bucks"));
}

/// As a document it is small: words, three drawings and tables.
#[test]
fn a_council_s_page_is_light_and_hands_over_no_drawing() {
    let all = site();
    for path in ["council/kent/", "council/birmingham/", "council/sandwell/"] {
        let page = all.iter().find(|page| page.path == path).unwrap();
        let written: Written = written(page, &all, None).unwrap();
        assert!(written.charts.is_empty());
        // Its card alone.
        let files = written.pictures.iter().flat_map(|picture| &picture.files);
        let files: Vec<_> = files.map(|file| file.address.as_str()).collect();
        assert_eq!(files, ["card.png"]);
        let card = written.card.unwrap();
        assert_eq!(card.address, format!("{path}card.png"));
        assert!(card.alt.contains("would fall"), "{}", card.alt);
        let body = serde_json::to_string(&written.body).unwrap();
        assert!(body.len() < 120_000, "{path}: {}", body.len());
    }
}
