-- Visits are counted against a yearly cap once they are planned; those that go together count once.
alter table inspection
    add column joint_with uuid references inspection check (joint_with <> id),
    add column counted_on date;
update inspection set counted_on = (coalesce(started_at, assigned_at) at time zone 'Asia/Shanghai')::date
    where status in ('PLANNED', 'STARTED', 'CONCLUDED');
alter table inspection
    add constraint ck_inspection_counted check (
        case when status = 'ASSIGNED' then counted_on is null when status = 'CANCELLED' then true
             else counted_on is not null end);
create index ix_inspection_counted on inspection (enterprise_id, counted_on) where counted_on is not null;

-- How many visits of all authorities count in a year, whoever asks, without one and those that go with it. Tells nothing else.
create function visits_counted(visited uuid, year int, apart uuid) returns bigint
    language sql stable security definer set search_path = public, pg_temp
    return (select count(distinct coalesce(joint_with, id)) from inspection
            where enterprise_id = visited and status <> 'CANCELLED'
              and counted_on between make_date(year, 1, 1) and make_date(year, 12, 31)
              and (apart is null or coalesce(joint_with, id) <> apart));
revoke execute on function visits_counted(uuid, int, uuid) from public;
grant execute on function visits_counted(uuid, int, uuid) to ${rw};

-- What asks for a visit however many there were: 国办发〔2024〕54号 leaves leads, and what follows from the law itself, outside.
alter table inspection_basis add column within_cap boolean not null default true;
update inspection_basis set within_cap = false where code in ('TIP_OFF', 'TRANSFERRED', 'ACCIDENT', 'RECHECK');
