//! How large a claim is, as precisely as it was written, and what the words around a number cover.

/// A word such as "about" covers a number that lies within this share of it.
const ABOUT: f64 = 0.05;
/// A round number without a word is good to this share of it at most.
const ROUND: f64 = 0.01;
/// "Nearly" and "just over" cover a change within this share of it …
const NEARLY_CHANGE: f64 = 0.1;
/// … and a level within this one: "nearly £9bn" is closer than "nearly doubled".
const NEARLY_LEVEL: f64 = 0.05;
/// A change in words ("doubled", "a third") is good to so many percentage points, and never to more than `ABOUT` of it.
const WORD_POINTS: f64 = 2.5;

/// How a number is meant: judged by what the word means, not by one fixed distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Degree {
    /// The number itself, at the precision it is written in.
    Plain,
    About,
    /// Short of it, and close.
    Nearly,
    /// Beyond it, and close.
    JustOver,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
}

impl Degree {
    /// As it stands before a number; `Plain` has no word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::JustOver => "just over",
            Self::MoreThan => "more than",
            Self::AtLeast => "at least",
            Self::LessThan => "less than",
            Self::AtMost => "at most",
        }
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Plain,
    Pounds,
    Percent,
    /// Percentage points.
    Points,
}

/// Thousands, millions or billions, where the number was written so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    One,
    Thousand,
    Million,
    Billion,
}

impl Scale {
    const fn factor(self) -> f64 {
        match self {
            Self::One => 1.0,
            Self::Thousand => 1e3,
            Self::Million => 1e6,
            Self::Billion => 1e9,
        }
    }
}

/// A number as written: its precision is part of it. Never below 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// All digits without the point: 39 for 3.9.
    pub digits: i64,
    pub decimals: u8,
    pub scale: Scale,
    pub unit: Unit,
}

/// A number, or a word that is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Number(Number),
    Word(&'static SizeWord),
    /// So many in so many: a share.
    In {
        parts: u16,
        whole: u16,
    },
}

/// A change or a share that has a word of its own.
#[derive(Debug, PartialEq, Eq)]
pub struct SizeWord {
    /// As the page writes it; the first of `said`.
    pub said: &'static [&'static str],
    /// In tenths of a per cent: 1,000 for doubled. A fall is in the word itself.
    tenths: u16,
    /// Whether it is a whole predicate ("doubled") rather than an amount ("a third").
    pub is_verb: bool,
    pub is_fall: bool,
}

const fn word(
    said: &'static [&'static str],
    tenths: u16,
    is_verb: bool,
    is_fall: bool,
) -> SizeWord {
    SizeWord {
        said,
        tenths,
        is_verb,
        is_fall,
    }
}

/// Every word for a size that the grammar knows.
pub(super) static SIZE_WORDS: [SizeWord; 13] = [
    word(
        &[
            "doubled",
            "double",
            "doubling",
            "twice as much",
            "twice as many",
            "twice as high",
            "twofold",
        ],
        1000,
        true,
        false,
    ),
    word(
        &[
            "trebled",
            "tripled",
            "treble",
            "triple",
            "three times as much",
            "three times as many",
            "threefold",
        ],
        2000,
        true,
        false,
    ),
    word(&["quadrupled", "quadruple"], 3000, true, false),
    word(&["halved", "half as many", "half as much"], 500, true, true),
    word(
        &[
            "half",
            "a half",
            "half as much again",
            "half as many again",
            "half as big again",
        ],
        500,
        false,
        false,
    ),
    word(&["a third", "third", "one third"], 333, false, false),
    word(&["two thirds"], 667, false, false),
    word(&["a quarter", "quarter", "one quarter"], 250, false, false),
    word(&["three quarters"], 750, false, false),
    word(&["a fifth", "fifth", "one fifth"], 200, false, false),
    word(&["two fifths"], 400, false, false),
    word(&["three fifths"], 600, false, false),
    word(&["a tenth", "tenth", "one tenth"], 100, false, false),
];

impl Number {
    fn value(self) -> f64 {
        #[allow(
            clippy::cast_precision_loss,
            reason = "at most fifteen digits are read"
        )]
        let digits = self.digits as f64;
        let divisor = (0..self.decimals).fold(1.0, |divisor, _| divisor * 10.0);
        digits / divisor * self.scale.factor()
    }

    /// Half of the last place that was written. A percentage and a decimal are taken at their word; zeros at the end of a whole
    /// number ("82,000") are taken as rounding, up to `ROUND` of it, and a bare "£9bn" up to `ABOUT`.
    fn half(self) -> f64 {
        let place = (0..self.decimals).fold(self.scale.factor(), |place, _| place / 10.0);
        let is_percent = matches!(self.unit, Unit::Percent | Unit::Points);
        if is_percent || self.decimals > 0 || self.digits == 0 {
            return place / 2.0;
        }
        let mut digits = self.digits;
        let mut place = place;
        while digits % 10 == 0 {
            digits /= 10;
            place *= 10.0;
        }
        let most = if self.scale == Scale::One {
            ROUND
        } else {
            ABOUT
        };
        (place / 2.0).min(self.value() * most)
    }
}

impl Size {
    /// In the unit it is written in: pounds, children, or %.
    pub fn value(self) -> f64 {
        match self {
            Self::Number(number) => number.value(),
            Self::Word(word) => f64::from(word.tenths) / 10.0,
            Self::In { parts, whole } => 100.0 * f64::from(parts) / f64::from(whole),
        }
    }

    pub const fn unit(self) -> Unit {
        match self {
            Self::Number(number) => number.unit,
            Self::Word(_) | Self::In { .. } => Unit::Percent,
        }
    }

    /// Whether it is a predicate of its own, such as "doubled".
    pub(super) const fn is_verb(self) -> bool {
        matches!(self, Self::Word(word) if word.is_verb)
    }

    /// How far from it a figure may lie and still be written so.
    fn half(self) -> f64 {
        match self {
            Self::Number(number) => number.half(),
            Self::Word(_) | Self::In { .. } => WORD_POINTS.min(self.value() * ABOUT),
        }
    }

    /// Whether a figure is what the word and the size say: `low` and `high` are what its rounding allows, `figure` is as it is
    /// published (all in the size's unit and in the direction claimed). Words that set a bound are held to the figure itself.
    /// `is_change` for changes, which "nearly" covers more widely than levels.
    pub(super) fn covers(
        self,
        degree: Degree,
        [low, figure, high]: [f64; 3],
        is_change: bool,
    ) -> bool {
        let (claimed, half) = (self.value(), self.half());
        let near = claimed
            * if is_change {
                NEARLY_CHANGE
            } else {
                NEARLY_LEVEL
            };
        let within = |reach: f64| low <= claimed + reach && high >= claimed - reach;
        match degree {
            // What more than doubled has doubled, if not by far.
            Degree::Plain if self.is_verb() => low <= claimed + near && high >= claimed - half,
            Degree::Plain => within(half),
            Degree::About => within(half.max(claimed * ABOUT)),
            Degree::Nearly => figure < claimed && figure >= claimed - near,
            Degree::JustOver => figure > claimed && figure <= claimed + near,
            Degree::MoreThan => figure > claimed,
            Degree::AtLeast => figure >= claimed,
            Degree::LessThan => figure < claimed,
            Degree::AtMost => figure <= claimed,
        }
    }
}
