//! The command line. Each task declares what it takes, as a `Task`; it is read here, and `--help` shows the same.

use crate::TaskError;
use lexopt::{Arg, Error, Parser};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A task as it is called: `cargo xtask name operand --choices`.
pub(crate) struct Task {
    pub(crate) name: &'static str,
    /// What comes without a name, such as `<folder>`; empty where nothing does.
    pub(crate) operand: &'static str,
    pub(crate) choices: &'static [Choice],
    pub(crate) about: &'static str,
    pub(crate) run: fn(&Options) -> Result<(), TaskError>,
}

/// Something with a name: `--name`, or `--name VALUE`.
pub(crate) struct Choice {
    name: &'static str,
    value: &'static str,
    is_needed: bool,
    about: &'static str,
}

impl Choice {
    /// `[--name]`
    pub(crate) const fn flag(name: &'static str, about: &'static str) -> Self {
        Self {
            name,
            value: "",
            is_needed: false,
            about,
        }
    }

    /// `[--name VALUE]`
    pub(crate) const fn value(
        name: &'static str,
        value: &'static str,
        about: &'static str,
    ) -> Self {
        Self {
            name,
            value,
            is_needed: false,
            about,
        }
    }

    /// `--name VALUE`, without which the task cannot start.
    pub(crate) const fn needed(
        name: &'static str,
        value: &'static str,
        about: &'static str,
    ) -> Self {
        Self {
            name,
            value,
            is_needed: true,
            about,
        }
    }

    fn written(&self) -> String {
        format!("--{} {}", self.name, self.value)
            .trim_end()
            .to_owned()
    }
}

impl Task {
    /// What the task takes, in words.
    pub(crate) fn help(&self) -> String {
        let mut help = format!("usage: cargo xtask {}", self.name);
        if !self.operand.is_empty() {
            let _ = write!(help, " {}", self.operand);
        }
        for choice in self.choices {
            let written = choice.written();
            let _ = match choice.is_needed {
                true => write!(help, " {written}"),
                false => write!(help, " [{written}]"),
            };
        }
        let _ = write!(help, "\n\n{}\n", self.about);
        for choice in self.choices {
            let _ = write!(help, "\n  {:18} {}", choice.written(), choice.about);
        }
        help.trim_end().to_owned()
    }

    /// Reads the words after the task's name; `None` if they ask for help.
    pub(crate) fn read(&self, words: &[String]) -> Result<Option<Options>, Error> {
        let mut parser = Parser::from_args(words);
        let mut options = Options::default();
        while let Some(word) = parser.next()? {
            match word {
                Arg::Long("help") | Arg::Short('h') => return Ok(None),
                Arg::Long(name) => match self.choices.iter().find(|choice| choice.name == name) {
                    Some(choice) => options.take(choice, &mut parser)?,
                    None => return Err(word.unexpected()),
                },
                Arg::Value(text) if options.operand.is_none() && !self.operand.is_empty() => {
                    options.operand = Some(text.into_string()?);
                }
                _ => return Err(word.unexpected()),
            }
        }
        self.is_whole(&options)?;
        Ok(Some(options))
    }

    fn is_whole(&self, options: &Options) -> Result<(), Error> {
        if !self.operand.is_empty() && options.operand.is_none() {
            return Err(format!("{} is missing", self.operand).into());
        }
        let is_missing = |choice: &&Choice| choice.is_needed && !options.flag(choice.name);
        match self.choices.iter().find(is_missing) {
            Some(choice) => Err(format!("--{} is missing", choice.name).into()),
            None => Ok(()),
        }
    }
}

/// What was chosen.
#[derive(Default)]
pub(crate) struct Options {
    operand: Option<String>,
    chosen: BTreeMap<&'static str, String>,
}

impl Options {
    fn take(&mut self, choice: &Choice, parser: &mut Parser) -> Result<(), Error> {
        let mut value = String::new();
        if !choice.value.is_empty() {
            value = match parser.optional_value() {
                Some(joined) => joined.into_string()?,
                None => parser.value()?.into_string()?,
            };
            // The name of the next option is no value: one was forgotten.
            if value.starts_with("--") {
                return Err(format!("--{} needs a value after it", choice.name).into());
            }
        }
        match self.chosen.insert(choice.name, value) {
            None => Ok(()),
            Some(_) => Err(format!("--{} is there twice", choice.name).into()),
        }
    }

    /// Is `--name` there?
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.chosen.contains_key(name)
    }

    /// What stands after `--name`.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.chosen.get(name).map(String::as_str)
    }

    /// What stands after `--name`, one of `words`; the first of them where nothing does.
    pub(crate) fn one_of(
        &self,
        name: &str,
        words: &[&'static str],
    ) -> Result<&'static str, TaskError> {
        let given = self.value(name).unwrap_or(words[0]);
        let found = words.iter().find(|word| **word == given);
        found.copied().ok_or_else(|| {
            TaskError::Usage(format!("`{given}` is no {name}: {}", words.join(" or ")))
        })
    }

    /// What came without a name: there, where the task declares it.
    pub(crate) fn operand(&self) -> &str {
        self.operand.as_deref().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TASK: Task = Task {
        name: "carry",
        operand: "<what>",
        choices: &[
            Choice::needed("to", "PLACE", "where to"),
            Choice::value("by", "ROAD", "which way"),
            Choice::flag("fast", "at a run"),
        ],
        about: "Carries it.",
        run: |_| Ok(()),
    };

    fn read(line: &str) -> Result<Option<Options>, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_string).collect();
        TASK.read(&words).map_err(|error| error.to_string())
    }

    #[test]
    fn values_and_flags_come_in_any_order() {
        for line in ["--fast water --to=home", "water --to home --fast"] {
            let given = read(line).unwrap().unwrap();
            assert!(given.flag("fast") && !given.flag("by"), "{line}");
            assert_eq!(given.value("to"), Some("home"), "{line}");
            assert_eq!(given.operand(), "water", "{line}");
        }
        let empty = TASK.read(&["--to=home".into(), String::new()]);
        assert_eq!(empty.unwrap().unwrap().operand(), "");
    }

    #[test]
    fn what_is_left_over_missing_or_twice_is_refused() {
        for (line, words) in [
            ("--to home", "<what> is missing"),
            ("water", "--to is missing"),
            ("water --to", "missing argument for option '--to'"),
            ("water --to --fast", "--to needs a value"),
            ("water --to a --to b", "--to is there twice"),
            ("water more --to home", "unexpected argument \"more\""),
            ("water --to home --slow", "invalid option '--slow'"),
            ("water --to home --fast=very", "unexpected argument"),
        ] {
            let said = read(line).err().unwrap();
            assert!(said.contains(words), "{line}: {said}");
        }
    }

    #[test]
    fn help_says_what_is_taken() {
        assert!(read("--help").unwrap().is_none() && read("water -h").unwrap().is_none());
        let help =
            "usage: cargo xtask carry <what> --to PLACE [--by ROAD] [--fast]\n\nCarries it.\n";
        assert!(TASK.help().starts_with(help), "{}", TASK.help());
        assert!(TASK.help().contains("\n  --by ROAD          which way\n"));
    }
}
