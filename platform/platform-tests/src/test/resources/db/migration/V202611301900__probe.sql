-- What approvals brought about.
create table probe_permit (
    application_id uuid primary key,
    plant          text not null
);
