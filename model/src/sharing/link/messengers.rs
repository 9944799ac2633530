//! What mail guards, search engines, social and news sites add to links they pass on. It says nothing of a scenario.

/// The keys, in small letters, by who adds them; a key that ends in `*` stands for all that begin so: those that are commonly seen,
/// not every one there is.
const ADDED: [(&str, &[&str]); 19] = [
    ("Outlook Safe Links", &["sdata", "reserved"]),
    (
        "Google Analytics, Ads and Search",
        &[
            "utm_*", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "srsltid", "gad_*", "_gl",
            "_ga", "_gac*", "ved", "usg", "sa", "ei",
        ],
    ),
    ("Google Translate", &["_x_tr_*"]),
    (
        "Facebook and Instagram",
        &[
            "fbclid",
            "fb_*",
            "mibextid",
            "sfnsn",
            "extid",
            "rdid",
            "share_url",
            "igsh*",
            "ig_*",
        ],
    ),
    ("X", &["s", "t", "twclid", "ref_src", "ref_url"]),
    (
        "LinkedIn",
        &[
            "li_fat_id",
            "lipi",
            "trk",
            "trkinfo",
            "trackingid",
            "refid",
            "midtoken",
            "midsig",
        ],
    ),
    ("YouTube and Spotify", &["si", "feature"]),
    ("TikTok and Snapchat", &["ttclid", "_r", "_t", "sccid"]),
    ("Pinterest and Reddit", &["epik", "rdt_cid", "share_id"]),
    ("Microsoft", &["msclkid", "ocid", "cvid"]),
    ("Yandex", &["yclid", "ysclid", "_openstat"]),
    ("Matomo", &["mtm_*", "matomo_*", "pk_*", "piwik_*"]),
    (
        "Mailchimp, HubSpot, Marketo and other newsletters",
        &[
            "mc_*",
            "_hsenc",
            "_hsmi",
            "__hs*",
            "hsa_*",
            "hsctatracking",
            "mkt_tok",
            "_kx",
            "vero_*",
            "__s",
            "elq*",
            "sfmc_*",
            "oly_*",
            "ck_subscriber_id",
            "_bta_*",
            "dm_*",
            "wickedid",
            "ss_*",
        ],
    ),
    (
        "Adobe",
        &[
            "cmp",
            "cmpid",
            "cid",
            "s_cid",
            "s_kwcid",
            "ef_id",
            "adobe_mc*",
            "sc_*",
        ],
    ),
    (
        "BBC, Guardian, New York Times and other news sites",
        &[
            "at_*",
            "ns_*",
            "xtor",
            "ito",
            "ico",
            "smid",
            "smtyp",
            "ncid",
            "mbid",
            "ftag",
            "referringsource",
        ],
    ),
    ("App links", &["_branch_*", "af_*", "adj_*"]),
    (
        "pym.js, to a page in a frame",
        &["initialwidth", "childid", "parenttitle", "parenturl"],
    ),
    ("Ours, to a figure in a frame", &["live"]),
    ("Anybody", &["ref", "ref_*", "referrer", "spm"]),
];

/// Whether a key, in small letters, is one that a messenger adds.
pub(super) fn is_added(key: &str) -> bool {
    let is_it = |known: &str| match known.strip_suffix('*') {
        Some(start) => key.starts_with(start),
        None => key == known,
    };
    ADDED
        .iter()
        .any(|(_, keys)| keys.iter().any(|known| is_it(known)))
}

#[cfg(test)]
mod tests {
    use super::is_added;
    use crate::lever::LEVERS;
    use crate::view::TOKENS;

    #[test]
    fn keys_of_messengers_are_known_and_ours_are_none_of_them() {
        for key in [
            "utm_source",
            "fbclid",
            "gclid",
            "msclkid",
            "srsltid",
            "_gl",
            "gbraid",
            "wbraid",
            "dclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "yclid",
            "si",
            "mibextid",
            "s",
            "t",
            "cmp",
            "at_medium",
            "_x_tr_sl",
            "_x_tr_tl",
            "mc_cid",
            "mc_eid",
            "igshid",
            "igsh",
            "ref",
            "sdata",
            "reserved",
        ] {
            assert!(is_added(key), "{key}");
        }
        let levers = LEVERS.iter().map(|spec| spec.key);
        let rest = [
            "v",
            "data",
            "basis",
            "to",
            "area",
            "prices",
            "index",
            "scope",
            "from",
            "until",
            "says",
            "claim",
            "band",
            "drivers",
            "with",
            "b.children",
            "",
            "x",
            "colour",
        ];
        for key in levers.chain(TOKENS).chain(rest) {
            assert!(!is_added(key), "{key}");
        }
    }
}
