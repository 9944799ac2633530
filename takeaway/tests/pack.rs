//! The newsroom pack, opened again: what is in it is what the model says of the link.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use model::link;
use model::outcome::outcome;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

const LINK: &str =
    "https://a.example/b/?v=1&data=2025&children=-1.5&mix=0.2&funding=2&to=2034-35&prices=cash";

/// The files of the pack by their names, and the names in their order.
fn pack(link: &str) -> (BTreeMap<String, Vec<u8>>, Vec<String>) {
    opened(takeaway::make("pack", 2025, link).unwrap().bytes)
}

fn check_code(link: &str) -> String {
    let (baseline, opened) = link::open(link, &COMPILED_IN).unwrap();
    model::check::check_code(&baseline, &opened.scenario)
}

fn opened(bytes: Vec<u8>) -> (BTreeMap<String, Vec<u8>>, Vec<String>) {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    let mut names = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let name = file.name().unwrap().into_owned();
        names.push(name.clone());
        files.insert(name, bytes);
    }
    (files, names)
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(files[name].clone()).unwrap()
}

#[test]
fn the_pack_begins_with_what_it_is_and_names_every_file_in_it() {
    let (files, names) = pack(LINK);
    assert_eq!(names[0], "README.txt");
    let about = text(&files, "README.txt");
    assert!(about.starts_with("\u{feff}THE CARE GAP: NEWSROOM PACK\r\n"));
    assert!(about.contains(LINK), "{about}");
    assert!(about.contains("2025: figures as at "), "{about}");
    for name in &names[1..] {
        assert!(about.contains(&format!("\r\n{name}\r\n    ")), "{name}");
    }
    let plain = |name: &String| {
        name.chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c))
            && !name.starts_with('/')
    };
    assert!(names.iter().all(plain), "{names:?}");
}

#[test]
fn its_words_are_those_of_the_scenario_in_the_prices_shown() {
    let (files, _) = pack(LINK);
    let (baseline, opened) = link::open(LINK, &COMPILED_IN).unwrap();
    let words = outcome(&baseline, &opened.scenario, opened.view.prices).words;
    let text = text(&files, "words.txt");
    for (name, said) in [
        ("HEADLINE", words.headline.to_string()),
        ("SENTENCE WITH EVERY ASSUMPTION", words.press),
        ("ALTERNATIVE TEXT", words.alt),
        ("LINK", LINK.into()),
    ] {
        assert!(
            text.contains(&format!("{name}\r\n\r\n{said}\r\n")),
            "{name}"
        );
    }
    assert!(words.basis.contains("in cash"));
    let code = String::from_utf8(files["embed.html"].clone()).unwrap();
    assert!(code.starts_with("<iframe src=\"https://a.example/b/edition/2025/embed/main/?v=1&amp;data=2025&amp;children=-1.5"));
    assert!(text.contains(code.trim()));
}

#[test]
fn its_tables_and_workbook_are_those_that_are_handed_out_one_by_one() {
    let (files, names) = pack(LINK);
    let workbook = takeaway::make("workbook", 2025, LINK).unwrap();
    assert!(files[&workbook.name] == workbook.bytes);
    let tables: Vec<&String> = names
        .iter()
        .filter(|name| name.starts_with("tables/"))
        .collect();
    assert_eq!(
        tables,
        [
            "tables/care-gap-main.csv",
            "tables/care-gap-opened.csv",
            "tables/care-gap-close.csv"
        ]
    );
    let baseline = Baseline::england(&COMPILED_IN, Some(2025)).unwrap();
    let scenario = link::decode(LINK, &baseline).scenario;
    let last = outcome(&baseline, &scenario, model::scope::Prices::Cash);
    let gap = last.projection.last();
    let gap = gap.gap * gap.price_index;
    let main = text(&files, "tables/care-gap-main.csv");
    let row = main
        .lines()
        .find(|row| row.starts_with("2034-2035,"))
        .unwrap();
    let shown = row.rsplit(',').nth(1).unwrap();
    assert!((shown.parse::<f64>().unwrap() - gap).abs() <= 0.5, "{row}");
    for name in tables {
        let table = text(&files, name);
        assert!(
            table.starts_with('\u{feff}') && table.contains(&format!("Link: {LINK}")),
            "{name}"
        );
    }
}

#[test]
fn its_pictures_are_those_of_the_figures_or_those_that_it_is_given() {
    let (files, _) = pack(LINK);
    let code = check_code(LINK);
    assert!(text(&files, "README.txt").contains(&format!("CHECK CODE\r\n\r\n{code}\r\n")));
    for figure in ["main", "opened", "close"] {
        let made = takeaway::make(&format!("picture/{figure}"), 2025, LINK).unwrap();
        let name = format!("pictures/care-gap-{figure}.svg");
        assert!(files[&name] == made.bytes, "{figure}");
        assert!(text(&files, &name).contains(&code), "{figure}");
    }
    let given = vec![("care-gap-main-2x.png".to_string(), vec![1, 2, 3])];
    let made = takeaway::pack(2025, LINK, given).unwrap();
    assert_eq!(made.name, takeaway::make("pack", 2025, LINK).unwrap().name);
    let (files, names) = opened(made.bytes);
    let pictures = names.iter().filter(|name| name.starts_with("pictures/"));
    assert_eq!(
        pictures.collect::<Vec<_>>(),
        ["pictures/care-gap-main-2x.png"]
    );
    assert_eq!(files["pictures/care-gap-main-2x.png"], [1, 2, 3]);
    assert!(text(&files, "README.txt").contains("care-gap-main-2x.png"));
}

#[test]
fn next_to_a_words_and_pictures_tell_of_both() {
    let both = format!("{LINK}&b.children=1");
    let (files, _) = pack(&both);
    let words = text(&files, "words.txt");
    for part in [" more than in A", "Dotted lines are scenario A: if "] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let drawn = text(&files, "pictures/care-gap-main.svg");
    assert!(
        drawn.contains("more than A") && drawn.contains("A is if"),
        "{drawn}"
    );
}

#[test]
fn the_same_link_gives_the_same_bytes_and_a_name_that_says_what_it_is() {
    let made = takeaway::make("pack", 2025, LINK).unwrap();
    assert_eq!(made, takeaway::make("pack", 2025, LINK).unwrap());
    assert_eq!(
        made.name,
        "care-gap-pack-2025-children_-1.5-mix_0.2-funding_2-to_2034-35.zip"
    );
    assert_eq!(made.media_type, "application/zip");
}

#[test]
fn the_page_shows_the_words_of_the_pack() {
    let json = takeaway::make("words", 2025, LINK).unwrap();
    let json = String::from_utf8(json.bytes).unwrap();
    let (files, _) = pack(LINK);
    let words = text(&files, "words.txt");
    let headline = words.split("\r\n").nth(2).unwrap();
    assert!(
        json.contains(&format!("\"words\":\"{headline}\"")),
        "{json}"
    );
}
