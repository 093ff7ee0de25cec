-- A view of the portfolio under a name: the query of its address, and whom it is for.
create table saved_views (
    id          text    primary key,
    owner_id    text    not null references people (id),
    audience    text    not null check (audience in ('private', 'team', 'organisation')),
    team_id     text    references teams (id),
    name        text    not null,
    query       text    not null,
    is_default  integer not null default 0 check (is_default in (0, 1)),
    archived_at integer,
    created_at  integer not null,
    version     integer not null default 1,
    constraint a_view_for_a_team_names_it check ((audience = 'team') = (team_id is not null))
) strict;
create index saved_views_by_owner on saved_views (owner_id);
-- One default for a person, for a team, for everybody.
create unique index saved_views_default on saved_views (audience, case audience when 'private' then owner_id when 'team' then team_id else '' end)
where is_default = 1 and archived_at is null;
