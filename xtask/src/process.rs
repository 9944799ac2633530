//! Other programs: running them, showing what they say, keeping what they say.

use anyhow::{Context as _, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A command that runs in `folder` and is never asked anything.
pub(crate) fn command<P, A>(folder: &Path, program: P, arguments: &[A]) -> Command
where
    P: AsRef<OsStr>,
    A: AsRef<OsStr>,
{
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null());
    command
}

/// Runs it with its output in view; an error if it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = described(command);
    let status = command
        .status()
        .with_context(|| format!("`{name}` could not be started"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// Runs it and gives what it wrote to standard output; an error, with what it complained of, if it fails.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let name = described(command);
    let output = command
        .output()
        .with_context(|| format!("`{name}` could not be started"))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("`{name}` failed ({})\n{}", output.status, complaint.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{name}` did not write text"))
}

/// As `read`, with `input` on its standard input.
pub(crate) fn read_with_input(command: &mut Command, input: &str) -> Result<String> {
    let name = described(command);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` could not be started"))?;
    if let Some(mut pipe) = child.stdin.take() {
        // A program that ends before it has read everything says why itself.
        let _ = pipe.write_all(input.as_bytes());
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("`{name}` failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{name}` did not write text"))
}

/// What a program said while it was also shown.
pub(crate) struct Watched {
    pub(crate) success: bool,
    pub(crate) text: String,
}

/// Runs it with its output in view and kept.
pub(crate) fn watch(command: &mut Command) -> Result<Watched> {
    let name = described(command);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` could not be started"))?;
    let complaints = child
        .stderr
        .take()
        .map(|pipe| std::thread::spawn(move || show(pipe)));
    let mut text = child.stdout.take().map(show).unwrap_or_default();
    if let Some(reader) = complaints {
        text.push_str(&reader.join().unwrap_or_default());
    }
    Ok(Watched {
        success: child.wait()?.success(),
        text,
    })
}

fn show(pipe: impl Read) -> String {
    let mut text = String::new();
    for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// The program of that name on the search path.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}

fn described(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}
