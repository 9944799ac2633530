//! How many tests ran, read from each runner's own break_even lines.

use std::fmt;
use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::default() {
            return Ok(());
        }
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

const SUMMARY: &str = "Summary [";

/// All the tests that cargo test, nextest, the wasm runner or node's runner say they ran.
pub(crate) fn read(text: &str) -> Counts {
    // Where nextest sums up, what it quotes from a failing test is not to be counted again.
    let summed_up = text.lines().any(|line| line.trim().starts_with(SUMMARY));
    let mut all = Counts::default();
    for line in text.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix(SUMMARY) {
            all += words_after_numbers(rest.split_once("run:").map_or("", |(_, rest)| rest));
        } else if let Some(rest) = line.strip_prefix("test result: ").filter(|_| !summed_up) {
            all += words_after_numbers(rest);
        } else if let Some(rest) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) {
            all += word_before_number(rest);
        }
    }
    all
}

/// `ok. 3 passed; 0 failed; 1 ignored` and `2 passed (1 slow), 1 failed, 0 skipped`.
fn words_after_numbers(rest: &str) -> Counts {
    let mut counts = Counts::default();
    for part in rest.split([';', ',', '.']) {
        let mut words = part.split_whitespace();
        let number = words.next().and_then(|word| word.parse().ok());
        if let (Some(number), Some(word)) = (number, words.next()) {
            counts += named(word, number);
        }
    }
    counts
}

/// `pass 3`.
fn word_before_number(rest: &str) -> Counts {
    match rest
        .split_once(' ')
        .map(|(word, number)| (word, number.parse()))
    {
        Some((word, Ok(number))) => named(word, number),
        _ => Counts::default(),
    }
}

fn named(word: &str, number: u64) -> Counts {
    let mut counts = Counts::default();
    match word {
        "passed" | "pass" => counts.passed = number,
        "failed" | "fail" | "cancelled" | "timed" | "exec" => counts.failed = number,
        "ignored" | "skipped" | "todo" => counts.skipped = number,
        _ => {}
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u64, failed: u64, skipped: u64) -> Counts {
        Counts {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn cargo_test_and_the_wasm_runner() {
        let text = "test a ... ok\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.00s\n\
                    test result: FAILED. 1 passed; 2 failed; 0 ignored";
        assert_eq!(read(text), counts(4, 2, 1));
    }

    #[test]
    fn nextest() {
        let text = "     Summary [   0.012s] 5 tests run: 3 passed (1 slow), 1 failed, 1 timed out, 2 skipped";
        assert_eq!(read(text), counts(3, 2, 2));
    }

    #[test]
    fn nextest_quoting_a_failed_test() {
        let text = "    test result: FAILED. 0 passed; 1 failed; 0 ignored\n\
                    Summary [   0.3s] 15 tests run: 14 passed, 1 failed, 0 skipped";
        assert_eq!(read(text), counts(14, 1, 0));
    }

    #[test]
    fn node() {
        let text = "ℹ tests 4\nℹ suites 0\nℹ pass 2\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 0\nℹ duration_ms 12.5";
        assert_eq!(read(text), counts(2, 2, 1));
    }
}
