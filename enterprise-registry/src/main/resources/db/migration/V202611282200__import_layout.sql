-- How the data of a file are laid out, so that its lines can be read and given back as they came. Without a header the
-- columns are the source's own, in its order.
alter table import
    add column delimiter  text   not null default ',' check (char_length(delimiter) = 1),
    add column header_end bigint not null default 1 check (header_end > 0),
    add column header     text[];
