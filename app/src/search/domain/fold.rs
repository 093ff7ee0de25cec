//! Letters as the index has them: small, and without what stands above or below them.

/// Small letters with a sign, after the letter that they are without it.
const SIGNED: [(char, &str); 23] = [
    ('a', "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặḁ"),
    ('b', "ḃḅḇ"),
    ('c', "çćĉċčḉ"),
    ('d', "ďḋḍḏḑḓ"),
    ('e', "èéêëēĕėęěȅȇȩẹẻẽếềểễệḕḗḙḛḝ"),
    ('f', "ḟ"),
    ('g', "ĝğġģǧǵḡ"),
    ('h', "ĥȟḣḥḧḩḫẖ"),
    ('i', "ìíîïĩīĭįǐȉȋịỉḭḯ"),
    ('j', "ĵǰ"),
    ('k', "ķǩḱḳḵ"),
    ('l', "ĺļľḷḹḻḽ"),
    ('m', "ḿṁṃ"),
    ('n', "ñńņňǹṅṇṉṋ"),
    ('o', "òóôõöōŏőơǒǫǭȍȏȫȭȯȱọỏốồổỗộớờởỡợṍṏṑṓ"),
    ('p', "ṕṗ"),
    ('r', "ŕŗřȑȓṙṛṝṟ"),
    ('s', "śŝşšșṡṣṥṧṩ"),
    ('t', "ţťțṫṭṯṱẗ"),
    ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữựṳṵṷṹṻ"),
    ('w', "ŵẁẃẅẇẉẘ"),
    ('y', "ýÿŷȳẏẙỳỵỷỹ"),
    ('z', "źżžẑẓẕ"),
];

/// Whether it is a sign above or below the letter before it.
pub(super) const fn is_sign(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether it can stand in a word together with others. Letters of other scripts than these stand alone: where their
/// words begin and end, the index knows better.
pub(super) fn joins(c: char) -> bool {
    let known = matches!(c, '\0'..='\u{37e}' | '\u{380}'..='\u{527}' | '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fcc}' | '\u{ac00}'..='\u{d7a3}');
    known && c.is_alphanumeric() && !is_sign(c)
}

/// A letter without case and sign.
pub(super) fn fold(c: char) -> char {
    let small = c.to_lowercase().next().unwrap_or(c);
    if small.is_ascii() {
        return small;
    }
    SIGNED.iter().find(|(_, signed)| signed.contains(small)).map_or(small, |(plain, _)| *plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_case_and_signs_but_stay_letters() {
        let folded = |text: &str| text.chars().filter(|c| !is_sign(*c)).map(fold).collect::<String>();
        assert_eq!(folded("Zielińska ÉCLAIR Ångström nai\u{308}ve"), "zielinska eclair angstrom naive");
        assert_eq!(folded("Straße Łódź Ørsted"), "straße łodz ørsted");
        assert!(SIGNED.iter().all(|(_, signed)| signed.chars().all(|c| c.to_lowercase().eq([c]))));
    }
}
