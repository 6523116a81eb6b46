-- Files: what is known of bytes that lie in a store. A file that is attached to nothing is its uploader's; one that is
-- attached is shown to whoever is shown the row that it is attached to, whatever wall that row has.
create table stored_file (
    id            uuid        primary key,
    name          text        not null constraint ck_stored_file_name check (length(name) between 1 and 220),
    type          text        not null,
    size          bigint      not null constraint ck_stored_file_size check (size > 0),
    -- Of the bytes that are kept and served; of what came, which for a picture is something else and is not kept.
    sha256        text        not null constraint ck_stored_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    came_sha256   text        not null constraint ck_stored_file_came check (came_sha256 ~ '^[0-9a-f]{64}$'),
    width         int,
    height        int,
    taken_at      timestamptz,
    latitude      double precision constraint ck_stored_file_latitude check (latitude between -90 and 90),
    longitude     double precision constraint ck_stored_file_longitude check (longitude between -180 and 180),
    thumbnail     boolean     not null,
    uploaded_by   text        not null,
    uploaded_name text        not null,
    uploaded_at   timestamptz not null,
    owner_kind    text,
    owner_id      uuid,
    -- To which step of the row's timeline it belongs, counted from 0; absent where it is the row's own.
    owner_step    int         constraint ck_stored_file_step check (owner_step >= 0),
    attached_at   timestamptz,
    constraint ck_stored_file_position check ((latitude is null) = (longitude is null)),
    constraint ck_stored_file_owner check (num_nonnulls(owner_kind, owner_id, attached_at) in (0, 3)
                                            and (owner_step is null or owner_kind is not null))
);
create index ix_stored_file_owner on stored_file (owner_kind, owner_id, id) where owner_kind is not null;
create index ix_stored_file_waiting on stored_file (uploaded_at, id) where owner_kind is null;
create index ix_stored_file_waiting_account on stored_file (account(uploaded_by)) where owner_kind is null;
alter table stored_file enable row level security;
create policy wall on stored_file using (
    owner_kind is null and (account(uploaded_by) = (select account(scope_subject())) or (select scope_system()) is not null));
-- What is attached stays, and stays where it is; what waits too long is deleted by the sweep.
create policy kept on stored_file as restrictive for delete using (
    owner_kind is null and (select scope_system()) is not null);
revoke update on stored_file from ${rw};
grant update (owner_kind, owner_id, owner_step, attached_at) on stored_file to ${rw};
create function stored_file_stays() returns trigger language plpgsql as $$
begin
    if old.owner_kind is not null then
        raise exception 'an attached file stays with its owner' using errcode = '23514', constraint = 'ck_stored_file_stays';
    end if;
    return new;
end $$;
create trigger stored_file_stays before update on stored_file for each row execute function stored_file_stays();

-- Lets files be attached to the rows of a table: whoever is shown the row is shown its files. Called once for each kind:
--   call files_of('danger', 'danger', 'id');
create procedure files_of(kind text, target regclass, key_column name) language plpgsql as $$
begin
    execute format(
        'create policy %I on stored_file using (owner_kind = %L and exists (select from %s o where o.%I = stored_file.owner_id))',
        'of_' || replace(kind, '-', '_'), kind, target, key_column);
end $$;

-- Uploads that come in pieces. How much has arrived is what stands here: bytes behind it are written again.
create table file_upload (
    id          uuid        primary key,
    name        text        not null,
    size        bigint      not null constraint ck_file_upload_size check (size > 0),
    sha256      text        constraint ck_file_upload_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    received    bigint      not null constraint ck_file_upload_received check (received between 0 and size),
    opened_by   text        not null,
    opened_at   timestamptz not null,
    -- The last piece, or the opening.
    touched_at  timestamptz not null,
    finished_at timestamptz
);
create index ix_file_upload_touched on file_upload (touched_at, id);
create index ix_file_upload_account on file_upload (account(opened_by)) where finished_at is null;
alter table file_upload enable row level security;
create policy wall on file_upload using (
    account(opened_by) = (select account(scope_subject())) or (select scope_system()) is not null);
revoke update on file_upload from ${rw};
grant update (received, touched_at, finished_at) on file_upload to ${rw};
