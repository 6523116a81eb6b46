create table probe_thing (
    id            uuid   primary key,
    region        bigint not null,
    sector        text,
    enterprise_id uuid
);
call raise_wall('probe_thing', 'sector', 'enterprise_id');
