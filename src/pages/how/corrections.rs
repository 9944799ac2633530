//! The corrections log: the rule, what has been corrected since the page was published, and how to report an error.

use super::prose::prose;
use super::settings::Settings;
use leptos::prelude::*;
use model::appendix::{Correction, corrections as logged};
use model::date::written_date;

pub(super) fn corrections() -> impl IntoView {
    let log = logged().unwrap_or_default();
    let settings = Settings::compiled_in().unwrap_or_default();
    view! {
        <p>
            "The rule: no silent change. Every error in a figure or a statement is logged here with its date, what the page said, what it says now, and why. A correction is substantial if it would \
            change a conclusion. Then it also stands at the place itself. New figures in a new edition are not corrections. An old link keeps its old figures."
        </p>
        {list(&log)}
        <p>
            {prose(
                "Where we part from what a publisher printed, that is not a correction of ours. It is listed under [printed totals](#breaks-printed).",
            )}
        </p>
        {report(&settings)}
    }
}

fn list(log: &[Correction]) -> AnyView {
    if log.is_empty() {
        return view! {
            <p data-testid="no-corrections">
                "The log is empty: nothing that was published here has had to be corrected."
            </p>
        }
        .into_any();
    }
    let rows = log
        .iter()
        .map(|entry| {
            view! {
                <div>
                    <dt>{format!("{}: {}", written_date(&entry.date), entry.what)}</dt>
                    <dd>{format!("It said: {}. It says: {}. Why: {}. This affects: {}.", entry.was, entry.is, entry.why, entry.affects)}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="remarks">{rows}</dl> }.into_any()
}

fn report(settings: &Settings) -> impl IntoView + use<> {
    let to = match (settings.contact.clone(), settings.contact_link()) {
        (Some(contact), Some(link)) => {
            view! { "Write to "<a href=link>{contact}</a>". " }.into_any()
        }
        _ => "No address for errors has been set by whoever hosts this copy. Please tell the person who sent you the link. ".into_any(),
    };
    view! {
        <p>
            <strong>"Found an error? "</strong>
            {to}
            "Say which sentence or figure, what it should be, and where that is printed. Send the address of the page too: your lever settings are in it."
        </p>
    }
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
