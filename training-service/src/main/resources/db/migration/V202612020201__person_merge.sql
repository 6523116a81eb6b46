-- One person who was entered twice (重复人员): the duplicate's posts and certificates become the survivor's until they are
-- separated again. Which rows came so is kept where no role of the service reads or writes.
alter table person
    add column merged_into uuid references person,
    add constraint ck_person_merged check (merged_into is distinct from id);
create index ix_person_merged on person (merged_into) where merged_into is not null;

create table person_moved (
    duplicate_id uuid not null references person,
    kind         text not null check (kind in ('POST', 'CERTIFICATE')),
    row_id       uuid not null,
    primary key (duplicate_id, kind, row_id)
);
revoke all on person_moved from ${rw};

-- As the owner: who merges need not see every post and certificate, and nobody gives one to another person otherwise.
-- Tells for what the holder is to be judged anew, as KIND or KIND:CATEGORY.
create function merge_person(duplicate uuid, survivor uuid) returns setof text
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not (person_in_scope(duplicate) and person_in_scope(survivor)) then
        raise exception 'row-level security hides one of the two';
    end if;
    with moved as (
        update post set person_id = survivor, version = version + 1 where person_id = duplicate returning id)
    insert into person_moved select duplicate, 'POST', id from moved;
    with moved as (
        update certificate set person_id = survivor, version = version + 1 where person_id = duplicate returning id)
    insert into person_moved select duplicate, 'CERTIFICATE', id from moved;
    -- A number belongs to one person for life, who is the survivor now.
    update certificate_number set person_id = survivor where person_id = duplicate;
    update person set merged_into = survivor, version = version + 1 where id = duplicate and merged_into is null;
    if not found then
        raise exception 'merged already';
    end if;
    return query select distinct p.kind || ':' || p.category_key from post p
                  where p.person_id = survivor and p.status <> 'ENDED';
end $$;

-- Undoes it. What was entered for the survivor since then stays the survivor's.
create function separate_person(duplicate uuid) returns setof text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    survivor constant uuid := (select merged_into from person where id = duplicate);
begin
    if survivor is null or not (person_in_scope(duplicate) and person_in_scope(survivor)) then
        raise exception 'row-level security hides one of the two';
    end if;
    update post p set person_id = duplicate, version = p.version + 1
      from person_moved m
     where m.duplicate_id = duplicate and m.kind = 'POST' and m.row_id = p.id and p.person_id = survivor;
    update certificate c set person_id = duplicate, version = c.version + 1
      from person_moved m
     where m.duplicate_id = duplicate and m.kind = 'CERTIFICATE' and m.row_id = c.id and c.person_id = survivor;
    update certificate_number n set person_id = duplicate
      from certificate c
     where c.person_id = duplicate and n.number_index = c.number_index and n.kind = c.kind
       and n.category_key = c.category_key;
    if exists (select from certificate c join certificate_number n using (number_index, kind, category_key)
                where c.person_id = survivor and n.person_id = duplicate) then
        raise exclusion_violation using message = 'both bear a number: "ex_certificate_number"';
    end if;
    delete from person_moved where duplicate_id = duplicate;
    update person set merged_into = null, version = version + 1 where id = duplicate;
    return query select distinct p.kind || ':' || p.category_key from post p
                  where p.person_id in (survivor, duplicate) and p.status <> 'ENDED';
end $$;
revoke all on function merge_person(uuid, uuid), separate_person(uuid) from public;
grant execute on function merge_person(uuid, uuid), separate_person(uuid) to ${rw};
