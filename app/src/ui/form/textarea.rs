//! The only place where a `<textarea>` may stand: leptos writes the children of one into the page as they are, so
//! that `</textarea><img onerror=…>` would run. Here the text is escaped before leptos sees it.

use leptos::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};

use super::{
    FormState,
    field::{Label, Ties},
};

/// A document's parser drops one line break after the opening tag; a browser that draws the field itself does not.
const GUARD: &str = if cfg!(feature = "ssr") { "\n" } else { "" };

/// Typed text as the content of a `<textarea>`, where only `&` and `<` mean anything.
fn content(text: &str) -> String {
    let mut content = String::with_capacity(text.len() + 16);
    content.push_str(GUARD);
    for c in text.chars() {
        match c {
            '&' => content.push_str("&amp;"),
            '<' => content.push_str("&lt;"),
            '>' => content.push_str("&gt;"),
            c => content.push(c),
        }
    }
    content
}

/// A field of several lines, for what people write. Ctrl or Cmd with Enter sends the form.
#[component]
pub fn TextArea(
    /// The field's name in the form; with the form's prefix also its DOM id.
    name: &'static str,
    #[prop(into)] label: String,
    /// What it starts with, unless something was typed before.
    #[prop(optional, into)]
    value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    /// The most characters: the `MAX` of the domain's type.
    #[prop(optional)]
    max: Option<usize>,
    /// Lines shown before it grows.
    #[prop(default = 3)]
    rows: u32,
) -> impl IntoView {
    let ties = Ties::of(name, hint);
    let text = FormState::current().value(name, &value);
    let send = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            send_form_of(&event_target::<HtmlElement>(&event));
        }
    };
    view! {
        <div class=ties.class()>
            <label for=ties.id.clone()><Label text=label optional /></label>
            <textarea
                class="words"
                id=ties.id.clone()
                name=name
                rows=rows.to_string()
                maxlength=max.map(|max| max.to_string())
                aria-invalid=ties.invalid()
                aria-describedby=ties.described_by()
                on:keydown=send
                inner_html=content(&text)
            ></textarea>
            {ties.below()}
        </div>
    }
    .into_any()
}

fn send_form_of(field: &HtmlElement) {
    use wasm_bindgen::JsCast;
    let form = field.closest("form").ok().flatten().and_then(|form| form.dyn_into::<web_sys::HtmlFormElement>().ok());
    if let Some(form) = form {
        let _ = form.request_submit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(value: &'static str) -> String {
        Owner::new().with(|| view! { <TextArea name="said" label="Said" value /> }.to_html())
    }

    #[test]
    fn what_was_typed_cannot_leave_the_field() {
        let typed = "</textarea><img src=x onerror=alert(1)> & &amp;";
        let html = drawn(typed);
        assert!(
            html.contains("\n&lt;/textarea&gt;&lt;img src=x onerror=alert(1)&gt; &amp; &amp;amp;</textarea>"),
            "{html}"
        );
        assert_eq!(html.matches("</textarea>").count(), 1);
    }

    #[test]
    fn a_line_break_at_the_start_is_kept() {
        let html = drawn("\nfirst");
        assert!(html.contains(">\n\nfirst</textarea>"), "the parser drops the first one: {html}");
    }
}
