//! What is said of a link that was not taken as written: what happened, what was done, what the reader can do.

use super::SECOND;
use crate::crockford::Unreadable;
use crate::lever::Lever;
use crate::scenario::Scenario;
use crate::setting::changed;
use crate::text::listed;
use std::fmt;

/// Something in a link that was not taken as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkNote {
    /// Its separators or its encoding were changed on its way; what it was read as, in words.
    Altered {
        read_as: String,
    },
    NewerVersion(String),
    UnknownVersion(String),
    OlderEdition {
        asked: u16,
        newest: u16,
    },
    /// An edition that there is, but not for what the page is about.
    OtherEdition {
        asked: u16,
        used: u16,
    },
    UnknownEdition {
        asked: String,
        used: u16,
    },
    Repeated {
        key: String,
    },
    NotUnderstood {
        key: String,
        value: String,
    },
    NoValue {
        key: String,
    },
    /// It ends in a key without a value, or in the middle of a key.
    CutShort,
    OutOfRange {
        key: String,
        used: String,
    },
    NoFigures {
        area: String,
    },
    /// A council with a history, but nothing that a projection could start from.
    NoProjection {
        name: String,
        why: String,
    },
    UnknownKeys {
        keys: Vec<String>,
    },
    /// Its check code cannot be read.
    NoCheck(Unreadable),
}

/// What a reader can do about a link that was not taken as written.
const CHECK: &str = "Check the link with whoever sent it.";

impl LinkNote {
    /// Of a link that was altered: what it was read as.
    pub(super) fn altered(scenario: &Scenario, usual: &Scenario) -> Self {
        let changes = changed(scenario, usual);
        let read_as = match &changes[..] {
            [] => "our starting point".into(),
            [one] => one.clone(),
            many => format!("a scenario with {} settings changed", many.len()),
        };
        Self::Altered { read_as }
    }
}

impl fmt::Display for LinkNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Altered { read_as } => write!(
                f,
                "This link was altered on its way. We read it as {read_as}. {CHECK}"
            ),
            Self::NewerVersion(version) => write!(
                f,
                "This link was made for a newer version (“{version}”). We used the settings we recognise. {CHECK}"
            ),
            Self::UnknownVersion(version) => write!(
                f,
                "This link names a version that does not exist (“{version}”). We used the settings we recognise. {CHECK}"
            ),
            Self::OlderEdition { asked, newest } => write!(
                f,
                "This link uses the figures of {asked}, so they are shown. To see those of {newest}, take “data={asked}” out of the link."
            ),
            Self::OtherEdition { asked, used } => write!(
                f,
                "This link was made with the figures of {asked}. This page has those of {used}, so its numbers may differ."
            ),
            Self::UnknownEdition { asked, used } => write!(
                f,
                "This link asks for figures of “{asked}”, which we do not have. The figures of {used} are shown. {CHECK}"
            ),
            Self::Repeated { key } => write!(
                f,
                "This link sets {} more than once, so we used the first value we could read. {CHECK}",
                named(key)
            ),
            Self::NotUnderstood { key, value } => write!(
                f,
                "Part of this link was unreadable (“{value}”), so we used {} for {}. {CHECK}",
                instead(key),
                named(key)
            ),
            Self::NoValue { key } => write!(
                f,
                "This link gives no value for {}, so we used {}. {CHECK}",
                named(key),
                instead(key)
            ),
            Self::CutShort => write!(
                f,
                "This link seems to have been cut short. What is missing is at its default. Ask whoever sent it for the whole link."
            ),
            Self::OutOfRange { key, used } => write!(
                f,
                "This link sets {} outside its range, so we used {used}. {CHECK}",
                named(key)
            ),
            Self::NoFigures { area } => write!(
                f,
                "We have no figures for the area “{area}”, so England is shown. {CHECK}"
            ),
            Self::NoProjection { name, why } => write!(
                f,
                "There is no projection for {name}, because {why}. England is shown."
            ),
            Self::UnknownKeys { keys } => write!(
                f,
                "Part of this link was not recognised ({}), so we ignored it. {CHECK}",
                named_first(keys)
            ),
            Self::NoCheck(why) => write!(f, "{why} So nothing was checked against it. {CHECK}"),
        }
    }
}

/// The first few keys in quotation marks, and how many more there are.
fn named_first(keys: &[String]) -> String {
    let mut said: Vec<String> = keys.iter().take(3).map(|key| format!("“{key}”")).collect();
    if keys.len() > said.len() {
        said.push(format!("{} more", keys.len() - said.len()));
    }
    listed(&said)
}

/// What is used where a key says nothing: B follows A.
fn instead(key: &str) -> &'static str {
    if key.starts_with(SECOND) {
        "that of scenario A"
    } else {
        "the default"
    }
}

/// What a key sets, in words; of the second scenario it says so.
fn named(key: &str) -> String {
    let (which, bare) = match key.strip_prefix(SECOND) {
        Some(bare) => (" in scenario B", bare),
        None => ("", key),
    };
    let words = match bare {
        "v" => "its version",
        "data" => "its figures",
        "to" => "the last year",
        "basis" => "how funding is set",
        "area" => "the area",
        "prices" => "the prices shown",
        "index" => "the year that lines start from",
        "scope" => "the spending looked back on",
        "from" => "the first year compared",
        "until" => "the last year compared",
        "says" => "the change claimed",
        "claim" => "the claim",
        "band" => "the uncertainty band",
        "with" => "the other areas",
        "check" => "the check code",
        _ => match Lever::from_key(bare) {
            Some(lever) => lever.spec().factor,
            None => return format!("“{key}”"),
        },
    };
    format!("{words}{which}")
}
