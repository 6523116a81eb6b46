-- The yearly notices of the State Council on days off and make-up working days. Not walled: public law.
create table calendar_notice (
    year         int         primary key,
    source       text        not null,
    version      bigint      not null,
    published_at timestamptz not null,
    published_by text        not null
);

create table calendar_day (
    day         date primary key,
    kind        text not null constraint ck_calendar_kind check (kind in ('OFF', 'WORK')),
    name        text not null,
    notice_year int  not null references calendar_notice,
    -- A notice reaches back into the last days of December at most.
    constraint ck_calendar_reach check (
        extract(year from day) = notice_year
        or (extract(year from day) = notice_year - 1 and extract(month from day) = 12 and extract(day from day) >= 25))
);
create index ix_calendar_day_notice on calendar_day (notice_year);

-- Rises with every change, never the same number twice, so that whoever computed with an older calendar can tell.
create sequence calendar_revision_numbers;
create table calendar_revision (
    one      boolean primary key default true constraint ck_calendar_revision_one check (one),
    revision bigint  not null
);
insert into calendar_revision (revision) values (nextval('calendar_revision_numbers'));
create function renew_calendar_revision() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update calendar_revision set revision = nextval('calendar_revision_numbers');
    return null;
end $$;
create trigger calendar_changed after insert or update or delete on calendar_notice
    for each statement execute function renew_calendar_revision();

revoke all on calendar_notice, calendar_day, calendar_revision from ${rw};
grant select, insert, update on calendar_notice to ${rw};
grant select, insert, delete on calendar_day to ${rw};
grant select on calendar_revision to ${rw};
