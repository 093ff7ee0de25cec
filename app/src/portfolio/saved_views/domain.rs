//! What a saved view is.

use serde::{Deserialize, Serialize};

use crate::{
    error::{AppError, Faults},
    portfolio::{domain::Name, initiatives::Ref, overview::PortfolioQuery},
    vocabulary,
};

vocabulary!(
    /// Whom a saved view is for.
    Audience, "an audience" {
        Private = "private", "Only me";
        Team = "team", "A team";
        Organisation = "organisation", "Everybody";
    }
);

/// The longest query of an address that is kept.
const LONGEST: usize = 4000;

/// A view about to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewView {
    pub name: Name,
    /// As the address says it, without what is only of the moment: the page, folded groups, an open filter.
    pub query: String,
    pub audience: Audience,
    /// The team, where it is for one.
    pub team_id: Option<String>,
    /// Opens by itself for those it is for.
    pub is_default: bool,
}

impl NewView {
    /// Reads a form.
    pub fn typed(
        name: &str,
        view: &PortfolioQuery,
        audience: &str,
        team: &str,
        is_default: bool,
    ) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", Name::parse(name));
        let audience: Option<Audience> = faults.take("audience", audience.parse());
        let query = view.lasting().address();
        if query.len() > LONGEST {
            faults.add("name", "This view has too many filters to be kept. Remove some of them.");
        }
        let team_id = Some(team.trim().to_owned()).filter(|id| !id.is_empty() && audience == Some(Audience::Team));
        if audience == Some(Audience::Team) && team_id.is_none() {
            faults.add("team", "Choose the team it is for.");
        }
        match (name, audience) {
            (Some(name), Some(audience)) => {
                faults.done()?;
                Ok(Self { name, query, audience, team_id, is_default })
            }
            _ => Err(faults.refusal()),
        }
    }
}

/// A saved view as its readers see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    pub id: String,
    pub name: String,
    /// The query of its address, without a question mark; empty where everything is as usual.
    pub query: String,
    pub audience: Audience,
    pub team: Option<Ref>,
    /// Who saved it.
    pub owner: Ref,
    pub is_default: bool,
    pub may_change: bool,
    pub version: i64,
}

/// `/portfolio/views`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedViewsPage {
    pub views: Vec<SavedView>,
    /// The view about to be saved, where one is.
    pub of: Option<String>,
    /// The teams a view may be shared with.
    pub teams: Vec<Ref>,
    pub may_share_with_all: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portfolio::overview::of_address;

    #[test]
    fn what_is_only_of_the_moment_is_not_saved() {
        let lasting = |query: &str| of_address(query).lasting().address();
        assert_eq!(lasting("?health=at_risk&page=3&fold=a&pick=team&utm=x"), "health=at_risk");
        assert_eq!(lasting("sort=-slip&slipped=1&q=heat%20pump"), "sort=-slip&q=heat%20pump&slipped=1");
        assert_eq!(lasting(""), "");
    }

    #[test]
    fn a_view_for_a_team_names_the_team() {
        let refused = NewView::typed("Ours", &of_address(""), "team", " ", false).unwrap_err();
        assert_eq!(refused.of_field("team"), Some("Choose the team it is for."));
        let mine = NewView::typed("Mine", &of_address("stale=1"), "private", "t1", true).unwrap();
        assert_eq!((mine.team_id, mine.query.as_str()), (None, "stale=1"));
    }
}
