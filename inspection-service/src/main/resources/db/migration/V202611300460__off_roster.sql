-- An inspector whose account left the roster of officials is left out of draws.
alter table frozen_exclusion drop constraint frozen_exclusion_reason_check;
alter table frozen_exclusion add constraint ck_frozen_exclusion_reason
    check (reason in ('NOT_ACTIVE', 'RETIRED', 'CERTIFICATE_EXPIRED', 'ON_LEAVE', 'OFF_ROSTER'));
