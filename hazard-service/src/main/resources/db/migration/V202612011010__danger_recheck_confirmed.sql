-- A re-check by two counts once the second has confirmed it: what the first found, until then.
alter table danger
    add column recheck_result text constraint ck_danger_recheck_result check (recheck_result in ('PASSED', 'FAILED')),
    add column recheck_limit  date,
    add constraint ck_danger_recheck_pending check (recheck_result is null or status = 'RECTIFIED'),
    add constraint ck_danger_recheck_limit check (recheck_limit is null or recheck_result = 'FAILED');

alter table danger_step drop constraint ck_danger_step_second;
alter table danger_step add constraint ck_danger_step_second check (
    num_nonnulls(second_account, second_name) in (0, 2)
    and (second_account is null
         or second_account <> subject and kind in ('RECHECK_PROPOSED', 'RECHECK_FAILED', 'ACCEPTED', 'CLOSED'))
    and (kind <> 'RECHECK_PROPOSED' or second_account is not null));

alter table danger_step drop constraint ck_danger_step_kind;
alter table danger_step add constraint ck_danger_step_kind
    check (kind in ('REPORTED', 'PLANNED', 'RECTIFIED', 'RECHECK_FAILED', 'ACCEPTED', 'CLOSED', 'DISMISSED', 'REOPENED',
                    'OVERDUE', 'ORDERED', 'ORDER_WITHDRAWN', 'FINDING_WITHDRAWN', 'POST_CLEARED', 'POST_ENDED',
                    'DISMISSAL_PROPOSED', 'RECHECK_PROPOSED', 'RECHECK_CONFIRMED', 'RECHECK_NOT_CONFIRMED', 'REFUSED',
                    'EXTENDED', 'GRADE_RAISED', 'GRADE_LOWERED'));
