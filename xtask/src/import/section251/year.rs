//! Which financial year an archive file is of. Nothing in such a file says so; its name does, or the folder that it lies in.

use anyhow::{Result, bail};

/// The year whose 31 March ends the financial year that a file's name gives: 2014 of `outturn_1314.csv`.
///
/// # Errors
/// Where neither the name nor a folder's name gives a year, or one gives two.
pub(super) fn ending(file: &str) -> Result<u16> {
    for name in file.rsplit('/') {
        let mut years = years_in(name);
        years.dedup();
        match years.as_slice() {
            [] => {}
            [year] => return Ok(*year),
            _ => bail!(
                "{file}: its name gives more than one financial year; leave one, as in outturn_1213.csv"
            ),
        }
    }
    bail!(
        "{file}: nothing in it says which financial year it is of; put the year into its name, as in outturn_1213.csv"
    )
}

/// Every financial year in a name: `2013-14`, `2013_2014`, `201314`, `1314`, `13-14`.
fn years_in(name: &str) -> Vec<u16> {
    let runs = digits(name);
    let mut years = Vec::new();
    for (i, (run, end)) in runs.iter().enumerate() {
        let next = runs.get(i + 1).filter(|(next, at)| {
            let between = &name[*end..at - next.len()];
            between.len() <= 3 && !between.contains('.')
        });
        let pair = match (run.len(), next) {
            (8, _) => Some((&run[..4], &run[4..])),
            (6, _) => Some((&run[..4], &run[4..])),
            (4, None) => Some((&run[..2], &run[2..])),
            (4, Some((next, _))) => match consecutive(run, next) {
                Some(_) => Some((*run, *next)),
                None => Some((&run[..2], &run[2..])),
            },
            (2, Some((next, _))) => Some((*run, *next)),
            _ => None,
        };
        years.extend(pair.and_then(|(first, last)| consecutive(first, last)));
    }
    years
}

/// Runs of digits, each with the place where it ends.
fn digits(name: &str) -> Vec<(&str, usize)> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, c) in name.char_indices().chain([(name.len(), ' ')]) {
        match (c.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push((&name[from..at], at));
                start = None;
            }
            _ => {}
        }
    }
    runs
}

/// The second of two years that follow each other, each of two or four digits.
fn consecutive(first: &str, last: &str) -> Option<u16> {
    let full = |text: &str| match (text.len(), text.parse::<u16>().ok()?) {
        (4, year) => Some(year),
        (2, year) => Some(2000 + year),
        _ => None,
    };
    let (first, last) = (full(first)?, full(last)?);
    (last == first + 1 && (2001..2100).contains(&last)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_read_in_every_way_that_names_give_it() {
        for name in [
            "outturn_1314.csv",
            "s251_archive_outturn_2013-14_children.csv",
            "Outturn 2013-2014.csv",
            "outturn 201314.csv",
            "s251 13-14 (1).csv",
            "release/2013-14/outturn.csv",
            "outturn_2013_14_v2.csv",
            "outturn_20132014.csv",
        ] {
            assert_eq!(ending(name).unwrap(), 2014, "{name}");
        }
        assert_eq!(ending("s52_0809.csv").unwrap(), 2009);
    }

    #[test]
    fn a_name_without_a_year_or_with_two_is_refused() {
        for name in ["outturn.csv", "s251_2014.csv", "outturn_1313.csv"] {
            let said = ending(name).unwrap_err().to_string();
            assert!(said.contains("put the year into its name"), "{said}");
        }
        let said = ending("outturn_1213_1314.csv").unwrap_err().to_string();
        assert!(said.contains("more than one"), "{said}");
    }
}
