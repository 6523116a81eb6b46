-- What is called by fixed words, such as a clock, is told in both languages.
alter table archive_entry add column title_en text;
