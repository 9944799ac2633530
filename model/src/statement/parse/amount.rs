//! How much a sentence claims: a change, a difference, a level, or two of them.

use super::gather::Parts;
use super::{Misread, TWO_CLAIMS, refuse};
use crate::statement::size::{Degree, Scale, Size, Unit};
use crate::statement::{Amount, Measure, Per, Quantity};

impl Parts {
    pub(super) fn amount(
        &self,
        measure: &Measure,
        per: Option<Per>,
    ) -> Result<Option<Amount>, Misread> {
        let degree = self.degree.unwrap_or(Degree::Plain);
        let (size, after_to) = match self.sizes[..] {
            [] if self.degree.is_some() || self.is_fall.is_some() => {
                return refuse(
                    "By how much? Add a number, or a word such as “doubled” or “a third”.",
                );
            }
            [] => return Ok(None),
            [one] => one,
            [(first, _), (last, _)] => {
                return self.ends(measure, per, first, last, degree).map(Some);
            }
            _ => return refuse(TWO_CLAIMS),
        };
        let direction = match size {
            Size::Word(word) if word.is_verb => Some(word.is_fall),
            _ => self.is_fall,
        };
        if matches!(size, Size::Word(word) if word.is_verb)
            && self
                .is_fall
                .is_some_and(|is_fall| Some(is_fall) != direction)
        {
            return refuse(TWO_CLAIMS);
        }
        let is_share = per == Some(Per::Share);
        let is_fall = direction.unwrap_or(false);
        let quantity = match size.unit() {
            Unit::Points if is_share => Quantity::Difference { size, is_fall },
            Unit::Points => {
                return refuse(
                    "Percentage points are for shares of children. Name a share, or write %.",
                );
            }
            Unit::Percent if is_share && (direction.is_none() || after_to) => Quantity::Level(size),
            Unit::Percent if is_share => {
                return refuse(
                    "A share that moves: write “percentage points”, or what the share was.",
                );
            }
            Unit::Percent => Quantity::Change {
                size,
                is_fall,
                is_yearly: self.is_yearly,
            },
            Unit::Pounds | Unit::Plain => {
                fits_unit(measure, per, size)?;
                match direction {
                    Some(_) if self.is_yearly && !after_to => {
                        return refuse(
                            "An amount more or less every year is not checked here: write the change in %, or the two amounts.",
                        );
                    }
                    Some(is_fall) if !after_to => Quantity::Difference { size, is_fall },
                    _ => Quantity::Level(size),
                }
            }
        };
        Ok(Some(Amount { degree, quantity }))
    }

    fn ends(
        &self,
        measure: &Measure,
        per: Option<Per>,
        first: Size,
        last: Size,
        degree: Degree,
    ) -> Result<Amount, Misread> {
        // "£3.9 to £8.1bn": the scale of the second is meant for both.
        let first = match (first, last) {
            (Size::Number(mut a), Size::Number(b))
                if a.scale == Scale::One && a.decimals > 0 && b.scale != Scale::One =>
            {
                a.scale = b.scale;
                if a.unit == Unit::Plain {
                    a.unit = b.unit;
                }
                Size::Number(a)
            }
            _ => first,
        };
        let is_share = per == Some(Per::Share);
        if first.unit() != last.unit()
            || matches!((first, last), (Size::Word(_), _) | (_, Size::Word(_)))
        {
            return refuse(TWO_CLAIMS);
        }
        match first.unit() {
            Unit::Percent if is_share => {}
            Unit::Pounds | Unit::Plain => fits_unit(measure, per, first)?,
            _ => return refuse(TWO_CLAIMS),
        }
        Ok(Amount {
            degree,
            quantity: Quantity::Ends(first, last),
        })
    }
}

/// Pounds for money and plain numbers for children, or a sentence.
fn fits_unit(measure: &Measure, per: Option<Per>, size: Size) -> Result<(), Misread> {
    match (size.unit(), measure.is_people()) {
        (Unit::Pounds, true) => {
            refuse("That is a sum of money, but the measure is a number of children.")
        }
        (Unit::Plain, false) => refuse("Is that a sum of money? Write it with £."),
        (_, true) if per == Some(Per::Share) => {
            refuse("A share is written in %, or as “one in five”.")
        }
        _ => Ok(()),
    }
}
