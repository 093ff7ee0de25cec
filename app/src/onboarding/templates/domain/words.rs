//! The closed lists that playbooks are written in.

use crate::vocabulary;

vocabulary!(
    /// The title a playbook is for, by the size of the organisation (SEED-30).
    Band, "a title" {
        /// 200 people and more; on the executive committee.
        Cpo = "cpo", "Chief product officer";
        /// 100 to 500 people; reports to the CPO or the CEO, carries a scope.
        Vp = "vp", "VP Product";
        /// 20 to 100 people; leads the product managers.
        Head = "head", "Head of Product";
    }
);

impl Band {
    /// People in the organisation, from and up to: `None` where it has no end. The bands overlap (SEED-30, SEED-47).
    pub const fn people(self) -> (u32, Option<u32>) {
        match self {
            Self::Cpo => (200, None),
            Self::Vp => (100, Some(500)),
            Self::Head => (20, Some(100)),
        }
    }

    /// Whether an organisation of that size has such a title; beyond the largest band, and below the smallest, none.
    pub const fn holds(self, headcount: u32) -> bool {
        let (from, to) = self.people();
        from <= headcount && (to.is_none() || matches!(to, Some(to) if headcount <= to))
    }

    /// "200 people and more", "100 to 500 people".
    pub fn people_in_words(self) -> String {
        match self.people() {
            (from, None) => format!("{from} people and more"),
            (from, Some(to)) => format!("{from} to {to} people"),
        }
    }
}

vocabulary!(
    /// What somebody new finds: the five situations of Watkins' STARS.
    Situation, "a situation" {
        StartUp = "start_up", "Start-up";
        Turnaround = "turnaround", "Turnaround";
        Growth = "accelerated_growth", "Accelerated growth";
        Realignment = "realignment", "Realignment";
        Success = "sustaining_success", "Sustaining success";
    }
);

impl Situation {
    /// What it asks of the first weeks, in one sentence.
    pub const fn asks(self) -> &'static str {
        match self {
            Self::StartUp => "Everything is still to be built: choose what not to build, and hire before you need to.",
            Self::Turnaround => {
                "Everybody knows it is in trouble: decide early, with less evidence than you would like."
            }
            Self::Growth => "It grows faster than it is organised: protect what works while the structure catches up.",
            Self::Realignment => "It is in trouble and does not know it: let facts and customers say so before you do.",
            Self::Success => "It works: learn why before you change anything, and find what the next years need.",
        }
    }
}

vocabulary!(
    /// What a step leaves behind.
    EvidenceKind, "a kind of evidence" {
        Interview = "interview", "interview";
        Finding = "finding", "finding";
        QuickWin = "quick_win", "quick win";
        Document = "document", "document";
        Decision = "decision", "decision";
        Link = "link", "link";
    }
);

impl EvidenceKind {
    /// "1 finding", "3 quick wins".
    pub fn counted(self, n: u32) -> String {
        if n == 1 { format!("1 {}", self.label()) } else { format!("{n} {}s", self.label()) }
    }
}

vocabulary!(
    /// Whom the listening tour hears (SEED-10).
    Function, "a function" {
        Executives = "executives", "Executives";
        Customers = "customers", "Customers";
        Product = "product", "Product";
        Engineering = "engineering", "Engineering";
        Design = "design", "Design";
        Marketing = "marketing", "Marketing";
        Sales = "sales", "Sales";
        Service = "service", "Service";
        Finance = "finance", "Finance";
        Board = "board", "Board";
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_overlap_where_the_sources_say_so() {
        assert_eq!(Band::Cpo.people_in_words(), "200 people and more");
        assert_eq!(Band::Vp.people_in_words(), "100 to 500 people");
        assert_eq!(EvidenceKind::QuickWin.counted(3), "3 quick wins");
        assert_eq!(EvidenceKind::Finding.counted(1), "1 finding");
    }
}
