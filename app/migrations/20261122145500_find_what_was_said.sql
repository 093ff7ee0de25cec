-- Full-text search. Only the words are kept here; the texts stay where they belong. An entry is a thing that can be
-- found; its id is its row in one of the three indexes, and grows with time, so that newer comes first for free.
create table search_entries (
    id      integer primary key,
    kind    text    not null,
    subject text    not null,
    unique (kind, subject)
) strict;

-- Three, because updates are many, initiatives some and the rest few: what is common in one slows no other down.
-- `marks` says what kind of thing it is, whether it is open and where it stands.
create virtual table search_initiatives using fts5 (marks, name, text, content='', contentless_delete=1,
    detail='column', prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");
create virtual table search_updates using fts5 (marks, name, text, content='', contentless_delete=1,
    detail='column', prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");
create virtual table search_others using fts5 (marks, name, text, content='', contentless_delete=1,
    detail='column', prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");

-- What has to be read again before the next search. Whoever writes pays for one row, not for the index.
create table search_due (
    kind    text    not null,
    subject text    not null,
    primary key (kind, subject)
) strict, without rowid;

create trigger initiatives_begin_and_are_found after insert on initiatives
begin insert into search_due values ('initiative', new.id) on conflict do nothing; end;
create trigger initiatives_change_and_are_found
after update of name, summary, business_case, source_id, stage, product_id, team_id, archived_at on initiatives
begin insert into search_due values ('initiative', new.id) on conflict do nothing; end;
create trigger initiatives_end_and_are_not_found after delete on initiatives
begin insert into search_due values ('initiative', old.id) on conflict do nothing; end;
create trigger initiative_themes_begin_and_are_found after insert on initiative_themes
begin insert into search_due values ('initiative', new.initiative_id) on conflict do nothing; end;
create trigger initiative_themes_end_and_are_not_found after delete on initiative_themes
begin insert into search_due values ('initiative', old.initiative_id) on conflict do nothing; end;

create trigger status_updates_are_found after insert on status_update_versions
begin insert into search_due values ('update', new.update_id) on conflict do nothing; end;
create trigger status_updates_end_and_are_not_found after delete on status_updates
begin insert into search_due values ('update', old.id) on conflict do nothing; end;
create trigger asks_are_found after insert on asks
begin insert into search_due values ('update', new.update_id) on conflict do nothing; end;

-- What was said about an initiative moves with it.
create trigger initiatives_move_with_their_updates after update of product_id, team_id on initiatives
when old.product_id is not new.product_id or old.team_id is not new.team_id
begin
    insert into search_due select 'update', id from status_updates where initiative_id = new.id on conflict do nothing;
end;
create trigger products_move_with_all_they_hold after update of line_id on products
when old.line_id is not new.line_id
begin
    insert into search_due select 'initiative', id from initiatives where product_id = new.id on conflict do nothing;
    insert into search_due select 'update', u.id from initiatives i join status_updates u on u.initiative_id = i.id
    where i.product_id = new.id on conflict do nothing;
    insert into search_due select 'vision', id from vision_statements where product_id = new.id on conflict do nothing;
end;

create trigger product_lines_begin_and_are_found after insert on product_lines
begin insert into search_due values ('line', new.id) on conflict do nothing; end;
create trigger product_lines_change_and_are_found after update of name, purpose, archived_at on product_lines
begin insert into search_due values ('line', new.id) on conflict do nothing; end;
create trigger product_lines_end_and_are_not_found after delete on product_lines
begin insert into search_due values ('line', old.id) on conflict do nothing; end;

create trigger products_begin_and_are_found after insert on products
begin insert into search_due values ('product', new.id) on conflict do nothing; end;
create trigger products_change_and_are_found after update of name, purpose, line_id, archived_at on products
begin insert into search_due values ('product', new.id) on conflict do nothing; end;
create trigger products_end_and_are_not_found after delete on products
begin insert into search_due values ('product', old.id) on conflict do nothing; end;

create trigger teams_begin_and_are_found after insert on teams
begin insert into search_due values ('team', new.id) on conflict do nothing; end;
create trigger teams_change_and_are_found after update of name, purpose, archived_at on teams
begin insert into search_due values ('team', new.id) on conflict do nothing; end;
create trigger teams_end_and_are_not_found after delete on teams
begin insert into search_due values ('team', old.id) on conflict do nothing; end;

create trigger people_begin_and_are_found after insert on people
begin insert into search_due values ('person', new.id) on conflict do nothing; end;
create trigger people_change_and_are_found after update of name, email, title, archived_at on people
begin insert into search_due values ('person', new.id) on conflict do nothing; end;
create trigger people_end_and_are_not_found after delete on people
begin insert into search_due values ('person', old.id) on conflict do nothing; end;

create trigger visions_begin_and_are_found after insert on vision_statements
begin insert into search_due values ('vision', new.id) on conflict do nothing; end;
create trigger visions_change_and_are_found
after update of name, statement, product_id, promoted_to, archived_at on vision_statements
begin insert into search_due values ('vision', new.id) on conflict do nothing; end;
create trigger visions_end_and_are_not_found after delete on vision_statements
begin insert into search_due values ('vision', old.id) on conflict do nothing; end;

-- Whatever is there already.
insert into search_due select 'initiative', id from initiatives;
insert into search_due select 'update', id from status_updates;
insert into search_due select 'line', id from product_lines;
insert into search_due select 'product', id from products;
insert into search_due select 'team', id from teams;
insert into search_due select 'person', id from people;
insert into search_due select 'vision', id from vision_statements;
