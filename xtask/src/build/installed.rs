//! What a device needs to keep the site among its apps: a manifest, and icons drawn from `web/icon.svg`.

use super::assets::put;
use super::pictures::Painter;
use crate::policy::ASSETS;
use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use std::path::Path;

/// The name by which every page finds the manifest.
pub(crate) const FILE: &str = "manifest.webmanifest";

/// The ground of pages and icons, light and dark, as `style/tokens.css` has it.
pub(crate) const GROUNDS: [(&str, &str); 2] = [("light", "#fbfaf7"), ("dark", "#14181d")];

/// The icon's own width and height.
const DRAWN: f64 = 32.0;

/// Sizes in pixels; those that a device may cut to a shape of its own stand in a ground of their own.
const SIZES: [(u32, bool); 4] = [(192, false), (512, false), (180, true), (512, true)];

/// The size that an iPhone asks for.
const TOUCH: u32 = 180;

/// The icon so many pixels wide. Of one that may be cut, a circle of four fifths is sure to be seen: the drawing keeps within it.
fn sized(icon: &str, pixels: u32, is_cut: bool) -> String {
    let ground = GROUNDS[0].1;
    let (room, at) = if is_cut {
        (DRAWN * 1.5, DRAWN / 4.0)
    } else {
        (DRAWN, 0.0)
    };
    let inner = icon.replacen(
        "<svg ",
        &format!("<svg x=\"{at}\" y=\"{at}\" width=\"{DRAWN}\" height=\"{DRAWN}\" "),
        1,
    );
    let ground = match is_cut {
        true => format!("<rect width=\"{room}\" height=\"{room}\" fill=\"{ground}\"/>"),
        false => String::new(),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixels}\" height=\"{pixels}\" viewBox=\"0 0 {room} {room}\">{ground}{inner}</svg>"
    )
}

/// Draws the icons into the folder of hashed files and writes the manifest; gives the name of the icon for a phone's first screen.
pub(crate) fn lay_out(painter: &Painter, icon: &Path, site: &Path) -> Result<String> {
    let icon = std::fs::read_to_string(icon).context("the icon cannot be read")?;
    let folder = site.join(ASSETS);
    let (mut icons, mut touch) = (Vec::new(), String::new());
    for (pixels, is_cut) in SIZES {
        let picture = painter.png(&sized(&icon, pixels, is_cut))?;
        let shape = if is_cut { "cut" } else { "whole" };
        let name = put(&folder, &format!("icon-{shape}-{pixels}"), "png", &picture)?;
        if pixels == TOUCH {
            touch = name;
            continue;
        }
        let purpose = if is_cut { "maskable" } else { "any" };
        icons.push(json!({
            "src": name, "sizes": format!("{pixels}x{pixels}"), "type": "image/png", "purpose": purpose
        }));
    }
    let text = serde_json::to_string(&manifest(&icons))?;
    std::fs::write(site.join(FILE), text).with_context(|| format!("{FILE} cannot be written"))?;
    Ok(touch)
}

/// Its addresses go by where it lies: any folder will do.
fn manifest(icons: &[Value]) -> Value {
    json!({
        "name": "The Care Gap",
        "short_name": "Care Gap",
        "description": "Children in care in England, what their care costs, and whether the money keeps up.",
        "lang": "en-GB",
        "start_url": "./",
        "scope": "./",
        // With a way back and the address in reach: a scenario is a link.
        "display": "minimal-ui",
        "background_color": GROUNDS[0].1,
        "theme_color": GROUNDS[0].1,
        "icons": icons
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ICON: &str = include_str!("../../../web/icon.svg");

    #[test]
    fn the_grounds_are_those_of_the_pages() {
        let tokens = include_str!("../../../style/tokens.css");
        let mut papers = tokens.split("--paper: ").skip(1);
        for (scheme, ground) in GROUNDS {
            let paper = papers.next().unwrap();
            assert!(
                paper.starts_with(&format!("{ground};")),
                "{scheme}: {paper}"
            );
        }
    }

    #[test]
    fn an_icon_that_may_be_cut_has_its_drawing_in_the_middle() {
        let cut = sized(ICON, 512, true);
        assert!(
            cut.contains(
                "viewBox=\"0 0 48 48\"><rect width=\"48\" height=\"48\" fill=\"#fbfaf7\"/>"
            )
        );
        assert!(cut.contains("<svg x=\"8\" y=\"8\" width=\"32\" height=\"32\" xmlns"));
        // The corners of the drawing are no further from the middle than two fifths of the whole.
        let (left, top, right, bottom) = (5.0 - 1.5, 5.0 - 1.5, 27.0 + 1.5, 25.0 + 1.5);
        let middle = DRAWN / 2.0;
        for (x, y) in [(left, 22.0), (left, bottom), (right, top), (right, 20.0)] {
            let away = f64::hypot(x - middle, y - middle);
            assert!(away <= DRAWN * 1.5 * 0.4, "{x}, {y}: {away}");
        }
        assert!(!sized(ICON, 192, false).contains("#fbfaf7\"/><svg"));
    }

    #[test]
    fn the_manifest_names_no_place_but_its_own_folder() {
        let manifest = manifest(&[]);
        assert_eq!(
            (&manifest["start_url"], &manifest["scope"]),
            (&json!("./"), &json!("./"))
        );
    }
}
