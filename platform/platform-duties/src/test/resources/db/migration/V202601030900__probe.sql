create table probe_enterprise (
    id     uuid   primary key,
    region bigint not null,
    sector text
);
create table probe_person (
    id          uuid primary key,
    phone       text not null,
    phone_index text not null
);
