-- The number of a permit is one number however it is written: width, case, kinds of brackets and spaces do not count.
create index ix_safety_permit_number on safety_permit (text_fold(number));
drop index ix_public_safety_permit_number;
create index ix_public_safety_permit_number on public_safety_permit (text_fold(number), text_fold(enterprise_name));
