create table effect (
    position bigint generated always as identity primary key,
    event_id uuid   not null,
    key      text   not null,
    word     text   not null,
    trace    text
);
