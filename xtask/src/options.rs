//! What stands after the task's name on the command line.

use crate::TaskError;

/// Takes words off the command line until none is left.
pub(crate) struct Options {
    words: Vec<String>,
}

impl Options {
    pub(crate) fn new(arguments: &[String]) -> Self {
        Self {
            words: arguments.to_vec(),
        }
    }

    /// Is `--name` there?
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let place = self.words.iter().position(|word| word == name);
        place.map(|index| self.words.remove(index)).is_some()
    }

    /// The word after `--name`, or what stands in `--name=word`.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>, TaskError> {
        let joined = format!("{name}=");
        if let Some(index) = self.words.iter().position(|word| word.starts_with(&joined)) {
            return Ok(Some(self.words.remove(index)[joined.len()..].to_string()));
        }
        let Some(index) = self.words.iter().position(|word| word == name) else {
            return Ok(None);
        };
        self.words.remove(index);
        if index == self.words.len() || self.words[index].starts_with("--") {
            return Err(TaskError::Usage(format!("`{name}` needs a value after it")));
        }
        Ok(Some(self.words.remove(index)))
    }

    /// An error if anything is left over.
    pub(crate) fn end(self) -> Result<(), TaskError> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => Err(TaskError::Usage(format!("`{word}` means nothing here"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(line: &str) -> Options {
        Options {
            words: line.split_whitespace().map(str::to_string).collect(),
        }
    }

    #[test]
    fn values_and_flags_come_in_any_order() {
        let mut given = options("--port 0 --no-build --site=x");
        assert!(given.flag("--no-build"));
        assert!(matches!(given.value("--site"), Ok(Some(site)) if site == "x"));
        assert!(matches!(given.value("--port"), Ok(Some(port)) if port == "0"));
        assert!(given.end().is_ok());
    }

    #[test]
    fn what_is_left_or_missing_is_refused() {
        assert!(options("--port").value("--port").is_err());
        assert!(options("--port --no-build").value("--port").is_err());
        assert!(options("more").end().is_err());
    }
}
