-- Files that were uploaded and wait to be imported, for a day.
create table import_files (
    id          text    primary key,
    person_id   text    not null references people (id),
    file        text    not null,
    content     blob    not null,
    -- How it is to be read (JSON), and what the last check of that found (JSON); null before the first.
    plan        text    not null,
    report      text,
    created_at  integer not null
) strict;
create index import_files_by_person on import_files (person_id, created_at);

-- Files that were imported, with what stood before, so that one undo takes all of it back.
create table imports (
    id          text    primary key,
    file        text    not null,
    -- What became of it (JSON).
    report      text    not null default '{}',
    created     integer not null default 0,
    updated     integer not null default 0,
    -- The last event of the trail before it.
    after_seq   integer not null,
    actor_id    text    references people (id),
    actor_name  text    not null,
    at          integer not null,
    undone_at   integer,
    undone_by   text
) strict;
create index imports_by_time on imports (at);
create table import_changes (
    import_id       text    not null references imports (id),
    initiative_id   text    not null references initiatives (id),
    -- What stood in an initiative that was there already (JSON); null for one that the import brought.
    before          text,
    -- The version that the import made, or its undo; a later one means that somebody has changed it since.
    version         integer not null,
    -- Whether the undo took it back or left it to whoever has changed it since; null before an undo.
    undone          integer check (undone in (0, 1)),
    primary key (import_id, initiative_id)
) strict, without rowid;
create index import_changes_by_initiative on import_changes (initiative_id);
-- Lines, products, teams and people that came with a file.
create table import_additions (
    import_id   text    not null references imports (id),
    kind        text    not null check (kind in ('line', 'product', 'team', 'person')),
    thing_id    text    not null,
    version     integer not null,
    undone      integer check (undone in (0, 1)),
    primary key (import_id, kind, thing_id)
) strict, without rowid;
create index import_additions_by_thing on import_additions (thing_id);
