//! Folders as people have them: what systems leave behind, whole releases, sister workbooks, tables saved by Excel.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod official;

use official::{
    Desk, Ended, RO3_ROWS, children, ods, others_of_the_release, outturn, placements, population,
    release, ro3_single_head, snapshot, xlsx,
};

/// Imports a folder that holds the children's table and these files.
fn beside_children(files: &[(&str, &[u8])]) -> (Desk, Ended) {
    let desk = Desk::new(files);
    desk.put(&[("cla.csv", children().csv().as_bytes())]);
    let ended = desk.import();
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    let england = desk.table("england_imported.csv");
    assert_eq!(england.lines().count(), 7, "{england}");
    (desk, ended)
}

fn says(ended: &Ended, line: &str) {
    assert!(
        ended.said.lines().any(|said| said == line),
        "no line\n{line}\nin\n{}",
        ended.said
    );
}

#[test]
fn what_systems_leave_beside_files_is_named_in_one_line_and_ignored() {
    let (_, ended) = beside_children(&[
        ("cla.csv:Zone.Identifier", b"[ZoneTransfer]\nZoneId=3\n"),
        ("desktop.ini", b"[.ShellClassInfo]\nIconResource=a,1\n"),
        ("Thumbs.db", b"\xd0\xcf\x11\xe0 thumbnails"),
        ("~$RO3.xlsx", b"\x04user\0\0"),
        (".DS_Store", b"\0\0\0\x01Bud1"),
        ("__MACOSX/._cla.csv", b"\0\x05\x16\x07"),
        ("README.md", b"notes, and more notes"),
        ("photo.jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        (
            "letter.docx",
            &release(&[
                ("[Content_Types].xml", b"<Types/>"),
                ("word/document.xml", b""),
            ]),
        ),
    ]);
    says(
        &ended,
        "not tables, ignored: .DS_Store, README.md, Thumbs.db, __MACOSX, cla.csv:Zone.Identifier, desktop.ini, \
         letter.docx, photo.jpeg, ~$RO3.xlsx",
    );
}

#[test]
fn an_unknown_table_is_reported_and_ignored() {
    let (_, ended) = beside_children(&[
        ("mine.csv", b"a,b,c\n1,2,3\n"),
        ("mine.ods", &ods(&[("Sheet1", vec!["a|b".to_owned()])])),
    ]);
    says(
        &ended,
        "mine.csv: unknown table, ignored; its first row is \u{201c}a, b, c\u{201d}",
    );
    says(
        &ended,
        "mine.ods: unknown workbook, ignored; its sheets are Sheet1",
    );
}

#[test]
fn known_kinds_that_are_not_needed_are_named_and_ignored() {
    let in_year = "Local authority inspection judgements in the year 2024-25";
    let (_, ended) = beside_children(&[
        (
            "b.csv",
            b"LA,LA Name,LineNumber,Line description,Total Expenditure\n201,City,1,Individual schools budget,5\n",
        ),
        ("e.ods", &ods(&[("a", vec![in_year.to_owned()])])),
    ]);
    for (file, kind) in [
        ("b.csv", "an outturn of other services"),
        (
            "e.ods",
            "inspections by Ofsted other than the latest of each council",
        ),
    ] {
        says(&ended, &format!("{file}: {kind}: not needed here, ignored"));
    }
}

#[test]
fn sister_workbooks_of_the_same_release_are_told_from_ro3() {
    let desk = Desk::new(&[
        (
            "RO2.ods",
            &outturn(
                "RO2_LA_Data_202425",
                "Worksheet 2: Revenue Outturn (RO) 2024-25: Highways and Transport (RO2) data",
            ),
        ),
        (
            "RO4.ods",
            &outturn(
                "LA_Data",
                "General Fund Revenue Account Outturn - RO4 Housing Services 2024-25",
            ),
        ),
        (
            "RSX.ods",
            &outturn(
                "RSX_LA_Data",
                "Revenue Outturn Summary (RSX) 2024-25, with social care as in RO3",
            ),
        ),
        (
            "RO3.ods",
            &ro3_single_head("2024-25", "4 December 2025", &RO3_ROWS),
        ),
    ]);
    let ended = desk.import();
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    for form in ["RO2", "RO4", "RSX"] {
        says(
            &ended,
            &format!("{form}.ods: revenue outturn {form}: not needed here, ignored"),
        );
    }
    assert!(desk.table("england_imported.csv").contains("5.000346"));
}

#[test]
fn a_release_is_read_as_its_zip_as_its_tree_and_as_its_folder_of_tables() {
    let mut files = vec![
        ("data/cla.csv", children().csv()),
        ("data/placements.csv", placements().csv()),
        ("data/people.csv", population().csv()),
        (
            "data-guidance/data-guidance.txt",
            "Guidance, with commas".to_owned(),
        ),
    ];
    let others = others_of_the_release();
    let others: Vec<(String, &String)> = others
        .iter()
        .map(|(name, text)| (format!("data/{name}"), text))
        .collect();
    files.extend(
        others
            .iter()
            .map(|(name, text)| (name.as_str(), (*text).clone())),
    );
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();

    let tree = Desk::new(&files);
    let zip = Desk::new(&[("release.zip", &release(&files))]);
    let mut tables = Vec::new();
    for (desk, place) in [
        (&tree, ""),
        (&tree, "data"),
        (&zip, ""),
        (&zip, "release.zip"),
    ] {
        let ended = desk.import_from(place);
        assert_eq!(ended.code, Some(0), "{place}: {}", ended.said);
        assert!(
            ended
                .said
                .contains("other tables of Explore education statistics, ignored: "),
            "{}",
            ended.said
        );
        let names = [
            "england_imported.csv",
            "authorities/population_0_17.csv",
            "sources.csv",
        ];
        tables.push(names.map(|name| desk.table(name)));
    }
    assert!(tables[0][0].contains("cla_stock") && tables[0][0].contains("placed_outside"));
    assert!(tables.iter().all(|table| *table == tables[0]));
    let said = zip.import().said;
    assert!(
        said.contains("not tables, ignored: release.zip/data-guidance/data-guidance.txt"),
        "{said}"
    );
}

#[test]
fn the_zip_beside_its_unzipped_tree_is_a_copy() {
    let text = children().csv();
    let (_, ended) = beside_children(&[
        ("cla (1).csv", text.as_bytes()),
        (
            "release.zip",
            &release(&[("data/cla.csv", text.as_bytes())]),
        ),
    ]);
    says(&ended, "cla.csv: a copy of cla (1).csv, ignored");
    says(
        &ended,
        "release.zip/data/cla.csv: a copy of cla (1).csv, ignored",
    );
}

#[test]
fn a_file_locked_in_a_zip_is_reported_and_ignored() {
    let mut locked = release(&[("private.csv", b"a,b\n1,2\n")]);
    // A way of packing that nothing here reads, in both places where a zip says how its file is packed.
    let central = locked
        .windows(4)
        .position(|at| at == b"PK\x01\x02")
        .unwrap();
    for at in [8, central + 10] {
        locked[at] = 98;
    }
    let (_, ended) = beside_children(&[("locked.zip", &locked)]);
    says(
        &ended,
        "locked.zip/private.csv: cannot be unpacked without a password or another program, ignored",
    );
}

#[test]
fn a_table_saved_by_excel_gives_the_same_rows() {
    for table in [children(), population(), placements()] {
        let plain = Desk::new(&[("a.csv", table.csv().as_bytes())]);
        let saved = Desk::new(&[("a.xlsx", &xlsx(&table))]);
        for desk in [&plain, &saved] {
            let ended = desk.import();
            assert_eq!(ended.code, Some(0), "{}", ended.said);
        }
        assert_eq!(
            plain.table("england_imported.csv"),
            saved.table("england_imported.csv")
        );
        assert_eq!(
            plain.table("authorities/areas.csv"),
            saved.table("authorities/areas.csv")
        );
    }
}

#[test]
fn tables_with_the_line_ends_of_windows_are_not_rewritten_when_nothing_changed() {
    let (desk, _) = beside_children(&[]);
    for (path, bytes) in snapshot(desk.data.path()) {
        let text = String::from_utf8(bytes).unwrap();
        std::fs::write(path, text.replace('\n', "\r\n")).unwrap();
    }
    let before = snapshot(desk.data.path());
    let ended = desk.import();
    says(&ended, "data/ already says all this; nothing was changed");
    assert_eq!(before, snapshot(desk.data.path()));
}
