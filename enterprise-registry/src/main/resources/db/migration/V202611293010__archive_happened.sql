-- What is entered afterwards happened before it was told: the archive tells the moment at which it came true, and beside it the
-- one at which it was entered. As ever, nothing is told before it happens, whatever its clock says.
alter table archive_event add column entered_at timestamptz;
update archive_event set entered_at = occurred_at,
    occurred_at = case when data like '%"happenedAt"%'
        then least(occurred_at, coalesce((data::jsonb ->> 'happenedAt')::timestamptz, occurred_at)) else occurred_at end;
alter table archive_event alter column entered_at set not null;
update archive_entry e set occurred_at = v.occurred_at
    from archive_event v where v.id = e.event_id and v.occurred_at <> e.occurred_at;
