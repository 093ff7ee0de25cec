//! `CommonMark` through pulldown-cmark, then ammonia's allow-list: what is not named here does not get through.

use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{Options, Parser, html::push_html};

use super::SafeHtml;

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner
        .add_tags([
            "p", "br", "hr", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h3", "h4",
            "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
        ])
        .add_clean_content_tags(["script", "style", "svg", "math"])
        .add_tag_attributes("a", ["href"])
        .add_tag_attributes("ol", ["start"])
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("nofollow noopener noreferrer"));
    cleaner
});

/// Renders Markdown. Typed HTML is shown as it was typed, not obeyed.
pub fn render(text: &str) -> SafeHtml {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let events = Parser::new_ext(text, options).map(below_the_page);
    let mut html = String::with_capacity(text.len() * 3 / 2);
    push_html(&mut html, events);
    SafeHtml(CLEANER.clean(&html).to_string())
}

/// Typed HTML becomes text, and headings step below those of the page.
fn below_the_page(event: pulldown_cmark::Event<'_>) -> pulldown_cmark::Event<'_> {
    use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
    let lower = |level: HeadingLevel| match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    };
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::Heading { level, .. }) => {
            Event::Start(Tag::Heading { level: lower(level), id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        event => event,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        render(text).into()
    }

    #[test]
    fn what_people_write_is_formatted() {
        assert_eq!(html("It **works**, see `run 3`."), "<p>It <strong>works</strong>, see <code>run 3</code>.</p>\n");
        assert_eq!(html("- one\n- two"), "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
        assert_eq!(html("# Head"), "<h3>Head</h3>\n");
        assert_eq!(html(""), "");
    }

    #[test]
    fn a_link_leads_to_the_web_or_to_mail_and_vouches_for_nothing() {
        let link = html("[plan](https://tern.example/plan)");
        assert_eq!(
            link,
            "<p><a href=\"https://tern.example/plan\" rel=\"nofollow noopener noreferrer\">plan</a></p>\n"
        );
        assert!(html("<a@tern.example>").contains("href=\"mailto:a@tern.example\""));
    }

    #[test]
    fn nothing_typed_can_run() {
        for attack in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![x](https://elsewhere.example/pixel.gif)",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "[x](vbscript:msgbox)",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<svg onload=alert(1)>",
            "<math><mtext></mtext></math>",
            "<style>body{display:none}</style>",
            "<p style=\"position:fixed\">x</p>",
            "<iframe src=https://elsewhere.example></iframe>",
            "<form action=/api/x><button>x</button></form>",
            "</div></main><h1>x</h1>",
            "[x](//elsewhere.example)",
            "<textarea></textarea><img src=x onerror=alert(1)>",
            "```\"><script>alert(1)</script>\n```",
        ] {
            let html = html(attack);
            for tag in html.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
                let name = tag.trim_start_matches('/').split(' ').next().unwrap();
                assert!(["p", "a", "pre", "code"].contains(&name), "{attack} gave {html}");
                assert!(!tag.contains("href=") || tag.contains("href=\"https://"), "{attack} gave {html}");
                assert!(!tag.contains(" on") && !tag.contains("style="), "{attack} gave {html}");
            }
        }
    }
}
