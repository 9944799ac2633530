//! How much a sentence claims: a change, a difference, a level, or two of them.

use super::gather::{Parts, Role, Sized};
use super::{Misread, TWO_CLAIMS, refuse};
use crate::statement::size::{Degree, Scale, Size, Unit};
use crate::statement::topics::{CARE, TOPICS};
use crate::statement::{Amount, Measure, Per, Quantity};

impl Parts {
    /// What is claimed, and whether the later of two amounts was named first.
    pub(super) fn amount(
        &self,
        measure: &Measure,
        per: Option<Per>,
    ) -> Result<Option<(Amount, bool)>, Misread> {
        match self.sizes[..] {
            [] if self.is_fall.is_some() => {
                refuse("By how much? Add a number, or a word such as “doubled” or “a third”.")
            }
            [] => Ok(None),
            [one] => self
                .one(measure, per, one)
                .map(|amount| Some((amount, false))),
            [first, second] => self.ends(measure, per, [first, second]).map(Some),
            _ => refuse(TWO_CLAIMS),
        }
    }

    fn one(&self, measure: &Measure, per: Option<Per>, one: Sized) -> Result<Amount, Misread> {
        let Sized {
            size, degree, role, ..
        } = one;
        let direction = match size {
            Size::Word(word) if word.is_verb => {
                if self.is_fall.is_some_and(|is_fall| is_fall != word.is_fall) {
                    return refuse(TWO_CLAIMS);
                }
                Some(word.is_fall)
            }
            _ => self.is_fall,
        };
        if role == Role::Between {
            return refuse("A range is not checked here. Check one number.");
        }
        if role == Role::To && direction.is_some() || role == Role::From {
            return refuse("From what to what? Write both amounts, or only the level.");
        }
        let is_share = per == Some(Per::Share);
        let is_fall = direction.unwrap_or(false);
        let quantity = match (size.unit(), direction) {
            (Unit::Points, _) if is_share => Quantity::Difference { size, is_fall },
            (Unit::Points, _) => {
                return refuse(
                    "Percentage points are for shares of children. Name a share, or write %.",
                );
            }
            (Unit::Percent, None) if is_share => Quantity::Level(size),
            (Unit::Percent, Some(_)) if is_share => {
                return refuse(
                    "A share that moves: write “percentage points”, or what the share was.",
                );
            }
            (Unit::Percent, None) if self.is_share_unsaid(measure) => {
                return refuse(
                    "Is that a rise, or a share? Write “rose by …%”, or “…% of children in care …”.",
                );
            }
            (Unit::Percent, _) => Quantity::Change {
                size,
                is_fall,
                is_yearly: self.is_yearly,
            },
            (Unit::Pounds | Unit::Plain, _) => {
                fits_unit(measure, per, size)?;
                match direction {
                    Some(_) if self.is_yearly => {
                        return refuse(
                            "We can’t check an amount a year. Write the change in %, or the two amounts.",
                        );
                    }
                    Some(is_fall) => Quantity::Difference { size, is_fall },
                    None if size.unit() == Unit::Plain && size.value() < SMALLEST => {
                        return refuse(
                            "Is that a number of children? We read so small a number as something else, such as an age.",
                        );
                    }
                    None => Quantity::Level(size),
                }
            }
        };
        Ok(Amount { degree, quantity })
    }

    /// Whether a % without "rose" or "fell" is more likely a share: "is 39% of spending", "27% aged 16 and over".
    fn is_share_unsaid(&self, measure: &Measure) -> bool {
        let is_of_a_group =
            measure.is_people() && self.topics.iter().any(|topic| **topic != TOPICS[CARE]);
        let is_verb = self.sizes.iter().any(|sized| sized.size.is_verb());
        !is_verb && (self.is_linked || is_of_a_group)
    }

    /// Two amounts are a claim only as "from … to …", whichever comes first.
    fn ends(
        &self,
        measure: &Measure,
        per: Option<Per>,
        [a, b]: [Sized; 2],
    ) -> Result<(Amount, bool), Misread> {
        let is_turned = match (a.role, b.role) {
            (Role::From, Role::To) => false,
            (Role::Plain, Role::To) if b.is_next && self.is_fall.is_none() => false,
            (Role::Plain | Role::To, Role::From | Role::Against) => true,
            (Role::Between, _) => return refuse("A range is not checked here. Check one number."),
            _ => return refuse(TWO_CLAIMS),
        };
        if [a, b].iter().any(|sized| sized.degree != Degree::Plain) {
            return refuse(
                "Words such as “about” go with one number here. Check the two amounts without them.",
            );
        }
        let [first, last] = with_one_scale(if is_turned {
            [b.size, a.size]
        } else {
            [a.size, b.size]
        });
        let is_share = per == Some(Per::Share);
        let are_words = matches!(first, Size::Word(_)) || matches!(last, Size::Word(_));
        if first.unit() != last.unit() || are_words {
            return refuse(TWO_CLAIMS);
        }
        match first.unit() {
            Unit::Percent if is_share => {}
            Unit::Pounds | Unit::Plain => fits_unit(measure, per, first)?,
            _ => return refuse(TWO_CLAIMS),
        }
        let fell = last.value() < first.value();
        if self.is_fall.is_some_and(|is_fall| is_fall != fell) {
            return refuse("The two amounts go the other way than the words say.");
        }
        let quantity = Quantity::Ends(first, last);
        Ok((
            Amount {
                degree: Degree::Plain,
                quantity,
            },
            is_turned,
        ))
    }
}

/// No group here is so small: a smaller number is an age, or a count of something else.
const SMALLEST: f64 = 150.0;

/// "£3.9 to £8.1bn": the scale and unit of the second are meant for both.
fn with_one_scale([first, last]: [Size; 2]) -> [Size; 2] {
    match (first, last) {
        (Size::Number(mut a), Size::Number(b))
            if a.scale == Scale::One && a.decimals > 0 && b.scale != Scale::One =>
        {
            a.scale = b.scale;
            if a.unit == Unit::Plain {
                a.unit = b.unit;
            }
            [Size::Number(a), last]
        }
        _ => [first, last],
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
