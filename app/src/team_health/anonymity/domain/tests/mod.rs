//! Facts about what may be shown, over random organisations, waves and answers, against a search of everything that
//! could be worked out.

mod publishing;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

type People = BTreeSet<String>;

fn person(number: usize) -> String {
    format!("p{number}")
}

/// Every sum of groups, as the people it is made of; the empty one too.
fn sums(cells: &[People]) -> Vec<People> {
    let mut sums = vec![People::new()];
    for cell in cells {
        let with: Vec<People> = sums.iter().map(|sum| sum.union(cell).cloned().collect()).collect();
        sums.extend(with);
    }
    sums
}

fn differ(a: &People, b: &People) -> u32 {
    u32::try_from(a.symmetric_difference(b).count()).unwrap()
}

/// Where everybody is in each wave: a team, or nowhere; and whether they answer.
fn waves() -> impl Strategy<Value = Vec<Vec<(usize, bool)>>> {
    let start = proptest::collection::vec((0..4_usize, any::<bool>()), 18);
    // Most people stay where they were: that is where differences are small.
    let moves = proptest::collection::vec(proptest::collection::vec((0..12_usize, prop::bool::weighted(0.8)), 18), 3);
    (start, moves).prop_map(|(start, moves)| {
        let mut all = vec![start];
        for wave in moves {
            let before = all.last().cloned().unwrap_or_default();
            let next =
                wave.iter().zip(&before).map(|(&(to, answers), &(was, _))| (if to < 4 { to } else { was }, answers));
            all.push(next.collect());
        }
        all
    })
}

/// Team 0 is nowhere.
fn groups(wave: &[(usize, bool)]) -> (Vec<Group>, Vec<People>) {
    let mut groups = vec![Group { people: People::new(), answered: 0 }; 3];
    let mut answered = vec![People::new(); 3];
    for (number, (team, answers)) in wave.iter().enumerate().filter(|(_, (team, _))| *team > 0) {
        groups[team - 1].people.insert(person(number));
        if *answers {
            groups[team - 1].answered += 1;
            answered[team - 1].insert(person(number));
        }
    }
    (groups, answered)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_two_things_that_can_be_worked_out_differ_by_a_few_people(all in waves(), least in 3..6_u32) {
        let rule = Rule { least };
        let mut earlier: Vec<Earlier> = Vec::new();
        for wave in &all {
            let (groups, answered) = groups(wave);
            let verdict = decide(rule, &groups, &earlier);
            // Within the wave: by who answered.
            let mut seen: Vec<People> = answered.iter().zip(&verdict.groups).filter(|(_, why)| why.is_none()).map(|(a, _)| a.clone()).collect();
            if verdict.total.is_none() {
                seen.push(answered.iter().flatten().cloned().collect());
            }
            for a in &seen {
                prop_assert!(a.len() >= least as usize);
                for b in sums(&seen) {
                    let few = differ(a, &b);
                    prop_assert!(few == 0 || few >= least, "{a:?} and {b:?}");
                }
            }
            // Between the waves: by who was asked.
            let now = Earlier::of(rule, &groups, &verdict);
            for before in &earlier {
                for a in sums(&before.cells) {
                    for b in sums(&now.cells) {
                        let few = differ(&a, &b);
                        prop_assert!(few == 0 || few >= least.max(before.least), "{a:?} then, {b:?} now");
                    }
                }
            }
            earlier.push(now);
        }
    }

    #[test]
    fn a_team_that_stayed_as_it_was_is_shown_again(sizes in proptest::collection::vec(5..9_usize, 1..6), waves in 2..5_usize) {
        let mut next = 0;
        let groups: Vec<Group> = sizes.iter().map(|size| {
            next += size;
            Group { people: (next - size..next).map(person).collect(), answered: u32::try_from(*size).unwrap() }
        }).collect();
        let mut earlier = Vec::new();
        for _ in 0..waves {
            let verdict = decide(Rule::default(), &groups, &earlier);
            prop_assert!(verdict.groups.iter().all(Option::is_none) && verdict.total.is_none());
            earlier.push(Earlier::of(Rule::default(), &groups, &verdict));
        }
    }
}

fn turnouts(pairs: &[(u32, u32)]) -> Vec<Turnout> {
    pairs.iter().map(|&(answered, asked)| Turnout { asked, answered }).collect()
}

fn open(groups: usize) -> Verdict {
    Verdict { groups: vec![None; groups], total: None }
}

#[test]
fn the_next_smallest_group_hides_with_a_single_small_one() {
    let all = turnouts(&[(8, 9), (4, 4), (6, 6)]);
    let verdict = within(Rule::default(), &all, &open(3));
    assert_eq!(verdict.groups, [None, Some(Why::SmallTeam), Some(Why::Subtraction)]);
    assert_eq!(verdict.total, None);
}

#[test]
fn two_small_groups_that_are_large_together_hide_no_third() {
    let all = turnouts(&[(8, 9), (4, 4), (3, 8)]);
    let verdict = within(Rule::default(), &all, &open(3));
    assert_eq!(verdict.groups, [None, Some(Why::SmallTeam), Some(Why::FewAnswers)]);
}

#[test]
fn a_team_in_which_nobody_answered_gives_nobody_away() {
    let verdict = within(Rule::default(), &turnouts(&[(8, 9), (0, 6)]), &open(2));
    assert_eq!((verdict.groups, verdict.total), (vec![None, Some(Why::FewAnswers)], None));
}

#[test]
fn somebody_who_joined_since_cannot_be_worked_out() {
    let team = |people: std::ops::Range<usize>| Group { people: people.map(person).collect(), answered: 8 };
    let first = [team(0..8), team(20..28)];
    let shown = decide(Rule::default(), &first, &[]);
    let earlier = [Earlier::of(Rule::default(), &first, &shown)];
    let verdict = decide(Rule::default(), &[team(0..9), team(20..28)], &earlier);
    assert_eq!(verdict.groups, [Some(Why::Earlier), None]);
    assert_eq!(verdict.total, Some(Why::Earlier), "the total would differ by the same person");
}

#[test]
fn five_who_changed_teams_do_not_hide_one_who_is_new() {
    let people = |first: std::ops::Range<usize>, second: std::ops::Range<usize>| -> People {
        first.chain(second).map(person).collect()
    };
    let first =
        [Group { people: people(0..12, 0..0), answered: 12 }, Group { people: people(20..32, 0..0), answered: 12 }];
    let earlier = [Earlier::of(Rule::default(), &first, &decide(Rule::default(), &first, &[]))];
    // Each team differs by five or six; their sum differs by one.
    let now =
        [Group { people: people(0..7, 0..0), answered: 7 }, Group { people: people(7..12, 20..33), answered: 18 }];
    let verdict = decide(Rule::default(), &now, &earlier);
    assert!(verdict.groups.contains(&Some(Why::Earlier)), "{verdict:?}");
}

#[test]
fn nobody_loosens_the_rule_below_three() {
    assert!(Rule::parse("2").is_err());
    assert_eq!(Rule::parse(" 3 ").map(Rule::comments), Ok(5), "comments need five all the same");
    assert_eq!(Rule::parse("8").map(Rule::comments), Ok(8));
}

#[test]
fn a_wave_of_two_thousand_people_is_decided_in_no_time() {
    let team = |at: usize, people: std::ops::Range<usize>| {
        let people: People = people.map(|one| person(at * 100 + one)).collect();
        Group { answered: u32::try_from(people.len()).unwrap(), people }
    };
    let first: Vec<Group> = (0..250).map(|at| team(at, 0..8)).collect();
    let shown = decide(Rule::default(), &first, &[]);
    let earlier = vec![Earlier::of(Rule::default(), &first, &shown); 12];
    // Somebody joined every other team.
    let now: Vec<Group> = (0..250).map(|at| team(at, 0..8 + at % 2)).collect();
    let verdict = decide(Rule::default(), &now, &earlier);
    let hidden = verdict.groups.iter().filter(|why| why.is_some()).count();
    assert_eq!((hidden, verdict.total), (125, None), "the total differs by 125 people");
}
