//! The one table of levers: keys, limits, steps and names. Slider, link, text and tests read it; the sentences are in `lever_words`.

/// Whether the funding lever is growth above inflation or growth in cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    Real,
    Cash,
}

impl Basis {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Cash => "cash",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Real, Self::Cash]
            .into_iter()
            .find(|basis| basis.key() == key)
    }
}

/// A number the reader can change. The order is the link's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lever {
    Children,
    Mix,
    Residential,
    Fostering,
    Other,
    Funding,
    Inflation,
    Overspend,
}

/// Whether a lever is something that happens or something somebody decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Happens,
    Decided,
}

/// A lever's limits and names. Limits are in the lever's unit; `per_unit` steps make one unit.
pub struct LeverSpec {
    pub lever: Lever,
    /// The key in links and JSON.
    pub key: &'static str,
    pub group: Group,
    pub name: &'static str,
    /// The name within a list of settings.
    pub short: &'static str,
    /// The factor as it stands in a sentence about what opened the gap.
    pub factor: &'static str,
    pub unit: &'static str,
    pub min: i32,
    pub max: i32,
    pub per_unit: i32,
    pub decimals: usize,
    /// Which of the two sides of the gap it moves.
    pub side: Side,
    /// Whether it makes sense to ask at which value the gap would close.
    pub is_solvable: bool,
}

/// The two sides of the gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Need,
    Resources,
}

/// Levers in the order of the link; `LEVERS[lever as usize]` is the lever's row.
pub const LEVERS: [LeverSpec; Lever::COUNT] = [
    LeverSpec {
        lever: Lever::Children,
        key: "children",
        group: Group::Happens,
        name: "Children in care",
        short: "children",
        factor: "the number of children",
        unit: "% a year",
        min: -10,
        max: 10,
        per_unit: 10,
        decimals: 1,
        side: Side::Need,
        is_solvable: true,
    },
    LeverSpec {
        lever: Lever::Mix,
        key: "mix",
        group: Group::Happens,
        name: "Shift to residential care",
        short: "shift to residential care",
        factor: "the shift to residential care",
        unit: "percentage points of all children a year",
        min: -2,
        max: 2,
        per_unit: 20,
        decimals: 2,
        side: Side::Need,
        is_solvable: true,
    },
    LeverSpec {
        lever: Lever::Residential,
        key: "residential",
        group: Group::Happens,
        name: "Cost of a residential place",
        short: "cost of a residential place",
        factor: "the cost of residential places",
        unit: "% a year above inflation",
        min: -10,
        max: 15,
        per_unit: 10,
        decimals: 1,
        side: Side::Need,
        is_solvable: true,
    },
    LeverSpec {
        lever: Lever::Fostering,
        key: "fostering",
        group: Group::Happens,
        name: "Cost of a foster place",
        short: "cost of a foster place",
        factor: "the cost of foster places",
        unit: "% a year above inflation",
        min: -10,
        max: 15,
        per_unit: 10,
        decimals: 1,
        side: Side::Need,
        is_solvable: true,
    },
    LeverSpec {
        lever: Lever::Other,
        key: "other",
        group: Group::Happens,
        name: "Other costs for each child",
        short: "other costs for each child",
        factor: "other costs for each child",
        unit: "% a year above inflation",
        min: -10,
        max: 15,
        per_unit: 10,
        decimals: 1,
        side: Side::Need,
        is_solvable: true,
    },
    LeverSpec {
        lever: Lever::Funding,
        key: "funding",
        group: Group::Decided,
        name: "Funding",
        short: "funding",
        factor: "funding",
        unit: "% a year",
        min: -10,
        max: 15,
        per_unit: 10,
        decimals: 1,
        side: Side::Resources,
        is_solvable: true,
    },
    LeverSpec {
        lever: Lever::Inflation,
        key: "inflation",
        group: Group::Happens,
        name: "Inflation",
        short: "inflation",
        factor: "inflation",
        unit: "% a year",
        min: -2,
        max: 15,
        per_unit: 10,
        decimals: 1,
        side: Side::Resources,
        is_solvable: false,
    },
    LeverSpec {
        lever: Lever::Overspend,
        key: "overspend",
        group: Group::Decided,
        name: "Overspend at the start",
        short: "overspend at the start",
        factor: "the overspend at the start",
        unit: "% of budget",
        min: 0,
        max: 30,
        per_unit: 10,
        decimals: 1,
        side: Side::Resources,
        is_solvable: true,
    },
];

impl Lever {
    /// How many there are.
    pub const COUNT: usize = Self::Overspend as usize + 1;

    pub const ALL: [Self; Self::COUNT] = {
        let mut all = [Self::Children; Self::COUNT];
        let mut at = 0;
        while at < all.len() {
            all[at] = LEVERS[at].lever;
            at += 1;
        }
        all
    };

    /// Those that can be solved for.
    pub fn solvable() -> impl Iterator<Item = Self> {
        let solvable = |lever: &Self| lever.spec().is_solvable;
        Self::ALL.into_iter().filter(solvable)
    }

    pub fn spec(self) -> &'static LeverSpec {
        &LEVERS[self as usize]
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lever| lever.spec().key == key)
    }
}

impl LeverSpec {
    /// The unit in words; funding's says whether it is above inflation or in cash.
    pub fn unit_in(&self, basis: Basis) -> &'static str {
        match (self.lever, basis) {
            (Lever::Funding, Basis::Real) => "% a year above inflation",
            (Lever::Funding, Basis::Cash) => "% a year in cash",
            _ => self.unit,
        }
    }

    /// The value of a whole number of steps, in the lever's unit.
    pub fn value(&self, steps: i32) -> f64 {
        f64::from(steps) / f64::from(self.per_unit)
    }

    /// One step, in the lever's unit.
    pub fn step(&self) -> f64 {
        self.value(1)
    }

    /// How far along its track a value lies, in %; outside the limits it is at an end.
    pub fn along(&self, value: f64) -> f64 {
        let share = (value - f64::from(self.min)) / f64::from(self.max - self.min);
        share.clamp(0.0, 1.0) * 100.0
    }

    /// The nearest step to a value in the lever's unit, within its limits.
    pub fn nearest(&self, value: f64) -> i32 {
        let clamped = value.clamp(f64::from(self.min), f64::from(self.max));
        self.whole_steps(libm::round(clamped * f64::from(self.per_unit)))
    }

    /// `value` rounded to the step in the given direction, within the limits.
    pub fn step_towards(&self, value: f64, up: bool) -> i32 {
        let steps = value * f64::from(self.per_unit);
        let rounded = if up {
            libm::ceil(steps)
        } else {
            libm::floor(steps)
        };
        self.clamp(self.whole_steps(rounded))
    }

    pub fn clamp(&self, steps: i32) -> i32 {
        steps.clamp(self.min * self.per_unit, self.max * self.per_unit)
    }

    /// Reads `-?digits[.digits]`, clamps it and rounds it to the step. `None` if it is no number.
    pub fn read(&self, text: &str) -> Option<Reading> {
        // A limit of the other sign (a negative value where the least is 0) is met at 0.
        let limit = if text.starts_with('-') {
            -self.min
        } else {
            self.max
        };
        let reading = read_decimal(text, i64::from(limit.max(0)), self.per_unit)?;
        Some(Reading {
            steps: self.clamp(reading.steps),
            ..reading
        })
    }

    /// The value as a link writes it: no trailing zeros, no plus, `-0` is `0`.
    pub fn write(&self, steps: i32) -> String {
        // At most two decimals, so the shortest form of the quotient is the decimal itself.
        format!("{}", self.value(steps))
    }

    #[allow(
        clippy::cast_possible_truncation,
        reason = "limits times steps are at most a few hundred"
    )]
    fn whole_steps(&self, steps: f64) -> i32 {
        steps as i32
    }
}

/// A number read from text: its steps, and whether it lay outside the limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub steps: i32,
    pub clamped: bool,
}

/// Reads `-?digits[.digits]` within ±`limit`, as steps of 1/`per_unit`, half away from zero in decimal arithmetic.
pub(crate) fn read_decimal(text: &str, limit: i64, per_unit: i32) -> Option<Reading> {
    let (negative, digits) = text
        .strip_prefix('-')
        .map_or((false, text), |rest| (true, rest));
    let number = Thousandths::read(digits)?;
    let limit = limit * 1000;
    let clamped = number.whole > limit || (number.whole == limit && number.more);
    let size = (number.whole.min(limit) * i64::from(per_unit) * 2 + 1000) / 2000;
    let size = i32::try_from(size).ok()?;
    Some(Reading {
        steps: if negative { -size } else { size },
        clamped,
    })
}

/// A decimal cut to thousandths. Every rounding boundary of a step has at most three decimals, so nothing is lost.
struct Thousandths {
    whole: i64,
    /// Whether digits beyond the third are not all zero.
    more: bool,
}

impl Thousandths {
    fn read(text: &str) -> Option<Self> {
        let (units, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(units) || !is_digits(fraction) {
            return None;
        }
        let cut = fraction.len().min(3);
        let kept: i64 = format!("{:0<3}", &fraction[..cut]).parse().ok()?;
        // More than nine digits is far outside any limit; the exact size no longer matters.
        let trimmed = units.trim_start_matches('0');
        let units = if trimmed.len() > 9 {
            999_999_999
        } else {
            trimmed.parse().unwrap_or(0)
        };
        Some(Self {
            whole: units * 1000 + kept,
            more: fraction[cut..].bytes().any(|b| b != b'0'),
        })
    }
}
