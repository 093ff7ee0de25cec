-- What the record says of an initiative, whatever its lead declares; worked out by the domain and kept here, so that
-- the portfolio can count it. `facts_due` is the day from which it has to be worked out again: the empty text comes
-- before every day, so it means at once.
alter table initiatives add column facts text check (facts in ('off_track', 'at_risk', 'unknown', 'paused', 'on_track', 'done'));
alter table initiatives add column facts_due text default '';
-- Set where the facts say worse than the lead does.
alter table initiatives add column doubt text generated always as (case
    when facts = 'off_track' and shown in ('at_risk', 'on_track') then 'off_track'
    when facts = 'at_risk' and shown = 'on_track' then 'at_risk' end) virtual;
create index initiatives_by_facts_due on initiatives (facts_due) where facts_due is not null;

-- Whatever the facts rest on, no writer has to remember them: here and for those that wait for this one.
create trigger initiatives_change_facts
after update of stage, horizon, health, stale, due_at, current_target, moves, slip_days, lead_id, archived_at on initiatives
begin
    update initiatives set facts_due = '' where id = new.id;
    update initiatives set facts_due = ''
    where id in (select initiative_id from dependencies where needs_id = new.id and cleared_at is null);
end;
create trigger dependencies_begin_and_change_facts after insert on dependencies
begin update initiatives set facts_due = '' where id = new.initiative_id; end;
create trigger dependencies_end_and_change_facts after update of cleared_at on dependencies
begin update initiatives set facts_due = '' where id = new.initiative_id; end;

-- The tallies count the doubts too.
alter table product_tallies add column doubt_off_track integer not null default 0;
alter table product_tallies add column doubt_at_risk integer not null default 0;
drop trigger initiatives_count_over;
create trigger initiatives_count_over after update of product_id, horizon, stage, health, stale, archived_at, facts on initiatives
when old.product_id is not new.product_id or old.horizon is not new.horizon or old.shown is not new.shown
    or old.doubt is not new.doubt or (old.archived_at is null) is not (new.archived_at is null)
begin
    update product_tallies set n = n - 1, doubt_off_track = doubt_off_track - (old.doubt is 'off_track'),
        doubt_at_risk = doubt_at_risk - (old.doubt is 'at_risk')
    where old.archived_at is null and product_id = old.product_id and horizon = old.horizon and shown = old.shown;
    insert into product_tallies (product_id, horizon, shown, n, doubt_off_track, doubt_at_risk)
    select new.product_id, new.horizon, new.shown, 1, new.doubt is 'off_track', new.doubt is 'at_risk'
    where new.archived_at is null
    on conflict (product_id, horizon, shown) do update set n = n + 1,
        doubt_off_track = doubt_off_track + excluded.doubt_off_track,
        doubt_at_risk = doubt_at_risk + excluded.doubt_at_risk;
end;
