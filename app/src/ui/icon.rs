//! Icons and health marks: drawn once in a sprite, referred to from everywhere, coloured by their text.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    Calendar,
    Check,
    Chevron,
    Clock,
    Compass,
    Down,
    Drift,
    File,
    Home,
    Info,
    Left,
    Link,
    Logo,
    More,
    Pen,
    People,
    Plus,
    Search,
    Table,
    Up,
    X,
}

impl Glyph {
    pub const ALL: [Self; 21] = [
        Self::Calendar,
        Self::Check,
        Self::Chevron,
        Self::Clock,
        Self::Compass,
        Self::Down,
        Self::Drift,
        Self::File,
        Self::Home,
        Self::Info,
        Self::Left,
        Self::Link,
        Self::Logo,
        Self::More,
        Self::Pen,
        Self::People,
        Self::Plus,
        Self::Search,
        Self::Table,
        Self::Up,
        Self::X,
    ];

    /// Where the sprite holds it.
    pub const fn href(self) -> &'static str {
        match self {
            Self::Calendar => "#i-calendar",
            Self::Check => "#i-check",
            Self::Chevron => "#i-chevron",
            Self::Clock => "#i-clock",
            Self::Compass => "#i-compass",
            Self::Down => "#i-down",
            Self::Drift => "#i-drift",
            Self::File => "#i-file",
            Self::Home => "#i-home",
            Self::Info => "#i-info",
            Self::Left => "#i-left",
            Self::Link => "#i-link",
            Self::Logo => "#logo",
            Self::More => "#i-more",
            Self::Pen => "#i-pen",
            Self::People => "#i-people",
            Self::Plus => "#i-plus",
            Self::Search => "#i-search",
            Self::Table => "#i-table",
            Self::Up => "#i-up",
            Self::X => "#i-x",
        }
    }
}

/// The drawings behind every icon and mark. The layout puts them into the document once.
#[component]
pub fn Sprite() -> impl IntoView {
    view! { <div hidden inner_html=include_str!("sprite.svg")></div> }
}

/// A decoration beside a word; it says nothing to a screen reader.
#[component]
pub fn Icon(of: Glyph) -> impl IntoView {
    view! { <svg class="icon" aria-hidden="true"><use href=of.href()></use></svg> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::health;

    #[test]
    fn every_icon_and_mark_is_in_the_sprite() {
        let sprite = include_str!("sprite.svg");
        let marks = health::WORDS.iter().map(|word| health::shape(word));
        for href in Glyph::ALL.iter().map(|glyph| glyph.href()).chain(marks) {
            let id = format!("id=\"{}\"", href.trim_start_matches('#'));
            assert!(sprite.contains(&id), "{href}");
        }
    }
}
