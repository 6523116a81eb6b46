-- The holder of a post may work in it again, or has left it, after somebody took the danger of the barring up.
alter table danger_step drop constraint ck_danger_step_kind;
alter table danger_step add constraint ck_danger_step_kind
    check (kind in ('REPORTED', 'PLANNED', 'RECTIFIED', 'RECHECK_FAILED', 'ACCEPTED', 'CLOSED', 'DISMISSED', 'REOPENED',
                    'OVERDUE', 'ORDERED', 'ORDER_WITHDRAWN', 'FINDING_WITHDRAWN', 'POST_CLEARED', 'POST_ENDED'));
