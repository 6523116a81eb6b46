-- Which enterprise goes on for one that was entered twice.
alter table enterprise_snapshot add column merged_into uuid references enterprise_snapshot deferrable initially deferred;

-- Whom the enterprise may know of follows whom the visit is to: a started visit goes to the survivor of a merge.
create function follow_visited_enterprise() returns trigger language plpgsql as $$
begin
    if new.visible_enterprise_id is not null then
        new.visible_enterprise_id := new.enterprise_id;
    end if;
    return new;
end $$;
create trigger inspection_visited before update of enterprise_id on inspection
    for each row when (new.enterprise_id <> old.enterprise_id) execute function follow_visited_enterprise();
