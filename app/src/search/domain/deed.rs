//! Pages, and what can be done from anywhere: found by the beginnings of their words.

use serde::{Deserialize, Serialize};

use super::{Hit, Piece, excerpt::marked, words::Words};
use crate::viewer::{Operation, Place, Viewer};

/// A page or something to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    pub label: Vec<Piece>,
    pub step: Step,
    /// The keys that do the same, as they are pressed; may be empty.
    pub keys: String,
    /// Its own words were typed: it is meant before anything that merely holds them.
    pub named: bool,
}

/// How it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Opens a page.
    Go(String),
    /// Sends the form of this address, which stands in the frame.
    Send(String),
}

/// Who gets to see it.
enum For {
    Everybody,
    /// Whoever may do it anywhere.
    Doers(Operation),
    /// Whoever may do it in the whole organisation.
    Keepers(Operation),
}

struct Offer {
    label: &'static str,
    /// Other words under which it is looked for.
    also: &'static str,
    href: &'static str,
    keys: &'static str,
    to: For,
}

const fn page(label: &'static str, also: &'static str, href: &'static str, keys: &'static str) -> Offer {
    Offer { label, also, href, keys, to: For::Everybody }
}

const fn action(label: &'static str, also: &'static str, href: &'static str, to: For) -> Offer {
    Offer { label, also, href, keys: "", to }
}

const OFFERS: [Offer; 25] = [
    action("Add an initiative", "new create", "/initiatives/new", For::Doers(Operation::CreateInitiative)),
    action("Post an update", "new report status write", "/updates", For::Doers(Operation::PostUpdate)),
    page("Portfolio", "initiatives table tree go", "/portfolio", "G P"),
    page("Home", "needs me start go", "/", "G H"),
    page("Updates due", "mine overdue reports go", "/updates", "G U"),
    page("Teams", "ratio engineers go", "/teams", "G T"),
    page("People", "persons somebody names go", "/people", ""),
    page("What is off track", "portfolio trouble red health", "/portfolio?health=off_track", ""),
    page("What is at risk", "portfolio trouble amber health", "/portfolio?health=at_risk", ""),
    page("What has gone quiet", "portfolio unknown stale silent health", "/portfolio?health=unknown", ""),
    page("Portfolio as a board", "lanes horizon now next later", "/portfolio?view=board", ""),
    page("Portfolio as a heat list", "map lines worst", "/portfolio?view=heat", ""),
    page("Portfolio by team", "group arrange", "/portfolio?group=team", ""),
    page("Portfolio by lead", "group arrange person", "/portfolio?group=lead", ""),
    page("Portfolio by horizon", "group arrange lane now next later", "/portfolio?group=horizon", ""),
    action("Add a product line", "new create", "/lines/new", For::Keepers(Operation::EditLine)),
    action("Add a product", "new create", "/products/new", For::Doers(Operation::EditProduct)),
    action(
        "Import a file",
        "csv excel xlsx spreadsheet jira linear upload",
        "/portfolio/import",
        For::Keepers(Operation::Import),
    ),
    page("Keyboard shortcuts", "keys help single switch", "/keyboard", "?"),
    page("Your account", "password sessions profile", "/account", ""),
    page("Settings", "organisation time zone name", "/settings", ""),
    page("Tokens", "api programs bearer settings", "/settings/tokens", ""),
    action("Members", "invite roles people settings", "/settings/members", For::Keepers(Operation::ManageMembers)),
    action("Audit trail", "who did what log settings", "/settings/audit", For::Keepers(Operation::ManageMembers)),
    page("Design", "components colours", "/settings/design", ""),
];

/// How many are offered when nothing is typed.
const FIRST: usize = 7;

/// What the viewer may open and do: all that holds every word, or the first few where there are no words. `out` is
/// the address of the form that signs out.
pub fn deeds(viewer: &Viewer, words: &Words, out: &str) -> Vec<Deed> {
    let words = words.words();
    let most = if words.is_empty() { FIRST } else { OFFERS.len() };
    let offered = OFFERS.iter().filter(|offer| offer.to.includes(viewer) && holds(offer.label, offer.also, words));
    let deed = |offer: &Offer| Deed {
        label: marked(offer.label, words),
        step: Step::Go(offer.href.to_owned()),
        keys: offer.keys.to_owned(),
        named: holds(offer.label, "", words),
    };
    let mut deeds: Vec<Deed> = offered.take(most).map(deed).collect();
    if holds("Sign out", "leave log logout", words) {
        let step = Step::Send(out.to_owned());
        let named = holds("Sign out", "", words);
        deeds.push(Deed { label: marked("Sign out", words), step, keys: String::new(), named });
    }
    deeds
}

impl Deed {
    /// Posting an update on an initiative that was found.
    pub fn post_on(hit: &Hit) -> Self {
        let mut label = Piece::plain("Post an update on ");
        label.extend(hit.title.iter().cloned());
        Self { label, step: Step::Go(format!("/updates?initiative={}", hit.id)), keys: String::new(), named: false }
    }
}

impl For {
    fn includes(&self, viewer: &Viewer) -> bool {
        match self {
            Self::Everybody => true,
            Self::Doers(operation) => viewer.grants.iter().any(|grant| grant.role >= operation.least_role()),
            Self::Keepers(operation) => viewer.may(*operation, Place::ORGANISATION),
        }
    }
}

fn holds(label: &str, also: &str, words: &[String]) -> bool {
    let held = |word: &String| {
        label.split(' ').chain(also.split(' ')).any(|part| part.to_ascii_lowercase().starts_with(word.as_str()))
    };
    words.iter().all(held)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewer::{Grant, Role, Scope};

    fn labels(role: Role, scope: Scope, typed: &str) -> Vec<String> {
        let viewer = Viewer { person_id: None, name: "P".into(), grants: vec![Grant { role, scope }] };
        let deeds = deeds(&viewer, &Words::parse(typed).unwrap(), "/out");
        assert!(deeds.iter().all(|deed| deed.named != (typed == "log")), "by its own words: {deeds:?}");
        deeds.into_iter().map(|deed| deed.label.into_iter().map(|piece| piece.text).collect()).collect()
    }

    #[test]
    fn only_what_the_viewer_may_do_is_offered() {
        let team = || Scope::Team("t".into());
        assert_eq!(labels(Role::Viewer, team(), "add"), Vec::<String>::new());
        assert_eq!(labels(Role::Contributor, team(), "post up"), ["Post an update"]);
        assert_eq!(labels(Role::Lead, team(), "add"), ["Add an initiative", "Add a product"]);
        assert_eq!(labels(Role::Admin, team(), "audit"), Vec::<String>::new(), "not of the whole organisation");
        assert_eq!(labels(Role::Admin, Scope::Organisation, "log"), ["Audit trail", "Sign out"]);
    }

    #[test]
    fn with_nothing_typed_the_first_few_are_offered_and_the_way_out() {
        let all = labels(Role::Admin, Scope::Organisation, "");
        assert_eq!(all.len(), FIRST + 1);
        assert_eq!(all[0], "Add an initiative");
        assert_eq!(all[FIRST], "Sign out");
        assert_eq!(labels(Role::Viewer, Scope::Organisation, "zz"), Vec::<String>::new());
    }
}
