//! Whether whoever follows a source finds what was meant: no site's home page, one address for several tables only with the
//! file's name beside each, and the publisher's own page instead of a copy or an account of it wherever it is known.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::Findings;
use crate::tables::{Source, read_rows};

const SOURCES: &str = "sources.csv";
/// Tables of what others said, each row with a source of its own.
const CITING: [&str; 3] = ["claims.csv", "forecasts.csv", "presets.csv"];
/// Sites that carry the pages of other publishers: whatever stands there is an archived copy.
const COPIES: [&str; 8] = [
    "cloudfront.net",
    "exbulletin.com",
    "magzter.com",
    "narrativecare.org",
    "parallelparliament.co.uk",
    "parliamenttoday.com",
    "thewriterstown.com",
    "wired-gov.net",
];
/// Between a document and whoever told of it, where the document itself was not read.
const REPORTED: &str = ", as reported by ";

/// A row that rests on a source which it names itself.
#[derive(Deserialize)]
struct Cited {
    made_by: String,
    #[serde(alias = "published")]
    date: String,
    source_title: String,
    source_url: String,
    source_grade: String,
}

pub(super) fn check(data: &Path, findings: &mut Findings) -> Result<()> {
    let sources: Vec<Source> = read_rows(&data.join(SOURCES))?;
    let before = findings.problems.len();
    for (i, source) in sources.iter().enumerate() {
        check_page(SOURCES, i + 2, "url", &source.url, findings);
        check_copy(SOURCES, i + 2, "seen", &source.url, &source.seen, findings);
    }
    check_shared(&sources, findings);
    let mut count = sources.len();
    for file in CITING {
        let rows: Vec<Cited> = read_rows(&data.join(file))?;
        count += rows.len();
        for (i, row) in rows.iter().enumerate() {
            let (line, url, grade) = (i + 2, &row.source_url, &row.source_grade);
            check_page(file, line, "source_url", url, findings);
            check_copy(file, line, "source_grade", url, grade, findings);
            check_known(file, line, row, &sources, findings);
            check_account(file, line, row, &sources, findings);
        }
    }
    findings.prove(
        before,
        format!("{count} sources lead to a page of their own, the publisher's where it is known"),
    );
    Ok(())
}

/// An address is a page, not a site.
fn check_page(file: &str, row: usize, column: &str, url: &str, findings: &mut Findings) {
    if is_home(url) {
        let what = format!("{url} is a home page: give the page itself");
        findings.problem(file, row, column, what);
    }
}

/// What stands on a site of copies is graded as a copy.
fn check_copy(
    file: &str,
    row: usize,
    column: &str,
    url: &str,
    grade: &str,
    findings: &mut Findings,
) {
    if is_copy(url) && grade != "mirror" {
        let what = format!("{} carries others' pages: this is a mirror", host(url));
        findings.problem(file, row, column, what);
    }
}

/// Where several sources have one address, each names its file or table there in words of its own; one may be the page itself.
fn check_shared(sources: &[Source], findings: &mut Findings) {
    let mut addresses: BTreeMap<String, Vec<(usize, &Source)>> = BTreeMap::new();
    for (i, source) in sources.iter().enumerate() {
        if !source.url.is_empty() {
            let rows = addresses.entry(address(&source.url)).or_default();
            rows.push((i + 2, source));
        }
    }
    for rows in addresses.values() {
        for (i, (row, source)) in rows.iter().enumerate() {
            let named = &source.table_or_paragraph;
            let is_doubled = |(_, other): &(usize, &Source)| {
                let both_pages = !names_file(named) && !names_file(&other.table_or_paragraph);
                other.table_or_paragraph == *named || both_pages
            };
            if let Some((first, _)) = rows[..i].iter().find(|other| is_doubled(other)) {
                let what = format!(
                    "has the address of row {first}: name the file or table that is meant there"
                );
                findings.problem(SOURCES, *row, "table_or_paragraph", what);
            }
        }
    }
}

/// A copy or an account does not take the place of a document that `sources.csv` has at its publisher's: one of the same
/// maker and day, as far as both dates go.
fn check_known(file: &str, line: usize, row: &Cited, sources: &[Source], findings: &mut Findings) {
    if row.source_grade == "primary" {
        return;
    }
    let mut known = sources.iter().filter(|source| {
        let is_makers = !source.publisher.is_empty() && row.made_by.starts_with(&source.publisher);
        is_makers
            && !source.url.is_empty()
            && !is_copy(&source.url)
            && is_same_day(&source.published, &row.date)
    });
    let Some(first) = known.next() else {
        return;
    };
    let here = host(&row.source_url);
    if host(&first.url) != here && known.all(|other| host(&other.url) != here) {
        let what = format!(
            "{here} is not the publisher's: the page of {} is known, see {} in {SOURCES}",
            first.publisher, first.source
        );
        findings.problem(file, line, "source_url", what);
    }
}

/// Where a document was read in an account alone, the account has its own row in `sources.csv`.
fn check_account(
    file: &str,
    line: usize,
    row: &Cited,
    sources: &[Source],
    findings: &mut Findings,
) {
    let Some((_, who)) = row.source_title.split_once(REPORTED) else {
        return;
    };
    if row.source_grade != "secondary" {
        let what = format!("what was read \u{201c}as reported by {who}\u{201d} is secondary");
        findings.problem(file, line, "source_grade", what);
    }
    if sources
        .iter()
        .all(|source| !source.publisher.starts_with(who))
    {
        let what = format!("the account of {who} has no row in {SOURCES}");
        findings.problem(file, line, "source_title", what);
    }
}

/// Without what does not change where an address leads.
fn address(url: &str) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    bare.trim_end_matches('/').to_lowercase()
}

fn host(url: &str) -> String {
    let mut address = address(url);
    address.truncate(address.find(['/', '?', '#']).unwrap_or(address.len()));
    address
}

fn is_home(url: &str) -> bool {
    let rest = address(url);
    let page = rest[host(url).len()..].trim_start_matches('/');
    !url.is_empty() && (page.is_empty() || page.starts_with('#'))
}

fn is_copy(url: &str) -> bool {
    let host = host(url);
    COPIES
        .iter()
        .any(|site| host == *site || host.ends_with(&format!(".{site}")))
}

/// A file's or table's name has an underscore, which no sentence has.
fn names_file(words: &str) -> bool {
    words.contains('_')
}

/// Both say at least the month and agree as far as the shorter goes; of a date with a remark, the date.
fn is_same_day(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|date| date.split([',', ' ']).next().unwrap_or(date));
    let length = one.len().min(other.len());
    length >= "2025-01".len() && one[..length] == other[..length]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_page_has_nothing_after_the_host() {
        for home in [
            "https://www.room151.co.uk/",
            "http://gov.uk",
            "https://a.org/#top",
        ] {
            assert!(is_home(home), "{home}");
        }
        for page in ["https://a.org/?p=38233", "https://a.org/news", ""] {
            assert!(!is_home(page), "{page}");
        }
    }

    #[test]
    fn a_copy_is_told_by_its_site() {
        assert!(is_copy("https://www.wired-gov.net/wg/news?open"));
        assert!(is_copy("http://m.magzter.com/stories"));
        assert!(!is_copy("https://notmagzter.com/stories"));
    }

    #[test]
    fn dates_agree_as_far_as_both_go() {
        assert!(is_same_day("2025-09", "2025-09-12"));
        assert!(is_same_day("2024-06-20, updated 2024-10-03", "2024-06-20"));
        assert!(!is_same_day("2017-09-28", "2017-09-07"));
        assert!(!is_same_day("2025", "2025-09-12"), "a year is too little");
    }
}
