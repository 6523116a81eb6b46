-- Three walls that lean on one another. A post is walled like everything of an enterprise. A person is seen where it was
-- registered, by the enterprise that entered it until its first post begins, and wherever a post of its is seen that has
-- not ended. A certificate is seen by whoever sees its holder, and by the authority that issued it.
call raise_wall('post', 'sector', 'enterprise_id');

alter table person enable row level security;
alter table certificate enable row level security;
do $$
declare
    -- Where a certificate was issued; enterprises issue none.
    issuer constant text := 'case when (select scope_enterprises()) is null'
        || ' and region between (select scope_low()) and (select scope_high())'
        || ' and ((select scope_sectors()) is null or sector = any ((select scope_sectors())::text[]))'
        || ' then true else false end';
begin
    execute 'create policy wall on person using (' || wall_condition('sector', 'enterprise_id')
        || ' or exists (select from post where post.person_id = person.id and post.status <> ''ENDED''))';
    execute 'create policy wall on certificate using (' || issuer
        || ' or exists (select from person where person.id = certificate.person_id))';

    -- Nobody comes to see a person by writing a post or a certificate for one that is hidden. As the owner, since a
    -- policy of post that asked person, whose policy asks post, would never end.
    execute 'create function person_in_scope(wanted uuid) returns boolean'
        || ' language sql stable security definer set search_path = public, pg_temp return'
        || ' exists (select from person where id = wanted and ' || wall_condition('sector', 'enterprise_id') || ')'
        || ' or exists (select from post where person_id = wanted and status <> ''ENDED'' and '
        || wall_condition('sector', 'enterprise_id') || ')';

    -- A certificate is written by the authority of its place, and never by an enterprise.
    execute 'create policy issuer_adds on certificate as restrictive for insert with check'
        || ' (' || issuer || ' and person_in_scope(person_id))';
    execute 'create policy issuer_changes on certificate as restrictive for update using (' || issuer || ')';
end $$;
revoke all on function person_in_scope(uuid) from public;
grant execute on function person_in_scope(uuid) to ${rw};

create policy known_person on post as restrictive for insert with check (person_in_scope(person_id));

-- Who entered a person lets go of it; nobody takes hold of one.
create policy letting_go on person as restrictive for update using (true) with check (enterprise_id is null);
