//! A council's baseline: its own children and money in its base year, England's costs of places times one factor, and defaults
//! that are England's or follow the council's own trend.

use super::authority::{Authority, Published};
use crate::baseline::{Base, Baseline};
use crate::dataset::{RESIDENTIAL_GROUPS, SeriesId, id};
use crate::lever::Lever;
use crate::preset::{OURSELVES, Preset, PresetSetting, Whose};
use crate::prices::SPENDING;
use crate::quantity::{Year, rate};
use crate::scenario::{EARLIEST_BASE, Scenario};
use crate::setting::in_words;
use crate::text::listed;
use crate::trend::{yearly_change, yearly_growth};
use std::fmt::{self, Display, Formatter};

/// The publication that counts by council are in.
const COUNTS: &str = "dfe_cla_2025";

/// Below this many children one family more or less moves every figure.
pub const FEW_CHILDREN: f64 = 30.0;

/// At 31 March 2024 supported accommodation was partly counted as "other".
const UNSOUND_SPLIT: Year = Year::starting(2023);

/// What a council's levers start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// England's defaults.
    England,
    /// The council's own trends where it has them, England's defaults elsewhere.
    Own,
}

/// Why a council has a history here but no projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoProjection {
    /// It ended on 1 April of that year.
    Gone(i32),
    TooFewChildren,
    /// No recent total of section 251 is there and sound.
    NoSpending,
    /// The number of children in this group was withheld at that year's end.
    Withheld(&'static str, Year),
}

impl Display for NoProjection {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone(year) => write!(f, "it was abolished on 1 April {year}"),
            Self::TooFewChildren => {
                f.write_str("it looks after so few children that no projection would mean anything")
            }
            Self::NoSpending => {
                f.write_str("it has no recent spending figure that is sound enough to start from")
            }
            Self::Withheld(group, year) => write!(
                f,
                "the number of its children in {group} at {} was withheld, so that nobody can be identified",
                year.last_day()
            ),
        }
    }
}

/// A council's base, and how its costs compare with England's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Local {
    pub base: Base,
    /// England's cost of every kind of place, times this, comes to what the council spent.
    pub factor: f64,
}

/// Where a council's projection starts: its latest year whose section 251 total is sound, with the children of that year's end.
///
/// # Errors
/// Where there is no such year, too few children, or a group that the costs are taken from is withheld.
pub fn local(authority: &Authority, england: &Baseline) -> Result<Local, NoProjection> {
    if let Some(year) = authority.last_year {
        return Err(NoProjection::Gone(year));
    }
    let year = base_year(authority, england.edition.base_year)?;
    let count = |series: SeriesId| authority.value(series, year);
    let known = |series: SeriesId, words: &'static str| {
        count(series).ok_or(NoProjection::Withheld(words, year))
    };
    let children = count(id::CLA_STOCK).unwrap_or(0.0);
    if children < FEW_CHILDREN {
        return Err(NoProjection::TooFewChildren);
    }
    let fostering = known(id::PLACEMENT_FOSTER, "foster care")?;
    known(id::PLACEMENT_HOMES_AND_SECURE, "children’s homes")?;
    // A smaller group that is withheld stays with everyone else.
    let residential: f64 = RESIDENTIAL_GROUPS.into_iter().filter_map(count).sum();
    let price_level = england.price_level(year).ok_or(NoProjection::NoSpending)?;
    let spend = count(SPENDING).ok_or(NoProjection::NoSpending)? / price_level;
    let nation = &england.base;
    let [residential_cost, foster_cost, other_cost] = [
        residential * nation.cost_per_residential_place(),
        fostering * nation.cost_per_foster_place(),
        children * nation.other_cost_per_child(),
    ];
    let factor = spend / (residential_cost + foster_cost + other_cost);
    let base = Base {
        area: authority.area,
        year,
        children,
        residential,
        fostering,
        spend_residential: residential_cost * factor,
        spend_fostering: foster_cost * factor,
        spend_other: other_cost * factor,
        price_level,
    };
    Ok(Local { base, factor })
}

/// The latest year with a sound total and the count that belongs to it.
fn base_year(authority: &Authority, newest: Year) -> Result<Year, NoProjection> {
    let counted = |year: &Year| authority.value(id::CLA_STOCK, *year).is_some();
    let is_sound = |year: &Year| {
        let spent = authority.value(SPENDING, *year);
        spent.is_some_and(|spent| spent > 0.0) && !authority.is_unsound(SPENDING, *year)
    };
    let mut years = (0..=EARLIEST_BASE).map(|back| newest.plus(-back));
    match years.find(|year| is_sound(year) && counted(year)) {
        Some(year) => Ok(year),
        // A council whose very count is withheld or nothing is too small, whatever else is missing.
        None if !has_children(authority, newest) => Err(NoProjection::TooFewChildren),
        None => Err(NoProjection::NoSpending),
    }
}

fn has_children(authority: &Authority, newest: Year) -> bool {
    let recent = authority
        .series(id::CLA_STOCK)
        .filter(|(year, _)| *year <= newest);
    let mut counts = recent.filter_map(|(_, cell)| match cell {
        Published::Value(value) => Some(*value),
        Published::Mark(_) => None,
    });
    counts
        .next_back()
        .is_some_and(|children| children >= FEW_CHILDREN)
}

/// A lever whose default is the council's own trend, and the years that this is taken over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnTrend {
    pub lever: Lever,
    pub from: Year,
    pub to: Year,
    /// In the lever's unit, before it is rounded to its step and held within its limits.
    pub value: f64,
}

impl OwnTrend {
    /// `children in care +0.4% a year`; where the slider ends before that, what it was, too.
    pub fn said(&self, scenario: &Scenario) -> String {
        let spec = self.lever.spec();
        let steps = scenario.steps(self.lever);
        let setting = in_words(self.lever, steps, scenario.basis);
        let held = steps.map_or(0.0, |steps| spec.value(steps));
        if (self.value - held).abs() < 1.0 / f64::from(spec.per_unit) {
            return format!("{} {setting}", spec.short);
        }
        let was = rate(self.value, spec.decimals);
        format!(
            "{} {setting}, where the slider ends (it was {was})",
            spec.short
        )
    }
}

/// The council's own trends: of its children, and of the share in residential settings. There is no comparable yearly record of
/// what a place costs in one council, or of its money, so those levers start from England's.
pub fn own_trends(authority: &Authority, england: &Baseline) -> Vec<OwnTrend> {
    let edition = &england.edition;
    let last = |series: SeriesId| {
        let known = authority.series(series).rev();
        let mut values = known.filter(|(_, cell)| matches!(cell, Published::Value(_)));
        values
            .find(|(year, _)| *year <= edition.base_year)
            .map(|(year, _)| year)
    };
    let trend = |lever, from: Year, to: Year, value: f64| {
        (value.is_finite() && to > from).then_some(OwnTrend {
            lever,
            from,
            to,
            value,
        })
    };
    let children = last(id::CLA_STOCK).and_then(|to| {
        let from = edition.children_from;
        let start = authority.value(id::CLA_STOCK, from)?;
        let is_enough = start >= FEW_CHILDREN;
        let value = yearly_growth(from, to, |year| authority.value(id::CLA_STOCK, year));
        is_enough.then(|| trend(Lever::Children, from, to, value))?
    });
    let mix = mix_years(authority, edition.base_year).and_then(|(from, to)| {
        let share = |year: Year| {
            let groups: Option<f64> = main_groups()
                .map(|group| authority.value(group, year))
                .sum();
            Some(groups? / authority.value(id::CLA_STOCK, year)? * 100.0)
        };
        trend(Lever::Mix, from, to, yearly_change(from, to, share))
    });
    children.into_iter().chain(mix).collect()
}

/// Children's homes and supported accommodation: nearly all residential settings. The other two groups are so small that they are
/// withheld in one year and not in another.
fn main_groups() -> impl Iterator<Item = SeriesId> {
    RESIDENTIAL_GROUPS.into_iter().take(2)
}

/// The first and the last year with both main groups known; never one in which they were counted otherwise.
fn mix_years(authority: &Authority, newest: Year) -> Option<(Year, Year)> {
    let known = |year: &Year| {
        main_groups().all(|group| authority.value(group, *year).is_some())
            && authority
                .value(id::CLA_STOCK, *year)
                .is_some_and(|n| n >= FEW_CHILDREN)
    };
    let years = authority
        .series(id::PLACEMENT_HOMES_AND_SECURE)
        .map(|(year, _)| year);
    let mut sound = years
        .filter(|year| *year <= newest && *year != UNSOUND_SPLIT)
        .filter(known);
    let from = sound.next()?;
    Some((from, sound.next_back()?))
}

/// The baseline of a council: England's, with the council's own figures, base and, if wanted, trends.
///
/// # Errors
/// As [`local`].
pub fn baseline(
    authority: &Authority,
    england: &Baseline,
    start: Start,
) -> Result<Baseline, NoProjection> {
    let local = local(authority, england)?;
    let own = match start {
        Start::England => Vec::new(),
        Start::Own => own_trends(authority, england),
    };
    let own: Vec<(Lever, f64)> = own.iter().map(|own| (own.lever, own.value)).collect();
    Ok(england.of_area(
        authority.plain_name().into(),
        authority.sound_dataset(england),
        local.base,
        &own,
    ))
}

/// The council's own trends as one of the scenarios that a reader can choose.
pub const OWN_TRENDS: &str = "own-trends";

/// A baseline that starts from England's defaults, with the council's own trends first among its presets, where it has some.
///
/// # Errors
/// As [`local`].
pub fn with_own_trends(
    authority: &Authority,
    england: &Baseline,
) -> Result<Baseline, NoProjection> {
    let mut baseline = baseline(authority, england, Start::England)?;
    let scenario = self::baseline(authority, england, Start::Own)?.defaults;
    let preset = own_preset(&own_trends(authority, england), &baseline, scenario);
    baseline
        .presets
        .splice(0..0, preset.filter(|_| scenario != baseline.defaults));
    Ok(baseline)
}

fn own_preset(trends: &[OwnTrend], baseline: &Baseline, scenario: Scenario) -> Option<Preset> {
    let name = &baseline.name;
    let counts = baseline.source(COUNTS)?;
    let setting = |own: &OwnTrend| PresetSetting {
        lever: own.lever.spec().key.into(),
        setting: scenario.value(own.lever).unwrap_or_default().to_string(),
        whose: Whose::Source,
        origin: format!("as in {name} from {} to {}", own.from, own.to),
    };
    let said: Vec<String> = trends.iter().map(|own| own.said(&scenario)).collect();
    Some(Preset {
        id: OWN_TRENDS.into(),
        title: format!("{name}’s own trends"),
        one_line: format!("As {name} itself has moved: {}.", listed(&said)),
        made_by: OURSELVES.into(),
        date: baseline.edition.as_at,
        caveat: "There is no yearly record of what a place costs in one council, or of its money: those sliders stay England’s. A small council’s numbers can turn within a year.".into(),
        source_title: counts.title.clone(),
        source_url: counts.url.clone(),
        source_grade: counts.seen,
        settings: trends.iter().map(setting).collect(),
        scenario,
    })
}
