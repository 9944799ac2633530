//! A council's newer figures as somebody who has them types them in: a base of their own, which stays with them.

use crate::baseline::Baseline;
use crate::dataset::{Dataset, id};
use crate::local::FEW_CHILDREN;
use crate::quantity::{Year, money, whole, whole_to};
use crate::typed::plain_number;

/// Children on the last day of a year, and what was spent on them in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnBase {
    pub year: Year,
    pub children: f64,
    /// In pounds of that year.
    pub spend: f64,
}

/// More children than any council looks after.
const MOST_CHILDREN: f64 = 20_000.0;

/// What a child may cost a year, in pounds, for the numbers to be taken.
const LEAST_EACH: f64 = 10_000.0;
const MOST_EACH: f64 = 500_000.0;

impl OwnBase {
    /// The years that figures can be of: the newest that is published, and the one after it.
    pub fn years(baseline: &Baseline) -> [Year; 2] {
        let newest = baseline.edition.base_year;
        [newest, newest.plus(1)]
    }

    /// What was typed: children, and spending in millions of pounds.
    ///
    /// # Errors
    /// In a sentence that says what to look at again.
    pub fn read(year: Year, children: &str, millions: &str) -> Result<Self, String> {
        let plain = |typed: &str| {
            let bare = typed.trim().trim_start_matches('£');
            plain_number(bare.trim_end_matches(['m', 'M']))
        };
        let children = plain(children)
            .parse::<u32>()
            .ok()
            .map(f64::from)
            .filter(|count| (FEW_CHILDREN..=MOST_CHILDREN).contains(count))
            .ok_or_else(|| {
                format!(
                    "Children: a whole number from {} to {}.",
                    whole(FEW_CHILDREN),
                    whole(MOST_CHILDREN)
                )
            })?;
        let spend = plain(millions).parse::<f64>().ok();
        let spend = spend.filter(|millions| *millions > 0.0);
        let spend = spend.ok_or("Spending: a number in millions of pounds, such as 42.5.")? * 1e6;
        let each = spend / children;
        if !(LEAST_EACH..=MOST_EACH).contains(&each) {
            return Err(format!(
                "That would be £{} a year for each child. Check both numbers: spending is in millions of pounds.",
                whole_to(each, 100.0)
            ));
        }
        Ok(Self {
            year,
            children,
            spend,
        })
    }

    /// As a device keeps it: `2025-26 1910 230.5`.
    pub fn kept(&self) -> String {
        format!("{} {} {}", self.year, self.children, self.spend / 1e6)
    }

    /// What a device has kept; `None` where that is none of this, or of a year that figures cannot be of any more.
    pub fn recall(kept: &str, baseline: &Baseline) -> Option<Self> {
        let mut parts = kept.split(' ');
        let year = Year::parse(parts.next()?)?;
        let own = Self::read(year, parts.next()?, parts.next()?).ok()?;
        Self::years(baseline).contains(&year).then_some(own)
    }

    /// A council's baseline with this base in place of the published one. How children are placed, and how the money is shared among
    /// the placements, stays as published. `None` where the prices of the year are not known.
    pub fn apply(&self, baseline: &Baseline) -> Option<Baseline> {
        let price_level = price_level(baseline, self.year)?;
        let mut own = baseline.clone();
        let base = &mut own.base;
        let more = self.children / base.children;
        let dearer = self.spend / price_level / base.spend();
        base.year = self.year;
        base.price_level = price_level;
        base.children = self.children;
        base.residential *= more;
        base.fostering *= more;
        base.spend_residential *= dearer;
        base.spend_fostering *= dearer;
        base.spend_other *= dearer;
        Some(own)
    }

    /// Whose figures these are, and what is published.
    pub fn words(&self, published: &Baseline) -> String {
        let base = &published.base;
        format!(
            "This starts from your own figures: {} children and {} in {}. Published: {} and {} in {}. Yours are kept on this device and are in no link or file.",
            whole(self.children),
            money(self.spend),
            self.year,
            whole(base.children),
            money(base.spend() * base.price_level),
            base.year
        )
    }
}

/// Prices of a year, those of the newest being 1; of the year after it by the official forecast.
fn price_level(dataset: &Dataset, year: Year) -> Option<f64> {
    dataset.price_level(year).or_else(|| {
        let growth = dataset.series(id::GDP_DEFLATOR_GROWTH).value(year)?;
        Some(dataset.price_level(year.plus(-1))? * (1.0 + growth / 100.0))
    })
}
