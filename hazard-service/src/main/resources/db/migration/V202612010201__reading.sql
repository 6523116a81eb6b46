-- What sensors measured, one table a day (Asia/Shanghai), and the same by minute; each day is dropped as a whole (ADR-0050).
create table reading (
    sensor_id   uuid             not null,
    at          timestamptz      not null,
    value       double precision not null,
    received_at timestamptz      not null,
    primary key (sensor_id, at)
) partition by range (at);
alter table reading enable row level security;
create policy wall on reading using (exists (select from sensor where sensor.id = reading.sensor_id));
revoke update, delete, truncate on reading from ${rw};

create table reading_minute (
    sensor_id uuid             not null,
    at        timestamptz      not null,
    count     int              not null check (count > 0),
    lowest    double precision not null,
    highest   double precision not null,
    total     double precision not null,
    primary key (sensor_id, at)
) partition by range (at);
alter table reading_minute enable row level security;
create policy wall on reading_minute using (exists (select from sensor where sensor.id = reading_minute.sensor_id));
revoke delete, truncate on reading_minute from ${rw};

-- Hours are kept: 24 rows a sensor and day.
create table reading_hour (
    sensor_id uuid             not null references sensor,
    at        timestamptz      not null,
    count     int              not null check (count > 0),
    lowest    double precision not null,
    highest   double precision not null,
    total     double precision not null,
    primary key (sensor_id, at)
);
alter table reading_hour enable row level security;
create policy wall on reading_hour using (exists (select from sensor where sensor.id = reading_hour.sensor_id));
revoke delete, truncate on reading_hour from ${rw};

-- Minutes that were folded before a reading of them arrived; they are folded anew, whole.
create table reading_late (
    sensor_id uuid        not null references sensor,
    minute    timestamptz not null,
    primary key (sensor_id, minute)
);
alter table reading_late enable row level security;
create policy wall on reading_late using (exists (select from sensor where sensor.id = reading_late.sensor_id));
revoke update, truncate on reading_late from ${rw};

-- Makes sure that a day has its tables; runs as the owner, since the service owns nothing. Partitions are closed to everybody:
-- the way to the rows is through their table and its wall.
create procedure extend_readings(day date) language plpgsql security definer set search_path = public, pg_temp as $$
declare
    parent text;
    name text;
begin
    foreach parent in array array['reading', 'reading_minute'] loop
        name := format('%s_%s', parent, to_char(day, 'YYYYMMDD'));
        continue when to_regclass(name) is not null;
        perform pg_advisory_xact_lock(hashtextextended('extend_readings', 72));
        continue when to_regclass(name) is not null;
        execute format('create table %I (like %I including defaults including constraints)', name, parent);
        execute format('revoke all on %I from ${rw}', name);
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, name,
            day::timestamp at time zone 'Asia/Shanghai', (day + 1)::timestamp at time zone 'Asia/Shanghai');
    end loop;
end $$;
revoke execute on procedure extend_readings(date) from public;
grant execute on procedure extend_readings(date) to ${rw};

-- Drops the days before that one, of one of the two tables. The last thirty days are kept, whatever the caller says.
create procedure drop_readings(parent text, before date) language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    first date := least(before, (now() at time zone 'Asia/Shanghai')::date - 30);
    name text;
begin
    if parent not in ('reading', 'reading_minute') then
        raise exception 'no table of readings: %', parent;
    end if;
    for name in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = parent::regclass and to_date(right(c.relname, 8), 'YYYYMMDD') < first
        order by c.relname
    loop
        execute format('drop table %I', name);
    end loop;
end $$;
revoke execute on procedure drop_readings(text, date) from public;
grant execute on procedure drop_readings(text, date) to ${rw};
