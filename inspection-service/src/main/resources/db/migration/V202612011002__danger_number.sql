-- Whose the dangers are that people name by their numbers, as the hazards context tells.
create table danger_number (
    id            uuid   primary key,
    number        text   not null,
    enterprise_id uuid   not null,
    region        bigint not null,
    sector        text   not null
);
call add_region_levels('danger_number');
call raise_wall('danger_number', 'sector', 'enterprise_id');
create index ix_danger_number_number on danger_number (number);
create index ix_danger_number_enterprise on danger_number (enterprise_id);
revoke delete on danger_number from ${rw};

-- Those that are known already as grounds of visits.
insert into danger_number (id, number, enterprise_id, region, sector)
select distinct on (g.subject_id) g.subject_id, g.number, g.enterprise_id, g.region, g.sector
from visit_ground g where g.ground in ('MAJOR_DANGER', 'OVERDUE_DANGER') order by g.subject_id, g.revision desc;

-- Whether a number is that of another enterprise's danger, whoever asks. Tells nothing else.
create function is_others_danger(asked text, named uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from danger_number d where d.number = asked)
       and not exists (select from danger_number d where d.number = asked and d.enterprise_id = named)
$$;
revoke execute on function is_others_danger(text, uuid) from public;
grant execute on function is_others_danger(text, uuid) to ${rw};
