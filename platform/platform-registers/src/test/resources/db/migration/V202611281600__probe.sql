create table probe_enterprise (
    id        uuid   primary key,
    region    bigint not null,
    sector    text,
    headcount bigint
);
