-- Why a post ended: until now somebody always left it.
alter table post
    add column end_reason text check (end_reason in ('LEFT', 'ENTERPRISE_CANCELLED'));
update post set end_reason = 'LEFT' where status = 'ENDED';
-- A process of the version before, beside this one during an upgrade, ends posts without a reason.
alter table post
    add constraint ck_post_end_reason check (end_reason is null or status = 'ENDED');

grant update (end_reason) on post to ${rw};
