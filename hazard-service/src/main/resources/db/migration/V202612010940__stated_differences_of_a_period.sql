-- The last day of the quarter or year of statistics: the list looks from a day on, and goes through the periods in their order.
alter table self_check_round add column stated_until date generated always as (
    case duty when 'QUARTER' then (from_date + interval '3 months' - interval '1 day')::date
              when 'YEAR' then (from_date + interval '1 year' - interval '1 day')::date end) stored;

drop index ix_self_check_round_stated;
drop index ix_self_check_round_stated_county;
drop index ix_self_check_round_stated_town;
create index ix_self_check_round_nation_stated on self_check_round (stated_until, id)
    where status = 'RETURNED' and duty <> 'CHECK';
create index ix_self_check_round_province_stated on self_check_round (province, stated_until, id)
    where status = 'RETURNED' and duty <> 'CHECK';
create index ix_self_check_round_city_stated on self_check_round (city, stated_until, id)
    where status = 'RETURNED' and duty <> 'CHECK';
create index ix_self_check_round_county_stated on self_check_round (county, stated_until, id)
    where status = 'RETURNED' and duty <> 'CHECK';
create index ix_self_check_round_town_stated on self_check_round (town, stated_until, id)
    where status = 'RETURNED' and duty <> 'CHECK';
create index ix_self_check_round_region_stated on self_check_round (region, stated_until, id)
    where status = 'RETURNED' and duty <> 'CHECK';
create index ix_self_check_round_enterprise_stated on self_check_round (enterprise_id, stated_until, id)
    where status = 'RETURNED' and duty <> 'CHECK';
