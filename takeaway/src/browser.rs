//! What the page calls (`web/takeaway.mjs`).

use crate::Figures;
use wasm_bindgen::prelude::*;

/// A file on its way to the reader.
#[wasm_bindgen]
#[derive(Debug)]
pub struct File(crate::Takeaway);

#[wasm_bindgen]
impl File {
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.0.name.clone()
    }

    #[wasm_bindgen(getter)]
    pub fn kind(&self) -> String {
        self.0.media_type.into()
    }

    #[wasm_bindgen(getter)]
    pub fn bytes(&self) -> Vec<u8> {
        self.0.bytes.clone()
    }
}

/// Makes a file; `council` and `councils` are as in [`Figures`].
///
/// # Errors
/// In a sentence for the reader.
#[wasm_bindgen]
pub fn make(
    asked: &str,
    edition: u16,
    council: String,
    councils: String,
    link: &str,
) -> Result<File, String> {
    let figures = Figures {
        edition,
        council,
        councils,
    };
    crate::make(asked, figures, link).map(File)
}

/// Pictures on their way into a pack.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Pictures(Vec<(String, Vec<u8>)>);

#[wasm_bindgen]
impl Pictures {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn add(&mut self, name: String, bytes: Vec<u8>) {
        self.0.push((name, bytes));
    }

    /// The pack of the scenario with these.
    ///
    /// # Errors
    /// In a sentence for the reader.
    pub fn pack(self, edition: u16, council: String, link: &str) -> Result<File, String> {
        let figures = Figures {
            council,
            ..Figures::from(edition)
        };
        crate::pack(figures, link, self.0).map(File)
    }
}

/// What of a link moved with newer figures, in sentences.
///
/// # Errors
/// In a sentence for the reader.
#[wasm_bindgen]
pub fn moved_since(edition: u16, link: &str) -> Result<Vec<String>, String> {
    crate::answers::moved_since(edition, link)
}

/// Whether a link comes out as its code says: `yes` or `no`, then sentences.
///
/// # Errors
/// In a sentence for the reader.
#[wasm_bindgen]
pub fn checked(code: &str, council: &str, link: &str) -> Result<Vec<String>, String> {
    crate::answers::checked(code, council, link)
}
