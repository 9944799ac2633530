//! What else a reader should know of a claim: what it would fit, other years, the divisor, the definition.

use super::{Desk, named};
use crate::dataset::{MarkKind, id};
use crate::prices::SPENDING;
use crate::quantity::{money, whole};
use crate::scope::Prices;
use crate::statement::readings::{About, FIRST_PUBLISHED, OUTTURN};
use crate::statement::write::{in_words, place_words, predicate, size_words, with};
use crate::statement::{Amount, Degree, Evidence, Per, Quantity, Ruling};
use crate::text::capitalised;
use crate::text::listed;

impl Desk<'_> {
    pub(super) fn further(&self, ruling: Ruling) -> Vec<String> {
        let mut said = Vec::new();
        if let (Ruling::Wrong, Some(amount)) = (ruling, self.statement.amount) {
            said.extend(self.better_word(amount));
            said.extend(self.other_reading(amount));
            said.extend(self.as_yearly(amount));
            said.extend(self.elsewhen());
        }
        said.extend(self.divisors());
        said.extend(self.definition());
        said.extend(self.revised());
        said.extend(self.outturn());
        said
    }

    /// The word that would make the number right.
    fn better_word(&self, amount: Amount) -> Option<String> {
        let is_verb = matches!(amount.quantity, Quantity::Change { size, .. } if size.is_verb());
        let words: &[Degree] = if is_verb {
            &[Degree::MoreThan, Degree::Nearly, Degree::Plain]
        } else {
            &[
                Degree::Plain,
                Degree::Nearly,
                Degree::JustOver,
                Degree::About,
            ]
        };
        let others = words.iter().filter(|degree| **degree != amount.degree);
        let others = others.map(|degree| Amount {
            degree: *degree,
            ..amount
        });
        let allowed = self.allowed();
        let (other, reading) = others
            .filter_map(|other| Some((other, allowed.iter().find(|reading| other.fits(reading))?)))
            .next()?;
        let basis = reading
            .prices
            .map_or(String::new(), |prices| format!(" {}", in_words(prices)));
        let words = match other.quantity {
            Quantity::Level(size) => with(other.degree, &size_words(size)),
            _ => predicate(other),
        };
        Some(format!("“{}”{basis} would be right.", capitalised(&words)))
    }

    /// Readings of another kind, or in other prices, that the number fits.
    fn other_reading(&self, amount: Amount) -> Option<String> {
        let fitting = self
            .all
            .iter()
            .filter(|reading| !self.statement.allows(reading) && amount.fits(reading));
        // One of several counts of the same thing is enough.
        let mut met: Vec<(&str, Option<Prices>)> = Vec::new();
        let mut names = Vec::new();
        for reading in fitting {
            let kind = (reading.subject.as_str(), reading.prices);
            if !met.contains(&kind) {
                met.push(kind);
                names.push(named(reading));
            }
        }
        (!names.is_empty()).then(|| format!("The number is right for {}.", listed(&names)))
    }

    /// A change over several years that was one a year, or the other way round.
    fn as_yearly(&self, amount: Amount) -> Option<String> {
        let Quantity::Change {
            size,
            is_fall,
            is_yearly,
        } = amount.quantity
        else {
            return None;
        };
        let turned = Amount {
            quantity: Quantity::Change {
                size,
                is_fall,
                is_yearly: !is_yearly,
            },
            ..amount
        };
        let allowed = self.allowed();
        let fitting: Vec<String> = allowed
            .iter()
            .filter(|reading| turned.fits(reading))
            .map(|reading| named(reading))
            .collect();
        let many = self.statement.to.since(self.statement.from).abs() > 1;
        (many && !fitting.is_empty()).then(|| {
            let (now, then) = if is_yearly {
                ("over the whole span", "A yearly change")
            } else {
                ("a year", "A change over several years")
            };
            format!(
                "As a change {now} it is right for {}. {then} cannot be compared with the other.",
                listed(&fitting)
            )
        })
    }

    fn elsewhen(&self) -> Option<String> {
        let year = |year| self.statement.measure.year_words(year);
        let spans: Vec<String> = self
            .statement
            .other_years(self.evidence, 2)
            .into_iter()
            .map(|[from, to]| {
                if from == to {
                    format!("in {}", year(to))
                } else {
                    format!("from {} to {}", year(from), year(to))
                }
            })
            .collect();
        (!spans.is_empty()).then(|| format!("It would be right {}.", listed(&spans)))
    }

    /// A sum for "each child" can be divided by all children or by those placed: the other is named with its figure, by our
    /// counts where there are any, else by the department's weekly cost.
    fn divisors(&self) -> Option<String> {
        let statement = self.statement;
        let measure = statement.measure;
        if statement.per != Some(Per::Child) || measure.key == "spending" {
            return None;
        }
        let in_cash = |about| {
            let mut of = self.all.iter();
            of.find(|reading| {
                let is_ours = reading.which.is_empty();
                is_ours && reading.about == about && reading.prices == Some(Prices::Cash)
            })
        };
        let place = place_words(measure);
        let figure = match in_cash(About::Each(Per::Place)) {
            Some(reading) => format!("it was {} in cash", reading.written(1)),
            None => {
                let weekly = measure.weekly()?.value(self.evidence, statement.to)?;
                format!("DfE gives £{} a week", whole(weekly))
            }
        };
        Some(format!(
            "That is the spending divided by all children in care. {} {figure} in {}.",
            capitalised(place),
            measure.year_words(statement.to)
        ))
    }

    /// Why the published total and today's definition differ, where they do.
    fn definition(&self) -> Option<String> {
        if self.statement.measure.key != "spending" {
            return None;
        }
        let Evidence { dataset, .. } = self.evidence;
        let both = |year| {
            let value = |id| dataset.series(id).value(year);
            let (printed, today) = (value(id::S251_GROSS_TOTAL_CLA)?, value(SPENDING)?);
            ((printed - today).abs() > 1e5).then_some((year, printed, today))
        };
        let (year, printed, today) = [self.statement.from, self.statement.to]
            .into_iter()
            .find_map(both)?;
        let mark = dataset
            .mark(SPENDING, year)
            .filter(|mark| mark.kind == MarkKind::Corrected);
        Some(match mark {
            Some(mark) => mark.note.clone(),
            None => format!(
                "For {year} DfE published {}. On today’s definition, with adoption and special guardianship, it was {}.",
                money(printed),
                money(today)
            ),
        })
    }

    /// What a count that was right when it was first published has become.
    fn revised(&self) -> Option<String> {
        let amount = self.statement.amount?;
        let allowed = self.allowed();
        let first = allowed.iter().find(|reading| amount.fits(reading))?;
        let now = allowed.iter().find(|reading| reading.which.is_empty())?;
        (first.which == FIRST_PUBLISHED).then(|| {
            let year = self.statement.measure.year_words(self.statement.to);
            format!(
                "DfE has since revised the count for {year} to {}.",
                now.written(1)
            )
        })
    }

    /// Which of the two returns of a year the number is from, where it is not the one this page compares by.
    fn outturn(&self) -> Option<String> {
        let amount = self.statement.amount?;
        let allowed = self.allowed();
        let first = allowed.iter().find(|reading| amount.fits(reading))?;
        (first.which == OUTTURN).then(|| {
            "Councils make two returns for each year, revenue outturn and section 251, and they differ a little.".into()
        })
    }
}
