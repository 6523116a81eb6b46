-- Papers are numbered by the platform now, in a table of its own that was made before this runs.
insert into paper_series (series, authority, year, last) select series, county, year, last from paper_number;
drop table paper_number;
