//! Files in each official shape give the expected rows; columns may move and be renamed; importing twice changes nothing.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod official;

use official::{
    Desk, RO3_ROWS, children, children_older_names, placements, population, ro3_hidden_codes,
    ro3_single_head, snapshot, task,
};

fn imported(files: &[(&str, &[u8])]) -> Desk {
    let desk = Desk::new(files);
    let ended = desk.import();
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    desk
}

fn has(table: &str, row: &str) {
    assert!(
        table.lines().any(|line| line == row),
        "no row\n{row}\nin\n{table}"
    );
}

#[test]
fn children_looked_after_by_england_and_council() {
    let desk = imported(&[("any name.csv", children().csv().as_bytes())]);
    let england = desk.table("england_imported.csv");
    assert_eq!(england.lines().count(), 7);
    has(
        &england,
        "cla_stock,2025-03-31,2025,2270,,dfe_cla_2025,DfE CLA 2025 release,",
    );
    has(
        &england,
        "cla_started,2024-25,2025,890,,dfe_cla_2025,DfE CLA 2025 release,",
    );
    has(
        &england,
        "cla_rate_per_10k,2025-03-31,2025,50,,dfe_cla_2025,DfE CLA 2025 release,",
    );
    let councils = desk.table("authorities/children_looked_after.csv");
    assert_eq!(councils.lines().count(), 19);
    has(
        &councils,
        "cla_stock,E10000016,2025-03-31,2025,1896,,dfe_cla_2025",
    );
    has(
        &councils,
        "cla_stock,E09000001,2025-03-31,2025,,c,dfe_cla_2025",
    );
    has(
        &councils,
        "cla_started,E09000001,2024-25,2025,,z,dfe_cla_2025",
    );
    has(
        &desk.table("authorities/areas.csv"),
        "E10000016,Kent,886,South East,2025",
    );
    assert!(
        desk.table("sources.csv")
            .contains("dfe_cla_2025,Department for Education")
    );
}

#[test]
fn columns_may_move_and_bear_the_other_releases_names() {
    let plain = imported(&[("a.csv", children().csv().as_bytes())]);
    for table in [
        children().turned(5),
        children_older_names(),
        children_older_names().turned(9),
    ] {
        let text = format!("\u{feff}{}", table.csv().replace('\n', "\r\n"));
        let other = imported(&[("a.csv", text.as_bytes())]);
        for name in [
            "england_imported.csv",
            "authorities/children_looked_after.csv",
            "authorities/areas.csv",
        ] {
            assert_eq!(plain.table(name), other.table(name));
        }
    }
}

#[test]
fn spending_in_both_shapes_of_the_workbook() {
    let hidden = imported(&[("x.ods", &ro3_hidden_codes("2023-24", "29 August 2024"))]);
    let england = hidden.table("england_imported.csv");
    has(
        &england,
        "ro3_gross_total_cla,2023-24,2024,5.000346,,mhclg_ro3_2324,MHCLG RO3 2023-24 (29 August 2024),",
    );
    has(
        &england,
        "ro3_gross_fostering,2023-24,2024,1.500000,,mhclg_ro3_2324,MHCLG RO3 2023-24 (29 August 2024),",
    );
    let councils = hidden.table("authorities/spending_ro3.csv");
    assert_eq!(
        councils.lines().count(),
        10,
        "class totals and districts are no councils"
    );
    has(
        &councils,
        "ro3_gross_total_cla,E06000001,2023-24,2024,1000500,,mhclg_ro3_2324",
    );
    has(
        &councils,
        "ro3_gross_total_cla,E10000016,2023-24,2024,,[x],mhclg_ro3_2324",
    );
    has(
        &councils,
        "ro3_gross_residential,E08000037,2023-24,2024,,[note 4],mhclg_ro3_2324",
    );
    let flags = hidden.table("flags.csv");
    assert!(flags.contains("E10000016,2023-24,ro3_gross_total_cla,missing,return not received"));

    let single = imported(&[(
        "x.ods",
        &ro3_single_head("2023-24", "29 August 2024", &RO3_ROWS),
    )]);
    assert_eq!(
        hidden.table("authorities/spending_ro3.csv"),
        single.table("authorities/spending_ro3.csv")
    );
    assert_eq!(
        hidden.table("england_imported.csv"),
        single.table("england_imported.csv")
    );
}

#[test]
fn population_and_placements() {
    let desk = imported(&[
        ("p.csv", population().turned(3).csv().as_bytes()),
        ("q.csv", placements().csv().as_bytes()),
    ]);
    let england = desk.table("england_imported.csv");
    has(
        &england,
        "population_0_17,mid-2024,2025,90000,,ons_mye_dfe2025,\"ONS mid-year estimates to mid-2024, through DfE\",",
    );
    has(
        &england,
        "placed_inside_foster,2024-03-31,2024,40,,dfe_cla_2024,DfE CLA 2024 release,",
    );
    has(
        &england,
        "placed_outside,2024-03-31,2024,30,,dfe_cla_2024,DfE CLA 2024 release,",
    );
    has(
        &england,
        "placed_by_private,2024-03-31,2024,30,,dfe_cla_2024,DfE CLA 2024 release,",
    );
    let councils = desk.table("authorities/population_0_17.csv");
    has(
        &councils,
        "population_0_17,E06000028,mid-2024,2025,,x,ons_mye_dfe2025",
    );
}

#[test]
fn importing_twice_changes_nothing() {
    let desk = imported(&[
        ("a.csv", children().csv().as_bytes()),
        ("b.ods", &ro3_hidden_codes("2024-25", "4 December 2025")),
        ("c.csv", population().csv().as_bytes()),
    ]);
    let before = snapshot(desk.data.path());
    let again = desk.import();
    assert!(again.said.contains("nothing was changed"), "{}", again.said);
    assert_eq!(before, snapshot(desk.data.path()));
}

#[test]
fn rows_of_other_editions_stay() {
    let desk = imported(&[("a.ods", &ro3_hidden_codes("2023-24", "29 August 2024"))]);
    desk.put(&[(
        "a.ods",
        &ro3_single_head("2024-25", "4 December 2025", &RO3_ROWS),
    )]);
    assert_eq!(desk.import().code, Some(0));
    let england = desk.table("england_imported.csv");
    assert!(england.contains(",2023-24,2024,") && england.contains(",2024-25,2025,"));
}

#[test]
fn the_later_of_two_releases_wins() {
    let later: Vec<String> = RO3_ROWS
        .iter()
        .map(|row| row.replace("5000.346", "5000.4"))
        .collect();
    let later: Vec<&str> = later.iter().map(String::as_str).collect();
    let early = ro3_hidden_codes("2024-25", "18 September 2025");
    let late = ro3_single_head("2024-25", "4 December 2025", &later);
    let desk = imported(&[("early.ods", &early), ("late.ods", &late)]);
    assert!(desk.table("england_imported.csv").contains("5.000400"));
    // Nor does the earlier one come back when it is imported alone.
    std::fs::remove_file(desk.folder.path().join("late.ods")).unwrap();
    let ended = desk.import();
    assert!(
        ended.said.contains("the tables hold a later release"),
        "{}",
        ended.said
    );
    assert!(desk.table("england_imported.csv").contains("5.000400"));
}

#[test]
fn what_the_publisher_got_wrong_is_flagged_and_kept() {
    // Kent's return did not come in; Hartlepool has 366 children and reports nought; its rate is not its
    // count over its population.
    let rows = RO3_ROWS.map(|row| row.replace("|1000.5|400|300", "|0|0|0"));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let desk = imported(&[
        ("a.csv", children().csv().as_bytes()),
        (
            "b.ods",
            &ro3_single_head("2024-25", "4 December 2025", &rows),
        ),
        ("c.csv", population().csv().as_bytes()),
    ]);
    let flags = desk.table("flags.csv");
    for flag in [
        "spending_ro3,2025,E06000001,2024-25,ro3_gross_total_cla,exclude,total reported as 0 while 366 children",
        "spending_ro3,2025,E10000016,2024-25,ro3_gross_total_cla,missing,return not received",
        "spending_ro3,2025,E92000001,2024-25,ro3_gross_total_cla,note,councils add to £3.0m less than England",
        "children_looked_after,2025,E06000001,2025-03-31,cla_rate_per_10k,check,\"366 children of 20000",
    ] {
        let is_flag = |line: &str| line.replace('"', "").starts_with(&flag.replace('"', ""));
        assert!(flags.lines().any(is_flag), "no flag {flag} in {flags}");
    }
    has(
        &desk.table("authorities/spending_ro3.csv"),
        "ro3_gross_total_cla,E06000001,2024-25,2025,0,,mhclg_ro3_2425",
    );
}

#[test]
fn older_codes_stand_under_one_code() {
    let desk = Desk::new(&[(
        "p.csv",
        population()
            .csv()
            .replace("E08000037", "E08000020")
            .as_bytes(),
    )]);
    std::fs::create_dir(desk.data.path().join("authorities")).unwrap();
    let recoded = desk.data.path().join("authorities/recoded.csv");
    std::fs::write(
        recoded,
        "other_code,area,name\nE08000020,E08000037,Gateshead\n",
    )
    .unwrap();
    assert_eq!(desk.import().code, Some(0));
    let councils = desk.table("authorities/population_0_17.csv");
    has(
        &councils,
        "population_0_17,E08000037,mid-2024,2025,70000,,ons_mye_dfe2025",
    );
}

#[test]
fn a_wrong_command_line_is_told_from_work_that_failed() {
    assert_eq!(task(&["import"]).code, Some(2));
    assert_eq!(task(&["import", "a", "b"]).code, Some(2));
    let ended = task(&["import", "/there/is/no/such/folder"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.said.contains("there is no such folder"));
}
