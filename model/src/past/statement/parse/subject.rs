//! What a sentence is about: its measure, and what that is divided by.

use super::gather::Parts;
use super::{Misread, refuse};
use crate::statement::measure::Kind;
use crate::statement::size::Unit;
use crate::statement::topics::{BOTH, CARE, FOSTERING, RESIDENTIAL, TOPICS, Topic};
use crate::statement::{Measure, Per};

impl Parts {
    /// The measure that the sentence names, if it names one.
    pub(super) fn measure(&self) -> Result<Option<&'static Measure>, Misread> {
        let topic = self.topic()?;
        let is_pounds = self
            .sizes
            .iter()
            .any(|sized| sized.size.unit() == Unit::Pounds);
        let is_count = self
            .sizes
            .iter()
            .any(|sized| sized.size.unit() == Unit::Plain);
        let has_money = self.is_money || is_pounds || self.per.is_some();
        if self.is_weekly {
            let Some(topic) = topic.or_else(|| self.per.map(|_| &TOPICS[CARE])) else {
                return refuse(
                    "A week of what? Write “a residential place”, “a foster place” or “a child in care”.",
                );
            };
            return match topic.week() {
                Some(measure) => Ok(Some(measure)),
                None => refuse(
                    "We have weekly costs only for a residential place, a foster place and a child in care.",
                ),
            };
        }
        let Some(topic) = topic else {
            return Ok(
                match (
                    has_money && (self.is_money || self.per.is_some()),
                    self.is_people || self.is_share,
                ) {
                    (true, _) => TOPICS[CARE].money(),
                    (_, true) => TOPICS[CARE].people(),
                    _ => None,
                },
            );
        };
        let is_care = *topic == TOPICS[CARE];
        match (topic.money(), topic.people()) {
            (Some(money), None) => Ok(Some(money)),
            (None, Some(people)) if !has_money => Ok(Some(people)),
            (None, Some(_)) => Err(Misread(format!(
                "Spending on {} is not in these figures on its own.",
                topic.name
            ))),
            (Some(money), Some(_)) if has_money && !self.is_share => Ok(Some(money)),
            (Some(_), Some(people)) if is_care || self.is_people || self.is_share || is_count => {
                Ok(Some(people))
            }
            _ => Err(Misread(format!(
                "“{}” can mean spending or children. Write, for example, “spending on {}” or “children in {}”.",
                topic.name,
                topic.name,
                if *topic == TOPICS[FOSTERING] {
                    "foster care"
                } else {
                    topic.name
                }
            ))),
        }
    }

    fn topic(&self) -> Result<Option<&'static Topic>, Misread> {
        let mut topics = self.topics.clone();
        if topics.len() > 1 {
            topics.retain(|topic| **topic != TOPICS[CARE]);
        }
        topics.dedup();
        match topics[..] {
            [] => Ok(None),
            [topic] => Ok(Some(topic)),
            [a, b]
                if [a, b].contains(&&TOPICS[RESIDENTIAL])
                    && [a, b].contains(&&TOPICS[FOSTERING]) =>
            {
                Ok(Some(&TOPICS[BOTH]))
            }
            _ => refuse("That names two measures. Check one at a time."),
        }
    }

    pub(super) fn per_of(&self, measure: &Measure) -> Result<Option<Per>, Misread> {
        if measure.is_people() {
            let is_whole = TOPICS[CARE].people().is_some_and(|all| all == measure);
            return match (self.is_share, self.per) {
                (true, None) if is_whole => refuse(
                    "A share of which children? Name a group, for example “children in foster care”.",
                ),
                (true, None) => Ok(Some(Per::Share)),
                (false, None) => Ok(None),
                _ => refuse(
                    "A number of children cannot be divided by children. Did you mean spending?",
                ),
            };
        }
        if self.is_share {
            return refuse("Shares of spending are not in these figures. Shares of children are.");
        }
        match (&measure.kind, self.per) {
            (Kind::Weekly(_), _) | (_, None) => Ok(None),
            (Kind::Spending(scope), Some(Per::Place)) if scope.has_places() => Ok(Some(Per::Place)),
            (Kind::Spending(_), Some(Per::Place)) => {
                refuse("A place of which kind? Write “a residential place” or “a foster place”.")
            }
            (Kind::Spending(_), per) => Ok(per),
            _ => refuse(
                "That spending is not only for children in care, so we do not divide it by them.",
            ),
        }
    }
}
