//! Third step of reading a link, value by value: what of it is taken, and what is said of the rest.

use super::messengers::is_added;
use super::split::Pair;
use super::{
    FORECAST, LinkNote, SECOND, VERSION, known_edition, newest_edition, tenths, whole_number,
};
use crate::area::Area;
use crate::check_code::CheckCode;
use crate::dataset::Dataset;
use crate::lever::Basis;
use crate::lever::{LEVERS, Lever, LeverSpec};
use crate::prices::FIRST_MONEY_YEAR;
use crate::quantity::Year;
use crate::recoded::folded;
use crate::scenario::Scenario;
use crate::scope::{Prices, Scope};
use crate::typed;
use crate::view::MAX_COMPARED_AREAS;
use crate::view::TOKENS;
use crate::view::is_token;
use crate::view::read_claim;
use crate::view::{LinkedClaim, View};

/// The pairs of a link being read, the keys that were asked for, and the notes so far.
pub(super) struct Reader {
    pairs: Vec<Pair>,
    asked: Vec<String>,
    notes: Vec<LinkNote>,
    is_cut_short: bool,
}

impl Reader {
    pub(super) fn new(pairs: Vec<Pair>) -> Self {
        Self {
            pairs,
            asked: Vec::new(),
            notes: Vec::new(),
            is_cut_short: false,
        }
    }

    /// The first value of `key` that `read` understands, else the first as it stands there; notes repetition, and where there is
    /// nothing to be read, that.
    fn first<T>(
        &mut self,
        key: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<Result<T, String>> {
        self.asked.push(key.into());
        let is_asked = |pair: &&Pair| pair.key == key;
        let values: Vec<&str> = self
            .pairs
            .iter()
            .filter(is_asked)
            .map(|pair| pair.value.as_deref().unwrap_or_default())
            .collect();
        let standing = values.first().copied().map(shortened)?;
        let found = values.iter().find_map(|value| read(value));
        let are_empty = values.iter().all(|value| value.is_empty());
        if values.len() > 1 {
            self.notes.push(LinkNote::Repeated { key: key.into() });
        }
        if found.is_none() && are_empty {
            if self.pairs.last().is_some_and(|pair| pair.key == key) {
                self.is_cut_short = true;
            } else {
                self.notes.push(LinkNote::NoValue { key: key.into() });
            }
            return None;
        }
        Some(found.ok_or(standing))
    }

    /// The first value of `key` that `read` understands; notes repetition and a key without such a value.
    fn take<T>(&mut self, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        match self.first(key, read)? {
            Ok(found) => Some(found),
            Err(value) => {
                let key = key.into();
                self.notes.push(LinkNote::NotUnderstood { key, value });
                None
            }
        }
    }

    /// The same for a key that has words for its values, in capitals or not.
    fn take_word<T>(&mut self, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.take(key, |value| read(&typed::plain(value)))
    }

    pub(super) fn version(&mut self) {
        let known = |value: &str| whole_number(value).filter(|version| *version == VERSION);
        if let Some(Err(version)) = self.first("v", known) {
            let digits = version.trim_start_matches('0');
            let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            self.notes.push(if is_number {
                LinkNote::NewerVersion(version)
            } else {
                LinkNote::UnknownVersion(version)
            });
        }
    }

    pub(super) fn edition(&mut self, dataset: &Dataset) {
        let (used, newest) = (dataset.edition.id, newest_edition(dataset));
        let note = match self.first("data", |value| known_edition(value, dataset)) {
            None => return,
            Some(Ok(asked)) if asked == used && used == newest => return,
            Some(Ok(asked)) if asked == used => LinkNote::OlderEdition { asked, newest },
            Some(Ok(asked)) => LinkNote::OtherEdition { asked, used },
            Some(Err(asked)) => LinkNote::UnknownEdition { asked, used },
        };
        self.notes.push(note);
    }

    pub(super) fn scenario(
        &mut self,
        dataset: &Dataset,
        prefix: &str,
        mut scenario: Scenario,
    ) -> Scenario {
        let key = |key: &str| format!("{prefix}{key}");
        self.area(&key("area"), dataset.area);
        for spec in &LEVERS {
            scenario = self.lever(spec, prefix, scenario);
            if spec.lever == Lever::Funding {
                scenario.basis = self
                    .take_word(&key("basis"), Basis::from_key)
                    .unwrap_or(scenario.basis);
            }
        }
        if let Some(asked) = self.take(&key("to"), typed::year) {
            scenario = scenario.with_to(asked, dataset.edition.base_year);
            self.note_clamp(scenario.to != asked, &key("to"), || scenario.to.to_string());
        }
        scenario
    }

    fn lever(&mut self, spec: &LeverSpec, prefix: &str, scenario: Scenario) -> Scenario {
        let key = format!("{prefix}{}", spec.key);
        let may_follow = prefix == SECOND && spec.lever == Lever::Inflation;
        let read = |value: &str| {
            if may_follow && typed::plain(value) == FORECAST {
                return Some(None);
            }
            spec.read(&typed::number(value)?).map(Some)
        };
        let Some(setting) = self.take(&key, read) else {
            return scenario;
        };
        if let Some(reading) = setting {
            self.note_clamp(reading.clamped, &key, || spec.write(reading.steps));
        }
        scenario.with(spec.lever, setting.map(|reading| reading.steps))
    }

    /// The figures given are of one area; any other code is noted and that area stays.
    fn area(&mut self, key: &str, of: Area) {
        let known = |code: &str| read_area(code).filter(|area| folded(*area) == of);
        if let Some(Err(area)) = self.first(key, known) {
            self.notes.push(LinkNote::NoFigures { area });
        }
    }

    fn note_clamp(&mut self, clamped: bool, key: &str, used: impl Fn() -> String) {
        if clamped {
            self.notes.push(LinkNote::OutOfRange {
                key: key.into(),
                used: used(),
            });
        }
    }

    /// The reader's own scenario, which is `first` unless the link has a second, and the view of it.
    pub(super) fn view(
        &mut self,
        dataset: &Dataset,
        first: Scenario,
        claim: fn(&str) -> Option<LinkedClaim>,
    ) -> (Scenario, View) {
        let mut view = View::default();
        let either = |on: &'static str, off: &'static str| {
            move |value: &str| {
                if value == on {
                    Some(true)
                } else {
                    (value == off).then_some(false)
                }
            }
        };
        if self.take_word("prices", either("cash", "real")) == Some(true) {
            view.prices = Prices::Cash;
        }
        view.index = self.money_year("index", dataset).unwrap_or(view.index);
        view.scope = self
            .take_word("scope", Scope::from_key)
            .unwrap_or(view.scope);
        view.from = self.money_year("from", dataset).unwrap_or(view.from);
        view.until = self.money_year("until", dataset);
        view.says = self.claimed();
        view.claim = self.take("claim", claim);
        view.band = self.take_word("band", either("on", "off")).unwrap_or(true);
        view.own_drivers = self
            .take_word("drivers", either("own", "england"))
            .unwrap_or(false);
        view.with = self.take("with", read_areas).unwrap_or_default();
        let own = self.scenario(dataset, SECOND, first);
        view.first = (own != first).then_some(first);
        view.check = self.check();
        for key in TOKENS {
            if let Some(word) = self.take(key, |value| is_token(value).then(|| value.to_string())) {
                view.set_token(key, &word);
            }
        }
        (own, view)
    }

    fn check(&mut self) -> Option<CheckCode> {
        match self.first("check", |value| CheckCode::parse(value).ok())? {
            Ok(code) => Some(code),
            Err(text) => {
                let why = CheckCode::parse(&text).err();
                self.notes.extend(why.map(LinkNote::NoCheck));
                None
            }
        }
    }

    fn money_year(&mut self, key: &str, dataset: &Dataset) -> Option<Year> {
        let asked = self.take(key, typed::year)?;
        let used = asked.clamp(FIRST_MONEY_YEAR, dataset.edition.base_year);
        self.note_clamp(used != asked, key, || used.to_string());
        Some(used)
    }

    fn claimed(&mut self) -> Option<i32> {
        let (value, clamped) = self.take("says", read_tenths)?;
        self.note_clamp(clamped, "says", || tenths(value));
        Some(value)
    }

    /// Everything that is to be said, once all keys of ours were asked for.
    pub(super) fn notes(mut self) -> Vec<LinkNote> {
        let mut keys: Vec<String> = Vec::new();
        let last = self.pairs.len();
        for (index, pair) in self.pairs.iter().enumerate() {
            let is_cut = index + 1 == last && pair.value.is_none() && self.begins_a_key(&pair.key);
            if self.asked.contains(&pair.key) {
                continue;
            }
            let key = shortened(&pair.key);
            if is_cut {
                self.is_cut_short = true;
            } else if !is_added(&pair.key) && !keys.contains(&key) {
                keys.push(key);
            }
        }
        if !keys.is_empty() {
            self.notes.push(LinkNote::UnknownKeys { keys });
        }
        if self.is_cut_short {
            self.notes.push(LinkNote::CutShort);
        }
        self.notes
    }

    fn begins_a_key(&self, text: &str) -> bool {
        self.asked.iter().any(|key| key.starts_with(text))
    }
}

/// An area's code, in capitals or not.
pub(super) fn read_area(code: &str) -> Option<Area> {
    Area::parse(&code.to_ascii_uppercase())
}

fn read_areas(value: &str) -> Option<Vec<Area>> {
    let areas = value.split('.').map(read_area);
    let areas: Vec<Area> = areas.map(|area| area.map(folded)).collect::<Option<_>>()?;
    (areas.len() <= MAX_COMPARED_AREAS).then_some(areas)
}

fn read_tenths(value: &str) -> Option<(i32, bool)> {
    let reading = read_claim(&typed::number(value)?)?;
    Some((reading.steps, reading.clamped))
}

/// As much of a stranger's text as a sentence can carry.
fn shortened(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    if text.chars().count() > 40 {
        format!("{clean}…")
    } else {
        clean
    }
}
