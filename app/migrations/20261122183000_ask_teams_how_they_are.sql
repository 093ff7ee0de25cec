-- Sets of questions that were made here; those that come with the product stand in the domain.
create table survey_templates (
    id          text    primary key,
    name        text    not null,
    questions   text    not null check (json_valid(questions)),
    created_by  text    references people (id),
    created_at  integer not null,
    archived_at integer,
    version     integer not null default 1
) strict;

-- One round of asking. What is asked and how small a group may be shown are fixed when it opens.
create table survey_waves (
    id          text    primary key,
    template_id text    not null,
    name        text    not null,
    questions   text    not null check (json_valid(questions)),
    cut_offs    text    not null check (json_valid(cut_offs)),
    least       integer not null check (least >= 3),
    -- The only team that is asked; everybody where there is none.
    team_id     text    references teams (id),
    repeats     text    not null check (repeats in ('once', 'monthly', 'quarterly')),
    repeated    integer not null default 0 check (repeated in (0, 1)),
    opened_on   text    not null,
    opened_at   integer not null,
    closes_at   integer not null,
    closed_at   integer,
    opened_by   text    references people (id),
    version     integer not null default 1
) strict;
create index survey_waves_open on survey_waves (closes_at) where closed_at is null;
create trigger survey_waves_keep_their_rule before update of template_id, questions, cut_offs, least, team_id on survey_waves
begin
    select raise(abort, 'what a wave asks and how it protects people is fixed when it opens');
end;

-- Who is asked, and with which team they are counted: with one, so that groups never overlap.
create table survey_rolls (
    wave_id     text not null references survey_waves (id),
    person_id   text not null references people (id),
    team_id     text not null references teams (id),
    primary key (wave_id, person_id)
) strict, without rowid;

-- Who has answered, while a wave is open; emptied when it closes. A row is there from the start and keeps its size, so
-- that its place in the file says nothing of when it changed. Shares nothing with the answers but wave and team.
create table survey_turnout (
    wave_id     text    not null references survey_waves (id),
    person_id   text    not null references people (id),
    answered    integer not null default 0 check (answered in (0, 1)),
    link_hash   text,
    primary key (wave_id, person_id)
) strict, without rowid;
create unique index survey_turnout_by_link on survey_turnout (link_hash) where link_hash is not null;

-- The answers of a team while a wave is open, all in one text, sorted by a number that only whoever answered can work
-- out; emptied when it closes.
create table survey_boxes (
    wave_id     text not null references survey_waves (id),
    team_id     text not null references teams (id),
    ballots     text not null default '{}' check (json_valid(ballots)),
    primary key (wave_id, team_id)
) strict, without rowid;

-- What is left when a wave has closed: how many were asked and answered, and counts and comments where they may be
-- shown. The row of no team is everybody.
create table survey_results (
    wave_id     text    not null references survey_waves (id),
    team_id     text    not null default '',
    asked       integer not null,
    answered    integer not null,
    hidden      text    check (hidden in ('small_team', 'few_answers', 'subtraction', 'earlier')),
    cells       text    not null check (json_valid(cells)),
    comments    text    not null check (json_valid(comments)),
    primary key (wave_id, team_id),
    constraint what_is_hidden_is_not_kept check (hidden is null or (cells = '[]' and comments = '[]'))
) strict, without rowid;
