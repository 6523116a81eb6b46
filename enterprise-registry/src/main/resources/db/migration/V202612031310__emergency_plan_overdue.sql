-- A plan may be late with several things at once; what was done ends the lateness of that thing alone.
alter table emergency_plan
    add column filing_overdue_since     timestamptz,
    add column evaluation_overdue_since timestamptz,
    add column revision_overdue_since   timestamptz;

update emergency_plan p set
    filing_overdue_since     = case when s.duty = 'plan-filing' then p.overdue_since end,
    evaluation_overdue_since = case when s.duty = 'plan-evaluation' then p.overdue_since end,
    revision_overdue_since   = case when s.duty = 'plan-revision' then p.overdue_since end
from (select distinct on (plan_id) plan_id, note as duty from emergency_plan_step where kind = 'OVERDUE'
      order by plan_id, position desc) s
where s.plan_id = p.id and p.overdue_since is not null;

alter table emergency_plan add constraint ck_emergency_plan_overdue check (
    overdue_since is not distinct from least(filing_overdue_since, evaluation_overdue_since, revision_overdue_since));
