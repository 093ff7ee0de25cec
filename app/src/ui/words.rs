//! What people wrote: Markdown that the server has rendered and cleaned, and links to elsewhere.

use leptos::{either::Either, prelude::*};

/// Rendered Markdown. It goes into the page as it is, which is safe because `html` may only be what the server's
/// Markdown renderer returned: that one passes every text through ammonia's allow-list. Never hand it typed text.
#[component]
pub fn Markdown(#[prop(into)] html: String) -> impl IntoView {
    view! { <div class="words prose" inner_html=html></div> }
}

/// Where a link may lead: the web, mail, or somewhere in this place. Anything else, such as `javascript:`, may not.
pub fn safe_href(href: &str) -> Option<&str> {
    let href = href.trim();
    let allowed = |scheme: &str| ["http", "https", "mailto"].iter().any(|s| scheme.eq_ignore_ascii_case(s));
    // Browsers drop control characters from within addresses, so "java\nscript:" would run.
    if href.is_empty() || href.chars().any(char::is_control) {
        return None;
    }
    // Browsers read a backslash as a slash; "/\host" and "//host" leave this place without saying how.
    if href.starts_with(['/', '\\']) && href[1..].starts_with(['/', '\\']) {
        return None;
    }
    match href.find([':', '/', '\\', '?', '#']) {
        Some(end) if href[end..].starts_with(':') => allowed(&href[..end]).then_some(href),
        _ => Some(href),
    }
}

/// A link that somebody typed. Where it may not lead, the text stands alone.
#[component]
pub fn OutLink(
    #[prop(into)] href: String,
    /// What the link says; the address itself when left out.
    #[prop(optional, into)]
    text: Option<String>,
) -> impl IntoView {
    let text = text.filter(|text| !text.trim().is_empty()).unwrap_or_else(|| href.clone());
    match safe_href(&href) {
        Some(safe) => Either::Left(view! { <a href=safe.to_owned() rel="noopener noreferrer external">{text}</a> }),
        None => Either::Right(view! { <span>{text}</span> }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_link_leads_only_to_the_web_to_mail_or_within() {
        for href in ["https://tern.example/a?b#c", "HTTP://tern.example", "mailto:a@tern.example", "/portfolio", "#top"]
        {
            assert_eq!(safe_href(href), Some(href));
        }
        assert_eq!(safe_href(" notes/plan.md:3 "), Some("notes/plan.md:3"));
        for href in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//elsewhere.example",
            "/\\elsewhere.example",
            "",
        ] {
            assert_eq!(safe_href(href), None, "{href:?}");
        }
    }

    #[test]
    fn a_link_that_may_not_lead_anywhere_is_plain_text() {
        let html = view! { <OutLink href="javascript:alert(1)" text="Plan <b>" /> }.to_html();
        assert_eq!(html.replace("<!>", ""), "<span>Plan &lt;b&gt;</span>");
    }
}
