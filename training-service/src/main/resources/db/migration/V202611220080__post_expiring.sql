-- Whose certificate ends soon, among those who may work: the lists by place, with expiringWithinDays.
create index ix_post_nation_expiring on post (in_force_until) where status = 'FIT';
create index ix_post_province_expiring on post (province, in_force_until) where status = 'FIT';
create index ix_post_city_expiring on post (city, in_force_until) where status = 'FIT';
create index ix_post_county_expiring on post (county, in_force_until) where status = 'FIT';
create index ix_post_town_expiring on post (town, in_force_until) where status = 'FIT';
create index ix_post_region_expiring on post (region, in_force_until) where status = 'FIT';
