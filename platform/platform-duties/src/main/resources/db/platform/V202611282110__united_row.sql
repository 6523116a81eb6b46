-- Which rows an enterprise got when a duplicate of it was merged into it, so that they go back when the two are separated.
-- Not walled: ids only, read in the transaction of a merge or a separation.
create table united_row (
    absorbed_id uuid not null,
    -- The name of their table.
    kind        text not null,
    row_id      uuid not null,
    primary key (absorbed_id, kind, row_id)
);
revoke update on united_row from ${rw};
