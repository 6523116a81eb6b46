-- Dangers are numbered by the platform now, in a table of its own that was made before this runs.
insert into paper_series (series, authority, year, last) select 'YH', county, year, last from danger_number;
drop table danger_number;
