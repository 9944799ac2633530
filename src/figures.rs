//! England's figures, read once for each edition: hundreds of pages are written from one, and parts of a page need them again.

use model::baseline::Baseline;
use model::dataset::COMPILED_IN;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// England's figures of an edition that there is; the newest where none is named.
pub(crate) fn england(edition: Option<u16>) -> Arc<Baseline> {
    static READ: Mutex<BTreeMap<Option<u16>, Arc<Baseline>>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let baseline = read.entry(edition).or_insert_with(|| {
        let read = Baseline::england(&COMPILED_IN, edition);
        Arc::new(read.expect("a test reads the compiled-in figures"))
    });
    Arc::clone(baseline)
}
