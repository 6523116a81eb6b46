-- The authorities that supervise safety (安全生产监管机构): where, for what, since when, and which came after.
create table authority (
    id            uuid   primary key,
    version       bigint not null check (version >= 1),
    name          text   not null check (char_length(name) between 1 and 200),
    region        bigint not null,
    -- What it is competent for; absent where for everything.
    sector        text,
    -- Always null: an authority is no enterprise's, so the wall hides the row from every enterprise user.
    enterprise_id uuid   check (enterprise_id is null),
    from_day      date   not null,
    until_day     date,
    end_reason    text,
    successor_id  uuid   references authority,
    constraint ck_authority_days check (until_day >= from_day),
    constraint ck_authority_ended check ((until_day is null) = (end_reason is null)),
    constraint ck_authority_successor check (successor_id is null or (until_day is not null and successor_id <> id)),
    -- One authority of a name at a place at a time.
    constraint ex_authority_overlap exclude using gist
        (region with =, name with =, daterange(from_day, until_day, '[]') with &&)
);
call add_region_levels('authority');
call raise_wall('authority', 'sector', 'enterprise_id');
call list_by('authority', 'name');
revoke update, delete on authority from ${rw};
grant update (version, name, until_day, end_reason, successor_id) on authority to ${rw};

-- Its sections (科室). Written anew with the authority; dated, and never forgotten.
create table authority_section (
    authority_id uuid not null references authority,
    position     int  not null,
    code         text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    name         text not null check (char_length(name) between 1 and 200),
    from_day     date not null,
    until_day    date,
    primary key (authority_id, position),
    constraint uq_authority_section_code unique (authority_id, code) deferrable initially deferred,
    constraint ck_authority_section_days check (until_day >= from_day)
);
alter table authority_section enable row level security;
create policy wall on authority_section
    using (exists (select from authority where authority.id = authority_section.authority_id));

-- Its posts (岗位), each with what kind of work it is.
create table authority_post (
    authority_id uuid not null references authority,
    position     int  not null,
    code         text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    name         text not null check (char_length(name) between 1 and 200),
    kind         text not null check (kind in ('HEAD', 'SUPERVISOR', 'VILLAGE_SUPERVISOR', 'CONSTRUCTION_SUPERVISOR',
        'FIRE', 'SPECIAL_EQUIPMENT', 'OCCUPATIONAL_HEALTH', 'SECTION_STAFF', 'OTHER')),
    section_code text,
    from_day     date not null,
    until_day    date,
    primary key (authority_id, position),
    constraint uq_authority_post_code unique (authority_id, code) deferrable initially deferred,
    constraint ck_authority_post_days check (until_day >= from_day)
);
alter table authority_post enable row level security;
create policy wall on authority_post
    using (exists (select from authority where authority.id = authority_post.authority_id));

-- Grids (网格): places or enterprises that are looked after together.
create table grid (
    id            uuid   primary key,
    version       bigint not null check (version >= 1),
    code          text   not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    name          text   not null check (char_length(name) between 1 and 200),
    authority_id  uuid   not null references authority,
    region        bigint not null,
    sector        text,
    enterprise_id uuid   check (enterprise_id is null),
    from_day      date   not null,
    until_day     date,
    end_reason    text,
    constraint ck_grid_days check (until_day >= from_day),
    constraint ck_grid_ended check ((until_day is null) = (end_reason is null)),
    constraint ex_grid_overlap exclude using gist
        (authority_id with =, code with =, daterange(from_day, until_day, '[]') with &&)
);
call add_region_levels('grid');
call raise_wall('grid', 'sector', 'enterprise_id');
call list_by('grid', 'code');
revoke update, delete on grid from ${rw};
grant update (version, name, until_day, end_reason) on grid to ${rw};

-- The places that a grid covers, each with all below it.
create table grid_place (
    grid_id  uuid   not null references grid,
    position int    not null,
    place    bigint not null,
    primary key (grid_id, position)
);
alter table grid_place enable row level security;
create policy wall on grid_place using (exists (select from grid where grid.id = grid_place.grid_id));
create index ix_grid_place on grid_place (place);

-- The enterprises that a grid covers by name, wherever they lie; they go before places.
create table grid_enterprise (
    grid_id    uuid not null references grid,
    position   int  not null,
    enterprise uuid not null references enterprise,
    primary key (grid_id, position)
);
alter table grid_enterprise enable row level security;
create policy wall on grid_enterprise using (exists (select from grid where grid.id = grid_enterprise.grid_id));
create index ix_grid_enterprise on grid_enterprise (enterprise);
