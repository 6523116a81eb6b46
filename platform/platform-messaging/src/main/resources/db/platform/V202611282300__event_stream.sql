-- What the numbers of event_log belong to. A reader that goes on behind a number must notice when the numbers behind it are
-- others than before, because the database was restored. Whoever restores in a way that the server cannot know (a snapshot
-- of its volume) gives it another id: docs/operations.md.
create table event_stream (
    id     uuid    not null default gen_random_uuid(),
    single boolean primary key default true check (single)
);
insert into event_stream default values;
revoke insert, update, delete, truncate on event_stream from ${rw};

-- The id changes by itself with the server, its timeline (every restore to a moment begins one) and the database.
create function event_stream_id() returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select md5(concat_ws(' ', s.id, c.system_identifier, left(pg_walfile_name(pg_current_wal_insert_lsn()), 8), d.oid))::uuid
    from public.event_stream s, pg_control_system() c, pg_database d
    where d.datname = current_database()
$$;
