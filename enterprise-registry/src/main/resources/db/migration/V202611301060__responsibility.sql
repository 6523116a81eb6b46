-- The responsibility system of all staff (全员安全生产责任制). What other contexts list of an enterprise, as they told it last: posts,
-- devices, risk points, and who holds a post; and whether entries in force cover it.
create table responsibility_item (
    id            uuid    primary key,
    kind          text    not null check (kind in ('POST', 'DEVICE', 'RISK_POINT', 'HOLDER')),
    enterprise_id uuid    not null,
    region        bigint  not null,
    sector        text    not null,
    revision      bigint  not null,
    name          text    not null,
    unit          text,
    live          boolean not null,
    owned         boolean not null,
    danger_owned  boolean not null,
    constraint ck_responsibility_item_owned check (owned or not danger_owned)
);
call add_region_levels('responsibility_item');
call raise_wall('responsibility_item', 'sector', 'enterprise_id');
create index ix_responsibility_item on responsibility_item (enterprise_id, kind) where live;
create index ix_responsibility_item_town on responsibility_item (town, kind) where live;
create index ix_responsibility_item_county on responsibility_item (county, kind) where live;
revoke delete on responsibility_item from ${rw};

-- What a post answers for.
create table responsibility_entry (
    id                uuid        primary key,
    version           bigint      not null check (version >= 1),
    enterprise_id     uuid        not null references enterprise,
    region            bigint      not null,
    sector            text        not null,
    post_level        text        not null check (post_level in
        ('PRINCIPAL', 'LEADER', 'DEPARTMENT', 'WORKSHOP', 'TEAM', 'POST')),
    post_name         text        not null check (char_length(post_name) between 1 and 100),
    unit              text        not null check (char_length(unit) <= 100),
    leader_role       text        check (leader_role in
        ('CHAIRMAN', 'PARTY_SECRETARY', 'GENERAL_MANAGER', 'SAFETY_DIRECTOR', 'MEMBER', 'MANAGER')),
    leader_business   text        check (char_length(leader_business) between 1 and 500),
    superior_id       uuid        references responsibility_entry,
    holder_post_id    uuid,
    holder_name       text        not null check (char_length(holder_name) between 1 and 100),
    danger_duty       text        check (char_length(danger_duty) between 1 and 2000),
    income_link       text        check (char_length(income_link) between 1 and 1000),
    scope_key         text        not null,
    template_clause   text,
    identical_scope   boolean     not null default false,
    from_day          date        not null,
    status            text        not null check (status in ('IN_FORCE', 'VACANT', 'REPLACED', 'ENDED')),
    vacant_since      date,
    due_date          date,
    due_policy_code   text,
    due_policy_region bigint,
    due_period        text,
    due_source        text,
    due_clause        text,
    due_force         text,
    due_certainty     text,
    overdue_since     timestamptz,
    replaced_by_id    uuid,
    replaces_id       uuid,
    assessed_on       date,
    result            text        check (result in ('EXCELLENT', 'QUALIFIED', 'UNQUALIFIED')),
    income_effect     text        check (char_length(income_effect) between 1 and 500),
    imported          boolean     not null,
    entered_at        timestamptz not null,
    constraint ck_responsibility_leads check (num_nonnulls(leader_role, leader_business) in (0, 2)
        and (post_level not in ('PRINCIPAL', 'LEADER') or leader_role is not null)),
    constraint ck_responsibility_superior check (superior_id <> id),
    constraint ck_responsibility_vacant check ((status <> 'VACANT' or vacant_since is not null)
        and num_nonnulls(vacant_since, due_date, due_policy_code, due_policy_region, due_period, due_source, due_clause,
                         due_force, due_certainty) in (0, 9)),
    constraint ck_responsibility_overdue check (overdue_since is null or due_date is not null),
    constraint ck_responsibility_replaced check ((status = 'REPLACED') = (replaced_by_id is not null)),
    constraint ck_responsibility_assessed check (num_nonnulls(assessed_on, result, income_effect) in (0, 3))
);
call add_region_levels('responsibility_entry');
call raise_wall('responsibility_entry', 'sector', 'enterprise_id');
call list_by('responsibility_entry', 'entered_at');
create index ix_responsibility_scope on responsibility_entry (enterprise_id, scope_key);
create index ix_responsibility_superior on responsibility_entry (superior_id) where superior_id is not null;
create index ix_responsibility_holder on responsibility_entry (holder_post_id) where holder_post_id is not null;
create index ix_responsibility_open on responsibility_entry (enterprise_id, status, post_level);
revoke delete on responsibility_entry from ${rw};

-- Each duty with its standard, written anew with each revision.
create table responsibility_duty (
    entry_id uuid not null references responsibility_entry,
    position int  not null,
    scope    text not null check (char_length(scope) between 1 and 2000),
    standard text not null check (char_length(standard) between 1 and 2000),
    primary key (entry_id, position)
);
alter table responsibility_duty enable row level security;
create policy wall on responsibility_duty
    using (exists (select from responsibility_entry e where e.id = responsibility_duty.entry_id));

-- What it covers, written anew with each revision.
create table responsibility_cover (
    entry_id uuid not null references responsibility_entry,
    position int  not null,
    kind     text not null check (kind in ('POST', 'DEVICE', 'RISK_POINT')),
    item_id  uuid not null,
    name     text not null,
    primary key (entry_id, position)
);
create index ix_responsibility_cover_item on responsibility_cover (item_id);
alter table responsibility_cover enable row level security;
create policy wall on responsibility_cover
    using (exists (select from responsibility_entry e where e.id = responsibility_cover.entry_id));

-- What happened, only ever added to.
create table responsibility_step (
    entry_id    uuid        not null references responsibility_entry,
    position    int         not null,
    kind        text        not null check (kind in ('ENTERED', 'IMPORTED', 'REVISED', 'VACATED', 'OVERDUE', 'ASSESSED',
                                                     'REPLACED', 'ENDED')),
    occurred_at timestamptz not null,
    happened_at timestamptz,
    subject     text,
    name        text,
    note        text,
    primary key (entry_id, position),
    constraint ck_responsibility_step_by check (num_nonnulls(subject, name) in (0, 2))
);
alter table responsibility_step enable row level security;
create policy wall on responsibility_step
    using (exists (select from responsibility_entry e where e.id = responsibility_step.entry_id));
revoke update, delete on responsibility_step from ${rw};

-- Enterprises that trade whose system lacks something.
create view responsibility_gap with (security_invoker = true) as
select e.id, e.id as enterprise_id, e.name as enterprise_name, e.region, e.province, e.city, e.county, e.town, e.sector,
       i.*, r.*
from enterprise e
cross join lateral (
    select count(*) filter (where l.kind = 'POST') as posts,
           count(*) filter (where l.kind = 'POST' and not l.owned) as posts_uncovered,
           count(*) filter (where l.kind = 'DEVICE') as devices,
           count(*) filter (where l.kind = 'DEVICE' and not l.owned) as devices_uncovered,
           count(*) filter (where l.kind = 'RISK_POINT') as risk_points,
           count(*) filter (where l.kind = 'RISK_POINT' and not l.owned) as risk_points_uncovered,
           count(*) filter (where l.kind in ('POST', 'DEVICE') and not l.danger_owned) as danger_uncovered
    from responsibility_item l where l.enterprise_id = e.id and l.live
) i
cross join lateral (
    select count(*) filter (where x.status = 'IN_FORCE') as in_force,
           count(*) filter (where x.status = 'VACANT') as vacant,
           count(*) filter (where x.status = 'IN_FORCE' and x.post_level <> 'PRINCIPAL' and s.id is null) as unchained,
           count(*) filter (where x.status = 'IN_FORCE' and x.post_level = 'PRINCIPAL') = 0 as without_principal
    from responsibility_entry x
    left join responsibility_entry s on s.id = x.superior_id and s.status = 'IN_FORCE'
    where x.enterprise_id = e.id and x.status in ('IN_FORCE', 'VACANT')
) r
where e.state = 'ACTIVE' and (r.without_principal or r.vacant > 0 or r.unchained > 0 or i.posts_uncovered > 0
    or i.devices_uncovered > 0 or i.risk_points_uncovered > 0 or i.danger_uncovered > 0);
revoke insert, update, delete on responsibility_gap from ${rw};
