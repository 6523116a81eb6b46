-- The Merkle log of the audit entries (ADR-0115): its nodes as tiles of up to 256 hashes, and what it signed. Both are for
-- everybody and hold hashes alone.
create table audit_tile (
    level      smallint not null,
    tile_index bigint   not null,
    hashes     bytea    not null,
    constraint pk_audit_tile primary key (level, tile_index),
    constraint ck_audit_tile_place check (level between 0 and 7 and tile_index >= 0),
    constraint ck_audit_tile_hashes check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0)
);
-- Hashes do not shrink.
alter table audit_tile alter column hashes set storage external;

-- One row for each signed size, with the note as it is served.
create table audit_checkpoint (
    size      bigint      not null,
    root      bytea       not null,
    note      text        not null,
    signed_at timestamptz not null,
    constraint pk_audit_checkpoint primary key (size),
    constraint ck_audit_checkpoint_size check (size > 0),
    constraint ck_audit_checkpoint_root check (octet_length(root) = 32)
);

-- The role of long work writes; the serving role, which answers everybody's requests, only reads.
revoke all on audit_tile, audit_checkpoint from ${rw};
grant select on audit_tile, audit_checkpoint to ${rw};
grant insert, update (hashes) on audit_tile to ${jobs};
grant insert on audit_checkpoint to ${jobs};

-- A tile only gets wider.
create function widen_audit_tile() returns trigger language plpgsql as $$
begin
    if substring(new.hashes from 1 for octet_length(old.hashes)) <> old.hashes then
        raise exception 'a tile of the audit log begins with what it was'
            using errcode = 'check_violation', constraint = 'ck_audit_tile_wider', table = 'audit_tile';
    end if;
    return new;
end $$;
create trigger audit_tile_wider before update on audit_tile for each row execute function widen_audit_tile();

-- Gives the next numbers to leaves that have none, in the order of their ids, and tells number and hash of each. What is
-- committed late has no number yet and gets one of the next time, so that no number is ever left out. A number that no checkpoint
-- covers is given out again: nobody has seen it, and a log does not stop because somebody numbered without signing. Runs as the
-- owner: a role of the service names no place, it only has the next ones given. Whoever else does so waits until this transaction
-- ends.
create function number_audit_leaves(most bigint) returns table (place bigint, hash bytea)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    first_place bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('numbers of the audit log', 115));
    select coalesce(max(size), 0) into first_place from audit_checkpoint;
    update audit_entry set leaf_index = null where leaf_index >= first_place;
    return query
        with waiting as (
            select id from audit_entry where leaf_index is null order by id limit most
        ), placed as (
            select id, first_place + row_number() over (order by id) - 1 as given from waiting
        ), numbered as (
            update audit_entry e set leaf_index = placed.given from placed where e.id = placed.id
            returning e.leaf_index as given, e.leaf_hash as leaf
        )
        select numbered.given, numbered.leaf from numbered order by numbered.given;
end $$;
revoke all on function number_audit_leaves(bigint) from public;
grant execute on function number_audit_leaves(bigint) to ${jobs};

-- Since when the oldest entry waits for its number; of entries it gives away no more. Null when none waits.
create function audit_waiting_since() returns timestamptz
    language sql stable security definer set search_path = public, pg_temp
    return (select recorded_at from audit_entry where leaf_index is null order by id limit 1);
revoke all on function audit_waiting_since() from public;
grant execute on function audit_waiting_since() to ${jobs};

-- The text of a leaf that also says whose the entry is, beyond its place; such leaves say that they are of form 2. The function
-- of the first form stays for processes of the version before. Canonical JSON as there, same as class AuditLeaf.
create function audit_leaf(id uuid, action text, actor text, after text, before text, enterprise_id uuid, object_type text,
                           object_id uuid, object_version bigint, region bigint, request text, role text, sector text,
                           recorded text) returns text
    language sql stable parallel safe
    return '{"action":' || to_json(action)
        || ',"actor":' || to_json(actor)
        || ',"after":"' || after || '"'
        || coalesce(',"before":"' || before || '"', '')
        || ',"decision":"PERMITTED"'
        || coalesce(',"enterpriseId":"' || enterprise_id || '"', '')
        || ',"form":2,"id":"' || id
        || '","objectId":"' || object_id
        || '","objectType":' || to_json(object_type)
        || ',"objectVersion":' || object_version
        || ',"region":"' || lpad(region::text, 12, '0') || '"'
        || coalesce(',"requestId":' || to_json(request), '')
        || ',"role":' || to_json(role)
        || coalesce(',"sector":' || to_json(sector), '')
        || ',"time":"' || recorded || '"}';
