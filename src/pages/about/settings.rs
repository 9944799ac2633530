//! Who publishes the page: the settings of `site.toml`, read when the page is written as text.

use crate::text::{Names, names};
use std::fmt;

/// What whoever hosts the page says of themselves. Every field may be unset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "ssr",
    derive(serde::Deserialize),
    serde(deny_unknown_fields)
)]
pub struct Settings {
    /// Person or body that publishes the page.
    pub publisher: Option<String>,
    /// How it is paid for, as a sentence.
    pub funding: Option<String>,
    /// An e-mail address or an `https://` address.
    pub contact: Option<String>,
    /// The page's own address, `https://`.
    pub address: Option<String>,
}

/// Why the settings cannot be used, in a plain sentence that names the field or the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError(String);

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SettingsError {}

impl Settings {
    /// The settings beside this project's `Cargo.toml`, as they were when this was compiled.
    ///
    /// # Errors
    /// Where the file is no TOML, or a field is unknown, of the wrong kind, or not what it should be.
    #[cfg(feature = "ssr")]
    pub fn compiled_in() -> Result<Self, SettingsError> {
        Self::parse(include_str!("../../../site.toml"))
    }

    /// None: the app carries no text that needs them.
    ///
    /// # Errors
    /// Never.
    #[cfg(not(feature = "ssr"))]
    pub fn compiled_in() -> Result<Self, SettingsError> {
        Ok(Self::default())
    }

    /// Reads settings from the text of a `site.toml`. A field left empty counts as unset.
    ///
    /// # Errors
    /// As `compiled_in`.
    #[cfg(feature = "ssr")]
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        let read: Self = toml::from_str(text).map_err(|error| told(&error, text))?;
        let set = |field: Option<String>| {
            let field = field.map(|field| field.trim().to_string());
            field.filter(|field| !field.is_empty())
        };
        let settings = Self {
            publisher: set(read.publisher),
            funding: set(read.funding),
            contact: set(read.contact),
            address: set(read.address),
        };
        settings.check()?;
        Ok(settings)
    }

    #[cfg(feature = "ssr")]
    fn check(&self) -> Result<(), SettingsError> {
        let contact_is_good = |contact: &String| is_web(contact) || is_mail(contact);
        if let Some(contact) = self.contact.as_ref().filter(|c| !contact_is_good(c)) {
            return Err(SettingsError(format!(
                "site.toml: `contact` is `{contact}`; it should be an e-mail address or an address that starts with https://."
            )));
        }
        if let Some(address) = self.address.as_ref().filter(|address| !is_web(address)) {
            return Err(SettingsError(format!(
                "site.toml: `address` is `{address}`; it should start with https:// and have no spaces."
            )));
        }
        Ok(())
    }

    /// What a text says of the contact.
    pub(super) fn contact_names(&self) -> Names {
        let contact = self.contact.clone().unwrap_or_default();
        names! { contact, contact_link: self.contact_link().unwrap_or_default() }
    }

    /// Where the contact leads: itself, or the e-mail address behind `mailto:`.
    pub fn contact_link(&self) -> Option<String> {
        let contact = self.contact.as_ref()?;
        Some(if contact.starts_with("https://") {
            contact.clone()
        } else {
            format!("mailto:{contact}")
        })
    }
}

/// The parser's complaint as a sentence, with the line.
#[cfg(feature = "ssr")]
fn told(error: &toml::de::Error, text: &str) -> SettingsError {
    let line = error.span().map_or_else(String::new, |span| {
        let before = &text[..span.start.min(text.len())];
        format!(" line {}", before.matches('\n').count() + 1)
    });
    SettingsError(format!(
        "site.toml{line} cannot be read: {}.",
        error.message().trim_end_matches('.').replace('\n', "; ")
    ))
}

#[cfg(feature = "ssr")]
fn is_web(text: &str) -> bool {
    let rest = text.strip_prefix("https://").unwrap_or_default();
    rest.contains('.') && !rest.starts_with('.') && is_plain(rest)
}

#[cfg(feature = "ssr")]
fn is_mail(text: &str) -> bool {
    let is_known = |c: char| c.is_ascii_alphanumeric() || "._%+-@".contains(c);
    let parts = text.split_once('@');
    text.chars().all(is_known)
        && parts.is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.')
        })
}

#[cfg(feature = "ssr")]
fn is_plain(text: &str) -> bool {
    !text
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || "\"'<>\\`".contains(c))
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn the_project_s_own_file_is_good() {
        assert!(Settings::compiled_in().is_ok());
    }

    #[test]
    fn unset_and_empty_are_the_same() {
        assert_eq!(Settings::parse(""), Ok(Settings::default()));
        let empty = "publisher = \"\"\ncontact = \" \"\n";
        assert_eq!(Settings::parse(empty), Ok(Settings::default()));
    }

    #[test]
    fn a_contact_is_mail_or_web() -> Result<(), SettingsError> {
        let mail = Settings::parse("contact = \"a.b+c@d.example\"")?;
        assert_eq!(
            mail.contact_link().as_deref(),
            Some("mailto:a.b+c@d.example")
        );
        let web = Settings::parse("contact = \"https://d.example/x\"")?;
        assert_eq!(web.contact_link().as_deref(), Some("https://d.example/x"));
        Ok(())
    }

    #[test]
    fn bad_files_are_told_with_field_or_line() {
        let cases = [
            ("contact = \"ring us\"", "`contact`"),
            ("contact = \"javascript:alert(1)\"", "`contact`"),
            ("contact = \"a@b.example?subject=x\"", "`contact`"),
            ("contact = \"a@b.example\\\" onclick=\\\"x\"", "`contact`"),
            ("address = \"http://a.example\"", "`address`"),
            ("address = \"https://a.example/\\\"><script>\"", "`address`"),
            ("\npublisher = 3\n", "line 2"),
            ("publisher = \"A\"\nfundng = \"B\"\n", "line 2"),
            ("publisher = \"A", "line 1"),
        ];
        for (text, named) in cases {
            let error = Settings::parse(text).expect_err(text).to_string();
            assert!(error.contains(named), "{text}: {error}");
            assert!(
                error.starts_with("site.toml") && error.ends_with('.'),
                "{error}"
            );
        }
    }
}
