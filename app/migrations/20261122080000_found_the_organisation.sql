-- One row: the organisation this workspace belongs to.
create table organisation (
    id          text    primary key check (id = 'organisation'),
    name        text    not null,
    time_zone   text    not null,
    week_start  text    not null check (week_start in ('monday', 'saturday', 'sunday')),
    demo        integer not null default 0 check (demo in (0, 1)),
    created_at  integer not null,
    version     integer not null default 1
) strict;

-- Anybody who is named in the portfolio; most of them, not all, can sign in.
create table people (
    id          text    primary key,
    name        text    not null,
    email       text    unique,
    title       text    not null default '',
    archived_at integer,
    created_at  integer not null,
    version     integer not null default 1
) strict;
create index people_by_name on people (name);

create table teams (
    id          text    primary key,
    name        text    not null,
    purpose     text    not null default '',
    archived_at integer,
    created_at  integer not null,
    version     integer not null default 1
) strict;
create unique index teams_by_name on teams (name);

-- Who is where, from when to when: composition can be read as of any day.
create table team_members (
    id          text    primary key,
    team_id     text    not null references teams (id),
    person_id   text    not null references people (id),
    discipline  text    not null check (discipline in ('product', 'engineering', 'design', 'operations', 'marketing', 'technical_product')),
    share       integer not null default 100 check (share between 1 and 100),
    from_day    text    not null,
    to_day      text
) strict;
create index team_members_by_team on team_members (team_id);
create index team_members_by_person on team_members (person_id);
