//! Facts about what is left of answers: question by question, for groups and their total.

use super::*;
use crate::team_health::{
    answers::domain::{Ballot, Comment, Entry},
    questions::domain::{CutOffs, Felt, Question, Template},
};

/// What somebody says to a question: nothing, or one of three colours; whether they compare it; whether they write.
type Says = (Option<u8>, bool, bool);

fn says() -> impl Strategy<Value = Says> {
    (prop::option::weighted(0.8, 0..3_u8), any::<bool>(), any::<bool>())
}

/// Teams of people, each of whom answers two questions or not at all.
fn teams() -> impl Strategy<Value = Vec<Vec<Option<[Says; 2]>>>> {
    let person = prop::option::weighted(0.8, prop::array::uniform2(says()));
    proptest::collection::vec(proptest::collection::vec(person, 0..9), 1..5)
}

fn entry(who: usize, (answer, compares, writes): Says) -> Entry {
    let words = if writes { format!("by {who}") } else { String::new() };
    Entry { answer, felt: compares.then_some(Felt::Worse), comment: Comment::parse(&words).unwrap() }
}

/// The groups, and for each of them and each question who answered it.
fn given(teams: &[Vec<Option<[Says; 2]>>]) -> (Vec<Ballots>, Vec<[People; 2]>) {
    let (mut all, mut told, mut next) = (Vec::new(), Vec::new(), 0);
    for team in teams {
        let mut one = Ballots { group: Group { people: People::new(), answered: 0 }, ballots: Vec::new() };
        let mut who: [People; 2] = [People::new(), People::new()];
        for said in team {
            one.group.people.insert(person(next));
            // A ballot without any answer is not taken.
            if let Some(said) = said.filter(|said| said.iter().any(|(answer, _, _)| answer.is_some())) {
                one.ballots.push(Ballot { entries: said.iter().map(|one| entry(next, *one)).collect() });
                one.group.answered += 1;
                for (at, _) in said.iter().enumerate().filter(|(_, (answer, _, _))| answer.is_some()) {
                    who[at].insert(person(next));
                }
            }
            next += 1;
        }
        all.push(one);
        told.push(who);
    }
    (all, told)
}

fn questions() -> Vec<Question> {
    Template::supplied().remove(0).questions.into_iter().take(2).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn counts_of_a_question_cannot_be_taken_from_each_other_to_leave_a_few(teams in teams(), least in 3..6_u32) {
        let (all, who) = given(&teams);
        let (parts, total) = publish(Rule { least }, (&questions(), CutOffs::default()), &all, &[]);
        for at in 0..2 {
            let shown = |part: &Published| part.cells.get(at).is_some_and(|cell| cell.counts.is_some());
            let mut seen: Vec<People> =
                parts.iter().zip(&who).filter(|(part, _)| shown(part)).map(|(_, who)| who[at].clone()).collect();
            if shown(&total) {
                seen.push(who.iter().flat_map(|who| who[at].iter().cloned()).collect());
            }
            for a in &seen {
                for b in sums(&seen) {
                    let few = differ(a, &b);
                    prop_assert!(few == 0 || few >= least, "{few} of question {at}");
                }
            }
        }
    }

    #[test]
    fn words_are_shown_where_five_answered_and_in_no_order(teams in teams(), least in 3..7_u32) {
        let (all, who) = given(&teams);
        let (parts, total) = publish(Rule { least }, (&questions(), CutOffs::default()), &all, &[]);
        prop_assert!(total.comments.is_empty(), "comments belong to a team");
        for (part, who) in parts.iter().zip(&who) {
            prop_assert!(part.comments.is_sorted());
            for (at, _) in &part.comments {
                prop_assert!(who[*at].len() >= 5 && who[*at].len() >= least as usize);
            }
        }
    }

    #[test]
    fn of_a_hidden_group_nothing_is_left_but_how_many_and_why(teams in teams(), least in 3..6_u32) {
        let (all, _) = given(&teams);
        let (parts, total) = publish(Rule { least }, (&questions(), CutOffs::default()), &all, &[]);
        for part in parts.iter().chain([&total]).filter(|part| part.hidden.is_some()) {
            prop_assert!(part.cells.is_empty() && part.comments.is_empty());
        }
    }
}
