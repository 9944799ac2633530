//! The code that another site puts into its page to show a figure in a frame. Text alone: what an address and a height are is
//! known to whoever asks for it.

/// A frame: the page in it, what it is called, and its size in pixels in a column as wide as it was measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    pub address: &'a str,
    pub title: &'a str,
    pub width: &'a str,
    pub height: &'a str,
}

impl Frame<'_> {
    /// A frame that works where every script is taken away.
    pub fn plain(&self) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{}\" height=\"{}\" style=\"width:100%;border:0\" loading=\"lazy\" \
             allow=\"clipboard-write\"></iframe>",
            attribute(self.address),
            attribute(self.title),
            attribute(self.width),
            attribute(self.height)
        )
    }

    /// The same frame, made as high as its figure by the script at the address `script`.
    pub fn fitted(&self, script: &str) -> String {
        format!(
            "<care-gap-figure>{}</care-gap-figure>\n<script async src=\"{}\"></script>",
            self.plain(),
            attribute(script)
        )
    }
}

/// What sites that read oEmbed are told of a frame, as JSON: who offers it, and its code.
pub fn oembed(frame: &Frame<'_>, site: &str) -> String {
    format!(
        "{{\"version\":\"1.0\",\"type\":\"rich\",\"provider_name\":\"The Care Gap\",\"provider_url\":{},\"title\":{},\
         \"width\":{},\"height\":{},\"html\":{}}}\n",
        string(site),
        string(frame.title),
        frame.width,
        frame.height,
        string(&frame.plain())
    )
}

/// Plain words as a string of JSON.
pub fn string(plain: &str) -> String {
    let escaped: String = plain
        .chars()
        .map(|letter| match letter {
            '"' | '\\' => format!("\\{letter}"),
            '\u{0}'..='\u{1f}' => format!("\\u{:04x}", u32::from(letter)),
            _ => letter.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}

/// Plain words as the value of an attribute.
fn attribute(plain: &str) -> String {
    plain
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame<'_> = Frame {
        address: "https://a.example/embed/main/?children=1.5&funding=\"2\"",
        title: "Cost & <money>",
        width: "640",
        height: "900",
    };

    #[test]
    fn a_plain_frame_is_one_element_without_scripts() {
        let code = FRAME.plain();
        assert!(
            code.contains(
                "src=\"https://a.example/embed/main/?children=1.5&amp;funding=&quot;2&quot;\""
            ),
            "{code}"
        );
        for part in [
            "title=\"Cost &amp; &lt;money&gt;\"",
            "width=\"640\" height=\"900\"",
            "style=\"width:100%;border:0\"",
            "loading=\"lazy\"",
            "allow=\"clipboard-write\"",
        ] {
            assert_eq!(code.matches(part).count(), 1, "{part}");
        }
        assert_eq!(code.matches('<').count(), 2);
        assert!(!code.contains("script"));
    }

    #[test]
    fn what_is_told_of_a_frame_is_sound_json() {
        let told = oembed(&FRAME, "https://a.example/");
        assert!(
            told.starts_with("{\"version\":\"1.0\",\"type\":\"rich\""),
            "{told}"
        );
        assert!(told.contains("\"title\":\"Cost & <money>\",\"width\":640,\"height\":900,"));
        assert!(told.contains(
            "\"html\":\"<iframe src=\\\"https://a.example/embed/main/?children=1.5&amp;"
        ));
        assert_eq!(string("a\\b\n\""), "\"a\\\\b\\u000a\\\"\"");
    }

    #[test]
    fn a_fitted_frame_is_the_plain_one_where_its_script_is_taken_away() {
        let code = FRAME.fitted("https://a.example/embed/figure.js");
        let (before, script) = code.split_once('\n').unwrap();
        assert!(before.contains(&FRAME.plain()));
        assert_eq!(
            script,
            "<script async src=\"https://a.example/embed/figure.js\"></script>"
        );
    }
}
