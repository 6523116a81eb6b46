-- Alarms (报警): a sensor beyond one of its limits, or silent.
create table alarm (
    id              uuid             primary key,
    version         bigint           not null check (version >= 1),
    number          text             not null constraint uq_alarm_number unique,
    sensor_id       uuid             not null references sensor,
    sensor_name     text             not null,
    unit            text             not null,
    enterprise_id   uuid             not null references enterprise_snapshot,
    region          bigint           not null,
    sector          text             not null,
    kind            text             not null check (kind in ('LOW_LOW', 'LOW', 'HIGH', 'HIGH_HIGH', 'SILENCE')),
    threshold       double precision,
    value           double precision,
    since           timestamptz      not null,
    raised_at       timestamptz      not null,
    eased_at        timestamptz,
    source_id       uuid,
    source_level    int              check (source_level between 1 and 4),
    status          text             not null check (status in ('RAISED', 'ACKNOWLEDGED', 'DISPOSED', 'CLOSED', 'FALSE')),
    tier            text             not null check (tier in ('ENTERPRISE', 'COUNTY', 'CITY', 'PROVINCE')),
    escalates_at    timestamptz,
    acknowledged_at timestamptz,
    ended_at        timestamptz,
    danger_id       uuid             references danger,
    constraint ck_alarm_measured check (num_nonnulls(threshold, value) = case when kind = 'SILENCE' then 0 else 2 end),
    constraint ck_alarm_eased check (eased_at >= since),
    constraint ck_alarm_ended check ((status in ('CLOSED', 'FALSE')) = (ended_at is not null)),
    constraint ck_alarm_escalates check (escalates_at is null or status = 'RAISED')
);
call add_region_levels('alarm');
call raise_wall('alarm', 'sector', 'enterprise_id');
call list_by('alarm', 'raised_at');
-- A sensor that is beyond a limit, or silent, is so once.
create unique index uq_alarm_lasting on alarm (sensor_id, kind) where eased_at is null;
create index ix_alarm_sensor on alarm (sensor_id, raised_at);
create index ix_alarm_escalates on alarm (escalates_at) where escalates_at is not null;
create index ix_alarm_danger on alarm (danger_id) where danger_id is not null;
revoke delete on alarm from ${rw};

create table alarm_step (
    alarm_id    uuid        not null references alarm,
    position    int         not null,
    kind        text        not null check (kind in ('RAISED', 'EASED', 'ESCALATED', 'ACKNOWLEDGED', 'DISPOSED', 'CLOSED',
                                                     'REFUTED')),
    occurred_at timestamptz not null,
    subject     text,
    name        text,
    side        text        check (side in ('ENTERPRISE', 'AUTHORITY')),
    note        text,
    primary key (alarm_id, position),
    constraint ck_alarm_step_by check (
        num_nonnulls(subject, name, side)
        = case when kind in ('RAISED', 'EASED', 'ESCALATED') then 0 else 3 end)
);
alter table alarm_step enable row level security;
create policy wall on alarm_step using (exists (select from alarm where alarm.id = alarm_step.alarm_id));
revoke update, delete on alarm_step from ${rw};

-- Alarms that come again and again make a danger.
do $$
declare
    condition text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'ck_danger_source');
begin
    alter table danger drop constraint ck_danger_source;
    execute 'alter table danger add constraint ck_danger_source '
        || replace(condition, '''OTHER''::text', '''ALARM''::text, ''OTHER''::text');
end $$;
