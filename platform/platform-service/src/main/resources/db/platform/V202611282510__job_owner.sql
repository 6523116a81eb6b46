-- A job is its submitter's, and of those who supervise the whole of what it was submitted for: its place and its sectors.
-- A program is shown nobody's jobs but its own.
alter table job add column standing text not null default 'OTHER' check (standing in ('LEADER', 'PROGRAM', 'OTHER'));
drop policy wall on job;
create policy wall on job using (
    case
        when account(submitter) = (select account(scope_subject())) then true
        when (select scope_system()) is not null then true
        when (select scope_enterprises()) is null and (select scope_standing()) <> 'PROGRAM'
            and region between (select scope_low()) and (select scope_high())
            and ((select scope_sectors()) is null
                 or string_to_array(sectors, ',') <@ (select scope_sectors())::text[])
            then true
        else false
    end);
