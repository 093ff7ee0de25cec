//! Laying out: phases without gap or overlap, no step outside its phase, whatever the calendar.

use proptest::prelude::*;

use super::*;
use crate::onboarding::templates::{Function, Situation, TourStop};

fn anywhere() -> impl Strategy<Value = Day> {
    (1990..2110i32, 1..=12u8, 1..=31u8).prop_filter_map("no such day", |(y, m, d)| Day::new(y, m, d).ok())
}

fn working() -> impl Strategy<Value = ([bool; 7], Vec<i64>)> {
    (
        any::<[bool; 7]>().prop_filter("nobody works", |week| week.contains(&true)),
        prop::collection::vec(0..400i64, 0..60),
    )
}

proptest! {
    #[test]
    fn no_step_leaves_its_phase_and_the_phases_meet(
        start in anywhere(), (week, off) in working(), lengths in prop::collection::vec(1..100i64, 1..6),
        mut days in prop::collection::vec(-20..500i64, 1..40), ago in -40..40i64,
    ) {
        let work = WorkDays::new(week, off.iter().map(|n| start.plus(*n))).unwrap();
        let dates = PlanDates { start, work };
        let mut spans = vec![(-20, Some(1))];
        for length in lengths {
            let first = spans.last().unwrap().1.unwrap();
            spans.push((first, Some(first + length)));
        }
        spans.push((spans.last().unwrap().1.unwrap(), None));
        days.sort_unstable();
        days.dedup();
        let template = playbook(&spans, &days);
        prop_assert_eq!(template.faults(), []);
        let brief = Brief { dates: &dates, situation: Situation::Growth, headcount: 10, owner: "", people: &[], today: start.plus(-ago) };
        let laid = lay_out(&template, &brief);
        for pair in laid.windows(2) {
            prop_assert_eq!(pair[0].end, Some(pair[1].first));
            prop_assert_eq!(dates.stretch(pair[0].first, pair[0].end).last().unwrap().plus(1), dates.day(pair[1].first));
        }
        prop_assert!(laid[0].first == 1 || ago > 0, "preparation is left out once day one has come");
        for phase in &laid {
            let stretch = dates.stretch(phase.first, phase.end);
            let mut earlier = None;
            for step in &phase.steps {
                prop_assert!(stretch.holds(step.day), "{} on {} in {:?}", step.name, step.day, stretch);
                let works = (0..1500).map(|n| stretch.first.plus(n)).take_while(|day| stretch.holds(*day)).any(|day| dates.work.works_on(day));
                let clipped = phase.first < 1;
                prop_assert!(clipped || !works || dates.work.works_on(step.day));
                prop_assert!(earlier <= Some(step.number) , "steps keep their order");
                earlier = Some(step.number);
            }
        }
    }

    #[test]
    fn a_number_and_its_date_are_the_same_day(start in anywhere(), number in -500..2000i64) {
        let dates = PlanDates { start, work: WorkDays::default() };
        prop_assert_eq!(dates.number(dates.day(number)), number);
        prop_assert_eq!(dates.day(1), start);
    }

    #[test]
    fn a_week_ends_within_seven_days_on_the_day_before_it_begins(day in anywhere(), begins in 1..=7u8) {
        let end = week_ends(day, begins);
        prop_assert!((0..7).contains(&end.days_since(day)));
        prop_assert_eq!(end.plus(1).weekday(), begins);
    }
}

#[test]
fn the_phases_of_the_first_year_are_laid_on_their_dates() {
    let leap = dates("2028-02-01");
    assert_eq!(leap.stretch(1, Some(31)).last(), Some(day("2028-03-01")), "29 February is a day");
    assert_eq!(leap.stretch(181, Some(366)).last(), Some(day("2029-01-30")));
    let mock = dates("2026-05-11");
    assert_eq!(Standing::on(day("2026-06-16"), &mock), Standing::Day(37, Some(90)));
    assert_eq!(Standing::on(day("2026-08-09"), &mock), Standing::Day(91, Some(365)));
    assert_eq!(Standing::on(day("2027-05-11"), &mock), Standing::Day(366, None));
    assert_eq!(Standing::on(day("2026-05-01"), &mock).words(), "10 days to day 1");
}

#[test]
fn a_step_on_a_day_off_goes_to_the_next_working_day_of_its_phase_or_the_last_before() {
    let off = WorkDays::days_off("2026-06-03, 2026-06-29..2026-07-03 # summer").unwrap();
    assert_eq!(off.len(), 6);
    let work = WorkDays::new(WorkDays::default().week(), off).unwrap();
    let june = Stretch { first: day("2026-06-01"), end: Some(day("2026-07-01")) };
    assert_eq!(work.place(day("2026-06-03"), june), day("2026-06-04"));
    assert_eq!(work.place(day("2026-06-06"), june), day("2026-06-08"), "a Saturday goes to Monday");
    assert_eq!(work.place(day("2026-06-30"), june), day("2026-06-26"), "nothing of June is left");
    assert!(WorkDays::days_off("2026-13-01").unwrap_err().contains("“2026-13-01” is no date"));
    assert!(WorkDays::new([false; 7], []).is_err());
}

#[test]
fn the_tour_hears_those_who_are_there_the_senior_first_and_asks_for_others_in_words() {
    let people = [
        ("amara", "CPO"),
        ("a", "Firmware engineer"),
        ("z", "Chief technology officer"),
        ("f", "Chief financial officer"),
        ("o", ""),
    ];
    let people = people.map(|(id, title)| Somebody {
        id: id.to_owned(),
        name: id.to_owned(),
        title: title.to_owned(),
        disciplines: if id == "o" { vec!["engineering".to_owned()] } else { Vec::new() },
    });
    let stop = |function, most, unnamed, whom: &[&str]| TourStop {
        function,
        first: 2,
        last: 20,
        most,
        unnamed,
        whom: whom.iter().map(|w| StepName::parse(w).unwrap()).collect(),
    };
    let mut template = playbook(&[(1, None)], &[1]);
    template.phases[0].tour = vec![
        stop(Function::Engineering, 3, 1, &[]),
        stop(Function::Customers, 9, 3, &["a new customer", "a customer who left"]),
    ];
    let dates = dates("2026-06-01");
    let brief = Brief {
        dates: &dates,
        situation: Situation::Growth,
        headcount: 600,
        owner: "amara",
        people: &people,
        today: dates.start,
    };
    let laid = lay_out(&template, &brief);
    let heard: Vec<(&str, &str)> = laid[0].steps.iter().skip(1).map(|s| (s.name.as_str(), s.topic.as_str())).collect();
    assert_eq!(heard.len(), 6);
    assert!(heard.contains(&("Interview z", "Listening tour, engineering")));
    assert_eq!(heard.iter().filter(|(name, _)| *name == "Interview a new customer").count(), 2);
    assert!(!heard.iter().any(|(name, _)| name.contains("amara") || name.ends_with(" f")));
    assert_eq!(heard[0].0, "Interview z", "who answers for others is heard first");
    let small = lay_out(&template, &Brief { headcount: 30, ..brief });
    assert_eq!(small[0].steps.len(), 1 + 1 + 3, "a small organisation hears fewer");
}
