-- Orders are extended when the enterprise asks, and follow the plans of the major dangers that they are about.
alter table rectification_order
    add column extension_until    date,
    add column extension_ground   text check (extension_ground in ('FORCE_MAJEURE', 'OTHER')),
    add column extension_reason   text check (char_length(extension_reason) between 1 and 1000),
    add column extension_asked_by text,
    add column extension_asked_at timestamptz,
    add column extension_answer   text check (extension_answer in ('GRANTED', 'REFUSED', 'RETURNED')),
    add constraint ck_rectification_order_extension check (
        num_nonnulls(extension_until, extension_ground, extension_reason, extension_asked_by, extension_asked_at)
            = case when extension_until is null then 0 else 5 end
        and (extension_answer is null or extension_until is not null)),
    drop constraint rectification_order_due_origin_check,
    add constraint ck_rectification_order_due_origin check (
        due_origin in ('POLICY', 'NAMED', 'PLAN', 'EXTENSION', 'REOPENING'));

alter table order_step
    drop constraint order_step_kind_check,
    drop constraint ck_order_step_by,
    add constraint ck_order_step_kind check (
        kind in ('ISSUED', 'ANSWERED', 'OVERDUE', 'REOPENED', 'WITHDRAWN', 'PLANNED', 'EXTENSION_ASKED',
            'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'EXTENSION_RETURNED')),
    add constraint ck_order_step_by check (
        num_nonnulls(subject, name)
            = case when kind in ('ANSWERED', 'OVERDUE', 'REOPENED', 'PLANNED') then 0 else 2 end);

-- The day of the plan by which a finding's danger is put right.
alter table finding add column planned_until date;
