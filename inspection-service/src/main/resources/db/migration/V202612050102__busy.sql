-- Who is on as many visits already as the policy lets anybody be is left out of a draw.
alter table frozen_exclusion drop constraint ck_frozen_exclusion_reason;
alter table frozen_exclusion add constraint ck_frozen_exclusion_reason
    check (reason in ('NOT_ACTIVE', 'RETIRED', 'CERTIFICATE_EXPIRED', 'ON_LEAVE', 'OFF_ROSTER', 'BUSY'));
