-- Visits (执法检查). The rules stand in Inspection; what is repeated here is the last line of defence.
create table inspection (
    id                    uuid        primary key,
    version               bigint      not null check (version >= 1),
    number                text        not null constraint uq_inspection_number unique,
    -- Who is visited. The wall does not ask this column: until the visit begins it is a secret.
    enterprise_id         uuid        not null references enterprise_snapshot,
    -- Who is visited, once the enterprise may know. This is the column of the wall.
    visible_enterprise_id uuid,
    region                bigint      not null,
    sector                text        not null,
    -- Who arranged it; what is announced before the visit begins names this place and no other.
    authority             bigint      not null,
    origin                text        not null check (origin in ('DRAW', 'COMPLAINT', 'FOLLOW_UP', 'OTHER')),
    draw_id               uuid,
    basis                 text        references inspection_basis,
    reason                text        check (reason <> ''),
    status                text        not null
        check (status in ('ASSIGNED', 'PLANNED', 'STARTED', 'CONCLUDED', 'CANCELLED')),
    plan_area             text        check (plan_area <> ''),
    plan_content          text        check (plan_content <> ''),
    plan_focus            text        check (plan_focus <> ''),
    plan_method           text        check (plan_method <> ''),
    plan_covert           boolean,
    record_text           text        check (record_text <> ''),
    record_conclusion     text        check (record_conclusion <> ''),
    record_signed_by      text        check (record_signed_by <> ''),
    last_finding          int         not null check (last_finding between 0 and 999),
    findings              int         not null check (findings between 0 and last_finding),
    assigned_at           timestamptz not null,
    started_at            timestamptz,
    concluded_at          timestamptz,
    constraint ck_inspection_origin check (
        case when origin = 'DRAW' then draw_id is not null and num_nonnulls(basis, reason) = 0
             else draw_id is null and num_nonnulls(basis, reason) = 2 end),
    constraint ck_inspection_plan check (
        num_nonnulls(plan_area, plan_content, plan_focus, plan_method, plan_covert) in (0, 5)
        and (status not in ('PLANNED', 'STARTED', 'CONCLUDED') or plan_area is not null)),
    constraint ck_inspection_secret check (
        (status in ('STARTED', 'CONCLUDED')) = (visible_enterprise_id is not null)
        and (visible_enterprise_id is null or visible_enterprise_id = enterprise_id)),
    constraint ck_inspection_started check ((status in ('STARTED', 'CONCLUDED')) = (started_at is not null)),
    constraint ck_inspection_concluded check (
        num_nonnulls(concluded_at, record_text, record_conclusion, record_signed_by)
            = case when status = 'CONCLUDED' then 4 else 0 end),
    constraint ck_inspection_findings check (started_at is not null or last_finding = 0)
);
call add_region_levels('inspection');
call raise_wall('inspection', 'sector', 'visible_enterprise_id');

-- One draw sends one team to an enterprise.
create unique index uq_inspection_draw on inspection (draw_id, enterprise_id) where draw_id is not null;
create index ix_inspection_nation on inspection (assigned_at, id);
create index ix_inspection_province on inspection (province, assigned_at, id);
create index ix_inspection_city on inspection (city, assigned_at, id);
create index ix_inspection_county on inspection (county, assigned_at, id);
create index ix_inspection_town on inspection (town, assigned_at, id);
create index ix_inspection_region on inspection (region, assigned_at, id);
create index ix_inspection_visible_enterprise on inspection (visible_enterprise_id, assigned_at, id);
create index ix_inspection_enterprise on inspection (enterprise_id, assigned_at, id);

revoke delete on inspection from ${rw};

-- Who goes there, the leader first. Its wall is the inspection's own. A team that changes is written anew.
create table inspection_member (
    inspection_id uuid not null references inspection,
    position      int  not null,
    inspector_id  uuid not null,
    number        text not null,
    name          text not null,
    subject       text not null,
    primary key (inspection_id, position)
);
alter table inspection_member enable row level security;
create policy wall on inspection_member
    using (exists (select from inspection where inspection.id = inspection_member.inspection_id));
create index ix_inspection_member_inspector on inspection_member (inspector_id);

-- What happened, only ever added to. Its wall is the inspection's own.
create table inspection_step (
    inspection_id uuid        not null references inspection,
    position      int         not null,
    kind          text        not null
        check (kind in ('ASSIGNED', 'TEAM_CHANGED', 'PLANNED', 'STARTED', 'CONCLUDED', 'CANCELLED')),
    occurred_at   timestamptz not null,
    subject       text        not null,
    name          text        not null,
    note          text,
    primary key (inspection_id, position)
);
alter table inspection_step enable row level security;
create policy wall on inspection_step
    using (exists (select from inspection where inspection.id = inspection_step.inspection_id));

revoke update, delete on inspection_step from ${rw};

-- Whether visits of a draw are still to come or under way, wherever their enterprises have moved since: the drawing
-- authority, which may not see those, still must not give its secret away. Tells nothing else.
create function visits_pending(draw uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from inspection
                   where draw_id = draw and status in ('ASSIGNED', 'PLANNED', 'STARTED'));
revoke execute on function visits_pending(uuid) from public;
grant execute on function visits_pending(uuid) to ${rw};
