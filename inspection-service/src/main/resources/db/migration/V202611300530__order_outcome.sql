-- As what an order counts among those due in a period: answered by the end of its due day, or not, once that day was missed or
-- it was answered later. Before that it is owed. An order that was withdrawn counts as nothing. Said here once: lists
-- filter by it, and figures count it.
alter table rectification_order add column outcome text generated always as (
    case status when 'WITHDRAWN' then null
         when 'ANSWERED' then
             case when (answered_at at time zone 'Asia/Shanghai')::date <= due_date then 'MET' else 'UNMET' end
         else case when overdue_since is not null then 'UNMET' else 'OWED' end end) stored;

call keep_figure('order-on-time', 'rectification_order', 'r.due_date', 'r.outcome', array['MET', 'UNMET', 'OWED']);
