-- Of a major danger one person proposes the dismissal and another dismisses.
alter table danger_step drop constraint ck_danger_step_kind;
alter table danger_step add constraint ck_danger_step_kind
    check (kind in ('REPORTED', 'PLANNED', 'RECTIFIED', 'RECHECK_FAILED', 'ACCEPTED', 'CLOSED', 'DISMISSED', 'REOPENED',
                    'OVERDUE', 'ORDERED', 'ORDER_WITHDRAWN', 'FINDING_WITHDRAWN', 'POST_CLEARED', 'POST_ENDED',
                    'DISMISSAL_PROPOSED'));
