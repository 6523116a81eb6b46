-- The base of violations (违法信息库): what is held against enterprises, found across all of a place, and the credit of each.
call add_region_levels('archive_entry');
alter table archive_entry add column violation boolean not null generated always as (
    context = 'inspections' and kind in ('order', 'exposure', 'penalty', 'accident') and state <> 'WITHDRAWN'
    or context = 'hazards' and kind = 'danger' and state <> 'DISMISSED' and (coalesce(grade, '') = 'MAJOR' or overdue)) stored;
create index ix_archive_entry_nation_violation on archive_entry (occurred_at, id) where violation;
create index ix_archive_entry_province_violation on archive_entry (province, occurred_at, id) where violation;
create index ix_archive_entry_city_violation on archive_entry (city, occurred_at, id) where violation;
create index ix_archive_entry_county_violation on archive_entry (county, occurred_at, id) where violation;
create index ix_archive_entry_town_violation on archive_entry (town, occurred_at, id) where violation;
create index ix_archive_entry_region_violation on archive_entry (region, occurred_at, id) where violation;
create index ix_archive_entry_enterprise_violation on archive_entry (enterprise_id, occurred_at, id) where violation;

-- The credit of each enterprise in one line; what is counted is counted for the lines of a page alone.
create view credit_line with (security_invoker = true) as
select e.id, e.id as enterprise_id, e.name as enterprise_name, e.region, e.province, e.city, e.county, e.town, e.sector,
       (select i.value from enterprise_identifier i
         where i.enterprise_id = e.id and i.scheme = 'CREDIT_CODE' and i.valid_to is null limit 1) as credit_code,
       (select count(*) from register_entry r
         where r.enterprise_id = e.id and r.kind = 'safety-commitment' and r.latest and r.live and r.counted) as commitments,
       (select count(*) from archive_entry a where a.enterprise_id = e.id and a.violation) as violations,
       (select count(*) from archive_entry a where a.enterprise_id = e.id and a.violation and not a.closed) as open_violations,
       (select count(*) from archive_entry a
         where a.enterprise_id = e.id and a.violation and a.kind = 'penalty') as penalties,
       (select count(*) from archive_entry a
         where a.enterprise_id = e.id and a.violation and a.kind = 'accident') as accidents,
       exists (select from blacklist_entry b where b.enterprise_id = e.id and b.status = 'LISTED') as listed,
       (select r.data::jsonb ->> 'level' from register_entry r
         where r.enterprise_id = e.id and r.kind = 'integrity-evaluation' and r.latest and r.live and r.counted
         order by r.data::jsonb ->> 'validFrom' desc, r.entry_id desc limit 1) as integrity
from enterprise e where e.state = 'ACTIVE';
revoke insert, update, delete on credit_line from ${rw};
