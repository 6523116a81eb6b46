-- By which an official was reached, once the post has ended. A withdrawn entry never held.
call keep_for('official-phone', 'official', '{phone,phone_masked}', 'id',
    $$case when status = 'WITHDRAWN' then coalesce(until_day, from_day) else until_day end$$,
    'false', 'EMPTY');
