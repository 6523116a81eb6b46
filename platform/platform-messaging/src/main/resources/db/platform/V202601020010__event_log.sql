-- Every event that was sent, numbered without gaps in the order of sending, kept without end. It serves other systems
-- (GET changes) and refills a broker that forgot. Payload as text, since jsonb would reorder it.
create table event_log (
    seq           bigint      not null,
    id            uuid        not null,
    topic         text        not null,
    key           text        not null,
    type          text        not null,
    aggregate     text        not null,
    aggregate_id  uuid        not null,
    revision      bigint      not null,
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    occurred_at   timestamptz not null,
    data          text        not null,
    traceparent   text,
    topic_id      text        not null,
    partition     int         not null,
    kafka_offset  bigint      not null,
    sent_at       timestamptz not null,
    primary key (seq)
) partition by range (seq);
call add_region_levels('event_log');
create index ix_event_log_aggregate on event_log (aggregate_id, revision);
create index ix_event_log_county on event_log (county, seq);
create index ix_event_log_town on event_log (town, seq);
create index ix_event_log_region on event_log (region, seq);
create index ix_event_log_enterprise on event_log (enterprise_id, seq) where enterprise_id is not null;
call raise_wall('event_log', 'sector', 'enterprise_id');

-- Facts are never changed. Where a broker keeps them may change, when one that forgot is filled again.
revoke update, delete, truncate on event_log from ${rw};
grant update (topic_id, partition, kafka_offset, sent_at) on event_log to ${rw};

-- Makes sure that numbers up to this one have a partition; runs as the owner, since the relay owns nothing. Partitions
-- are closed to everybody: the way to the rows is through event_log and its wall.
create procedure extend_event_log(reach bigint) language plpgsql security definer set search_path = public, pg_temp as $$
declare
    width constant bigint := 4000000;
    low bigint := reach / width * width;
    name text := format('event_log_%s', lpad(low::text, 12, '0'));
begin
    if to_regclass(name) is not null then
        return;
    end if;
    execute format('create table %I (like event_log including defaults including constraints including generated)', name);
    execute format('revoke all on %I from ${rw}', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table event_log attach partition %I for values from (%s) to (%s)', name, low, low + width);
end $$;
revoke execute on procedure extend_event_log(bigint) from public;
grant execute on procedure extend_event_log(bigint) to ${rw};
call extend_event_log(0);

-- How far the relay is, one row a topic: the last number given, which incarnation of the topic it was given for, the
-- last offset and event of each partition, and where a refill stands, if one is under way.
create table relay_state (
    topic        text     primary key,
    last_seq     bigint   not null default 0,
    topic_id     text,
    offsets      bigint[] not null default '{}',
    last_ids     uuid[]   not null default '{}',
    refill_after bigint
);
revoke delete, truncate on relay_state from ${rw};

-- The other half of uq_outbox_announcement: what was sent is not announced a second time.
create function refuse_second_announcement() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if exists (select from event_log
               where aggregate_id = new.aggregate_id and revision = new.revision and type = new.type) then
        raise exception 'announced before: % % revision %', new.type, new.aggregate_id, new.revision
            using errcode = 'unique_violation', constraint = 'uq_outbox_announcement', table = 'outbox';
    end if;
    return null;
end $$;
revoke execute on function refuse_second_announcement() from public;
create constraint trigger second_announcement after insert on outbox
    deferrable initially deferred for each row execute function refuse_second_announcement();
