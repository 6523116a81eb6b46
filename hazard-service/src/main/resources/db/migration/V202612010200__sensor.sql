-- Sensors (监测点): what an enterprise measures without pause, within which limits.
create table sensor (
    id               uuid             primary key,
    version          bigint           not null check (version >= 1),
    code             text             not null check (char_length(code) between 1 and 60),
    name             text             not null check (char_length(name) between 1 and 200),
    quantity         text             not null,
    unit             text             not null check (char_length(unit) between 1 and 20),
    place            text             not null check (char_length(place) between 1 and 200),
    enterprise_id    uuid             not null references enterprise_snapshot,
    region           bigint           not null,
    sector           text             not null,
    -- The major hazard source it watches, and the level that was filed for it.
    source_id        uuid,
    source_level     int              check (source_level between 1 and 4),
    measures_from    double precision not null,
    measures_to      double precision not null,
    low_low          double precision,
    low              double precision,
    high             double precision,
    high_high        double precision,
    hysteresis       double precision not null check (hysteresis >= 0),
    delay_seconds    int              not null check (delay_seconds between 0 and 3600),
    interval_seconds int              not null check (interval_seconds between 1 and 86400),
    status           text             not null check (status in ('IN_USE', 'SUSPENDED', 'RETIRED')),
    suspension       text,
    registered_at    timestamptz      not null,
    adjusted_at      timestamptz      not null,
    constraint uq_sensor_code unique (enterprise_id, code),
    constraint ck_sensor_span check (measures_from < measures_to),
    constraint ck_sensor_source check (source_level is null or source_id is not null),
    constraint ck_sensor_limits check (
        coalesce(low_low, measures_from) >= measures_from
        and coalesce(high_high, measures_to) <= measures_to
        and coalesce(low_low < low, true) and coalesce(low < high, true) and coalesce(high < high_high, true)
        and coalesce(low_low < high, true) and coalesce(low < high_high, true) and coalesce(low_low < high_high, true)),
    constraint ck_sensor_suspension check ((status = 'SUSPENDED') = (suspension is not null))
);
call add_region_levels('sensor');
call raise_wall('sensor', 'sector', 'enterprise_id');
call list_by('sensor', 'registered_at');
create index ix_sensor_source on sensor (source_id) where source_id is not null;
revoke delete on sensor from ${rw};

-- How far the readings of a sensor were looked at: one row a sensor, locked by each batch that brings readings of it. None of
-- its columns that change is indexed, and there is room beside it, so that a change costs no index.
create table sensor_state (
    sensor_id       uuid             primary key references sensor,
    -- The latest instant measured, its value, and when anything last arrived.
    last_at         timestamptz,
    last_value      double precision,
    received_at     timestamptz      not null,
    -- Since when the value lies beyond a limit without its delay having passed; and beyond which it is held to be, as bits.
    since_low_low   timestamptz,
    since_low       timestamptz,
    since_high      timestamptz,
    since_high_high timestamptz,
    beyond          int              not null default 0 check (beyond between 0 and 15),
    silent          boolean          not null default false,
    late            bigint           not null default 0,
    -- Minutes before this are folded.
    folded_until    timestamptz
) with (fillfactor = 50);
alter table sensor_state enable row level security;
create policy wall on sensor_state using (exists (select from sensor where sensor.id = sensor_state.sensor_id));
revoke delete on sensor_state from ${rw};
