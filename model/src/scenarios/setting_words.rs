//! What is said of settings whatever the lever, and of a scenario as a whole. `{}` is the one thing a sentence has to say; where there
//! are more, they have names.

use crate::lever::Group;

/// What is said of every lever next to past years, `{}` and `{years}` being those years: what years are compared, and the
/// comparisons that are neither more nor less.
pub const PAST_YEARS: &str = "the past {count} years";
pub const MEASURED_YEARS: &str = "the {count} years we can measure";
pub const NO_PAST: &str = "There are no past years to compare with";
pub const SAME_AS_PAST: &str = "The same as in each of {}";
pub const MIDDLE: &str = "In the middle of {years}: {side} higher, {side} lower{rest}";
pub const MIDDLE_REST: &str = ", others the same";

/// A setting above or below inflation: at zero, and with the unit that stands beside a number with its minus.
pub const IN_LINE: &str = "in line with inflation";
pub const MINUS_IS_BELOW: &str = "% a year (minus: below inflation)";
/// The unit of the shift between placements where there is little room.
pub const POINTS_A_YEAR: &str = "percentage points a year";

/// A line on a setting of somebody else's scenario that the source says nothing of, and the lines on what is no slider.
pub const SOURCE_IS_SILENT: &str =
    "{setting}. Our assumption: {assumed} (the source gives no figure)";
pub const LAST_YEAR: &str = "Last year shown";
pub const FUNDING_IS_SET: &str = "Funding is set";

/// What the scenario assumes before a reader moves anything.
pub const OUR_DEFAULTS: &str = "Our starting point: children, placements and prices follow trends since {from}. Money grows as planned for all council services: no sum is set aside for children in care. {turning}";

/// A reader has moved the children, and sees the band of past misses around their own line.
pub const BAND_OFF_TREND: &str = "You moved children away from the trend. The band keeps its width around your line. Nobody knows how far such a setting would miss.";

/// The next count of children should be out by the reader's calendar.
pub const NEWER_COUNT_DUE: &str =
    "A newer count of children was due by now. It is not in these figures yet.";

/// Moves between placements have emptied one of the two.
pub const MIX_LIMITED: &str = "From {} no more children could move between fostering and residential care: one of the two would be empty.";

/// Inflation where it follows the official forecast: as a clause after "if", as a setting, and where there is little room.
pub const FORECAST_CLAUSE: &str = "prices rose as officially forecast";
pub const AS_FORECAST: &str = "as officially forecast";
pub const AS_FORECAST_SHORT: &str = "forecast";
/// The same next to the past.
pub const FORECAST_PATH: &str =
    "The official forecast: {start}% in {first}, {end}% in {last}, then unchanged.";
pub const FORECAST_PATH_UNKNOWN: &str = "The official forecast for each year.";

impl Group {
    /// What a reader is told of it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Happens => "No one sets this figure directly.",
            Self::Decided => "Government and councils decide.",
        }
    }
}
