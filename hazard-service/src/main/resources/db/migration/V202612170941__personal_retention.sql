-- Who told is forgotten once nothing is left to answer, to pay or to put right.
call keep_for('tip-off-contact', 'tip_off', '{name_sealed,phone_sealed}', 'id',
    $$case when status in ('CLOSED', 'NOT_ACCEPTED') or status = 'FORWARDED' and forwarded_to is not null
           then (select (max(s.occurred_at) at time zone 'Asia/Shanghai')::date from tip_off_step s where s.tip_off_id = tip_off.id)
      end$$,
    $$exists (select from tip_off_reward r where r.tip_off_id = tip_off.id and r.status not in ('PAID', 'WAIVED'))
      or exists (select from danger d where d.id = tip_off.danger_id and d.status not in ('CLOSED', 'DISMISSED'))$$,
    'EMPTY');
