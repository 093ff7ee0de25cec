//! People: initials and a name; no colours to decode.

use leptos::{either::Either, prelude::*};

/// First letters of the first and the last name; the style sheet makes them capitals.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    first.into_iter().chain(words.next_back()).collect()
}

/// The initials in a ring; says nothing to a screen reader, since the name stands beside it.
#[component]
pub fn Avatar(#[prop(into)] name: String, #[prop(optional)] large: bool) -> impl IntoView {
    view! { <span class=if large { "avatar large" } else { "avatar" } aria-hidden="true">{initials(&name)}</span> }
}

/// Initials and name; a link where there is a page about them.
#[component]
pub fn Person(#[prop(into)] name: String, #[prop(optional, into)] href: Option<String>) -> impl IntoView {
    let avatar = view! { <Avatar name=name.clone() /> };
    match href {
        Some(href) => Either::Left(view! { <span class="person">{avatar}<a href=href>{name}</a></span> }),
        None => Either::Right(view! { <span class="person">{avatar}{name}</span> }),
    }
}

/// An empty ring: nobody has this yet, and what that means.
#[component]
pub fn Nobody(
    /// "No lead".
    means: &'static str,
) -> impl IntoView {
    view! { <span class="person muted"><span class="avatar nobody" aria-hidden="true"></span>{means}</span> }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_the_first_letters_of_the_first_and_the_last_name() {
        assert_eq!(initials("Amara Osei"), "AO");
        assert_eq!(initials("Maria del Pilar Ruiz"), "MR");
        assert_eq!(initials("  Łukasz  "), "Ł");
        assert_eq!(initials("(Sig) “Node”"), "SN");
        assert_eq!(initials(""), "");
    }
}
