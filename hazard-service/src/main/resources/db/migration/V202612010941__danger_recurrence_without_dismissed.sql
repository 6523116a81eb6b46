-- How many days before it the enterprise had the last danger of the same matter that stands.
create function danger_alike_days(danger) returns int language sql stable as $$
    select $1.reported_on - d.reported_on
    from danger d
    where d.enterprise_id = $1.enterprise_id and d.matter = $1.matter and d.status <> 'DISMISSED'
      and (d.reported_at, d.id) < ($1.reported_at, $1.id)
    order by d.reported_at desc, d.id desc limit 1
$$;

-- A danger that was dismissed was none: those of its matter behind it have another before them, or none. They are locked in the
-- order of their reports, so that two who dismiss neighbours see one another's.
create function danger_was_none() returns trigger language plpgsql as $$
begin
    perform from danger d
    where d.enterprise_id = new.enterprise_id and d.matter = new.matter and d.reported_at >= new.reported_at
      and d.id <> new.id and d.status <> 'DISMISSED'
    order by d.reported_at, d.id for no key update;
    update danger d set alike_days = danger_alike_days(d)
    where d.enterprise_id = new.enterprise_id and d.matter = new.matter and d.reported_at >= new.reported_at
      and d.id <> new.id and d.status <> 'DISMISSED' and d.alike_days is distinct from danger_alike_days(d);
    return null;
end $$;
create trigger tr_danger_dismissed after update of status on danger
    for each row when (new.status = 'DISMISSED' and old.status <> 'DISMISSED') execute function danger_was_none();

-- Those that were counted by a danger dismissed since.
update danger d set alike_days = danger_alike_days(d)
where d.status <> 'DISMISSED' and d.alike_days is distinct from danger_alike_days(d);
