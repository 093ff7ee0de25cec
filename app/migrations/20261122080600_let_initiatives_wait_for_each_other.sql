-- An initiative waits for another until it is cleared. A blocker is one that is not cleared and not done.
create table dependencies (
    id              text    primary key,
    initiative_id   text    not null references initiatives (id),
    needs_id        text    not null references initiatives (id),
    added_by        text    references people (id),
    added_at        integer not null,
    cleared_by      text    references people (id),
    cleared_at      integer,
    check (initiative_id <> needs_id)
) strict;
create unique index dependencies_open on dependencies (initiative_id, needs_id) where cleared_at is null;
create index dependencies_by_need on dependencies (needs_id);
