//! What is left of the answers when a wave closes: counts and comments of the groups that may be shown. The answers
//! themselves are not kept, so that nothing can be worked out later that was not shown.

use serde::{Deserialize, Serialize};

use super::{Earlier, Group, Rule, Turnout, Verdict, Why, decide};
use crate::team_health::{
    answers::domain::Ballot,
    questions::domain::{CutOffs, Question},
};

/// What a group said, before anybody has seen it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballots {
    pub group: Group,
    pub ballots: Vec<Ballot>,
}

/// What may be shown of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    pub asked: u32,
    pub answered: u32,
    pub hidden: Option<Why>,
    /// One for each question; none at all where the group is hidden.
    pub cells: Vec<PublishedCell>,
    /// Which question it is about, and the words; without order.
    pub comments: Vec<(usize, String)>,
}

/// What may be shown of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedCell {
    /// How many answered it; nothing where these are too few to show.
    pub counts: Option<Vec<u32>>,
    /// How many said better, the same, worse.
    pub felt: Option<Vec<u32>>,
}

/// Decides what is shown of every group, in the order they came in, and of their total.
pub fn publish(
    rule: Rule,
    (questions, cut_offs): (&[Question], CutOffs),
    ballots: &[Ballots],
    earlier: &[Earlier],
) -> (Vec<Published>, Published) {
    let groups: Vec<Group> = ballots.iter().map(|one| one.group.clone()).collect();
    let verdict = decide(rule, &groups, earlier);
    let ask = Asked { rule, questions, cut_offs };
    let parts: Vec<Published> = ballots.iter().zip(&verdict.groups).map(|(one, why)| ask.part(one, *why)).collect();
    let total = ask.total(ballots, &parts, &verdict);
    (parts, total)
}

struct Asked<'a> {
    rule: Rule,
    questions: &'a [Question],
    cut_offs: CutOffs,
}

impl Asked<'_> {
    fn part(&self, ballots: &Ballots, hidden: Option<Why>) -> Published {
        let Turnout { asked, answered } = ballots.group.turnout();
        if hidden.is_some() {
            return Published { asked, answered, hidden, cells: Vec::new(), comments: Vec::new() };
        }
        let all: Vec<&Ballot> = ballots.ballots.iter().collect();
        let cells = (0..self.questions.len()).map(|at| self.cell(at, &all)).collect::<Vec<_>>();
        let mut comments = Vec::new();
        if answered >= self.rule.comments() {
            let enough = |cell: &PublishedCell| {
                cell.counts.as_ref().is_some_and(|counts| counts.iter().sum::<u32>() >= self.rule.comments())
            };
            for (at, _) in cells.iter().enumerate().filter(|(_, cell)| enough(cell)) {
                comments.extend(all.iter().filter_map(|ballot| Some((at, ballot.comment(at)?.to_owned()))));
            }
            // By their words: an order that says nothing of who wrote first.
            comments.sort();
        }
        Published { asked, answered, hidden, cells, comments }
    }

    fn cell(&self, at: usize, ballots: &[&Ballot]) -> PublishedCell {
        let scale = self.questions[at].scale;
        let mut counts = vec![0; scale.counted().len()];
        let mut felt = vec![0; 3];
        for said in ballots.iter().filter_map(|ballot| ballot.said(at)) {
            counts[scale.place(said.answer, self.cut_offs)] += 1;
            if let Some(direction) = said.felt {
                felt[direction as usize] += 1;
            }
        }
        let enough = |counts: Vec<u32>| Some(counts).filter(|counts| self.rule.allows(counts.iter().sum()));
        PublishedCell { counts: enough(counts), felt: enough(felt) }
    }

    /// The total of a question is shown where every group shown shows it, and where the hidden ones said it often
    /// enough: otherwise taking the groups away would leave a few.
    fn total(&self, ballots: &[Ballots], parts: &[Published], verdict: &Verdict) -> Published {
        let all: Vec<&Ballot> = ballots.iter().flat_map(|one| &one.ballots).collect();
        let (asked, answered) = (parts.iter().map(|p| p.asked).sum(), parts.iter().map(|p| p.answered).sum());
        let mut total = Published { asked, answered, hidden: verdict.total, cells: Vec::new(), comments: Vec::new() };
        if total.hidden.is_some() {
            return total;
        }
        let behind = ballots.iter().zip(parts).filter(|(_, part)| part.hidden.is_some());
        let behind: Vec<&Ballot> = behind.flat_map(|(one, _)| &one.ballots).collect();
        for at in 0..self.questions.len() {
            let mut cell = self.cell(at, &all);
            let few = |told: fn(&Ballot, usize) -> bool| {
                let count = behind.iter().filter(|ballot| told(ballot, at)).count();
                !self.rule.allows(u32::try_from(count).unwrap_or(u32::MAX))
            };
            let shown = || parts.iter().filter(|part| part.hidden.is_none()).map(|part| &part.cells[at]);
            if few(|ballot, at| ballot.said(at).is_some()) || shown().any(|cell| cell.counts.is_none()) {
                cell.counts = None;
            }
            let felt = few(|ballot, at| ballot.said(at).is_some_and(|said| said.felt.is_some()));
            if felt || shown().any(|cell| cell.felt.is_none()) {
                cell.felt = None;
            }
            total.cells.push(cell);
        }
        total
    }
}
