-- The list below goes through the enterprises of a place in the order of their ids. Behind the wall an index serves a column only.
call add_region_levels('enterprise_snapshot');
create index ix_enterprise_snapshot_province on enterprise_snapshot (province, enterprise_id);
create index ix_enterprise_snapshot_city on enterprise_snapshot (city, enterprise_id);
create index ix_enterprise_snapshot_county on enterprise_snapshot (county, enterprise_id);
create index ix_enterprise_snapshot_town on enterprise_snapshot (town, enterprise_id);
create index ix_enterprise_snapshot_region on enterprise_snapshot (region, enterprise_id);

-- Enterprises that trade, whose listed posts, devices and processes are not all controlled: what no risk point covers, and what
-- none covers that is controlled, by the entry or by the name. One row an enterprise, reckoned when it is read, so that a page of
-- the list reckons no more enterprises than it passes.
create view risk_cover_gap with (security_invoker = true) as
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
    from (
        select r.kind, coalesce(bool_or(p.id is not null), false) as covered,
               coalesce(bool_or(p.status = 'CONTROLLED'), false) as controlled
        from register_entry r
        left join risk_point p on p.enterprise_id = e.enterprise_id and p.status <> 'RETIRED'
            and exists (select from risk_cover c where c.risk_point_id = p.id
                and c.kind = upper(substr(r.kind, 12))
                and (c.entry_id = r.entry_id or c.name = r.data::json ->> 'name'))
        where r.enterprise_id = e.enterprise_id and r.latest and r.live
          and r.kind in ('enterprise-post', 'enterprise-device', 'enterprise-process')
        group by r.entry_id, r.kind
    ) l
) g
where e.state = 'ACTIVE' and g.uncontrolled > 0;
revoke insert, update, delete on risk_cover_gap from ${rw};
