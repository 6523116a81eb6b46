-- Subscriptions of other systems to events (事件推送订阅). Behind a wall by place: a subscription has no sector and no enterprise of
-- its own. No enterprise sees any.
create table webhook (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    title             text        not null check (char_length(title) between 1 and 100),
    url               text        not null check (url ~ '^https?://' and url !~ '[?#]' and char_length(url) <= 500),
    types             text[]      not null,
    region            bigint      not null,
    -- Of whoever subscribed, at that time: what they could not see is not sent.
    sectors           text[],
    roles             text[]      not null,
    account           text        not null check (account <> ''),
    account_name      text        not null,
    status            text        not null check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
    -- How many secrets it has had. None is kept: they follow from the services' key.
    secret_generation int         not null check (secret_generation >= 1),
    secret_since      timestamptz not null,
    subscribed_at     timestamptz not null
);
call add_region_levels('webhook');
call raise_wall('webhook', null, null);
call hide_from_enterprises('webhook');
call list_by('webhook', 'subscribed_at');
revoke delete on webhook from ${rw};

-- What happened, only ever added to.
create table webhook_step (
    webhook_id  uuid        not null references webhook,
    position    int         not null,
    kind        text        not null check (kind in ('SUBSCRIBED', 'SECRET_CHANGED', 'PINGED', 'PAUSED', 'RESUMED', 'ENDED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text        not null,
    name        text        not null,
    note        text,
    primary key (webhook_id, position)
);
alter table webhook_step enable row level security;
create policy wall on webhook_step using (exists (select from webhook where webhook.id = webhook_step.webhook_id));
revoke update, delete on webhook_step from ${rw};

-- What the contexts are told of subscriptions is theirs alone: the change feed shows it to nobody.
create policy internal_webhook on event_log as restrictive for select using (
    case when aggregate <> 'webhook' then true else (select scope_system()) is not null end);
