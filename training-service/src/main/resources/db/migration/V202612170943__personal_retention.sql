-- By which a person is reached, once the last post has ended and the last certificate holds no longer, of who was entered twice those
-- of the other entry too. Who holds a post, is trained or objects to a ban is not forgotten.
call keep_for('person-phone', 'person', '{phone,phone_masked}', 'id',
    $$greatest((registered_at at time zone 'Asia/Shanghai')::date,
        (select max(p.until_day) from post p where p.person_id in (person.id, person.merged_into)),
        (select max(c.in_force_until) from certificate c where c.person_id in (person.id, person.merged_into)))$$,
    $$exists (select from post p where p.person_id in (person.id, person.merged_into) and p.status <> 'ENDED')
      or exists (select from induction i where i.person_id in (person.id, person.merged_into)
                  and i.status not in ('FAILED', 'REPLACED', 'LEFT'))
      or exists (select from rehire_ban b where b.person_id in (person.id, person.merged_into))$$,
    'EMPTY');
