-- Every write and every read of personal data, one leaf each, in the transaction it belongs to. The columns are for
-- searching; the record is the leaf, canonical JSON, with its RFC 6962 hash. Nobody but the owner can change a row.
create table audit_entry (
    id             uuid        primary key,
    recorded_at    timestamptz not null,
    actor          text        not null,
    on_behalf_of   text,
    role           text        not null,
    region         bigint      not null,
    sector         text,
    enterprise_id  uuid,
    action         text        not null,
    object_type    text        not null,
    object_id      text        not null,
    object_version bigint,
    decision       text        not null constraint ck_audit_decision check (decision in ('PERMITTED', 'REFUSED')),
    reason         text,
    request_id     text,
    before_sha256  text        constraint ck_audit_before check (before_sha256 ~ '^[0-9a-f]{64}$'),
    after_sha256   text        constraint ck_audit_after check (after_sha256 ~ '^[0-9a-f]{64}$'),
    event_id       uuid        constraint uq_audit_event unique,
    leaf           text        not null,
    leaf_hash      bytea       not null,
    -- The place in the Merkle log. Empty until the log's sequencer numbers the leaf; no role of the service may set it.
    leaf_index     bigint      constraint uq_audit_leaf_index unique,
    constraint ck_audit_leaf_hash check (leaf_hash = sha256('\x00'::bytea || convert_to(leaf, 'UTF8')))
);
call add_region_levels('audit_entry');

create index ix_audit_time on audit_entry (recorded_at, id);
create index ix_audit_city on audit_entry (city, recorded_at, id);
create index ix_audit_county on audit_entry (county, recorded_at, id);
create index ix_audit_actor on audit_entry (actor, recorded_at, id);
create index ix_audit_object on audit_entry (object_id, recorded_at, id);
create index ix_audit_state on audit_entry (object_type, object_id, object_version desc nulls last, id desc)
    where after_sha256 is not null;
create index ix_audit_unsequenced on audit_entry (id) where leaf_index is null;

-- Reading is walled. Writing is not bound to the writer's place, since an enterprise may be moved out of it, but
-- nobody writes in another's name.
alter table audit_entry enable row level security;
do $$ begin
    execute 'create policy wall on audit_entry for select using (' || wall_condition('sector', 'enterprise_id') || ')';
end $$;
create policy own_name on audit_entry for insert with check (actor = (select scope_subject()));

revoke all on audit_entry from ${rw};
grant select, insert on audit_entry to ${rw};

-- The hash of an object's last audited state. It looks past the wall, because the last state may have been reached
-- elsewhere, and gives away nothing but a hash.
create function audit_before(wanted_type text, wanted_id text) returns text
    language sql stable security definer set search_path = public, pg_temp
    return (select after_sha256
              from audit_entry
             where object_type = wanted_type and object_id = wanted_id and after_sha256 is not null
             order by object_version desc nulls last, id desc
             limit 1);
revoke all on function audit_before(text, text) from public;
grant execute on function audit_before(text, text) to ${rw};

-- The leaf of an event that a statement announced together with thousands of others, as class Outbox describes; every
-- other leaf is written by class Audit. To be called for each such event, in the statement that announces it:
--     with announced as (insert into outbox (…) select … returning outbox.*)
--     select count(audit_announced(row(announced.*)::outbox, 'job', now)) from announced
create function audit_announced(event outbox, acting_role text, recorded timestamptz) returns uuid
    language plpgsql as $$
declare
    leaf_id     uuid := uuidv7();
    actor       text := scope_subject();
    verb        text := split_part(event.type, '.', 3);
    state       text := encode(sha256(convert_to(event.data, 'UTF8')), 'hex');
    state_before text := audit_before(event.aggregate, event.aggregate_id::text);
    trace       text := substring(event.traceparent from 4 for 32);
    leaf_text   text;
begin
    -- Canonical JSON (RFC 8785): names in order, no blanks; to_json escapes as it demands. Same as class Leaf.
    leaf_text := '{"action":' || to_json(verb)
        || ',"actor":' || to_json(actor)
        || ',"after":' || to_json(state)
        || coalesce(',"before":' || to_json(state_before), '')
        || ',"decision":"PERMITTED"'
        || ',"id":' || to_json(leaf_id::text)
        || ',"objectId":' || to_json(event.aggregate_id::text)
        || ',"objectType":' || to_json(event.aggregate)
        || ',"objectVersion":' || event.revision
        || ',"region":' || to_json(lpad(event.region::text, 12, '0'))
        || coalesce(',"requestId":' || to_json(trace), '')
        || ',"role":' || to_json(acting_role)
        || ',"time":' || to_json(to_char(recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || '}';
    insert into audit_entry (id, recorded_at, actor, role, region, sector, enterprise_id, action, object_type,
                             object_id, object_version, decision, request_id, before_sha256, after_sha256, event_id,
                             leaf, leaf_hash)
    values (leaf_id, recorded, actor, acting_role, event.region, event.sector, event.enterprise_id, verb,
            event.aggregate, event.aggregate_id::text, event.revision, 'PERMITTED', trace, state_before, state, event.id,
            leaf_text, sha256('\x00'::bytea || convert_to(leaf_text, 'UTF8')));
    return leaf_id;
end $$;
