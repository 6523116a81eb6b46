-- What the other contexts announced about an enterprise: for each of their subjects its present state …
create table archive_entry (
    id              uuid        primary key,
    enterprise_id   uuid        not null,
    context         text        not null,
    kind            text        not null,
    subject_id      uuid        not null,
    number          text,
    title           text        not null,
    state           text        not null,
    grade           text,
    due_on          date,
    overdue         boolean     not null,
    closed          boolean     not null,
    about_id        uuid,
    revision        bigint      not null,
    occurred_at     timestamptz not null,
    event_id        uuid        not null,
    region          bigint      not null,
    sector          text,
    region_at_event bigint      not null,
    constraint uq_archive_entry_subject unique (context, kind, subject_id)
);
call raise_wall('archive_entry', 'sector', 'enterprise_id');
create index ix_archive_entry_enterprise on archive_entry (enterprise_id, occurred_at, id);
create index ix_archive_entry_open on archive_entry (enterprise_id, context, kind) where not closed;

-- … and what happened, event by event.
create table archive_event (
    id              uuid        primary key,
    enterprise_id   uuid        not null,
    context         text        not null,
    kind            text        not null,
    subject_id      uuid        not null,
    type            text        not null,
    revision        bigint      not null,
    occurred_at     timestamptz not null,
    received_at     timestamptz not null,
    data            text        not null,
    region          bigint      not null,
    sector          text,
    region_at_event bigint      not null
);
call raise_wall('archive_event', 'sector', 'enterprise_id');
create index ix_archive_event_enterprise on archive_event (enterprise_id, occurred_at, id);
create index ix_archive_event_heard on archive_event (enterprise_id, context, received_at);

revoke update, delete on archive_event from ${rw};
grant update (region, sector) on archive_event to ${rw};
revoke delete on archive_entry from ${rw};

-- When a context was last heard of at all, whatever the enterprise. Not walled: it tells nothing about anybody.
create table archive_source (
    context       text        primary key,
    last_heard_at timestamptz not null
);
