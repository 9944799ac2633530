//! A link, key by key: what of it is taken, and what is said of the rest.

use super::{
    FORECAST, LinkNote, SECOND, TRACKERS, VERSION, known_edition, newest_edition, pairs, tenths,
    whole_number,
};
use crate::area::Area;
use crate::dataset::Dataset;
use crate::lever::Basis;
use crate::lever::{LEVERS, Lever, LeverSpec};
use crate::prices::FIRST_MONEY_YEAR;
use crate::quantity::Year;
use crate::scenario::Scenario;
use crate::scope::{Prices, Scope};
use crate::statement;
use crate::view::MAX_COMPARED_AREAS;
use crate::view::TOKENS;
use crate::view::View;
use crate::view::is_token;
use crate::view::read_claim;

/// The pairs of a link being read, which of them have been asked for, and the notes so far.
pub(super) struct Reader {
    pairs: Vec<(String, String)>,
    known: Vec<bool>,
    pub(super) notes: Vec<LinkNote>,
}

impl Reader {
    pub(super) fn new(query: &str) -> Self {
        let pairs = pairs(query);
        Self {
            known: vec![false; pairs.len()],
            pairs,
            notes: Vec::new(),
        }
    }

    /// The first value of `key` that `read` understands, else the first as it stands there; notes repetition.
    fn first<T>(
        &mut self,
        key: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<Result<T, String>> {
        let mut values: Vec<&str> = Vec::new();
        for ((k, value), known) in self.pairs.iter().zip(&mut self.known) {
            if k == key {
                *known = true;
                values.push(value);
            }
        }
        let standing = values.first().copied().map(shortened)?;
        let found = values.iter().find_map(|value| read(value));
        if values.len() > 1 {
            self.notes.push(LinkNote::Repeated { key: key.into() });
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

    pub(super) fn version(&mut self) {
        let known = |value: &str| whole_number(value).filter(|version| *version == VERSION);
        if let Some(Err(version)) = self.first("v", known) {
            self.notes.push(LinkNote::NewerVersion(version));
        }
    }

    pub(super) fn edition(&mut self, dataset: &Dataset) {
        let (used, newest) = (dataset.edition.id, newest_edition(dataset));
        let note = match self.first("data", |value| known_edition(value, dataset)) {
            None => return,
            Some(Ok(asked)) if asked == used && used == newest => return,
            Some(Ok(asked)) if asked == used => LinkNote::OlderEdition { asked, newest },
            Some(Ok(asked)) => LinkNote::UnknownEdition {
                asked: asked.to_string(),
                used,
            },
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
        self.area(&key("area"));
        for spec in &LEVERS {
            scenario = self.lever(spec, prefix, scenario);
            if spec.lever == Lever::Funding {
                scenario.basis = self
                    .take(&key("basis"), Basis::from_key)
                    .unwrap_or(scenario.basis);
            }
        }
        if let Some(asked) = self.take(&key("to"), Year::parse) {
            scenario = scenario.with_to(asked, dataset.edition.base_year);
            self.note_clamp(scenario.to != asked, &key("to"), || scenario.to.to_string());
        }
        scenario
    }

    fn lever(&mut self, spec: &LeverSpec, prefix: &str, scenario: Scenario) -> Scenario {
        let key = format!("{prefix}{}", spec.key);
        let may_follow = prefix == SECOND && spec.lever == Lever::Inflation;
        let read = |value: &str| match value {
            FORECAST if may_follow => Some(None),
            number => spec.read(number).map(Some),
        };
        let Some(setting) = self.take(&key, read) else {
            return scenario;
        };
        if let Some(reading) = setting {
            self.note_clamp(reading.clamped, &key, || spec.write(reading.steps));
        }
        scenario.with(spec.lever, setting.map(|reading| reading.steps))
    }

    /// England is the one area with figures so far; any other code is noted and England stays.
    fn area(&mut self, key: &str) {
        let known = |code: &str| Area::parse(code).filter(|area| *area == Area::ENGLAND);
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

    pub(super) fn view(&mut self, dataset: &Dataset, scenario: Scenario) -> View {
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
        if self.take("prices", either("cash", "real")) == Some(true) {
            view.prices = Prices::Cash;
        }
        view.index = self.money_year("index", dataset).unwrap_or(view.index);
        view.scope = self.take("scope", Scope::from_key).unwrap_or(view.scope);
        view.from = self.money_year("from", dataset).unwrap_or(view.from);
        view.until = self.money_year("until", dataset);
        view.says = self.claimed();
        view.claim = self.take("claim", statement::from_link);
        view.band = self.take("band", either("on", "off")).unwrap_or(true);
        view.own_drivers = self
            .take("drivers", either("own", "england"))
            .unwrap_or(false);
        view.with = self.take("with", read_areas).unwrap_or_default();
        let second = self.scenario(dataset, SECOND, scenario);
        view.second = (second != scenario).then_some(second);
        for key in TOKENS {
            if let Some(word) = self.take(key, |value| is_token(value).then(|| value.to_string())) {
                view.set_token(key, &word);
            }
        }
        view
    }

    fn money_year(&mut self, key: &str, dataset: &Dataset) -> Option<Year> {
        let asked = self.take(key, Year::parse)?;
        let used = asked.clamp(FIRST_MONEY_YEAR, dataset.edition.base_year);
        self.note_clamp(used != asked, key, || used.to_string());
        Some(used)
    }

    fn claimed(&mut self) -> Option<i32> {
        let (value, clamped) = self.take("says", read_tenths)?;
        self.note_clamp(clamped, "says", || tenths(value));
        Some(value)
    }

    pub(super) fn unknown_keys(&mut self) {
        let mut met: Vec<&str> = Vec::new();
        for ((key, _), known) in self.pairs.iter().zip(&self.known) {
            let passed_over = *known || key.starts_with("utm_") || TRACKERS.contains(&key.as_str());
            if !passed_over && !met.contains(&key.as_str()) {
                met.push(key);
                self.notes.push(LinkNote::UnknownKey {
                    key: shortened(key),
                });
            }
        }
    }
}

fn read_areas(value: &str) -> Option<Vec<Area>> {
    let areas: Vec<Area> = value.split('.').map(Area::parse).collect::<Option<_>>()?;
    (areas.len() <= MAX_COMPARED_AREAS).then_some(areas)
}

fn read_tenths(value: &str) -> Option<(i32, bool)> {
    let reading = read_claim(value)?;
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
