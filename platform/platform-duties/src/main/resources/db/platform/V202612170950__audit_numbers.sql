-- The number of an entry stands beside it (ADR-0128): to number an entry is no longer to write its wide row anew, with all its
-- indexes. Whoever is numbering ends first, and nobody writes an entry until this has ended. A process of the version before
-- that numbers afterwards finds no column and rolls back; its next attempt runs what is here.
select pg_advisory_xact_lock(hashtextextended('numbers of the audit log', 115));
lock table audit_entry in access exclusive mode;

-- One row for each numbered entry. No foreign key: its check would lock, and so write, the entry's row; no role deletes entries.
create table audit_leaf (
    leaf_index bigint not null,
    entry_id   uuid   not null,
    constraint pk_audit_leaf primary key (leaf_index),
    constraint uq_audit_leaf_entry unique (entry_id),
    constraint ck_audit_leaf_index check (leaf_index >= 0)
);

-- Entries without a number. An entry comes here in the statement that writes it and leaves when it is numbered, so none is left
-- out, however late its transaction commits. The hash stands here as well, so that numbering need not look at the entry.
create table audit_waiting (
    entry_id  uuid  not null,
    leaf_hash bytea not null,
    constraint pk_audit_waiting primary key (entry_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

insert into audit_leaf (leaf_index, entry_id)
    select leaf_index, id from audit_entry where leaf_index is not null order by leaf_index;
insert into audit_waiting (entry_id, leaf_hash)
    select id, leaf_hash from audit_entry where leaf_index is null order by id;

-- A number is seen by whoever sees its entry. Nobody writes here but the functions below.
revoke all on audit_leaf, audit_waiting from ${rw};
grant select on audit_leaf to ${rw};
alter table audit_leaf enable row level security;
create policy wall on audit_leaf for select using (exists (select from audit_entry e where e.id = entry_id));

create function await_audit_number() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audit_waiting (entry_id, leaf_hash) select id, leaf_hash from written;
    return null;
end $$;
revoke all on function await_audit_number() from public;
create trigger audit_entry_waits after insert on audit_entry referencing new table as written
    for each statement execute function await_audit_number();

-- Gives the next numbers to entries that have none, in the order of their ids, and tells number and hash of each. What is
-- committed late waits until the next time. A number that no checkpoint covers is given out again: nobody has seen it, and a log
-- does not stop because somebody numbered without signing. Runs as the owner: a role of the service names no place, it only has
-- the next ones given. Whoever else does so waits until this transaction ends.
create or replace function number_audit_leaves(most bigint) returns table (place bigint, hash bytea)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    first_place bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('numbers of the audit log', 115));
    select coalesce(max(size), 0) into first_place from audit_checkpoint;
    -- By the greatest number, which is always one look into the index, whatever the planner thinks of the rest.
    if (select max(leaf_index) from audit_leaf) >= first_place then
        with unsigned as (
            delete from audit_leaf where leaf_index >= first_place returning audit_leaf.entry_id
        )
        insert into audit_waiting (entry_id, leaf_hash)
            select e.id, e.leaf_hash from unsigned join audit_entry e on e.id = unsigned.entry_id;
    end if;
    return query
        with taken as (
            delete from audit_waiting w
                using (select f.entry_id from audit_waiting f order by f.entry_id limit most) oldest
                where w.entry_id = oldest.entry_id
            returning w.entry_id, w.leaf_hash
        ), placed as (
            select taken.entry_id, taken.leaf_hash, first_place + row_number() over (order by taken.entry_id) - 1 as given
            from taken
        ), numbered as (
            insert into audit_leaf (leaf_index, entry_id)
                select placed.given, placed.entry_id from placed order by placed.given
        )
        select placed.given, placed.leaf_hash from placed order by placed.given;
end $$;

create or replace function audit_waiting_since() returns timestamptz
    language sql stable security definer set search_path = public, pg_temp
    return (select recorded_at from audit_entry
             where id = (select entry_id from audit_waiting order by entry_id limit 1));

-- Its unique constraint and the index of what has no number go with it.
alter table audit_entry drop column leaf_index;
