//! The smallest way to part a graph in two (Stoer and Wagner, "A simple min-cut algorithm", 1997), as far as it is
//! smaller than a bound.

use std::collections::BTreeMap;

/// A graph whose nodes are merged step by step.
struct Graph {
    weight: Vec<Vec<u32>>,
    /// The nodes that each one has become.
    members: Vec<Vec<usize>>,
}

/// One side of a cut that weighs something, but less than `bound`; never the side of node 0. Nothing where there is no
/// such cut. `edges` may name a pair more than once; their weights add up.
pub fn small_cut(nodes: usize, edges: impl IntoIterator<Item = (usize, usize)>, bound: u32) -> Option<Vec<usize>> {
    let mut graph = Graph::of(nodes, &edges.into_iter().collect::<Vec<_>>(), bound);
    while let Some((start, _)) = graph.joined_by(1) {
        let (before, last, weight) = graph.phase(start);
        if weight < bound {
            return Some(graph.side(last));
        }
        graph.merge(before, last);
    }
    None
}

impl Graph {
    /// No small cut parts what an edge of the bound's weight joins: such nodes are one from the start. That leaves few
    /// of many, because most people stay where they are.
    fn of(nodes: usize, edges: &[(usize, usize)], bound: u32) -> Self {
        let mut node_of: Vec<usize> = (0..nodes).collect();
        let sums = loop {
            let mut sums: BTreeMap<(usize, usize), u32> = BTreeMap::new();
            for (a, b) in edges.iter().map(|(a, b)| (node_of[*a], node_of[*b])).filter(|(a, b)| a != b) {
                *sums.entry((a.min(b), a.max(b))).or_default() += 1;
            }
            let mut heavy = sums.iter().filter(|(_, weight)| **weight >= bound).peekable();
            if heavy.peek().is_none() {
                break sums;
            }
            for ((a, b), _) in heavy {
                let (into, from) = (node_of[*a], node_of[*b]);
                node_of.iter_mut().filter(|node| **node == from).for_each(|node| *node = into);
            }
        };
        let mut places: BTreeMap<usize, usize> = BTreeMap::new();
        for node in sums.keys().flat_map(|(a, b)| [*a, *b]) {
            let next = places.len();
            places.entry(node).or_insert(next);
        }
        let mut graph =
            Self { weight: vec![vec![0; places.len()]; places.len()], members: vec![Vec::new(); places.len()] };
        for (node, merged) in node_of.iter().enumerate() {
            if let Some(place) = places.get(merged) {
                graph.members[*place].push(node);
            }
        }
        for ((a, b), weight) in sums {
            let (a, b) = (places[&a], places[&b]);
            graph.weight[a][b] = weight;
            graph.weight[b][a] = weight;
        }
        graph
    }

    /// Two nodes that an edge of at least that weight joins.
    fn joined_by(&self, least: u32) -> Option<(usize, usize)> {
        let pair = |(a, row): (usize, &Vec<u32>)| row.iter().position(|weight| *weight >= least).map(|b| (a, b));
        self.weight.iter().enumerate().find_map(pair)
    }

    fn merge(&mut self, a: usize, b: usize) {
        let moved = std::mem::take(&mut self.members[b]);
        self.members[a].extend(moved);
        let theirs = std::mem::replace(&mut self.weight[b], vec![0; self.members.len()]);
        for (other, weight) in theirs.into_iter().enumerate().filter(|(_, weight)| *weight > 0) {
            self.weight[other][b] = 0;
            if other != a {
                self.weight[a][other] += weight;
                self.weight[other][a] += weight;
            }
        }
    }

    /// Walks what hangs together with `start`, always on to the node most tightly joined to those seen. Gives the last
    /// two nodes, and what joins the last one to all others: the cut of the phase.
    fn phase(&self, start: usize) -> (usize, usize, u32) {
        let mut reach = self.weight[start].clone();
        let mut seen = vec![false; reach.len()];
        seen[start] = true;
        let (mut before, mut last, mut weight) = (start, start, 0);
        while let Some(next) =
            (0..reach.len()).filter(|node| !seen[*node] && reach[*node] > 0).max_by_key(|node| reach[*node])
        {
            seen[next] = true;
            (before, last, weight) = (last, next, reach[next]);
            for (sum, joined) in reach.iter_mut().zip(&self.weight[next]) {
                *sum += joined;
            }
        }
        (before, last, weight)
    }

    /// The nodes on the side of one that the cut leaves alone; where node 0 is on it, those on the other side.
    fn side(&self, alone: usize) -> Vec<usize> {
        if !self.members[alone].contains(&0) {
            return self.members[alone].clone();
        }
        let mut found = vec![alone];
        let mut at = 0;
        while let Some(node) = found.get(at).copied() {
            let joined = (0..self.weight.len()).filter(|other| self.weight[node][*other] > 0);
            let new: Vec<usize> = joined.filter(|other| !found.contains(other)).collect();
            found.extend(new);
            at += 1;
        }
        found.into_iter().skip(1).flat_map(|node| self.members[node].clone()).collect()
    }
}
