-- Until it was told, an enterprise hears nothing of an entry about itself, in the change feed neither.
create policy untold on event_log as restrictive for select using (
    case when aggregate <> 'blacklist' or (select scope_enterprises()) is null then true
         else exists (select from blacklist_entry b
                       where b.id = event_log.aggregate_id and b.notice_served_on is not null) end);
