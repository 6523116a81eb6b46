-- That an enterprise refuses to put a danger right, and how the demand had reached it.
alter table danger add column refused_at timestamptz;
alter table danger_step
    add column served_way   text check (served_way in ('DIRECT', 'LEFT', 'MAIL', 'ELECTRONIC', 'ENTRUSTED', 'PUBLIC_NOTICE')),
    add column served_on    date,
    add column served_proof text check (char_length(served_proof) between 1 and 500),
    add constraint ck_danger_step_served check (
        num_nonnulls(served_way, served_on, served_proof) = case when kind = 'REFUSED' then 3 else 0 end);

alter table danger_step drop constraint ck_danger_step_kind;
alter table danger_step add constraint ck_danger_step_kind
    check (kind in ('REPORTED', 'PLANNED', 'RECTIFIED', 'RECHECK_FAILED', 'ACCEPTED', 'CLOSED', 'DISMISSED', 'REOPENED',
                    'OVERDUE', 'ORDERED', 'ORDER_WITHDRAWN', 'FINDING_WITHDRAWN', 'POST_CLEARED', 'POST_ENDED',
                    'DISMISSAL_PROPOSED', 'REFUSED', 'EXTENDED'));
