//! Facts about passages.

use proptest::prelude::*;

use super::*;
use crate::search::domain::Words;

fn shown(pieces: &[Piece]) -> String {
    let show = |piece: &Piece| if piece.matched { format!("[{}]", piece.text) } else { piece.text.clone() };
    pieces.iter().map(show).collect()
}

fn words(typed: &str) -> Vec<String> {
    Words::parse(typed).unwrap().words().to_vec()
}

#[test]
fn the_beginnings_of_words_are_marked_whatever_their_case_and_signs() {
    assert_eq!(shown(&marked("CE and MCS certification", &words("cert mcs"))), "CE and [MCS] [cert]ification");
    assert_eq!(
        shown(&marked("Tomasz Zieliński, nai\u{308}ve", &words("zielin naiv"))),
        "Tomasz [Zieliń]ski, [nai\u{308}v]e"
    );
    assert_eq!(shown(&marked("recertified", &words("cert"))), "recertified", "within a word it is not looked for");
    assert_eq!(shown(&marked("<b>cert</b>", &words("cert"))), "<b>[cert]</b>");
}

#[test]
fn a_passage_stands_around_the_first_match_and_says_where_it_was_cut() {
    let long = format!("{} coil supplier slipped {}", "before it ".repeat(20), "after that ".repeat(30));
    let passage = shown(&excerpt(&[&long], &words("coil")));
    assert!(passage.starts_with("… ") && passage.ends_with(" …"), "{passage}");
    assert!(passage.contains(" [coil] supplier slipped after"), "{passage}");
    assert!(passage.chars().count() < 180);
    assert_eq!(shown(&excerpt(&["a coil", "the coil\nslipped"], &words("slip coil"))), "the [coil] [slip]ped");
    assert_eq!(excerpt(&["nothing of it", ""], &words("coil")), Vec::new());
    assert_eq!(excerpt(&[], &words("coil")), Vec::new());
}

proptest! {
    #[test]
    fn pieces_are_the_text_itself(text in ".{0,300}", typed in ".{0,40}") {
        let words = Words::parse(&typed).unwrap();
        let whole: String = marked(&text, words.words()).into_iter().map(|piece| piece.text).collect();
        prop_assert_eq!(whole, text.clone());
        let passage = excerpt(&[&text], words.words());
        prop_assert!(passage.is_empty() || passage.iter().any(|piece| piece.matched));
    }
}
