-- This context's copy of the registry's webhooks, and how far each was served. Behind a wall by place: a subscription has no
-- sector and no enterprise of its own; its sectors restrict what it is sent. No enterprise sees any.
create table webhook_subscription (
    id           uuid        primary key,
    revision     bigint      not null check (revision >= 1),
    url          text        not null,
    -- Which events are wanted, whole names or beginnings; none: all.
    types        text[]      not null,
    -- Of whoever made it, at that time: what they may not read is not sent.
    roles        text[]      not null,
    region       bigint      not null,
    sectors      text[],
    owner        text        not null,
    status       text        not null check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
    generation   int         not null check (generation >= 1),
    secret_since timestamptz not null,
    -- The number of the event log up to which deliveries were made.
    through      bigint      not null check (through >= 0)
);
call raise_wall('webhook_subscription', null, null);
call hide_from_enterprises('webhook_subscription');
revoke delete, truncate on webhook_subscription from ${rw};

-- What is sent to whom, and how it went. The event itself stays in the event log; a ping, which is no event of this context,
-- has its body here. What has been over for long is deleted.
create table webhook_delivery (
    id              uuid        primary key,
    subscription_id uuid        not null references webhook_subscription,
    region          bigint      not null,
    seq             bigint,
    event_id        uuid        not null,
    type            text        not null,
    body            text,
    state           text        not null check (state in ('WAITING', 'DELIVERED', 'DEAD', 'DROPPED')),
    attempts        int         not null default 0 check (attempts >= 0),
    due_at          timestamptz not null,
    -- Until then whoever took it has it; a process that was killed is not waited for longer.
    held_until      timestamptz,
    answered        int,
    failure         text,
    made_at         timestamptz not null,
    ended_at        timestamptz,
    constraint uq_webhook_delivery unique (subscription_id, event_id),
    constraint ck_webhook_delivery_sent check (seq is not null or body is not null),
    constraint ck_webhook_delivery_over check ((ended_at is not null) = (state <> 'WAITING'))
);
call add_region_levels('webhook_delivery');
call raise_wall('webhook_delivery', null, null);
call hide_from_enterprises('webhook_delivery');
call list_by('webhook_delivery', 'made_at');
create index ix_webhook_delivery_due on webhook_delivery (subscription_id, due_at, id) where state = 'WAITING';
create index ix_webhook_delivery_over on webhook_delivery (ended_at) where ended_at is not null;
revoke truncate on webhook_delivery from ${rw};
