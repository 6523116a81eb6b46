-- What a person learned goes with a merger and comes back with a separation as posts and certificates do: inductions, lines of
-- training and entries for exams. What the survivor has alike for the same time stays with the duplicate, since nobody is
-- inducted twice at once, sits in two rooms, or has two entries for one part.
alter table person_moved drop constraint person_moved_kind_check,
    add constraint ck_person_moved_kind
        check (kind in ('POST', 'CERTIFICATE', 'INDUCTION', 'TRAINING_ENROLMENT', 'EXAM_ENTRY'));

create or replace function merge_person(duplicate uuid, survivor uuid) returns setof text
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
    with moved as (
        update induction i set person_id = survivor, version = version + 1
         where person_id = duplicate and (status in ('REPLACED', 'LEFT') or not exists (
               select from induction o where o.person_id = survivor and o.enterprise_id = i.enterprise_id
                  and o.status not in ('REPLACED', 'LEFT'))) returning id)
    insert into person_moved select duplicate, 'INDUCTION', id from moved;
    with moved as (
        update training_enrolment e set person_id = survivor
         where person_id = duplicate and (status in ('ABSENT', 'WITHDRAWN') or not exists (
               select from training_enrolment o where o.learner_key = survivor::text and o.status not in ('ABSENT', 'WITHDRAWN')
                  and tstzrange(o.starts_at, o.ends_at) && tstzrange(e.starts_at, e.ends_at))) returning id)
    insert into person_moved select duplicate, 'TRAINING_ENROLMENT', id from moved;
    with moved as (
        update exam_entry e set person_id = survivor, version = version + 1
         where person_id = duplicate and (status in ('REFUSED', 'WITHDRAWN', 'PASSED', 'FAILED', 'ABSENT') or not exists (
               select from exam_entry o where o.person_id = survivor and o.kind = e.kind
                  and o.category is not distinct from e.category and o.part = e.part
                  and o.status not in ('REFUSED', 'WITHDRAWN', 'PASSED', 'FAILED', 'ABSENT'))) returning id)
    insert into person_moved select duplicate, 'EXAM_ENTRY', id from moved;
    -- A number belongs to one person for life, who is the survivor now.
    update certificate_number set person_id = survivor where person_id = duplicate;
    update person set merged_into = survivor, version = version + 1 where id = duplicate and merged_into is null;
    if not found then
        raise exception 'merged already';
    end if;
    return query select distinct p.kind || ':' || p.category_key from post p
                  where p.person_id = survivor and p.status <> 'ENDED';
end $$;

create or replace function separate_person(duplicate uuid) returns setof text
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
    update induction i set person_id = duplicate, version = i.version + 1
      from person_moved m
     where m.duplicate_id = duplicate and m.kind = 'INDUCTION' and m.row_id = i.id and i.person_id = survivor;
    update training_enrolment e set person_id = duplicate
      from person_moved m
     where m.duplicate_id = duplicate and m.kind = 'TRAINING_ENROLMENT' and m.row_id = e.id and e.person_id = survivor;
    update exam_entry e set person_id = duplicate, version = e.version + 1
      from person_moved m
     where m.duplicate_id = duplicate and m.kind = 'EXAM_ENTRY' and m.row_id = e.id and e.person_id = survivor;
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
