//! `cargo xtask pictures [--write]`: whether every picture and card is drawn as it was, keeps within its edges and says what it
//! must; with `--write`, what they are now is what they are to be.

use crate::TaskError;
use crate::build::{Painter, drawn_anywhere, hash};
use crate::options::{Choice, Options, Task};
use crate::paths::Paths;
use crate::setup;
use anyhow::{Context as _, Result, bail};
use std::path::PathBuf;

pub(crate) const TASK: Task = Task {
    name: "pictures",
    operand: "",
    choices: &[Choice::flag(
        "write",
        "take the pictures, and the widths of letters, as they are now",
    )],
    about: "Compares every picture and card with what it was.",
    run,
};

fn run(options: &Options) -> Result<(), TaskError> {
    let paths = Paths::find()?;
    setup::npm_packages(&paths)?;
    let painter = Painter::new(&paths)?;
    let hashes = paths.root().join("xtask/pictures.txt");
    let widths = paths.root().join("charts/src/picture/widths.txt");
    let widths_now = painter.widths()?;
    if options.flag("write") {
        write(&widths, &widths_now)?;
        write(&hashes, &lines(&paths, &painter)?)?;
        println!("Written: xtask/pictures.txt and the widths of letters");
        return Ok(());
    }
    if read(&widths)? != widths_now {
        let message = "the typefaces have other widths: `cargo xtask pictures --write`";
        return Err(TaskError::Refused(message.into()));
    }
    let (old, new) = (read(&hashes)?, lines(&paths, &painter)?);
    let changed: Vec<&str> = differing(&old, &new);
    if changed.is_empty() {
        println!("{} pictures are as they were", new.lines().count());
        return Ok(());
    }
    Err(TaskError::Refused(format!(
        "drawn otherwise than before, new or gone: {}. Look at them; if they are right, `cargo xtask pictures --write`",
        changed.join(", ")
    )))
}

/// A line for each picture: a hash of its pixels, and its name.
fn lines(paths: &Paths, painter: &Painter) -> Result<String> {
    let (mut lines, mut problems) = (String::new(), Vec::new());
    for (name, svg) in drawn_anywhere(paths)? {
        match painter.checked(&svg) {
            Ok(pixels) => lines.push_str(&format!("{} {name}\n", hash(pixels.data()))),
            Err(problem) => problems.push(format!("{name}: {problem:#}")),
        }
    }
    if problems.is_empty() {
        return Ok(lines);
    }
    bail!("{}", problems.join("\n"))
}

/// The names of the lines that only one of the two has.
fn differing<'a>(old: &'a str, new: &'a str) -> Vec<&'a str> {
    let only = |one: &'a str, other: &'a str| {
        let lines = one.lines();
        lines.filter(move |line| !other.lines().any(|known| known == *line))
    };
    let names = only(old, new).chain(only(new, old));
    let mut names: Vec<&str> = names
        .filter_map(|line| Some(line.split_once(' ')?.1))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn read(file: &PathBuf) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn write(file: &PathBuf, text: &str) -> Result<()> {
    std::fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_changed_came_or_went_is_named_once() {
        let (old, new) = ("1 a\n2 b\n3 c\n", "1 a\n4 b\n5 d\n");
        assert_eq!(differing(old, new), ["b", "c", "d"]);
        assert!(differing(old, old).is_empty());
    }
}
