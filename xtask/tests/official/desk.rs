//! A folder of official files to import, a data folder to import them into, and the task run on them.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// A folder of official files beside a data folder.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) data: TempDir,
}

/// How a task ended: exit code, then what it printed to either stream.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) said: String,
}

impl Desk {
    pub(crate) fn new(files: &[(&str, &[u8])]) -> Self {
        let desk = Self {
            folder: TempDir::new().unwrap(),
            data: TempDir::new().unwrap(),
        };
        desk.put(files);
        desk
    }

    pub(crate) fn put(&self, files: &[(&str, &[u8])]) {
        for (name, bytes) in files {
            let path = self.folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }

    pub(crate) fn import(&self) -> Ended {
        self.import_from("")
    }

    /// Imports one file, or a folder, of those put there.
    pub(crate) fn import_from(&self, name: &str) -> Ended {
        let place = self.folder.path().join(name);
        let data = self.data.path().to_str().unwrap();
        task(&["import", place.to_str().unwrap(), "--data", data])
    }

    pub(crate) fn table(&self, name: &str) -> String {
        fs::read_to_string(self.data.path().join(name)).unwrap()
    }
}

/// Runs a task of the project.
pub(crate) fn task(arguments: &[&str]) -> Ended {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    Ended {
        code: output.status.code(),
        said: String::from_utf8(said).unwrap(),
    }
}

/// Every file below a folder with its bytes, in order.
pub(crate) fn snapshot(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(snapshot(&path));
        } else {
            files.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    files.sort();
    files
}
