-- As what a danger counts among those due in a period: put right by the end of its due day, as onTime of danger-closed says
-- once it is closed; or not, once that day was missed or it was put right later. Before that it is owed. A danger that
-- was dismissed was none, and counts as nothing. Said here once: lists filter by it, and figures count it.
alter table danger add column outcome text generated always as (
    case when status = 'DISMISSED' then null
         when status in ('RECTIFIED', 'ACCEPTED', 'CLOSED') then
             case when (rectified_at at time zone 'Asia/Shanghai')::date > due_date then 'UNMET'
                  when status = 'CLOSED' then 'MET'
                  else 'OWED' end
         when overdue_since is not null then 'UNMET'
         else 'OWED' end) stored;

call keep_figure('danger-on-time', 'danger', 'r.due_date', 'r.outcome', array['MET', 'UNMET', 'OWED'],
    array['grade'], array['r.grade']);
