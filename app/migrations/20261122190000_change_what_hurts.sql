-- What a team changes after a wave: at most three at a time.
create table team_actions (
    id          text    primary key,
    team_id     text    not null references teams (id),
    wording     text    not null,
    owner_id    text    not null references people (id),
    due_on      text    not null,
    state       text    not null default 'open' check (state in ('open', 'done', 'dropped')),
    settled_at  integer,
    created_at  integer not null,
    version     integer not null default 1,
    constraint what_is_settled_says_when check ((state = 'open') = (settled_at is null))
) strict;
create index team_actions_by_team on team_actions (team_id, created_at);
