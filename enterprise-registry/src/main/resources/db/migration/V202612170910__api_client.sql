-- Programs of other systems that sign their requests (接口调用客户端). Behind a wall by place: a client has no enterprise, and its sectors are
-- what it may see. No enterprise sees any.
create table api_client (
    id                  uuid        primary key,
    version             bigint      not null check (version >= 1),
    code                text        not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name                text        not null check (char_length(name) between 1 and 100),
    organisation        text        not null check (char_length(organisation) between 1 and 100),
    region              bigint      not null,
    sectors             text[]      check (cardinality(sectors) > 0),
    roles               text[]      not null check (cardinality(roles) > 0 and roles <@ array['FEED', 'AUDITOR']),
    algorithm           text        not null check (algorithm in ('HMAC_SHA256', 'HMAC_SM3')),
    networks            text[]      not null check (cardinality(networks) between 1 and 50),
    status              text        not null check (status in ('ACTIVE', 'SUSPENDED', 'ENDED')),
    -- How many secrets it has had. None is kept: they follow from the registry's key.
    secret_generation   int         not null check (secret_generation >= 1),
    secret_since        timestamptz not null,
    former_secret_until timestamptz,
    registered_at       timestamptz not null,
    -- For ever: who finds a code in a log knows whose it was.
    constraint uq_api_client_code unique (code)
);
call add_region_levels('api_client');
call raise_wall('api_client', null, null);
call hide_from_enterprises('api_client');
call list_by('api_client', 'registered_at');
revoke delete on api_client from ${rw};

-- What happened, only ever added to.
create table api_client_step (
    client_id   uuid        not null references api_client,
    position    int         not null,
    kind        text        not null
        check (kind in ('REGISTERED', 'SECRET_GIVEN', 'NETWORKS_CHANGED', 'SUSPENDED', 'RESUMED', 'ENDED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text        not null,
    name        text        not null,
    note        text,
    primary key (client_id, position)
);
alter table api_client_step enable row level security;
create policy wall on api_client_step using (exists (select from api_client where api_client.id = api_client_step.client_id));
revoke update, delete on api_client_step from ${rw};

-- How it was used, by day in China.
create table api_client_day (
    client_id    uuid        not null references api_client,
    day          date        not null,
    taken        bigint      not null,
    refused      bigint      not null,
    last_used_at timestamptz,
    last_source  text,
    primary key (client_id, day)
);
create index api_client_day_day on api_client_day (day);
alter table api_client_day enable row level security;
create policy wall on api_client_day using (exists (select from api_client where api_client.id = api_client_day.client_id));

-- Requests that were taken, for as long as they could be taken again. A row each: the primary key lets one of two pass.
create table api_client_nonce (
    client_id  uuid        not null references api_client,
    nonce      text        not null check (nonce ~ '^[A-Za-z0-9_-]{16,64}$'),
    good_until timestamptz not null,
    primary key (client_id, nonce)
);
create index api_client_nonce_good_until on api_client_nonce (good_until);
revoke update on api_client_nonce from ${rw};

-- From which networks who calls is no news for other systems: the change feed shows it to nobody.
create policy internal_api_client on event_log as restrictive for select using (
    case when aggregate <> 'api-client' then true else (select scope_system()) is not null end);
