//! Whether a total is the sum of its parts, as near as rounding and withheld figures allow.

use super::cell::Cell;

/// How a total stands to its parts.
#[derive(Debug, PartialEq)]
pub(crate) enum Sum {
    /// Equal within rounding, or short by no more than withheld parts explain.
    Agrees,
    /// Apart by this much (parts less total), yet under one in five hundred: a fault to flag.
    Differs(f64),
    /// Apart by more: the file is not sound.
    Broken(f64),
}

/// By how much a published total and each published part may be off: half of what they are rounded to.
#[derive(Clone, Copy)]
pub(crate) struct Rounding {
    pub(crate) total: f64,
    pub(crate) part: f64,
}

/// Compares a total with its parts. A withheld part may be as large as the mean of those that are known.
pub(crate) fn sum(total: f64, parts: &[&Cell], rounding: Rounding) -> Sum {
    let known: Vec<f64> = parts.iter().filter_map(|p| p.number()).collect();
    let withheld = parts.iter().filter(|p| p.is_withheld()).count();
    if known.is_empty() {
        return Sum::Agrees;
    }
    let added: f64 = known.iter().sum();
    let apart = added - total;
    let slack = rounding.total + rounding.part * known.len() as f64;
    let unknown = withheld as f64 * (added / known.len() as f64).max(20.0);
    if apart <= slack && apart >= -slack - unknown {
        Sum::Agrees
    } else if apart.abs() <= total.abs() / 500.0 {
        Sum::Differs(apart)
    } else {
        Sum::Broken(apart)
    }
}

/// What is wrong with England's total beside its regions and its authorities, if it makes the file unsound.
/// Authorities that miss it by a little are the publisher's affair and are flagged later.
pub(crate) fn england_fault(
    total: f64,
    regions: (&[&Cell], Rounding),
    authorities: (&[&Cell], Rounding),
) -> Option<String> {
    let by_region = sum(total, regions.0, regions.1);
    let by_authority = sum(total, authorities.0, authorities.1);
    let (parts, apart) = match (by_region, by_authority) {
        (Sum::Differs(apart) | Sum::Broken(apart), _) => ("regions", apart),
        (Sum::Agrees, Sum::Broken(apart)) => ("authorities", apart),
        (Sum::Agrees, Sum::Agrees | Sum::Differs(_)) => return None,
    };
    Some(format!(
        "England has {total}, but its {parts} add to {}",
        total + apart
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[&str]) -> Vec<Cell> {
        texts.iter().map(|t| Cell::count(t).unwrap()).collect()
    }

    fn judge(total: f64, texts: &[&str], half: f64) -> Sum {
        let cells = cells(texts);
        let rounding = Rounding {
            total: half,
            part: half,
        };
        sum(total, &cells.iter().collect::<Vec<_>>(), rounding)
    }

    #[test]
    fn rounding_and_withheld_parts_are_allowed_for() {
        assert_eq!(judge(300.0, &["150", "160"], 5.0), Sum::Agrees);
        assert_eq!(judge(300.0, &["100", "100", "c"], 5.0), Sum::Agrees);
        assert_eq!(judge(200.0, &["100", "100", "z"], 5.0), Sum::Agrees);
    }

    #[test]
    fn what_they_do_not_explain_is_not() {
        assert_eq!(judge(300.0, &["100", "100", "z"], 5.0), Sum::Broken(-100.0));
        assert_eq!(judge(10_000.0, &["10015"], 5.0), Sum::Differs(15.0));
        assert_eq!(judge(300.0, &["400", "c"], 5.0), Sum::Broken(100.0));
    }
}
