//! A scenario and its view as a query string: the only thing that is saved, shared and tested. Reading never fails; it
//! goes in three steps, each a pure function: [`undress`](undress::undress), [`split`](split::split), value by value ([`read`]).

mod closing;
mod messengers;
mod notes;
mod read;
mod split;
mod undress;

use crate::area::Area;
use crate::authority::Authorities;
use crate::baseline::Baseline;
use crate::dataset::{Dataset, Tables};
use crate::lever::{LEVERS, Lever};
use crate::local::{self, Start};
use crate::recoded::folded;
use crate::scenario::Scenario;
use crate::statement;
use crate::table::DataError;
use crate::view::TOKENS;
use crate::view::{LinkedClaim, View};
pub use notes::LinkNote;
use read::Reader;
use split::{Pair, split};
use std::fmt::Write as _;
use undress::undress;

/// The link format's version.
const VERSION: u16 = 1;

/// What stands before the keys of the second scenario, B, which is written as differences from the first.
const SECOND: &str = "b.";

/// `b.inflation=forecast`: the second scenario follows the forecast where the first does not.
const FORECAST: &str = "forecast";

/// The most characters a link is written with.
const LONGEST_LINK: usize = 500;

/// What a link said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedLink {
    /// The reader's own: the second where there are two.
    pub scenario: Scenario,
    pub view: View,
    /// Everything that was not taken as written.
    pub notes: Vec<LinkNote>,
}

impl DecodedLink {
    /// Whether `query`, of which this is the reading, says which scenario it shows: it sets something, or names an edition, whose
    /// defaults these are. An address without it, whatever messengers added, leaves that to the page.
    pub fn names_scenario(&self, query: &str, baseline: &Baseline) -> bool {
        self.scenario != baseline.defaults || edition_asked(query, baseline).is_some()
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

/// Reads a link that may ask for a council: its area is read first, then the rest with that council's figures.
///
/// # Errors
/// As [`open`].
pub fn open_among(
    query: &str,
    tables: &Tables<'_>,
    councils: &Authorities,
    start: Start,
) -> Result<(Baseline, DecodedLink), DataError> {
    let (england, opened) = open(query, tables)?;
    let Some(council) = area_asked(query).and_then(|area| councils.find(area)) else {
        return Ok((england, opened));
    };
    Ok(match local::baseline(council, &england, start) {
        Ok(baseline) => {
            let opened = decode(query, &baseline);
            (baseline, opened)
        }
        Err(why) => {
            let mut opened = opened;
            let no_figures = |note: &&mut LinkNote| matches!(note, LinkNote::NoFigures { .. });
            if let Some(note) = opened.notes.iter_mut().find(no_figures) {
                *note = LinkNote::NoProjection {
                    name: council.plain_name().into(),
                    why: why.to_string(),
                };
            }
            (england, opened)
        }
    })
}

/// The area that a link asks for, under the code in use; whether there are figures for it is not known here.
pub fn area_asked(query: &str) -> Option<Area> {
    split(&undress(query).text)
        .into_iter()
        .filter(|Pair { key, .. }| key == "area")
        .find_map(|Pair { value, .. }| read::read_area(&value?))
        .map(folded)
}

/// Reads a link for the page of an area. Where it has the levers start from the area's own trends, and there are some, those that it
/// does not name are set to these; the link that is written then names them all.
pub fn decode_for_area(query: &str, baseline: &Baseline, decode: Decode) -> DecodedLink {
    let opened = decode(query, baseline);
    let own = baseline.preset(local::OWN_TRENDS);
    let Some(own) = own.filter(|_| opened.view.own_drivers) else {
        return opened;
    };
    let mut from_own = baseline.clone();
    from_own.defaults = own.scenario;
    let mut opened = decode(query, &from_own);
    opened.view.own_drivers = false;
    opened
}

/// How a page reads its links: [`decode`] or [`decode_handing_on`].
pub type Decode = fn(&str, &Baseline) -> DecodedLink;

/// Reads a link against the figures given. Good parts are kept, the rest is noted.
pub fn decode(query: &str, baseline: &Baseline) -> DecodedLink {
    let claim = |text: &str| statement::from_link(text).map(LinkedClaim::Read);
    decode_with(query, baseline, claim)
}

/// The same for a page that checks no claims: it hands on the link's claim as it stands. What reads claims is a twentieth of an app.
pub fn decode_handing_on(query: &str, baseline: &Baseline) -> DecodedLink {
    let claim = |text: &str| statement::in_link_characters(text).map(LinkedClaim::HandedOn);
    decode_with(query, baseline, claim)
}

fn decode_with(
    query: &str,
    baseline: &Baseline,
    claim: fn(&str) -> Option<LinkedClaim>,
) -> DecodedLink {
    // Most visits ask for nothing, and what reads links is a good part of what a browser would make ready before a page is alive.
    if query.is_empty() {
        return DecodedLink {
            scenario: baseline.defaults,
            view: View::default(),
            notes: Vec::new(),
        };
    }
    read_link(query, baseline, claim)
}

/// Apart from the caller also once it is compiled: a browser makes a function ready as a whole, when it is first called.
#[inline(never)]
fn read_link(
    query: &str,
    baseline: &Baseline,
    claim: fn(&str) -> Option<LinkedClaim>,
) -> DecodedLink {
    let undressed = undress(query);
    let mut reader = Reader::new(split(&undressed.text));
    reader.version();
    reader.edition(baseline);
    let first = reader.scenario(baseline, "", baseline.defaults);
    let (scenario, view) = reader.view(baseline, first, claim);
    let altered = undressed
        .was_altered
        .then(|| LinkNote::altered(&scenario, &baseline.defaults));
    DecodedLink {
        scenario,
        view,
        notes: altered.into_iter().chain(reader.notes()).collect(),
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
/// With every key moved and every word at its longest it would be longer; a claim to be checked, the check code and the short
/// words (an embed's dress) come last and are left out where they would not fit, so that nothing of a scenario is lost.
pub fn encode_with_view(scenario: &Scenario, view: &View, baseline: &Baseline) -> String {
    let first = view.first.as_ref().unwrap_or(scenario);
    let mut link = encode(first, baseline);
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
    write_differences(&mut link, SECOND, scenario, first);
    let claim = view.claim.as_ref().map(LinkedClaim::in_link);
    let check = view.check.map(|code| code.in_link());
    let written = [("claim", claim.as_deref()), ("check", check.as_deref())];
    let words = TOKENS.map(|key| (key, view.token(key)));
    for (key, word) in written.into_iter().chain(words) {
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
    // The first scenario's differences are from an area's own defaults; which area that is must be said.
    let usual = if prefix.is_empty() {
        Area::ENGLAND
    } else {
        from.area
    };
    if scenario.area != usual {
        put("area", scenario.area.code().into());
    }
}

fn tenths(value: i32) -> String {
    format!("{}", f64::from(value) / 10.0)
}

/// The edition a link asks for, where it is one of `dataset`'s; else the newest.
pub fn edition_named(query: &str, dataset: &Dataset) -> u16 {
    edition_asked(query, dataset).unwrap_or(newest_edition(dataset))
}

/// The same, where the link asks for one.
pub fn edition_asked(query: &str, dataset: &Dataset) -> Option<u16> {
    if query.is_empty() {
        return None;
    }
    split(&undress(query).text)
        .into_iter()
        .filter(|Pair { key, .. }| key == "data")
        .find_map(|Pair { value, .. }| known_edition(&value?, dataset))
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
