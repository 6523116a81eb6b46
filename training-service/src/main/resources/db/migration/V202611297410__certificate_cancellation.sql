-- Certificates are struck off (注销): the holder died or asked for it, or they were revoked.
alter table certificate
    add column cancelled_on        date,
    add column cancellation_ground text check (cancellation_ground in ('HOLDER_DIED', 'HOLDER_ASKED', 'REVOKED')),
    add column cancellation_source text,
    add column cancellation_clause text,
    add column cancellation_note   text,
    add constraint ck_certificate_cancelled check (
        num_nonnulls(cancelled_on, cancellation_ground, cancellation_source, cancellation_clause, cancellation_note)
            = case when status = 'CANCELLED' then 5 else 0 end),
    drop constraint certificate_status_check,
    add constraint ck_certificate_status check (status in ('IN_FORCE', 'LAPSED', 'REVOKED', 'CANCELLED')),
    drop constraint certificate_end_ground_check,
    add constraint ck_certificate_end_ground check (
        end_ground in ('EXPIRED', 'REVIEW_OVERDUE', 'UNFIT', 'ACCIDENT', 'FALSE_DATA', 'FRAUD', 'OTHER', 'HOLDER_DIED',
            'HOLDER_ASKED'));
grant update (cancelled_on, cancellation_ground, cancellation_source, cancellation_clause, cancellation_note)
    on certificate to ${rw};

alter table post
    drop constraint post_bar_code_check,
    add constraint ck_post_bar_code check (
        bar_code in ('CERTIFICATE_MISSING', 'CERTIFICATE_LAPSED', 'CERTIFICATE_REVOKED', 'REVIEW_OVERDUE',
            'CERTIFICATE_CANCELLED', 'HOLDER_DIED'));
