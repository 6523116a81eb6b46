-- What was never given may end, too: withdrawn before it was applied for, or with its enterprise.
alter table safety_permit
    drop constraint ck_safety_permit_held,
    drop constraint ck_safety_permit_examined,
    drop constraint ck_safety_permit_ended,
    add constraint ck_safety_permit_held check (
        num_nonnulls(authority, holder_name, holder_principal, holder_address, holder_scope, valid_from, valid_until)
            = case
                when status in ('PREPARED', 'ACCEPTED', 'EXAMINED', 'REFUSED', 'DENIED')
                    or status = 'CANCELLED' and authority is null then 0
                else 7 end
        and valid_until >= valid_from),
    add constraint ck_safety_permit_examined check (
        imported or exam_round is not null or status in ('PREPARED', 'ACCEPTED', 'REFUSED', 'DENIED')
        or status = 'CANCELLED' and authority is null),
    add constraint ck_safety_permit_ended check (
        (end_ground is not null)
            = (status in ('REVOKED', 'WITHDRAWN') or status = 'CANCELLED' and authority is not null));
alter table safety_permit_step
    drop constraint ck_safety_permit_step_kind,
    add constraint ck_safety_permit_step_kind check (
        kind in ('PREPARED', 'ACCEPTED', 'STOOD', 'EXAMINED', 'WAIVED', 'GRANTED', 'IMPORTED', 'REFUSED', 'DENIED',
                 'TAKEN_BACK', 'GIVEN_UP', 'CHANGED', 'RENEWED', 'SUSPENDED', 'LIFTED', 'EXPIRED', 'REVOKED', 'WITHDRAWN',
                 'CANCELLED'));
