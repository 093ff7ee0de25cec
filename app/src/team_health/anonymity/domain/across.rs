//! Between waves: what is shown of one, less what is shown of another, tells of nobody.
//!
//! Who answered is never known, who was asked is. So waves are compared by who was asked: the people of any sum of
//! groups shown of the one are the people of any sum of groups shown of the other, or differ by as many as the rule
//! wants. Everybody is an edge between their group then and their group now, or the outside; a difference is a cut.

use std::collections::{BTreeSet, HashMap};

use super::{Rule, Turnout, Verdict, Why, cut::small_cut, within};

/// A group of a wave: who was asked, and how many answered. Groups of a wave do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub people: BTreeSet<String>,
    pub answered: u32,
}

/// An earlier wave that asked something of the same: its rule, and the groups that it shows. The people whom its total
/// adds to those are one group more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    pub least: u32,
    pub cells: Vec<BTreeSet<String>>,
}

impl Earlier {
    /// What a wave shows, of its groups and what was decided about them.
    pub fn of(rule: Rule, groups: &[Group], verdict: &Verdict) -> Self {
        let hidden = |at: usize| verdict.groups.get(at).is_none_or(Option::is_some);
        let all = || groups.iter().enumerate();
        let mut cells: Vec<BTreeSet<String>> =
            all().filter(|(at, _)| !hidden(*at)).map(|(_, group)| group.people.clone()).collect();
        // Of those who said nothing the total tells nothing.
        let rest = all().filter(|(at, group)| hidden(*at) && group.answered > 0);
        let rest: BTreeSet<String> = rest.flat_map(|(_, group)| group.people.iter().cloned()).collect();
        if verdict.total.is_none() && !rest.is_empty() {
            cells.push(rest);
        }
        Self { least: rule.least, cells }
    }
}

impl Group {
    pub(super) fn turnout(&self) -> Turnout {
        Turnout { asked: u32::try_from(self.people.len()).unwrap_or(u32::MAX), answered: self.answered }
    }
}

/// What of a wave may be shown beside what is shown already: as many groups as possible, one hidden after the other until
/// no difference tells; then the total, where it may stand beside them.
pub fn decide(rule: Rule, groups: &[Group], earlier: &[Earlier]) -> Verdict {
    let turnouts: Vec<Turnout> = groups.iter().map(Group::turnout).collect();
    let telling = |verdict: &Verdict| earlier.iter().find_map(|earlier| tells(rule, groups, verdict, earlier));
    let alone = Verdict { groups: vec![None; groups.len()], total: Some(Why::Earlier) };
    let mut alone = within(rule, &turnouts, &alone);
    while let Some(side) = telling(&alone) {
        let Some(smallest) = side.into_iter().min_by_key(|at| (turnouts[*at].answered, *at)) else {
            // The earlier wave shows smaller groups than this one may: beside it nothing is shown.
            alone.groups.iter_mut().for_each(|why| *why = why.or(Some(Why::Earlier)));
            return alone;
        };
        alone.groups[smallest] = Some(Why::Earlier);
    }
    let together = within(rule, &turnouts, &Verdict { total: None, ..alone.clone() });
    match together.total {
        Some(why) => Verdict { total: Some(why), ..alone },
        None if telling(&together).is_some() => alone,
        None => together,
    }
}

/// The groups now shown that a small difference to an earlier wave rests on, where there is one.
fn tells(rule: Rule, groups: &[Group], verdict: &Verdict, earlier: &Earlier) -> Option<Vec<usize>> {
    const OUTSIDE: usize = 0;
    let then: HashMap<&String, usize> =
        (1..).zip(&earlier.cells).flat_map(|(node, cell)| cell.iter().map(move |person| (person, node))).collect();
    let first = earlier.cells.len() + 1;
    let rest = first + groups.len();
    let mut now: HashMap<&String, usize> = HashMap::new();
    for (at, group) in groups.iter().enumerate() {
        let node = match (verdict.groups[at], verdict.total) {
            (None, _) => first + at,
            (Some(_), None) if group.answered > 0 => rest,
            (Some(_), _) => OUTSIDE,
        };
        now.extend(group.people.iter().map(|person| (person, node)));
    }
    let gone = then.iter().filter(|(person, _)| !now.contains_key(*person)).map(|(_, node)| (*node, OUTSIDE));
    let here = now.iter().map(|(person, node)| (then.get(*person).copied().unwrap_or(OUTSIDE), *node));
    let side = small_cut(rest + 1, gone.chain(here), rule.least.max(earlier.least))?;
    Some(side.into_iter().filter(|node| (first..rest).contains(node)).map(|node| node - first).collect())
}
