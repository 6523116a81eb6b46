-- The last number given to a paper of each series, by authority and year. Not walled: a number is no secret, and nobody
-- reads it here.
create table paper_series (
    series    text   not null check (series ~ '^[A-Z]{2}$'),
    authority bigint not null,
    year      int    not null,
    last      int    not null check (last between 1 and 999999),
    primary key (series, authority, year)
);
