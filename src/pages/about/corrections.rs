//! The corrections log: the rule, what has been corrected since the page was published, and how to report an error.

use super::HEADINGS;
use super::settings::Settings;
use crate::text::{Names, Text, names};
use leptos::prelude::*;
use model::appendix::{Correction, corrections as logged};
use model::date::written_date;

const TEXT: Text = Text::new("about/corrections", HEADINGS);

pub(super) fn corrections(settings: &Settings) -> impl IntoView + use<> {
    let log = logged().unwrap_or_default();
    view! {
        {TEXT.block("rule", names! {})}
        {list(&log)}
        {TEXT.block("printed", names! {})}
        {report(settings)}
    }
}

fn list(log: &[Correction]) -> AnyView {
    TEXT.check("empty", names! {});
    TEXT.check("entry", names_of(&Correction::default()));
    if log.is_empty() {
        let empty = TEXT.inline("empty", names! {});
        return view! { <p data-testid="no-corrections">{empty}</p> }.into_any();
    }
    let entry = |entry: &Correction| {
        view! {
            <div>
                <dt>{format!("{}: {}", written_date(&entry.date), entry.what)}</dt>
                <dd>{TEXT.inline("entry", names_of(entry))}</dd>
            </div>
        }
    };
    view! { <dl class="page-remarks">{log.iter().map(entry).collect_view()}</dl> }.into_any()
}

fn names_of(entry: &Correction) -> Names {
    names! { was: &entry.was, is: &entry.is, why: &entry.why, affects: &entry.affects }
}

fn report(settings: &Settings) -> impl IntoView + use<> {
    let report = TEXT.either(
        settings.contact.is_some(),
        ("report-to", settings.contact_names()),
        ("report-without-contact", names! {}),
    );
    view! { <p>{report}</p> }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_dated_and_escaped() {
        let entry = Correction {
            date: "2026-12-01".into(),
            what: "the <count>".into(),
            was: "1".into(),
            is: "2".into(),
            why: "typed".into(),
            affects: "nothing".into(),
            figures: String::new(),
        };
        let html = list(&[entry]).to_html();
        assert!(
            html.contains("1 December 2026: the &lt;count&gt;"),
            "{html}"
        );
        assert!(list(&[]).to_html().contains("no-corrections"));
    }

    #[test]
    fn errors_go_to_the_contact_if_there_is_one() {
        let settings = Settings {
            contact: Some("a@b.example".into()),
            ..Settings::default()
        };
        assert!(
            report(&settings)
                .to_html()
                .contains("href=\"mailto:a@b.example\"")
        );
        let unset = report(&Settings::default()).to_html();
        assert!(!unset.contains("href"), "{unset}");
    }
}
