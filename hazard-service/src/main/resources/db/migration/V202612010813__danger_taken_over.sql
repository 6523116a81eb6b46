-- What came to an authority once stays its own, also with another day: as Danger.isForAuthority says.
alter table danger add column taken_over boolean not null default false;
update danger d set taken_over = true
 where d.overdue_since is not null
    or exists (select from danger_step s where s.danger_id = d.id and (s.kind in ('OVERDUE', 'REOPENED')
        or s.kind = 'RECHECK_FAILED' and s.side = 'AUTHORITY'));
alter table danger drop column internal;
alter table danger add column internal boolean not null generated always as (
    grade = 'GENERAL' and source = 'SELF_CHECK' and order_id is null and not taken_over) stored;
