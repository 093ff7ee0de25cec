//! The address of a page, with names for what varies in it. One type for all: leptos has one for every number and order
//! of parts, and every page would bring the code of its own.

use std::borrow::Cow;

use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

/// `/initiatives/:id/edit`: a part that begins with a colon stands for any, under that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern(pub &'static str);

/// The parts between the slashes; a slash at the end is none.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    let path = path.strip_prefix('/').unwrap_or(path);
    path.strip_suffix('/').unwrap_or(path).split('/')
}

impl PossibleRouteMatch for Pattern {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let (mut wanted, mut given) = (parts(self.0), parts(path));
        let mut params = Vec::new();
        loop {
            match (wanted.next(), given.next()) {
                (None, None) => return Some(PartialPathMatch::new("", params, path)),
                (Some(part), Some(there)) => match part.strip_prefix(':') {
                    Some(name) if !there.is_empty() => params.push((Cow::Borrowed(name), there.to_owned())),
                    None if part == there => {}
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.extend(parts(self.0).map(|part| match part.strip_prefix(':') {
            Some(name) => PathSegment::Param(name.into()),
            None => PathSegment::Static(part.into()),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matched(pattern: &'static str, path: &str) -> Option<Vec<(String, String)>> {
        let params = Pattern(pattern).test(path)?.params();
        Some(params.into_iter().map(|(name, value)| (name.into_owned(), value)).collect())
    }

    #[test]
    fn an_address_matches_part_by_part_and_names_what_varies() {
        assert_eq!(matched("/", "/"), Some(vec![]));
        assert_eq!(matched("/", ""), Some(vec![]));
        assert_eq!(matched("/portfolio", "/portfolio/"), Some(vec![]));
        let id = vec![("id".to_owned(), "7f%20".to_owned())];
        assert_eq!(matched("/initiatives/:id/edit", "/initiatives/7f%20/edit"), Some(id));
    }

    #[test]
    fn what_is_longer_shorter_or_empty_is_another_address() {
        for path in ["/portfolio", "//", "/initiatives", "/initiatives//", "/initiatives/7/edit", "//initiatives/7"] {
            assert_eq!(matched("/initiatives/:id", path), None, "{path}");
        }
        assert_eq!(matched("/", "/portfolio"), None);
    }
}
