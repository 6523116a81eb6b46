-- Whom no paper serves signs for a matter with an account of its own.
alter table supervision_matter_step drop constraint supervision_matter_step_kind_check;
alter table supervision_matter_step add constraint ck_supervision_matter_step_kind check (
    kind in ('OPENED', 'PAPER_DRAWN_UP', 'PAPER_WITHDRAWN', 'SERVED', 'RECEIVED', 'MET', 'MEASURE_REPORTED',
        'OVERDUE', 'ANSWERED', 'RETURNED', 'CHECKED', 'ESCALATED', 'CLOSED', 'WITHDRAWN'));
create unique index uq_supervision_matter_step_received on supervision_matter_step (matter_id) where kind = 'RECEIVED';
