-- What each consumer has received, written in the transaction of its effect. Not walled: holds ids only.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default clock_timestamp(),
    outcome     text        not null default 'DONE' check (outcome in ('DONE', 'REFUSED', 'DEAD')),
    primary key (consumer, event_id)
);
revoke delete, truncate on inbox from ${rw};

-- Facts that a rule of ours refused. They are true all the same; somebody should look.
create table refused_event (
    id            bigint      generated always as identity primary key,
    consumer      text        not null,
    event_id      uuid        not null,
    type          text        not null,
    key           text        not null,
    slug          text        not null,
    reason        text        not null,
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    data          text        not null,
    refused_at    timestamptz not null,
    constraint uq_refused_event unique (consumer, event_id)
);
call raise_wall('refused_event', 'sector', 'enterprise_id');
revoke update, delete, truncate on refused_event from ${rw};

-- What could not be taken over, and what waits behind it.
create table dead_letter (
    position      bigint      generated always as identity,
    id            uuid        primary key,
    consumer      text        not null,
    topic         text        not null,
    partition     int         not null,
    kafka_offset  bigint      not null,
    key           text,
    event_id      uuid,
    type          text,
    region        bigint,
    sector        text,
    enterprise_id uuid,
    headers       text        not null,
    data          text,
    cause         text        not null check (cause in ('MALFORMED', 'FAILED', 'WAITING')),
    failure       text        not null,
    blocks        boolean     not null,
    received_at   timestamptz not null,
    published_at  timestamptz,
    resolution    text check (resolution in ('REPLAYED', 'DISMISSED')),
    resolved_at   timestamptz,
    resolved_by   text,
    note          text,
    constraint ck_dead_letter_resolved
        check ((resolution is null) = (resolved_at is null) and (resolution is null) = (resolved_by is null)),
    constraint ck_dead_letter_blocks check (not blocks or key is not null)
);
create unique index uq_dead_letter_record
    on dead_letter (consumer, topic, partition, kafka_offset, md5(coalesce(data, '')));
create index ix_dead_letter_waiting on dead_letter (consumer, key, position) where resolution is null;
create index ix_dead_letter_unpublished on dead_letter (position) where published_at is null;
create index ix_dead_letter_received on dead_letter (received_at desc, id desc);
revoke delete, truncate on dead_letter from ${rw};

-- Whoever may read dead letters sees those of their place, and the unreadable ones that name no place.
alter table dead_letter enable row level security;
do $$
begin
    execute format('create policy wall on dead_letter using (region is null or %s)',
        wall_condition('sector', 'enterprise_id'));
end $$;
