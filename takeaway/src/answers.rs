//! What a reader asks of a link, answered in sentences: what moved with newer figures, and whether a check code holds.

use model::authority::Authorities;
use model::baseline::Baseline;
use model::check;
use model::dataset::COMPILED_IN;
use model::link;
use model::local::Start;
use model::moved::moved;

use crate::Scene;

/// What of the scenario of a link moved from its edition to the newest; nothing where that is its own.
///
/// # Errors
/// In a sentence, where there is no such edition.
pub fn moved_since(edition: u16, link: &str) -> Result<Vec<String>, String> {
    let then = Scene::open(edition, link)?;
    let now = Baseline::england(&COMPILED_IN, None).map_err(|error| error.to_string())?;
    if now.edition.id == edition {
        return Ok(Vec::new());
    }
    Ok(moved(&then.baseline, &now, &then.scenario, then.view.prices).sentences())
}

/// Whether the link comes out as its code says: `yes` or `no`, then why, in sentences. `council` is as in `Figures`: a link of
/// another council than that cannot be held against anything here.
///
/// # Errors
/// Where the figures cannot be read.
pub fn checked(code: &str, council: &str, link: &str) -> Result<Vec<String>, String> {
    let query = link.split_once('?').map_or(link, |(_, query)| query);
    let councils = match council {
        "" => Authorities::none(),
        table => Authorities::parse(table).map_err(|error| error.to_string())?,
    };
    let open = || link::open_among(query, &COMPILED_IN, &councils, Start::England);
    let (holds, said) = check::answer(code, open).map_err(|error| error.to_string())?;
    let first = if holds { "yes" } else { "no" };
    Ok(std::iter::once(first.into()).chain(said).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_link_is_told_what_moved_and_the_newest_nothing() {
        let said = moved_since(2025, "https://a.example/?v=1&data=2025").unwrap();
        assert!(
            said[0].contains("£2.553bn then") && said[0].contains("£2.542bn"),
            "{said:?}"
        );
        let newest = Baseline::england(&COMPILED_IN, None).unwrap().edition.id;
        assert!(moved_since(newest, "").unwrap().is_empty());
        assert!(moved_since(1900, "").is_err());
    }

    #[test]
    fn a_code_is_held_against_the_edition_that_its_link_names() {
        let link = "https://a.example/edition/2025/?v=1&data=2025&children=1.5#main";
        let old = Baseline::england(&COMPILED_IN, Some(2025)).unwrap();
        let scenario = link::decode("data=2025&children=1.5", &old).scenario;
        let code = check::check_code(&old, &scenario);
        let said = checked(&code.to_lowercase(), "", link).unwrap();
        assert_eq!(said[0], "yes", "{said:?}");
        let said = checked(&code, "", "?v=1&data=2026&children=1.5").unwrap();
        assert_eq!(said[0], "no");
        assert!(
            said.contains(&"Edition of the figures: 2025 by the code, 2026 here.".into()),
            "{said:?}"
        );
        let said = checked("12", "", link).unwrap();
        assert_eq!(
            said[1],
            "A check code has 16 letters and digits. This one has 2."
        );
    }
}
