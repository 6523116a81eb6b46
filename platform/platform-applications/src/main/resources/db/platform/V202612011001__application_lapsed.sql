-- Applications that end by themselves, as what they are about is such that they cannot be granted any more.
alter table application
    drop constraint ck_application_status,
    drop constraint ck_application_accepted,
    drop constraint ck_application_closed,
    add constraint ck_application_status check (
        status in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'NOT_ACCEPTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    -- No decision on its merits without acceptance.
    add constraint ck_application_accepted check (
        (accepted_at is null) = (accepted_by is null)
        and case status when 'ACCEPTED' then accepted_at is not null when 'APPROVED' then accepted_at is not null
                        when 'REFUSED' then accepted_at is not null when 'WITHDRAWN' then true when 'LAPSED' then true
                        else accepted_at is null end),
    add constraint ck_application_closed check (
        (closed_at is not null) = (status in ('NOT_ACCEPTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')));

alter table application_step
    alter column subject drop not null,
    alter column name drop not null,
    drop constraint application_step_kind_check,
    add constraint ck_application_step_kind check (
        kind in ('SUBMITTED', 'RETURNED', 'COMPLETED', 'ACCEPTED', 'NOT_ACCEPTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    add constraint ck_application_step_by check (
        num_nonnulls(subject, name) = case when kind = 'LAPSED' then 0 else 2 end);
