create table probe_row (
    id            uuid   primary key,
    region        bigint not null,
    sector        text,
    enterprise_id uuid
);
call add_region_levels('probe_row');
call raise_wall('probe_row', 'sector', 'enterprise_id');
call files_of('probe', 'probe_row', 'id');
