//! What of each kind of thing goes into its index.

/// A kind of thing, in SQL over its row `s`.
pub(super) struct Document {
    pub kind: &'static str,
    pub index: &'static str,
    /// Its table as `s`, then what it is joined to.
    pub from: &'static str,
    /// When it began; what is indexed together is ordered by it.
    pub at: &'static str,
    /// Whether it can be found at all.
    pub live: &'static str,
    /// Where it stands, for those who see only a part, and whether it is open.
    pub marks: &'static str,
    pub name: &'static str,
    pub text: &'static str,
}

/// The index that holds a kind.
pub(super) fn index(kind: &str) -> &'static str {
    DOCUMENTS.iter().find(|document| document.kind == kind).map_or("search_others", |document| document.index)
}

const IN_PRODUCT: &str = "'l' || replace(p.line_id, '-', '') || ' p' || replace(p.id, '-', '')";

/// Every kind.
pub(super) const DOCUMENTS: [Document; 7] = [
    Document {
        kind: "initiative",
        index: "search_initiatives",
        from: "initiatives s join products p on p.id = s.product_id",
        at: "s.created_at",
        live: "s.archived_at is null",
        marks: "iif(s.stage in ('done', 'cancelled'), 'finished', 'open') || ' l' || replace(p.line_id, '-', '')
            || ' p' || replace(p.id, '-', '') || coalesce(' t' || replace(s.team_id, '-', ''), '')",
        name: "s.name",
        text: "s.summary || char(10) || s.business_case || char(10) || coalesce(s.source_id, '') || char(10)
            || coalesce((select string_agg(h.theme, char(10)) from initiative_themes h where h.initiative_id = s.id), '')",
    },
    Document {
        kind: "update",
        index: "search_updates",
        from: "status_updates s join status_update_versions v on v.update_id = s.id and v.version = s.latest_version
            join initiatives i on i.id = s.initiative_id join products p on p.id = i.product_id",
        at: "s.posted_at",
        live: "true",
        marks: "'l' || replace(p.line_id, '-', '') || ' p' || replace(p.id, '-', '')
            || coalesce(' t' || replace(i.team_id, '-', ''), '')",
        name: "''",
        text: "v.narrative || char(10) || v.path_to_green || char(10)
            || coalesce((select string_agg(a.wording, char(10)) from asks a where a.update_id = s.id), '')",
    },
    Document {
        kind: "product",
        index: "search_others",
        from: "products s join products p on p.id = s.id",
        at: "s.created_at",
        live: "s.archived_at is null",
        marks: IN_PRODUCT,
        name: "s.name",
        text: "s.purpose",
    },
    Document {
        kind: "line",
        index: "search_others",
        from: "product_lines s",
        at: "s.created_at",
        live: "s.archived_at is null",
        marks: "'l' || replace(s.id, '-', '')",
        name: "s.name",
        text: "s.purpose",
    },
    Document {
        kind: "team",
        index: "search_others",
        from: "teams s",
        at: "s.created_at",
        live: "s.archived_at is null",
        marks: "'t' || replace(s.id, '-', '')",
        name: "s.name",
        text: "s.purpose",
    },
    Document {
        kind: "person",
        index: "search_others",
        from: "people s",
        at: "s.created_at",
        live: "s.archived_at is null",
        marks: "''",
        name: "s.name",
        text: "s.title || char(10) || coalesce(s.email, '')",
    },
    Document {
        kind: "vision",
        index: "search_others",
        from: "vision_statements s join products p on p.id = s.product_id",
        at: "s.created_at",
        live: "s.archived_at is null",
        marks: IN_PRODUCT,
        name: "s.name",
        text: "s.statement",
    },
];
