-- The roster of officials (监管人员名册): who holds which post of which authority, from when to when.
create table official (
    id                 uuid    primary key,
    version            bigint  not null check (version >= 1),
    account            text    not null check (account <> ''),
    account_key        text    not null generated always as (account(account)) stored,
    name               text    not null check (name <> ''),
    authority_id       uuid    not null references authority,
    authority_name     text    not null,
    region             bigint  not null,
    sector             text,
    -- Always null: an official is no enterprise's, so the wall hides the row from every enterprise user.
    enterprise_id      uuid    check (enterprise_id is null),
    section_code       text,
    section_name       text,
    post_code          text    not null,
    post_name          text    not null,
    post_kind          text    not null check (post_kind in ('HEAD', 'SUPERVISOR', 'VILLAGE_SUPERVISOR',
        'CONSTRUCTION_SUPERVISOR', 'FIRE', 'SPECIAL_EQUIPMENT', 'OCCUPATIONAL_HEALTH', 'SECTION_STAFF', 'OTHER')),
    grid_id            uuid    references grid,
    full_time          boolean not null,
    from_day           date    not null,
    until_day          date,
    certificate_number text,
    certificate_from   date,
    certificate_until  date,
    -- Sealed, and what is shown of it.
    phone              text    check (phone ~ '^v1\.'),
    phone_masked       text,
    imported           boolean not null,
    status             text    not null check (status in ('HOLDING', 'ENDED', 'WITHDRAWN')),
    constraint ck_official_days check (until_day >= from_day),
    constraint ck_official_ended check (status <> 'ENDED' or until_day is not null),
    constraint ck_official_section check (num_nonnulls(section_code, section_name) in (0, 2)),
    constraint ck_official_certificate check (
        num_nonnulls(certificate_number, certificate_from, certificate_until) in (0, 3)
        and certificate_until >= certificate_from),
    constraint ck_official_phone check (num_nonnulls(phone, phone_masked) in (0, 2)),
    -- Nobody holds the same post twice on a day, nor two full-time posts, be it of two authorities.
    constraint ex_official_overlap exclude using gist
        (account_key with =, authority_id with =, post_code with =, daterange(from_day, until_day, '[]') with &&)
        where (status <> 'WITHDRAWN'),
    constraint ex_official_full_time exclude using gist
        (account_key with =, daterange(from_day, until_day, '[]') with &&)
        where (full_time and status <> 'WITHDRAWN')
);
call add_region_levels('official');
call raise_wall('official', 'sector', 'enterprise_id');
call list_by('official', 'from_day');
create index ix_official_authority on official (authority_id, post_kind);
create index ix_official_grid on official (grid_id) where grid_id is not null;
create index ix_official_account on official (account_key);

-- Whose entry it is, and at which authority, never changes.
revoke update, delete on official from ${rw};
grant update (version, name, section_code, section_name, post_code, post_name, post_kind, grid_id, full_time, from_day,
              until_day, certificate_number, certificate_from, certificate_until, phone, phone_masked, status)
    on official to ${rw};

-- Who acts for an official, on which days: they begin and end by themselves.
create table official_deputy (
    official_id uuid not null references official,
    position    int  not null,
    deputy_id   uuid not null references official,
    account     text not null,
    name        text not null,
    from_day    date not null,
    until_day   date not null,
    primary key (official_id, position),
    constraint ck_official_deputy_days check (until_day >= from_day)
);
alter table official_deputy enable row level security;
create policy wall on official_deputy
    using (exists (select from official where official.id = official_deputy.official_id));

-- What happened, only ever added to. Its wall is the official's own.
create table official_step (
    official_id uuid        not null references official,
    position    int         not null,
    kind        text        not null check (kind in ('APPOINTED', 'IMPORTED', 'CHANGED', 'CORRECTED', 'ENDED', 'WITHDRAWN',
        'DEPUTY_NAMED', 'DEPUTY_ENDED', 'HANDED_OVER')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text        not null,
    name        text        not null,
    note        text,
    primary key (official_id, position)
);
alter table official_step enable row level security;
create policy wall on official_step using (exists (select from official where official.id = official_step.official_id));
revoke update, delete on official_step from ${rw};
