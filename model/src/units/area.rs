//! England or one authority, by ONS code.

use serde::{Serialize, Serializer};

/// A nine-character ONS code: `E92000001` is England.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area([u8; 9]);

impl Area {
    pub const ENGLAND: Self = Self(*b"E92000001");

    /// Reads `E` and eight digits; says nothing of whether there are figures for it.
    pub fn parse(text: &str) -> Option<Self> {
        let code: [u8; 9] = text.as_bytes().try_into().ok()?;
        (code[0] == b'E' && code[1..].iter().all(u8::is_ascii_digit)).then_some(Self(code))
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl std::fmt::Display for Area {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Area {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
