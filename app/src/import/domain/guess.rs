//! What columns and words probably mean. A guess is only ever shown to whoever decides, or asked for by `--preset`.

use super::{Field, Preset};

/// What columns are called that fill a field, those that are to be preferred first; small letters and digits only.
const fn names(field: Field) -> &'static [&'static str] {
    match field {
        Field::Name => &[
            "name",
            "title",
            "initiative",
            "initiativename",
            "project",
            "projectname",
            "epicname",
            "epic",
            "feature",
            "summary",
            "subject",
            "item",
        ],
        Field::Line => &["line", "productline", "businessline", "businessunit", "division", "portfolio"],
        Field::Product => &["product", "productname", "productarea", "area", "application", "component"],
        Field::Team => &["team", "teamname", "owningteam", "teams", "squad", "crew"],
        Field::Lead => &["lead", "owner", "assignee", "projectlead", "productmanager", "responsible", "dri", "pm"],
        Field::Theme => {
            &["theme", "themes", "strategictheme", "labels", "label", "tags", "tag", "objective", "category"]
        }
        Field::Stage => &["stage", "status", "state", "phase"],
        Field::Horizon => &["horizon", "lane", "timeframe", "nownextlater"],
        Field::TargetDate => &[
            "targetdate", "target", "duedate", "due", "deadline", "targetend", "enddate", "launchdate", "releasedate",
            "eta", "plannedend",
        ],
        Field::Description => &["description", "summary", "details", "about", "notes"],
        Field::SourceId => &["sourceid", "id", "key", "issuekey", "identifier", "reference", "ref", "number"],
        Field::SourceUrl => &["sourceurl", "url", "link", "sourceaddress", "permalink"],
    }
}

/// What a source calls a stage, and ours; the words of ours themselves are not listed.
const STAGES: &[(&str, &[&str])] = &[
    ("idea", &["ideas", "backlog", "icebox", "triage", "new", "draft", "proposed", "proposal"]),
    (
        "discovery",
        &[
            "todo",
            "open",
            "planned",
            "planning",
            "ready",
            "unstarted",
            "selectedfordevelopment",
            "research",
            "scoping",
            "design",
        ],
    ),
    (
        "development",
        &[
            "inprogress",
            "started",
            "indevelopment",
            "doing",
            "active",
            "inreview",
            "review",
            "testing",
            "qa",
            "blocked",
            "onhold",
            "paused",
            "reopened",
        ],
    ),
    ("launch", &["launching", "readyforrelease", "releasing", "rollout", "beta", "staging"]),
    ("done", &["complete", "completed", "closed", "resolved", "shipped", "released", "launched", "finished", "live"]),
    (
        "cancelled",
        &["canceled", "rejected", "declined", "wontdo", "wontfix", "abandoned", "duplicate", "withdrawn", "dropped"],
    ),
];

/// The columns that probably fill the fields; each column fills one at most.
pub fn columns(header: &[String]) -> Vec<(Field, usize)> {
    let preset = Preset::of(header);
    let plain: Vec<String> = header.iter().map(|name| plain(name)).collect();
    let mut found: Vec<(Field, usize)> = Vec::new();
    for field in Field::ALL.iter().copied() {
        let free = |place: &usize| !found.iter().any(|(_, taken)| taken == place);
        let named = |name: &&str| plain.iter().position(|column| column == name).filter(free);
        let place = match preset {
            Some(preset) => preset.place(field, header),
            None => names(field).iter().find_map(named),
        };
        found.extend(place.map(|place| (field, place)));
    }
    found
}

/// Our word that a source's word probably means.
pub fn word(field: Field, text: &str) -> Option<&'static str> {
    let plain = plain(text);
    let own = field.words_taken().into_iter().map(|(word, _)| word).find(|word| *word == plain);
    let known = || STAGES.iter().find(|(_, words)| words.contains(&plain.as_str())).map(|(word, _)| *word);
    own.or_else(|| if field == Field::Stage { known() } else { None })
}

/// Small letters and digits only.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(header: &str) -> Vec<(&'static str, String)> {
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        columns(&header).into_iter().map(|(field, place)| (field.as_str(), header[place].clone())).collect()
    }

    fn said(pairs: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
        pairs.iter().map(|(field, column)| (*field, (*column).to_owned())).collect()
    }

    #[test]
    fn columns_are_known_by_their_usual_names_and_each_fills_one_field() {
        assert_eq!(
            guessed("Key,Title,Summary,Squad,Owner,Due date,Status"),
            said(&[
                ("name", "Title"),
                ("team", "Squad"),
                ("lead", "Owner"),
                ("stage", "Status"),
                ("target_date", "Due date"),
                ("description", "Summary"),
                ("source_id", "Key"),
            ])
        );
        assert_eq!(guessed("Summary,Notes"), said(&[("name", "Summary"), ("description", "Notes")]));
    }

    #[test]
    fn an_export_of_jira_is_read_as_jira_writes_it() {
        let header = "Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Assignee,Due Date,Labels,Labels,Description,Custom field (Target end)";
        assert_eq!(
            guessed(header),
            said(&[
                ("name", "Summary"),
                ("product", "Project name"),
                ("lead", "Assignee"),
                ("theme", "Labels"),
                ("stage", "Status"),
                ("target_date", "Custom field (Target end)"),
                ("description", "Description"),
                ("source_id", "Issue key"),
            ])
        );
    }

    #[test]
    fn an_export_of_linear_is_read_as_linear_writes_it() {
        let header = "ID,Team,Title,Description,Status,Estimate,Priority,Project ID,Project,Creator,Assignee,Labels,Cycle Number,Due Date";
        assert_eq!(
            guessed(header),
            said(&[
                ("name", "Title"),
                ("product", "Project"),
                ("team", "Team"),
                ("lead", "Assignee"),
                ("theme", "Labels"),
                ("stage", "Status"),
                ("target_date", "Due Date"),
                ("description", "Description"),
                ("source_id", "ID"),
            ])
        );
    }

    #[test]
    fn words_of_other_programs_have_a_probable_stage_and_others_have_none() {
        for (text, stage) in
            [("In Progress", "development"), ("Done", "done"), ("Won't Do", "cancelled"), ("To Do", "discovery")]
        {
            assert_eq!(word(Field::Stage, text), Some(stage), "{text}");
        }
        assert_eq!((word(Field::Stage, "Greenish"), word(Field::Stage, "")), (None, None));
        assert_eq!((word(Field::Horizon, "NEXT"), word(Field::Horizon, "Backlog")), (Some("next"), None));
    }
}
