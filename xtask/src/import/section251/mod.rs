//! The Department for Education's section 251 outturn (section 52 before 2010-11): what councils spend on looked-after
//! children before income, of which residential care and fostering. Lines are told by their text, because their references
//! change from year to year.

mod archive;
mod council;
mod harmonised;
mod line;
mod present;
mod year;

use model::quantity::whole;

pub(crate) use archive::{is_archive, read as read_archive};
pub(crate) use present::{is_present, read as read_present};

/// The measures by council, in whole pounds of the year: the comparable total and two of its lines.
const TOTAL: &str = "s251_gross_total_cla_harmonised";
const RESIDENTIAL: &str = "s251_gross_residential";
const FOSTERING: &str = "s251_gross_fostering";

/// How far a total may be from its lines and still be said to agree: councils round each of them to a pound.
const SLACK: f64 = 15.0;

/// More totals than this share that are not the sum of their lines are no slips of councils: the file is misread or damaged.
const FEW: usize = 10;

/// Words without which a table has nothing on looked-after children.
const ABOUT_CARE: [&str; 3] = ["looked after", "residential care", "fostering services"];

/// Whether a table speaks of looked-after children anywhere; other tables of the outturn are about schools.
pub(crate) fn is_about_care(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    ABOUT_CARE.iter().any(|words| text.contains(words))
}

/// Totals that are not the sum of their lines: a council's slip, which is kept as published and said.
#[derive(Default)]
struct Slips {
    compared: usize,
    found: Vec<String>,
    first: Option<anyhow::Error>,
}

impl Slips {
    /// Compares a total with its lines; `fault` makes the complaint about the total's cell.
    fn compare(
        &mut self,
        whose: &str,
        (total, added): (f64, f64),
        fault: impl FnOnce(String) -> anyhow::Error,
    ) {
        self.compared += 1;
        if (total - added).abs() <= SLACK {
            return;
        }
        let apart = pounds(added - total);
        let what = format!(
            "the total of {} is not the sum of its lines, {}",
            pounds(total),
            pounds(added)
        );
        if self.first.is_none() {
            self.first = Some(fault(what));
        }
        self.found.push(format!("{whose} by {apart}"));
    }

    /// What is to be said of them; refuses a file where they are many.
    fn note(self) -> anyhow::Result<Option<String>> {
        let many = self.found.len() * FEW > self.compared.max(FEW);
        match (self.first, many) {
            (Some(first), true) => Err(first),
            (Some(_), false) => Ok(Some(format!(
                "totals that are not the sum of their lines, kept as published: {}",
                self.found.join("; ")
            ))),
            (None, _) => Ok(None),
        }
    }
}

/// Whole pounds for a message: `£1,234,567`.
fn pounds(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    format!("{sign}\u{a3}{}", whole(value.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_have_their_thousands_parted() {
        assert_eq!(pounds(93_953_443.4), "\u{a3}93,953,443");
        assert_eq!(pounds(-1_000.0), "-\u{a3}1,000");
        assert_eq!(pounds(7.0), "\u{a3}7");
    }

    #[test]
    fn a_few_slips_are_said_and_many_are_a_fault() {
        let slips = |wrong: usize| {
            let mut slips = Slips::default();
            for i in 0..40 {
                let added = if i < wrong { 50.0 } else { 100.0 };
                slips.compare("201", (100.0, added), |what| anyhow::anyhow!(what));
            }
            slips.note()
        };
        assert_eq!(slips(0).unwrap(), None);
        let said = slips(1).unwrap().unwrap();
        assert!(
            said.ends_with("kept as published: 201 by -\u{a3}50"),
            "{said}"
        );
        let fault = slips(5).unwrap_err().to_string();
        assert!(fault.contains("not the sum of its lines"), "{fault}");
    }
}
