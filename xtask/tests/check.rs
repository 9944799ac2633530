//! `check` passes on the project's own tables and names the row that is damaged in a copy of them.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod official;

use std::fs;
use std::path::{Path, PathBuf};

use official::task;
use tempfile::TempDir;

fn own_data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Replaces one text in one table of a copy; check must fail with these words.
fn damaged(file: &str, from: &str, to: &str, words: &[&str]) {
    let data = TempDir::new().unwrap();
    copy(&own_data(), data.path());
    let path = data.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} no longer holds {from}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let ended = task(&["check", "--data", data.path().to_str().unwrap()]);
    assert_eq!(
        ended.code,
        Some(1),
        "{file}: {from} to {to}: {}",
        ended.said
    );
    for word in words {
        assert!(
            ended.said.contains(word),
            "no \u{201c}{word}\u{201d} in: {}",
            ended.said
        );
    }
}

#[test]
fn the_projects_own_tables_hold() {
    let ended = task(&["check"]);
    assert_eq!(ended.code, Some(0), "{}", ended.said);
}

#[test]
fn a_figure_that_no_longer_adds_up() {
    let words = [
        "data/england_imported.csv: row ",
        "column value",
        "placement",
    ];
    damaged(
        "england_imported.csv",
        ",2025,81770,",
        ",2025,81700,",
        &["cla_stock for 2025-03-31", words[0], words[1]],
    );
    damaged(
        "england_manual.csv",
        "placement_foster,2025-03-31,2025,54820",
        "placement_foster,2025-03-31,2025,54020",
        &["cla_stock"],
    );
    damaged(
        "england_manual.csv",
        "gdp_deflator_growth,2022-23,2026,7.029",
        "gdp_deflator_growth,2022-23,2026,6.1",
        &["growth in 2022-23"],
    );
    damaged(
        "total_mismatches.csv",
        ",-60.0,",
        ",-50.0,",
        &["s251_gross_total_cla for 2017-18"],
    );
}

#[test]
fn children_by_what_they_have_in_common_that_no_longer_add_up() {
    let row = "characteristics.csv: row ";
    for (from, to, words) in [
        (",48090,59,", ",48900,59,", "the parts add to"),
        (",48090,59,", ",48090,61,", "column percent"),
        (",200,,k,", ",200,0,,", "column percent"),
        (
            ",81770,100,",
            ",81760,100,",
            "is not the count of that edition",
        ),
        (
            "unaccompanied,UASC,2025-03-31,2025,6540",
            "unaccompanied,UASC,2025-03-31,2025,6550",
            "cla_uasc_stock",
        ),
    ] {
        damaged("characteristics.csv", from, to, &[row, words]);
    }
}

#[test]
fn a_row_that_is_not_in_the_form_of_its_table() {
    damaged(
        "england_imported.csv",
        "cla_stock,2025-03-31",
        "cla_stock,2025-3-31",
        &["column period", "2025-3-31"],
    );
    damaged(
        "england_imported.csv",
        "cla_stock,2025-03-31",
        "cla_stok,2025-03-31",
        &["column series", "not in series.csv"],
    );
    damaged(
        "england_imported.csv",
        ",81770,,dfe_cla_2025",
        ",81770,,dfe_cla_2052",
        &["column source", "not in sources.csv"],
    );
    damaged(
        "england_imported.csv",
        ",81770,,",
        ",many,,",
        &["column value", "many"],
    );
    damaged(
        "england_imported.csv",
        ",81770,,",
        ",,,",
        &["a value or a marker"],
    );
    damaged(
        "england_imported.csv",
        "series,period",
        "series,year",
        &["row 1", "the head is"],
    );
    damaged(
        "series.csv",
        ",children,count,",
        ",children,sum,",
        &["column basis"],
    );
}

#[test]
fn a_row_lost_or_doubled() {
    damaged(
        "england_manual.csv",
        "cla_stock,2005-03-31",
        "cla_stock,1893-03-31",
        &["cla_stock has no figure for"],
    );
    damaged(
        "missing_years.csv",
        "csc_overspend,2016-17",
        "csc_overspend,2017-18",
        &["no figure for 2016-17", "lacks 2017-18"],
    );
    damaged(
        "england_imported.csv",
        "cla_stock,2024-03-31,2024",
        "cla_stock,2024-03-31,2025",
        &["stands already in row"],
    );
    damaged(
        "flags.csv",
        "exclude",
        "note",
        &["flags.csv", "as an import would leave it"],
    );
}

#[test]
fn a_preset_the_page_cannot_set() {
    damaged(
        "preset_levers.csv",
        "flat,children,0.0",
        "flat,children,much",
        &["column setting"],
    );
    damaged(
        "preset_levers.csv",
        "flat,children,0.0",
        "nobody,children,0.0",
        &["not in presets.csv"],
    );
    damaged(
        "editions.csv",
        "2024-25,2019-20",
        "2024-25,2019",
        &["column children_from"],
    );
}

#[test]
fn an_address_that_is_a_home_page() {
    let words = ["column url", "home page"];
    let article = "https://www.cypnow.co.uk/content/news/most-county-councils-overspending-on-children-s-services-post-pandemic-research-finds";
    let row = "data/sources.csv: row ";
    damaged(
        "sources.csv",
        article,
        "https://www.cypnow.co.uk/",
        &[row, words[0], words[1]],
    );
    damaged(
        "presets.csv",
        "https://www.civilserviceworld.com/news/article/spring-budget-unprotected-departments-face-cuts-of-up-to-35",
        "https://www.civilserviceworld.com",
        &["data/presets.csv: row 9, column source_url", words[1]],
    );
}

#[test]
fn one_address_for_several_tables_without_the_files_name() {
    let words = "name the file or table";
    for (from, to) in [
        ("outturn_1011.csv: all lines", "outturn_0809.csv: all lines"),
        ("SFR27_2010_March.csv", "31 March file"),
    ] {
        let row = "data/sources.csv: row ";
        let column = "column table_or_paragraph: has the address of row";
        damaged("sources.csv", from, to, &[row, column, words]);
    }
}

#[test]
fn a_copy_or_an_account_where_the_publishers_page_is_known() {
    let nao = "https://www.nao.org.uk/reports/managing-childrens-residential-care,secondary";
    damaged(
        "presets.csv",
        nao,
        "https://complexcaremanagement.co.uk/insights/failing,secondary",
        &[
            "data/presets.csv: row 8, column source_url",
            "complexcaremanagement.co.uk is not the publisher's",
            "nao_2025_page",
        ],
    );
    damaged(
        "forecasts.csv",
        "as reported by The Times\",https://www.countycouncilsnetwork.org.uk/",
        "as reported by The Times\",https://magzter.com/",
        &[
            "data/forecasts.csv: row 3, column source_url",
            "the page of County Councils Network is known, see ccn_2021",
            "column source_grade: magzter.com carries others' pages",
        ],
    );
    damaged(
        "claims.csv",
        "as reported by Cordis Bright",
        "as reported by Nobody",
        &[
            "data/claims.csv: row ",
            "column source_title: the account of Nobody has no row in sources.csv",
        ],
    );
}

#[test]
fn a_table_that_the_package_does_not_list() {
    let data = TempDir::new().unwrap();
    copy(&own_data(), data.path());
    fs::write(data.path().join("more.csv"), "a\n1\n").unwrap();
    let ended = task(&["check", "--data", data.path().to_str().unwrap()]);
    assert!(
        ended
            .said
            .contains("more.csv: not listed in datapackage.json"),
        "{}",
        ended.said
    );
}

#[test]
fn a_wrong_command_line() {
    assert_eq!(task(&["check", "this"]).code, Some(2));
}

#[test]
fn councils_that_no_longer_add_up_to_england() {
    let words = ["councils add to", "against England"];
    damaged(
        "authorities/spending_manual.csv",
        "s251_gross_total_cla_harmonised,E10000016,2018-19,2025,",
        "s251_gross_total_cla_harmonised,E10000016,2018-19,2025,1",
        &[
            "s251_gross_total_cla_harmonised for 2018-19",
            words[0],
            words[1],
        ],
    );
    damaged(
        "authorities/children_manual.csv",
        "cla_stock,E10000016,2019-03-31,2025,1",
        "cla_stock,E10000016,2019-03-31,2025,2",
        &["cla_stock for 2019-03-31", words[0]],
    );
    damaged(
        "authorities/council_mismatches.csv",
        ",cla_stock_first_published,-22,",
        ",cla_stock_first_published,-32,",
        &["cla_stock for 2010-03-31", words[1]],
    );
    // A difference is named only where there is one.
    damaged(
        "authorities/council_mismatches.csv",
        "cla_stock,2016-03-31,cla_stock,7,",
        "cla_stock,2018-03-31,cla_stock,7,",
        &["column apart", "the councils add up to England there"],
    );
}

#[test]
fn a_council_s_figure_that_stands_in_two_tables() {
    damaged(
        "authorities/spending_manual.csv",
        "s251_gross_fostering,E10000016,2012-13,2025,",
        "s251_gross_fostering,E10000016,2013-14,2014,",
        &[
            "data/authorities/spending_s251.csv: row ",
            "stands in another table too",
        ],
    );
}

#[test]
fn a_council_that_is_not_as_its_own_tables_say() {
    damaged(
        "authorities/wide.csv",
        "E06000001,Hartlepool,",
        "E06000001,Hartlepuddle,",
        &["data/authorities/wide.csv: not as an import would leave it"],
    );
    damaged(
        "authorities/neighbours.csv",
        "E06000001,1,E06000003",
        "E06000001,1,E06000999",
        &["is not in authorities/authorities.csv"],
    );
}
