//! Dates as other programs write them. What can be read in one way only is read; a date of which nobody can tell the
//! day from the month waits to be told.

use crate::{calendar::Day, vocabulary};

vocabulary!(
    /// Which of the two comes first in a date such as 03/04/2026.
    DateOrder, "an order" {
        Unsaid = "unsaid", "Refuse them";
        DayFirst = "day-first", "The day comes first";
        MonthFirst = "month-first", "The month comes first";
    }
);

#[expect(clippy::derivable_impls, reason = "the macro declares the variants")]
impl Default for DateOrder {
    fn default() -> Self {
        Self::Unsaid
    }
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a day, with or without the hour: `2026-06-20`, `2026-06-20T10:00:00Z`, `20/Jun/26 12:00 AM`,
/// `Jun 20, 2026`, and `20.6.2026` or `6/20/2026` where the order was said.
pub fn read_day(text: &str, order: DateOrder) -> Result<Day, String> {
    let (day, hour) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    if let Ok(day) = day.parse::<Day>()
        && is_hour(hour)
    {
        return Ok(day);
    }
    let mut parts: Vec<&str> = text.split(['/', '-', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    if parts.len() > 3 && is_weekday(parts[0]) {
        parts.remove(0);
    }
    let [a, b, c, rest @ ..] = parts.as_slice() else { return Err(not_a_day()) };
    if rest.first().is_some_and(|hour| !is_hour(hour)) {
        return Err(not_a_day());
    }
    let found = match (month_of(a), month_of(b), order) {
        (Some(month), ..) => day_of(c, month, b),
        (_, Some(month), _) => {
            if a.len() == 4 {
                day_of(a, month, c)
            } else {
                day_of(c, month, a)
            }
        }
        _ if a.len() == 4 => number(b).and_then(|month| day_of(a, month, c)),
        (.., DateOrder::DayFirst) => number(b).and_then(|month| day_of(c, month, a)),
        (.., DateOrder::MonthFirst) => number(a).and_then(|month| day_of(c, month, b)),
        (.., DateOrder::Unsaid) if [a, b, c].into_iter().all(|part| number(part).is_some() || part.len() == 4) => {
            return Err(
                "Say whether the day or the month comes first, or write year-month-day, such as 2026-06-20.".to_owned()
            );
        }
        _ => None,
    };
    found.ok_or_else(not_a_day)
}

fn not_a_day() -> String {
    crate::calendar::NotADay.to_string()
}

fn day_of(year: &str, month: u8, day: &str) -> Option<Day> {
    let years = i32::from(year.parse::<u16>().ok()?);
    let year = match year.len() {
        4 => years,
        2 => 2000 + years,
        _ => return None,
    };
    Day::new(year, month, number(day)?).ok()
}

fn number(text: &str) -> Option<u8> {
    text.parse().ok().filter(|_| text.len() <= 2)
}

fn month_of(text: &str) -> Option<u8> {
    let beginning = text.get(..3).filter(|_| text.bytes().all(|b| b.is_ascii_alphabetic()))?;
    let place = MONTHS.iter().position(|month| beginning.eq_ignore_ascii_case(month))?;
    u8::try_from(place + 1).ok()
}

fn is_weekday(text: &str) -> bool {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    text.get(..3).is_some_and(|beginning| days.iter().any(|day| beginning.eq_ignore_ascii_case(day)))
}

/// Nothing, or what begins like `10:00`.
fn is_hour(text: &str) -> bool {
    text.is_empty() || text.split_once(':').is_some_and(|(hour, _)| number(hour).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        read_day(text, DateOrder::Unsaid).ok().map(|day| day.to_string())
    }

    #[test]
    fn what_can_be_read_in_one_way_only_is_read() {
        for text in [
            "2026-06-20",
            "2026-06-20T23:00:00.000Z",
            "2026-06-20 10:00",
            "2026/06/20",
            "2026-Jun-20",
            "20/Jun/26 12:00 AM",
            "20 June 2026",
            "Jun 20, 2026",
            "Sat Jun 20 2026 07:04:05 GMT+0000 (GMT)",
        ] {
            assert_eq!(read(text).as_deref(), Some("2026-06-20"), "{text}");
        }
    }

    #[test]
    fn day_and_month_are_never_told_apart_by_guessing() {
        let refused = read_day("20/6/2026", DateOrder::Unsaid).unwrap_err();
        assert!(refused.starts_with("Say whether the day or the month comes first"), "{refused}");
        assert_eq!(read_day("03.04.2026", DateOrder::DayFirst).unwrap().to_string(), "2026-04-03");
        assert_eq!(read_day("3/4/26 16:14", DateOrder::MonthFirst).unwrap().to_string(), "2026-03-04");
        assert!(read_day("20/6/2026", DateOrder::MonthFirst).is_err(), "there is no month 20");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in
            ["soon", "2026-06", "Q3 2026", "2026-06-20 maybe", "1 2 3 4", "31/Feb/26", "20/Jun/026", "é/é/é", ""]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
