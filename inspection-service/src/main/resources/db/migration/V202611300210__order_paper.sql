-- The paper by which the enterprise is told of an order, and the day on which it was served. Papers are rows of the platform.
alter table rectification_order
    add column paper_id  uuid constraint fk_rectification_order_paper references paper,
    add column served_on date,
    add constraint ck_rectification_order_served check (served_on is null or paper_id is not null);

alter table order_step
    drop constraint ck_order_step_kind,
    drop constraint ck_order_step_by,
    add constraint ck_order_step_kind check (
        kind in ('ISSUED', 'ANSWERED', 'OVERDUE', 'REOPENED', 'WITHDRAWN', 'PLANNED', 'EXTENSION_ASKED',
            'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'EXTENSION_RETURNED', 'PAPER_DRAWN_UP', 'SERVED', 'PAPER_WITHDRAWN')),
    add constraint ck_order_step_by check (
        num_nonnulls(subject, name)
            = case when kind in ('ANSWERED', 'OVERDUE', 'REOPENED', 'PLANNED', 'SERVED', 'PAPER_WITHDRAWN') then 0 else 2 end);
