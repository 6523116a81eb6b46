create table probe_enterprise (
    id        uuid   primary key,
    region    bigint not null,
    sector    text,
    headcount bigint
);
call registers_follow('probe_enterprise', 'id');
