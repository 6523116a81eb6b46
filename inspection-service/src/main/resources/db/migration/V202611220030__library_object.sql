-- The library of objects (检查对象名录库): one row for each followed enterprise. Place, sector, name and state are the
-- registry's; an approver may set a weight of its own.
create table library_object (
    id               uuid   primary key references enterprise_snapshot,
    enterprise_id    uuid   generated always as (id) stored,
    version          bigint not null check (version >= 1),
    name             text   not null,
    region           bigint not null,
    sector           text   not null,
    -- The registry's own word; whatever is not ACTIVE is not eligible.
    state            text   not null,
    eligible         boolean generated always as (state = 'ACTIVE') stored,
    weight           int    check (weight between 1 and 1000),
    weight_reason    text,
    weighed_by       text,
    weighed_by_name  text,
    weighed_at       timestamptz,
    constraint ck_library_object_weight check (
        num_nonnulls(weight, weight_reason, weighed_by, weighed_by_name, weighed_at) in (0, 5))
);
call add_region_levels('library_object');
call raise_wall('library_object', 'sector', 'enterprise_id');

create index ix_library_object_nation on library_object (name, id);
create index ix_library_object_province on library_object (province, name, id);
create index ix_library_object_city on library_object (city, name, id);
create index ix_library_object_county on library_object (county, name, id);
create index ix_library_object_town on library_object (town, name, id);
create index ix_library_object_region on library_object (region, name, id);

revoke delete on library_object from ${rw};
