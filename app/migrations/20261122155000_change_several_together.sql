-- Initiatives that were changed together, with what stood before each, so that one undo takes all of it back.
create table bulk_edits (
    id          text    primary key,
    what        text    not null,
    actor_id    text    references people (id),
    actor_name  text    not null,
    at          integer not null,
    undone_at   integer,
    undone_by   text
) strict;
create table bulk_edit_items (
    bulk_edit_id    text    not null references bulk_edits (id),
    initiative_id   text    not null references initiatives (id),
    -- Stage, horizon, team and lead (JSON).
    before          text    not null,
    -- The version that the edit made; a later one means that somebody has changed it since.
    version         integer not null,
    primary key (bulk_edit_id, initiative_id)
) strict, without rowid;
