-- Concluded visits to an enterprise by all sectors, for every department whose place holds it. Tells numbers and nothing else.
create function visits_shared(visited uuid)
    returns table (number text, sector text, visit_class text, started_on text, concluded_on text, findings int,
                   open_findings int, orders int)
    language sql stable security definer set search_path = public, pg_temp as
$$
    select i.number, i.sector, c.visit_class, (i.started_at at time zone 'Asia/Shanghai')::date::text,
                   (i.concluded_at at time zone 'Asia/Shanghai')::date::text, i.findings,
                   (select count(*)::int from finding f
                     where f.inspection_id = i.id and f.status = 'RECORDED' and f.settled_at is null),
                   (select count(*)::int from rectification_order o where o.inspection_id = i.id and o.status <> 'WITHDRAWN')
              from inspection i
              join visit_conduct c on c.inspection_id = i.id
              join enterprise_snapshot e on e.enterprise_id = i.enterprise_id
             where i.enterprise_id = visited and i.status = 'CONCLUDED' and scope_enterprises() is null
               and e.region between scope_low() and scope_high()
             order by i.concluded_at desc, i.id
             limit 200
$$;
revoke execute on function visits_shared(uuid) from public;
grant execute on function visits_shared(uuid) to ${rw};
