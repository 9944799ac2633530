//! Dresses a canonical link in any mix of the ways in which links arrive changed.

use super::common::Random;

const UNSEEN: [&str; 9] = [
    " ", "\n", "\r\n", "\t", "\u{A0}", "\u{202F}", "\u{200B}", "\u{AD}", "\u{FEFF}",
];
const UNSEEN_ESCAPED: [&str; 6] = ["%20", "%0A", "%C2%A0", "%E2%80%8B", "%c2%ad", "%E2%80%AF"];
const MINUS: [&str; 5] = ["-", "−", "–", "%E2%88%92", "%2D"];
const CLOSING: [&str; 20] = [
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    ")",
    "]",
    "}",
    ">",
    "\"",
    "'",
    "”",
    "’",
    "»",
    "…",
    "%22",
    "%3E",
    "%E2%80%9D",
    "%2E",
];
const ADDED: [&str; 14] = [
    "utm_source=x",
    "UTM_Medium=y%20z",
    "fbclid=IwAR-1_x",
    "srsltid=a",
    "_gl=1*a*b",
    "s=20",
    "t=abc",
    "si=x",
    "CMP=share",
    "at_medium=z",
    "_x_tr_sl=en",
    "mc_eid=",
    "data=05%7C02%7Cx%40y",
    "sdata=Z%3D&reserved=0",
];

/// The link as it arrives, and whether its separators or its encoding were altered on the way.
pub(crate) fn dressed(sent: &str, random: &mut Random) -> (String, bool) {
    let mut pairs: Vec<String> = sent
        .split('&')
        .map(|pair| dressed_pair(pair, random))
        .collect();
    with_added(&mut pairs, random);
    let separator = match random.below(8) {
        0 => "&amp;",
        1 => "&AMP;",
        2 => ";",
        3 => "&amp%3B",
        _ => "&",
    };
    let mut link = pairs.join(separator);
    let mut is_altered = separator != "&";
    if random.one_in(3) {
        link.insert(0, '?');
    }
    with_closing_marks(&mut link, random);
    for _ in 0..random.below(9).saturating_sub(6) {
        link = encoded(&link);
        is_altered = true;
    }
    if random.one_in(4) {
        let added = random.pick(&ADDED);
        link = if random.one_in(2) {
            format!("{link}&{added}")
        } else {
            format!("{added}&{}", link.trim_start_matches('?'))
        };
    }
    if random.one_in(4) {
        with_closing_marks(&mut link, random);
    }
    (with_unseen(&link, random), is_altered)
}

fn dressed_pair(pair: &str, random: &mut Random) -> String {
    let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
    let value = if matches!(key, "v" | "data") {
        value.to_string()
    } else if let Some((start, end)) = value.split_once('-').filter(|(start, _)| start.len() == 4) {
        dressed_year(start, end, random)
    } else if value.parse::<f64>().is_ok() {
        dressed_number(value, random)
    } else {
        in_any_case(value, random)
    };
    format!(
        "{}={}",
        in_any_case(key, random),
        escaped_here_and_there(&value, random)
    )
}

fn in_any_case(word: &str, random: &mut Random) -> String {
    match random.below(6) {
        0 => word.to_uppercase(),
        1 => word[..1].to_uppercase() + &word[1..],
        _ => word.into(),
    }
}

fn dressed_year(start: &str, end: &str, random: &mut Random) -> String {
    let end = match random.below(3) {
        0 => start
            .parse()
            .map_or(end.into(), |start: i32| (start + 1).to_string()),
        _ => end.into(),
    };
    let dash = random.pick(&["-", "–", "—", "/", "%2F", "‑", "%E2%80%93"]);
    format!("{start}{dash}{end}")
}

fn dressed_number(value: &str, random: &mut Random) -> String {
    let (sign, size) = match value.strip_prefix('-') {
        Some(size) => (random.pick(&MINUS), size),
        None => (random.pick(&["", "", "+", "%2B"]), value),
    };
    let size = match size.strip_prefix("0.") {
        Some(fraction) if random.one_in(2) => format!(".{fraction}"),
        _ => size.into(),
    };
    let size = match (size.contains('.'), random.below(4)) {
        (true, 0) => size.replace('.', ","),
        (false, 0) => format!("{size}."),
        _ => size,
    };
    let unit = random.pick(&["", "", "", "%", "%25"]);
    format!("{sign}{size}{unit}")
}

/// Some digits and letters escaped, and some signs put between them that are not seen.
fn escaped_here_and_there(value: &str, random: &mut Random) -> String {
    if !random.one_in(3) || value.contains('%') {
        return value.into();
    }
    let mut dressed = String::new();
    for sign in value.chars() {
        if random.one_in(8) {
            dressed.push_str(random.pick(&UNSEEN_ESCAPED));
        }
        if sign.is_ascii_alphanumeric() && random.one_in(6) {
            dressed.push_str(&format!("%{:02X}", u32::from(sign)));
        } else {
            dressed.push(sign);
        }
    }
    if random.one_in(4) {
        dressed.push_str(random.pick(&UNSEEN_ESCAPED));
    }
    dressed
}

/// Between the pairs, before and behind them.
fn with_added(pairs: &mut Vec<String>, random: &mut Random) {
    for _ in 0..random.below(4) {
        let at = random.below(pairs.len() + 1);
        pairs.insert(at, random.pick(&ADDED).into());
    }
}

fn with_closing_marks(link: &mut String, random: &mut Random) {
    for _ in 0..random.below(6).saturating_sub(2) {
        link.push_str(random.pick(&CLOSING));
    }
}

fn encoded(link: &str) -> String {
    let mut text = String::new();
    for byte in link.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                text.push(char::from(byte))
            }
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}

/// Broken into lines, and with signs that are not seen anywhere, as it was copied.
fn with_unseen(link: &str, random: &mut Random) -> String {
    if !random.one_in(3) {
        return link.into();
    }
    let mut text = String::new();
    for sign in link.chars() {
        if random.one_in(20) {
            text.push_str(random.pick(&UNSEEN));
        }
        text.push(sign);
    }
    text
}
