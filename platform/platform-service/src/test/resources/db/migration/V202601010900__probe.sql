create table probe (
    id            uuid   primary key,
    region        bigint not null,
    sector        text   not null,
    enterprise_id uuid,
    name          text   not null unique
);
call add_region_levels('probe');
call raise_wall('probe', 'sector', 'enterprise_id');
create table counted (job uuid primary key, done bigint not null);
create table kept (id uuid primary key, version bigint not null, region bigint not null, name text not null);
call add_region_levels('kept');
call raise_wall('kept', null, null);
