-- The last number given to a paper of each series, by county and year. Not walled: a number is no secret, and nobody
-- reads it here.
create table paper_number (
    series text   not null check (series in ('JC', 'ZL')),
    county bigint not null,
    year   int    not null,
    last   int    not null check (last between 1 and 999999),
    primary key (series, county, year)
);
