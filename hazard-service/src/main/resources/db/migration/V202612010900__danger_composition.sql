-- What dangers are made of. Said here once: lists filter by it, and figures count it. A danger that was dismissed was none.
alter table danger
    -- The day it was reported, by which it counts in a period.
    add column reported_on    date generated always as ((reported_at at time zone 'Asia/Shanghai')::date) stored,
    -- What it is about: the clause that it offends, or the words by which it was reported where no clause is named.
    add column matter         text generated always as (
        md5(regexp_replace(coalesce(finding_legal_basis, title), '[[:space:]]', '', 'g'))) stored,
    -- How many days before it the enterprise had the last danger of the same matter; empty where it had none.
    add column alike_days     int constraint ck_danger_alike_days check (alike_days >= 0),
    add column failed_rechecks int not null default 0 constraint ck_danger_failed_rechecks check (failed_rechecks >= 0),
    -- Whether it is over; of a defect of the management apart, since repairing these is what the statistics are for.
    add column closure        text generated always as (
        case when status = 'DISMISSED' then null
             when cause = 'MANAGEMENT_DEFECT' then
                 case when status = 'CLOSED' then 'MANAGEMENT_CLOSED' else 'MANAGEMENT_OPEN' end
             when status = 'CLOSED' then 'CLOSED'
             else 'OPEN' end) stored;

create index ix_danger_matter on danger (enterprise_id, matter, reported_at);

-- What was told before: the last danger of the same matter.
with alike as (
    select d.id, d.reported_on - lag(d.reported_on) over (
               partition by d.enterprise_id, d.matter order by d.reported_at, d.id) as days
    from danger d where d.status <> 'DISMISSED'
)
update danger set alike_days = alike.days from alike where alike.id = danger.id and alike.days is not null;
update danger set failed_rechecks = s.failed
from (select danger_id, count(*) as failed from danger_step where kind = 'RECHECK_FAILED' group by danger_id) s
where s.danger_id = danger.id;

-- Whether the enterprise had one of the same matter before, and how its re-checks ended.
alter table danger
    add column recurrence text generated always as (
        case when status = 'DISMISSED' then null when alike_days is not null then 'AGAIN' else 'FIRST' end) stored,
    add column rechecked  text generated always as (
        case when status = 'DISMISSED' then null
             when failed_rechecks > 0 then 'FAILED'
             when status in ('ACCEPTED', 'CLOSED') then 'PASSED'
             else 'AWAITED' end) stored;

-- Looked for once, when it is reported; what a generated column says is not known yet.
create function danger_was_alike() returns trigger language plpgsql as $$
begin
    select (new.reported_at at time zone 'Asia/Shanghai')::date - d.reported_on into new.alike_days
    from danger d
    where d.enterprise_id = new.enterprise_id and d.reported_at <= new.reported_at and d.status <> 'DISMISSED'
      and d.matter = md5(regexp_replace(coalesce(new.finding_legal_basis, new.title), '[[:space:]]', '', 'g'))
    order by d.reported_at desc limit 1;
    return new;
end $$;
create trigger tr_danger_alike before insert on danger for each row execute function danger_was_alike();

create function danger_failed_again() returns trigger language plpgsql as $$
begin
    update danger set failed_rechecks = failed_rechecks + 1 where id = new.danger_id;
    return new;
end $$;
create trigger tr_danger_failed_recheck after insert on danger_step
    for each row when (new.kind = 'RECHECK_FAILED') execute function danger_failed_again();

call keep_figure('danger-closure', 'danger', 'r.reported_on', 'r.closure',
    array['OPEN', 'CLOSED', 'MANAGEMENT_OPEN', 'MANAGEMENT_CLOSED'], array['cause', 'grade'], array['r.cause', 'r.grade']);
call keep_figure('danger-recurrence', 'danger', 'r.reported_on', 'r.recurrence', array['FIRST', 'AGAIN'],
    array['cause', 'grade'], array['r.cause', 'r.grade']);
call keep_figure('danger-rechecked', 'danger', 'r.reported_on', 'r.rechecked', array['PASSED', 'FAILED', 'AWAITED'],
    array['cause', 'grade'], array['r.cause', 'r.grade']);
