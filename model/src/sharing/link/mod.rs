//! A scenario and its view as a query string: the only thing that is saved, shared and tested. Reading never fails.

mod read;

use crate::area::Area;
use crate::baseline::Baseline;
use crate::dataset::{Dataset, Tables};
use crate::lever::{LEVERS, Lever};
use crate::scenario::Scenario;
use crate::statement;
use crate::table::DataError;
use crate::view::TOKENS;
use crate::view::View;
use percent_encoding::percent_decode_str;
use read::Reader;
use std::fmt::{self, Write as _};

/// The link format's version.
const VERSION: u16 = 1;

/// What stands before the keys of the second scenario.
const SECOND: &str = "b.";

/// `b.inflation=forecast`: the second scenario follows the forecast where the first does not.
const FORECAST: &str = "forecast";

/// Keys that other sites add to links; nothing is said of them.
const TRACKERS: [&str; 7] = [
    "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref",
];

/// The most characters a link is written with.
const LONGEST_LINK: usize = 500;

/// What a link said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedLink {
    pub scenario: Scenario,
    pub view: View,
    /// Everything that was not taken as written.
    pub notes: Vec<LinkNote>,
}

/// Something in a link that was not taken as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkNote {
    NewerVersion(String),
    OlderEdition { asked: u16, newest: u16 },
    UnknownEdition { asked: String, used: u16 },
    Repeated { key: String },
    NotUnderstood { key: String, value: String },
    OutOfRange { key: String, used: String },
    NoFigures { area: String },
    UnknownKey { key: String },
}

impl fmt::Display for LinkNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewerVersion(version) => {
                write!(
                    f,
                    "This link was made for a newer version (“{version}”). We used the settings we recognise."
                )
            }
            Self::OlderEdition { asked, newest } => {
                write!(
                    f,
                    "This link uses the figures of {asked}, so they are shown. There are newer figures, of {newest}."
                )
            }
            Self::UnknownEdition { asked, used } => {
                write!(
                    f,
                    "This link asks for figures of “{asked}”, which we do not have. The figures of {used} are shown."
                )
            }
            Self::Repeated { key } => write!(
                f,
                "“{key}” is in this link more than once, so we used the first we could read. {CHECK}"
            ),
            Self::NotUnderstood { key, value } => {
                write!(
                    f,
                    "Part of this link was unreadable (“{value}”), so we used the default for {}. {CHECK}",
                    named(key)
                )
            }
            Self::OutOfRange { key, used } => {
                write!(
                    f,
                    "This link sets {} outside its range, so we used {used}. {CHECK}",
                    named(key)
                )
            }
            Self::NoFigures { area } => write!(
                f,
                "We have no figures for the area “{area}”, so England is shown. {CHECK}"
            ),
            Self::UnknownKey { key } => {
                write!(
                    f,
                    "Part of this link was not recognised (“{key}”), so we ignored it. {CHECK}"
                )
            }
        }
    }
}

/// What a reader can do about a link that was not taken as written.
const CHECK: &str = "Check the link with whoever sent it.";

/// What a key sets, in words where it sets an assumption; of the second scenario it says so.
fn named(key: &str) -> String {
    let (which, bare) = match key.strip_prefix(SECOND) {
        Some(bare) => ("the second scenario: ", bare),
        None => ("", key),
    };
    match bare {
        "to" => format!("{which}the last year"),
        "basis" => format!("{which}how funding is set"),
        _ => Lever::from_key(bare).map_or_else(
            || format!("“{key}”"),
            |lever| format!("{which}{}", lever.spec().factor),
        ),
    }
}

/// Reads a link with the figures of the edition it names.
///
/// # Errors
/// Only where the tables themselves are unsound; no link is an error.
pub fn open(query: &str, tables: &Tables<'_>) -> Result<(Baseline, DecodedLink), DataError> {
    let newest = Baseline::england(tables, None)?;
    let asked = edition_named(query, &newest);
    let baseline = if asked == newest.edition.id {
        newest
    } else {
        Baseline::england(tables, Some(asked))?
    };
    let opened = decode(query, &baseline);
    Ok((baseline, opened))
}

/// Reads a link against the figures given. Good parts are kept, the rest is noted.
pub fn decode(query: &str, baseline: &Baseline) -> DecodedLink {
    let mut reader = Reader::new(query);
    reader.version();
    reader.edition(baseline);
    let scenario = reader.scenario(baseline, "", baseline.defaults);
    let view = reader.view(baseline, scenario);
    reader.unknown_keys();
    DecodedLink {
        scenario,
        view,
        notes: reader.notes,
    }
}

/// The canonical link of a scenario: at most 200 characters.
pub fn encode(scenario: &Scenario, baseline: &Baseline) -> String {
    let mut link = format!("v={VERSION}&data={}", baseline.edition.id);
    write_differences(&mut link, "", scenario, &baseline.defaults);
    link
}

/// The link of a scenario and its view: at most 500 characters.
///
/// With every key moved and every word at its longest it would be longer; a claim to be checked and the short words (an embed's
/// dress, the check code) come last and are left out where they would not fit, so that nothing of a scenario is lost.
pub fn encode_with_view(scenario: &Scenario, view: &View, baseline: &Baseline) -> String {
    let mut link = encode(scenario, baseline);
    let defaults = View::default();
    let mut put = |key: &str, value: &str, differs: bool| {
        if differs {
            let _ = write!(link, "&{key}={value}");
        }
    };
    put("prices", view.prices.key(), view.prices != defaults.prices);
    put(
        "index",
        &view.index.to_string(),
        view.index != defaults.index,
    );
    put("scope", view.scope.key(), view.scope != defaults.scope);
    put("from", &view.from.to_string(), view.from != defaults.from);
    put(
        "until",
        &view.until.map(|year| year.to_string()).unwrap_or_default(),
        view.until.is_some(),
    );
    put(
        "says",
        &view.says.map(tenths).unwrap_or_default(),
        view.says.is_some(),
    );
    put("band", "off", !view.band);
    put("drivers", "own", view.own_drivers);
    let with: Vec<_> = view.with.iter().map(Area::code).collect();
    put("with", &with.join("."), !with.is_empty());
    if let Some(second) = &view.second {
        write_differences(&mut link, SECOND, second, scenario);
    }
    let claim = view.claim.as_ref().map(statement::to_link);
    let words = TOKENS.map(|key| (key, view.token(key)));
    for (key, word) in [("claim", claim.as_deref())].into_iter().chain(words) {
        let fits = |word: &&str| link.len() + key.len() + word.len() + 2 <= LONGEST_LINK;
        if let Some(word) = word.filter(fits) {
            let _ = write!(link, "&{key}={word}");
        }
    }
    link
}

fn write_differences(link: &mut String, prefix: &str, scenario: &Scenario, from: &Scenario) {
    let mut put = |key: &str, value: String| {
        let _ = write!(link, "&{prefix}{key}={value}");
    };
    for spec in &LEVERS {
        let steps = scenario.steps(spec.lever);
        if steps != from.steps(spec.lever) {
            put(
                spec.key,
                steps.map_or(FORECAST.into(), |steps| spec.write(steps)),
            );
        }
        if spec.lever == Lever::Funding && scenario.basis != from.basis {
            put("basis", scenario.basis.key().into());
        }
    }
    if scenario.to != from.to {
        put("to", scenario.to.to_string());
    }
    if scenario.area != from.area {
        put("area", scenario.area.code().into());
    }
}

fn tenths(value: i32) -> String {
    format!("{}", f64::from(value) / 10.0)
}

/// The edition a link asks for, where it is one of `dataset`'s; else the newest.
pub fn edition_named(query: &str, dataset: &Dataset) -> u16 {
    let asked = pairs(query)
        .into_iter()
        .filter(|(key, _)| key == "data")
        .find_map(|(_, value)| known_edition(&value, dataset));
    asked.unwrap_or(newest_edition(dataset))
}

fn known_edition(text: &str, dataset: &Dataset) -> Option<u16> {
    whole_number(text).filter(|id| dataset.editions.iter().any(|edition| edition.id == *id))
}

fn newest_edition(dataset: &Dataset) -> u16 {
    let newest = dataset.editions.last();
    newest.map_or(dataset.edition.id, |edition| edition.id)
}

/// A whole number in plain digits.
fn whole_number(text: &str) -> Option<u16> {
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let text = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
    let parts = query
        .trim_start_matches(['?', '#'])
        .split('&')
        .filter(|part| !part.is_empty());
    let pair = |part: &str| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        (text(key), text(value))
    };
    parts.map(pair).collect()
}
