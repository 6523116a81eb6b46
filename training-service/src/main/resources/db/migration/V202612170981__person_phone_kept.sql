-- A person and all entries that it was merged into, one after another.
create function entries_of_person(wanted uuid) returns setof uuid language sql stable
    begin atomic
        with recursive entry (id) as (
            select wanted
            union
            select p.merged_into from entry e join person p on p.id = e.id where p.merged_into is not null)
        select e.id from entry e;
    end;
revoke all on function entries_of_person(uuid) from public;

-- By which a person is reached, once the last post has ended and the last certificate holds no longer, of who was entered twice those
-- of the other entries too. Who holds a post, is trained, is enrolled, waits for an exam or its result, or objects to a ban is not forgotten.
call keep_for('person-phone', 'person', '{phone,phone_masked}', 'id',
    $$greatest((registered_at at time zone 'Asia/Shanghai')::date,
        (select max(p.until_day) from post p where p.person_id in (select entries_of_person(person.id))),
        (select max(c.in_force_until) from certificate c where c.person_id in (select entries_of_person(person.id))))$$,
    $$exists (select from post p where p.person_id in (select entries_of_person(person.id)) and p.status <> 'ENDED')
      or exists (select from induction i where i.person_id in (select entries_of_person(person.id))
                  and i.status not in ('FAILED', 'REPLACED', 'LEFT'))
      or exists (select from training_enrolment t where t.person_id in (select entries_of_person(person.id)) and t.status = 'ENROLLED')
      or exists (select from exam_entry e where e.person_id in (select entries_of_person(person.id))
                  and e.status not in ('REFUSED', 'WITHDRAWN', 'PASSED', 'FAILED', 'ABSENT'))
      or exists (select from rehire_ban b where b.person_id in (select entries_of_person(person.id)))$$,
    'EMPTY');
