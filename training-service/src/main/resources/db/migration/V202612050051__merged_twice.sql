-- A post that its holder has at the survivor of a merger too ends with it.
alter table post drop constraint post_end_reason_check,
    add constraint ck_post_end_reason_kind check (end_reason in ('LEFT', 'ENTERPRISE_CANCELLED', 'ENTERPRISE_MERGED'));
