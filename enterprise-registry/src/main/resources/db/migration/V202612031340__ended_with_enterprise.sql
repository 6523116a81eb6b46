-- Letters and ratings end with their enterprise, by nobody's act.
alter table duty_letter_step drop constraint ck_duty_letter_step_by;
alter table duty_letter_step add constraint ck_duty_letter_step_by check (
    num_nonnulls(subject, name) = case when kind in ('OVERDUE', 'RENEWED') then 0 else 2 end
    or kind = 'ENDED' and num_nonnulls(subject, name) = 0);

alter table standardisation_rating
    drop constraint standardisation_rating_end_reason_check,
    drop constraint ck_standardisation_rating_ended,
    add constraint ck_standardisation_rating_end_reason
        check (end_reason in ('EXPIRED', 'WITHDRAWN', 'REPLACED', 'REFUSED', 'ENTERPRISE_ENDED')),
    add constraint ck_standardisation_rating_ended check (
        num_nonnulls(end_reason, ended_on) = case when status = 'ENDED' then 2 else 0 end
        and (end_ground is not null) = (end_reason is not distinct from 'WITHDRAWN')
        and (status <> 'ENDED' or end_reason = 'ENTERPRISE_ENDED' or (end_reason = 'REFUSED') = (level is null)));
alter table standardisation_rating_step
    drop constraint ck_standardisation_rating_step_kind,
    drop constraint ck_standardisation_rating_step_by,
    add constraint ck_standardisation_rating_step_kind check (
        kind in ('SELF_RATED', 'APPLIED', 'REVIEWED', 'SHOWN', 'RATED', 'IMPORTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED',
                 'REPLACED', 'ENTERPRISE_ENDED')),
    add constraint ck_standardisation_rating_step_by check (
        num_nonnulls(subject, name) = case when kind in ('EXPIRED', 'REPLACED', 'ENTERPRISE_ENDED') then 0 else 2 end);
