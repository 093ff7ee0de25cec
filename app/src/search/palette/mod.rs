//! The palette: everything a person may see, and everything they may do, from wherever they are.

mod found;

use std::time::Duration;

use leptos::{ev::KeyboardEvent, html, prelude::*};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{api::ReadPalette, domain::Words};
use crate::{
    keyboard::field,
    ui::{Glyph, Icon, Kbd, LoadOr, Reading},
};

/// How long after the last key an answer is asked for.
const PAUSE: Duration = Duration::from_millis(120);

/// The palette's state: what is typed, what was asked for, what was answered, which option is chosen.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    dialog: NodeRef<html::Dialog>,
    input: NodeRef<html::Input>,
    opened: RwSignal<bool>,
    typed: RwSignal<String>,
    asked: RwSignal<String>,
    /// What the options on the screen answer.
    answered: RwSignal<Option<String>>,
    options: RwSignal<usize>,
    chosen: RwSignal<usize>,
    /// Enter was pressed before the answer was there.
    hasty: StoredValue<bool>,
    back: StoredValue<Option<SendWrapper<HtmlElement>>>,
}

impl Opening {
    /// Not opened yet.
    pub fn closed_yet() -> Self {
        Self {
            dialog: NodeRef::new(),
            input: NodeRef::new(),
            opened: RwSignal::new(false),
            typed: RwSignal::new(String::new()),
            asked: RwSignal::new(String::new()),
            answered: RwSignal::new(None),
            options: RwSignal::new(0),
            chosen: RwSignal::new(0),
            hasty: StoredValue::new(false),
            back: StoredValue::new(None),
        }
    }

    /// Whether it is in the document.
    pub fn is_there(self) -> bool {
        self.dialog.get().is_some() && self.input.get().is_some()
    }

    /// Opens it with what was typed into the field in the bar; the focus goes back to an element when it closes.
    pub fn open(self, back: Option<SendWrapper<HtmlElement>>) {
        let (Some(dialog), Some(input)) = (self.dialog.get_untracked(), self.input.get_untracked()) else { return };
        if dialog.open() {
            return;
        }
        let typed = field().map(|field| {
            let typed = field.value();
            field.set_value("");
            typed
        });
        self.back.set_value(back);
        self.opened.set(true);
        let _ = dialog.show_modal();
        let typed = typed.unwrap_or_default();
        input.set_value(&typed);
        self.typed.set(typed.clone());
        self.asked.set(typed);
        let _ = input.focus();
    }

    fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }

    fn closed(self) {
        self.hasty.set_value(false);
        if let Some(back) = self.back.try_update_value(Option::take).flatten() {
            let _ = back.focus();
        }
    }

    fn type_in(self, text: String) {
        self.typed.set(text.clone());
        let later = move || {
            if self.typed.with_untracked(|typed| *typed == text) && self.asked.with_untracked(|asked| *asked != text) {
                self.asked.set(text.clone());
            }
        };
        set_timeout(later, PAUSE);
    }

    fn press(self, event: &KeyboardEvent) {
        let (chosen, last) = (self.chosen.get_untracked(), self.options.get_untracked().saturating_sub(1));
        match event.key().as_str() {
            "ArrowDown" => self.choose(if chosen >= last { 0 } else { chosen + 1 }),
            "ArrowUp" => self.choose(if chosen == 0 { last } else { chosen - 1 }),
            "Enter" => self.enter(),
            _ => return,
        }
        event.prevent_default();
    }

    fn choose(self, option: usize) {
        self.chosen.set(option);
        if let Some(option) = element(option) {
            option.scroll_into_view_with_bool(false);
        }
    }

    /// Follows the chosen option, as soon as the options answer what is typed.
    fn enter(self) {
        let typed = self.typed.get_untracked();
        if self.answered.with_untracked(|answered| answered.as_deref() == Some(typed.trim())) {
            if let Some(option) = element(self.chosen.get_untracked()) {
                option.click();
            }
        } else {
            self.hasty.set_value(true);
            self.asked.set(typed);
        }
    }
}

/// An option by its number.
fn element(option: usize) -> Option<HtmlElement> {
    document().get_element_by_id(&format!("palette-{option}"))?.dyn_into().ok()
}

/// The dialog, closed.
#[component]
pub fn Palette(opening: Opening) -> impl IntoView {
    let Opening { dialog, input, opened, asked, answered, options, chosen, hasty, .. } = opening;
    Effect::new(move || {
        if answered.get().is_some() && hasty.get_value() {
            hasty.set_value(false);
            // The options are drawn after this.
            request_animation_frame(move || opening.enter());
        }
    });
    let results = move || {
        opened.get().then(|| {
            let reading = Reading::of(move || ReadPalette { q: asked.get() });
            view! { <LoadOr reading children=move |answer| found::options(opening, answer) /> }
        })
    };
    view! {
        <dialog class="palette" node_ref=dialog aria-label="Search or jump to" on:close=move |_| opening.closed()>
            <label class="palette-field">
                <Icon of=Glyph::Search />
                <span class="visually-hidden">"Search or jump to"</span>
                <input
                    node_ref=input
                    type="text"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-controls="palette-found"
                    aria-expanded=move || (options.get() > 0).to_string()
                    aria-activedescendant=move || (options.get() > 0).then(|| format!("palette-{}", chosen.get()))
                    autocomplete="off"
                    spellcheck="false"
                    maxlength=Words::MAX.to_string()
                    on:input=move |event| opening.type_in(event_target_value(&event))
                    on:keydown=move |event| opening.press(&event)
                />
            </label>
            <div class="palette-body">{results}</div>
            <footer aria-hidden="true">
                <span><Kbd>"↑"</Kbd> " " <Kbd>"↓"</Kbd> " choose"</span>
                <span><Kbd>"Enter"</Kbd> " open"</span>
                <span><Kbd>"Esc"</Kbd> " close"</span>
            </footer>
        </dialog>
    }
}
