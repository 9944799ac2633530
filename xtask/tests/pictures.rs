//! Every picture and card as it is drawn, held against what it was.

use std::process::Command;

/// The task names what is drawn otherwise, runs over an edge or lies on other words.
#[test]
fn every_picture_is_drawn_as_it_was() {
    let asked = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("pictures")
        .output()
        .expect("the task runs");
    let said = String::from_utf8_lossy(&asked.stderr);
    assert!(asked.status.success(), "{said}");
}
