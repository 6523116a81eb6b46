-- The last number given to a danger, by county and year. Not walled: a number is no secret, and nobody reads it here.
create table danger_number (
    county bigint not null,
    year   int    not null,
    last   int    not null check (last between 1 and 999999),
    primary key (county, year)
);
