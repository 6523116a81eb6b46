-- What was committed and waits for the broker. Not walled: only the relay reads it, and a row lives for milliseconds.
-- A statement may write here set by set (class Outbox says how); everything else goes through Outbox.append.
create table outbox (
    position      bigint      generated always as identity primary key,
    id            uuid        not null,
    topic         text        not null,
    key           text        not null check (key ~ '^(enterprise|person|region|draw):[0-9a-z-]{1,64}$'),
    type          text        not null check (type ~ '^worksafe\.[a-z]+\.[a-z0-9-]+\.v[0-9]+$'),
    aggregate     text        not null,
    aggregate_id  uuid        not null,
    revision      bigint      not null check (revision >= 0),
    region        bigint      not null,
    sector        text,
    enterprise_id uuid,
    occurred_at   timestamptz not null,
    -- A broker takes a message of 1 MiB; a larger one would hold up everything behind it.
    data          text        not null check (octet_length(data) <= 900000),
    traceparent   text,
    appended_at   timestamptz not null default clock_timestamp(),
    -- Deferred: of two writers of one revision, the loser must learn of it from the version of its aggregate.
    constraint uq_outbox_announcement unique (aggregate_id, revision, type) deferrable initially deferred
);
revoke update, truncate on outbox from ${rw};
