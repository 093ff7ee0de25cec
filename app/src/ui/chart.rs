//! Charts: drawn by the server as SVG, x in per cent and y in pixels, so that they are fluid and text never scales.
//! Every chart has its table beside it.

use leptos::prelude::*;

use crate::calendar::Day;

/// A stretch of days laid along an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Day,
    pub to: Day,
}

impl Span {
    /// The stretch that holds all of the days, with some room at both ends; `None` when there are none.
    pub fn around(days: impl IntoIterator<Item = Day>, margin: i64) -> Option<Self> {
        let (from, to) = days.into_iter().fold(None, |span: Option<(Day, Day)>, day| {
            Some(span.map_or((day, day), |(from, to)| (from.min(day), to.max(day))))
        })?;
        Some(Self { from: from.plus(-margin), to: to.plus(margin) })
    }

    /// Of ten thousand.
    fn share(self, day: Day) -> i64 {
        let whole = self.to.days_since(self.from).max(1);
        (day.days_since(self.from) * 10_000 + whole / 2) / whole
    }

    /// Where a day stands from left to right: "64.14%".
    pub fn x(self, day: Day) -> String {
        let share = self.share(day);
        format!("{}.{:02}%", share / 100, share % 100)
    }

    /// Where a day stands from bottom to top, between two heights in pixels.
    pub fn y(self, day: Day, top: i64, bottom: i64) -> String {
        (bottom - (self.share(day) * (bottom - top) + 5_000) / 10_000).to_string()
    }

    /// Firsts of months within the stretch, thinned so that no more than `most` remain.
    pub fn months(self, most: usize) -> Vec<Day> {
        let (mut year, mut month) = (self.from.year(), self.from.month());
        let mut firsts = Vec::new();
        while let Some(first) = Day::new(year, month, 1).ok().filter(|first| *first <= self.to && firsts.len() < 1200) {
            if first >= self.from {
                firsts.push(first);
            }
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        let step = firsts.len().div_ceil(most.max(1)).max(1);
        firsts.into_iter().step_by(step).collect()
    }
}

/// The drawing; its children are lines, circles and texts of SVG. The title says in words what it shows.
#[component]
pub fn Chart(
    /// The drawing's DOM id.
    id: &'static str,
    /// In pixels.
    height: u32,
    #[prop(into)] title: String,
    children: Children,
) -> impl IntoView {
    let heading = format!("{id}-title");
    view! {
        <svg class="chart" height=height.to_string() role="img" aria-labelledby=heading>
            <title id=heading.clone()>{title}</title>
            {children()}
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_laid_from_end_to_end() {
        let span = Span { from: day("2026-01-01"), to: day("2026-01-11") };
        assert_eq!(span.x(day("2026-01-01")), "0.00%");
        assert_eq!(span.x(day("2026-01-06")), "50.00%");
        assert_eq!(span.y(day("2026-01-11"), 12, 172), "12");
        assert_eq!(span.y(day("2026-01-01"), 12, 172), "172");
    }

    #[test]
    fn a_stretch_of_one_day_does_not_divide_by_zero() {
        let span = Span::around([day("2026-01-01")], 0).unwrap();
        assert_eq!(span.x(day("2026-01-01")), "0.00%");
        assert_eq!(Span::around([], 3), None);
    }

    #[test]
    fn no_more_months_are_named_than_there_is_room_for() {
        let span = Span { from: day("2025-11-12"), to: day("2026-07-02") };
        assert_eq!(span.months(20).len(), 8);
        assert_eq!(
            span.months(4).iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["2025-12-01", "2026-02-01", "2026-04-01", "2026-06-01"]
        );
    }
}
