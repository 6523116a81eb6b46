-- Others may be named to look into a tip-off.
alter table tip_off_step drop constraint tip_off_step_kind_check;
alter table tip_off_step add constraint ck_tip_off_step_kind check (kind in (
    'RECEIVED', 'RECORDED', 'ACCEPTED', 'NOT_ACCEPTED', 'FORWARDED', 'ASSIGNED', 'VERIFIERS_REPLACED',
    'VERIFICATION_REPORTED', 'VERIFICATION_DISAGREED', 'VERIFIED', 'DANGER_LINKED', 'HANDLED', 'ANSWERED', 'CLOSED',
    'EXTENDED', 'SECRET_ISSUED'));
