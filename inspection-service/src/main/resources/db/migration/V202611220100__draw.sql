-- Draws (双随机抽签). The rules stand in Draw; what is repeated here is the last line of defence.
create table draw (
    id                   uuid        primary key,
    version              bigint      not null check (version >= 1),
    -- The drawing authority.
    region               bigint      not null,
    -- The one sector within which it draws, if one.
    sector               text,
    -- Always null: a draw is no enterprise's, so the wall hides the row from every enterprise user.
    enterprise_id        uuid        check (enterprise_id is null),
    plan                 text        not null check (char_length(plan) between 1 and 200),
    stratify_by          text        not null check (stratify_by in ('SECTOR', 'COUNTY', 'TOWN', 'NONE')),
    filter_region        bigint      not null,
    filter_sectors       text[]      not null,
    visits_from          date        not null,
    visits_until         date        not null,
    ratio_permille       int         check (ratio_permille between 1 and 1000),
    team_size            int         not null check (team_size >= 1),
    substitution_reasons text[]      not null,
    beacon               text        not null,
    suite                text        not null check (suite in ('SHA256', 'SM3')),
    status               text        not null
        check (status in ('CREATED', 'FROZEN', 'SEALED', 'DRAWN', 'DISCLOSED', 'ABORTED', 'SUPERSEDED')),
    created_at           timestamptz not null,
    created_by           text        not null,
    created_by_name      text        not null,
    frozen_at            timestamptz,
    pool_size            int,
    pool_root            text,
    inspector_count      int,
    inspectors_root      text,
    recusal_count        int,
    recusals_root        text,
    need_count           int,
    needs_root           text,
    sealed_at            timestamptz,
    number               bigint      check (number >= 1),
    seal                 text        check (seal ~ '^[0-9a-f]{64}$'),
    sealed_record        text,
    drawn_at             timestamptz,
    beacon_string        text,
    result_digest        text        check (result_digest ~ '^[0-9a-f]{64}$'),
    drawn_count          int,
    -- How often a drawn object was replaced; moves the version, as every change does.
    substitution_count   int         not null default 0,
    disclosed_at         timestamptz,
    ended_at             timestamptz,
    end_reason           text,
    superseded_by        uuid        references draw,
    supersedes           uuid        references draw,
    constraint uq_draw_number unique (region, number),
    constraint ck_draw_window check (visits_until >= visits_from),
    constraint ck_draw_frozen check (
        num_nonnulls(frozen_at, pool_size, pool_root, inspector_count, inspectors_root, recusal_count, recusals_root,
                     need_count, needs_root) in (0, 9)
        and (status in ('CREATED', 'ABORTED') or frozen_at is not null)),
    constraint ck_draw_sealed check (
        num_nonnulls(sealed_at, number, seal, sealed_record) in (0, 4)
        and (status in ('CREATED', 'FROZEN', 'ABORTED') or sealed_at is not null)),
    constraint ck_draw_drawn check (
        num_nonnulls(drawn_at, beacon_string, result_digest, drawn_count) in (0, 4)
        and (status not in ('DRAWN', 'DISCLOSED') or drawn_at is not null)),
    constraint ck_draw_ended check (
        (status in ('ABORTED', 'SUPERSEDED')) = (ended_at is not null) and num_nonnulls(ended_at, end_reason) in (0, 2)),
    constraint ck_draw_superseded check ((status = 'SUPERSEDED') = (superseded_by is not null))
);
call add_region_levels('draw');
call raise_wall('draw', 'sector', 'enterprise_id');

create index ix_draw_nation on draw (created_at, id);
create index ix_draw_province on draw (province, created_at, id);
create index ix_draw_city on draw (city, created_at, id);
create index ix_draw_county on draw (county, created_at, id);
create index ix_draw_town on draw (town, created_at, id);
create index ix_draw_region on draw (region, created_at, id);

revoke delete on draw from ${rw};

-- What of each stratum is to be drawn, as it was asked for.
create table draw_quota (
    draw_id  uuid not null references draw,
    position int  not null,
    stratum  text not null,
    count    int  check (count >= 0),
    permille int  check (permille between 0 and 1000),
    primary key (draw_id, position),
    constraint ck_draw_quota check (num_nonnulls(count, permille) = 1)
);
-- The qualification that leaders need in a stratum, or with objects of a sector.
create table draw_need (
    draw_id  uuid not null references draw,
    position int  not null,
    stratum  text,
    sector   text,
    skill    text not null,
    primary key (draw_id, position),
    constraint ck_draw_need check (num_nonnulls(stratum, sector) = 1)
);
-- Who contributes randomness, the system first. The nonce is sealed, bound to its row, until the draw is disclosed.
create table draw_contributor (
    draw_id      uuid        not null references draw,
    position     int         not null,
    id           uuid        not null constraint uq_draw_contributor unique,
    who          text        not null check (who <> ''),
    subject      text,
    commitment   text        check (commitment ~ '^[0-9a-f]{64}$'),
    nonce        text        check (nonce ~ '^v1\.'),
    deposited_at timestamptz,
    primary key (draw_id, position),
    constraint uq_draw_contributor_who unique (draw_id, who),
    constraint ck_draw_contributor_deposit check (num_nonnulls(commitment, nonce, deposited_at) in (0, 3))
);
do $$
declare
    target text;
begin
    foreach target in array array['draw_quota', 'draw_need', 'draw_contributor'] loop
        execute format('alter table %I enable row level security', target);
        execute format('create policy wall on %1$I using (draw_id in (select id from draw))', target);
    end loop;
end $$;
revoke update, delete on draw_quota, draw_need from ${rw};
revoke delete on draw_contributor from ${rw};

-- The last number and seal of each authority. Whoever seals locks the row, so numbers have neither gaps nor twins.
create table draw_chain (
    region bigint primary key,
    number bigint not null check (number >= 1),
    seal   text   not null check (seal ~ '^[0-9a-f]{64}$')
);
alter table draw_chain enable row level security;
-- Of one authority, whatever the sector of the office that draws: no sector is asked, only that it is no enterprise.
create policy wall on draw_chain using (
    case when region between (select scope_low()) and (select scope_high())
              and (select scope_enterprises()) is null then true else false end);
revoke delete on draw_chain from ${rw};
