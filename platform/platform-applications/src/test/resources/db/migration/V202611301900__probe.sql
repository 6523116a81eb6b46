create table probe_enterprise (
    id     uuid   primary key,
    region bigint not null,
    sector text
);
-- What approvals brought about.
create table probe_permit (
    application_id uuid primary key,
    plant          text not null
);
