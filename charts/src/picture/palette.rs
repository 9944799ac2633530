//! The colours of a picture: those of the light page on white, since a picture has no style sheet to ask.

pub(super) const GROUND: &str = "#fff";
pub const INK: &str = "#1b1f24";
pub const INK_SOFT: &str = "#4c535b";
pub const RULE: &str = "#dedad0";
pub const RULE_STRONG: &str = "#8b8a84";
pub const NEED: &str = "#801650";
pub const RESOURCES: &str = "#12436d";
pub const CHILDREN: &str = "#1a746b";
pub const FOURTH: &str = "#b0460f";

/// The strokes in a shortfall: need on the ground, at the strength they have on the page.
pub(super) const RUNGS: &str = "#b97c9b";

/// The colour that the style sheet has under this name; ink where it has none.
pub fn named(name: &str) -> &'static str {
    match name {
        "need" => NEED,
        "resources" => RESOURCES,
        "children" => CHILDREN,
        "fourth" => FOURTH,
        "ink-soft" => INK_SOFT,
        "rule" => RULE,
        "rule-strong" => RULE_STRONG,
        _ => INK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_light_page() {
        let tokens = include_str!("../../../style/tokens.css");
        let light = tokens.split_once("@media").unwrap().0;
        for name in [
            "ink",
            "ink-soft",
            "rule",
            "rule-strong",
            "need",
            "resources",
            "children",
            "fourth",
        ] {
            let line = format!("--{name}: {};", named(name));
            assert!(light.contains(&line), "{line}");
        }
    }
}
