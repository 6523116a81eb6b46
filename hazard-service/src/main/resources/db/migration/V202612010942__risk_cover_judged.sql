-- What enterprises list, each entry judged: whether a risk point covers it, by the entry or by the name, and whether one does that is
-- controlled. Said here once: the picture of a place counts it, and so does the list of gaps.
create view risk_cover_judged with (security_invoker = true) as
select r.kind, r.entry_id, r.enterprise_id, r.region, r.province, r.city, r.county, r.town, r.sector,
       r.data::json ->> 'name' as name, j.covered, j.controlled
from register_entry r
cross join lateral (
    select count(*) > 0 as covered, coalesce(bool_or(p.status = 'CONTROLLED'), false) as controlled
    from risk_point p
    where p.enterprise_id = r.enterprise_id and p.status <> 'RETIRED'
      and exists (select from risk_cover c where c.risk_point_id = p.id
          and c.kind = upper(substr(r.kind, 12)) and (c.entry_id = r.entry_id or c.name = r.data::json ->> 'name'))
) j
where r.latest and r.live and r.kind in ('enterprise-post', 'enterprise-device', 'enterprise-process');
revoke insert, update, delete on risk_cover_judged from ${rw};

create or replace view risk_cover_gap with (security_invoker = true) as
select e.enterprise_id as id, e.enterprise_id, e.name as enterprise_name, e.region,
       e.province, e.city, e.county, e.town, e.sector, g.*
from enterprise_snapshot e
cross join lateral (
    select count(*) filter (where l.kind = 'enterprise-post') as posts,
           count(*) filter (where l.kind = 'enterprise-post' and not l.covered) as posts_uncovered,
           count(*) filter (where l.kind = 'enterprise-device') as devices,
           count(*) filter (where l.kind = 'enterprise-device' and not l.covered) as devices_uncovered,
           count(*) filter (where l.kind = 'enterprise-process') as processes,
           count(*) filter (where l.kind = 'enterprise-process' and not l.covered) as processes_uncovered,
           count(*) filter (where not l.controlled) as uncontrolled
    from risk_cover_judged l where l.enterprise_id = e.enterprise_id
) g
where e.state = 'ACTIVE' and g.uncontrolled > 0;
