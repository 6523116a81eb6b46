create table probe_term (
    id     uuid primary key,
    due    date not null,
    source text not null
);
