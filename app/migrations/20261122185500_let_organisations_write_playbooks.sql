-- Playbooks that the organisation wrote itself. Their text is kept in versions; the newest is the one that is copied.
create table playbook_templates (
    id          text    primary key,
    created_at  integer not null,
    archived_at integer
) strict;
create table playbook_versions (
    template_id text    not null references playbook_templates (id),
    number      integer not null,
    name        text    not null,
    body        text    not null,
    author_id   text    references people (id),
    author_name text    not null,
    written_at  integer not null,
    primary key (template_id, number)
) strict, without rowid;
create trigger playbook_versions_are_not_changed before update on playbook_versions
begin select raise(abort, 'a version of a playbook is not changed'); end;
create trigger playbook_versions_are_not_removed before delete on playbook_versions
begin select raise(abort, 'a version of a playbook is not removed'); end;
