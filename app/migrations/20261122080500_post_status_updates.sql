-- A status update is never overwritten: an edit is a further version of it.
create table status_updates (
    id              text    primary key,
    initiative_id   text    not null references initiatives (id),
    author_id       text    references people (id),
    author_name     text    not null,
    posted_at       integer not null,
    -- What was true when it was posted (JSON: dates, stage, confidence, blockers).
    frozen          text    not null,
    latest_version  integer not null default 1
) strict;
create index status_updates_by_initiative on status_updates (initiative_id, posted_at);
create index status_updates_by_time on status_updates (posted_at);

create table status_update_versions (
    update_id       text    not null references status_updates (id),
    version         integer not null,
    health          text    not null check (health in ('on_track', 'at_risk', 'off_track', 'paused')),
    narrative       text    not null,
    path_to_green   text    not null default '',
    author_id       text    references people (id),
    author_name     text    not null,
    at              integer not null,
    primary key (update_id, version),
    constraint trouble_names_its_path_to_green check (health not in ('at_risk', 'off_track') or path_to_green <> '')
) strict, without rowid;
create trigger status_update_versions_are_not_changed before update on status_update_versions
begin select raise(abort, 'versions are append-only'); end;
create trigger status_update_versions_are_not_removed before delete on status_update_versions
begin select raise(abort, 'versions are append-only'); end;

-- An ask of an update, addressed to a person; open until it is answered.
create table asks (
    id              text    primary key,
    update_id       text    not null references status_updates (id),
    initiative_id   text    not null references initiatives (id),
    wording         text    not null,
    asked_of        text    not null references people (id),
    asked_by        text    references people (id),
    asked_at        integer not null
) strict;
create index asks_by_person on asks (asked_of);
create index asks_by_update on asks (update_id);

create table ask_answers (
    ask_id          text    primary key references asks (id),
    wording         text    not null,
    answered_by     text    references people (id),
    answered_by_name text   not null,
    answered_at     integer not null
) strict;
