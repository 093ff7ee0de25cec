//! Within one wave: small groups hide, and so do those that would give them away.

use super::Rule;
use crate::vocabulary;

vocabulary!(
    /// Why a group is not shown.
    Why, "a reason" {
        SmallTeam = "small_team", "Too few people were asked";
        FewAnswers = "few_answers", "Too few people answered";
        /// The total less the groups shown would tell of a smaller one.
        Subtraction = "subtraction", "A smaller group could be worked out by taking this one away";
        /// Who was asked differs by a few people from an earlier wave that is on show.
        Earlier = "earlier", "A few people joined or left since an earlier wave that is on show";
    }
);

/// How many of a group were asked, and how many answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    pub asked: u32,
    pub answered: u32,
}

/// What is hidden, and why. What has no reason is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// One for each group, in the order they came in.
    pub groups: Vec<Option<Why>>,
    pub total: Option<Why>,
}

/// Decides for groups that do not overlap and that together make up the total. `before` is what is hidden already.
///
/// The total less the groups shown is what the hidden ones said together. Where that would be fewer people than the
/// rule allows, the next-smallest group hides, too (complementary suppression), until it is enough or nothing is left.
pub fn within(rule: Rule, turnouts: &[Turnout], before: &Verdict) -> Verdict {
    let own = |turnout: &Turnout| match turnout {
        t if t.asked < rule.least => Some(Why::SmallTeam),
        t if t.answered < rule.least => Some(Why::FewAnswers),
        _ => None,
    };
    let mut groups: Vec<Option<Why>> =
        turnouts.iter().zip(&before.groups).map(|(turnout, before)| before.or_else(|| own(turnout))).collect();
    let sum = turnouts.iter().fold(Turnout::default(), |sum, one| Turnout {
        asked: sum.asked + one.asked,
        answered: sum.answered + one.answered,
    });
    let mut total = before.total.or_else(|| own(&sum));
    while total.is_none() && !rule.allows(hidden(turnouts, &groups)) {
        let next = (0..groups.len())
            .filter(|at| groups[*at].is_none())
            .min_by_key(|at| (turnouts[*at].answered, turnouts[*at].asked, *at));
        match next {
            Some(at) => groups[at] = Some(Why::Subtraction),
            None => total = Some(Why::Subtraction),
        }
    }
    Verdict { groups, total }
}

/// How many answered in the hidden groups together.
fn hidden(turnouts: &[Turnout], groups: &[Option<Why>]) -> u32 {
    turnouts.iter().zip(groups).filter(|(_, why)| why.is_some()).map(|(turnout, _)| turnout.answered).sum()
}
