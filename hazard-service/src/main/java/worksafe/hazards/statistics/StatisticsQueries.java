package worksafe.hazards.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Counts what the present scope shows. */
@ApplicationScoped
class StatisticsQueries {

    private static final String COUNT = """
            select %s as key, count(*), count(*) filter (where d.grade = 'MAJOR'),
                   count(*) filter (where d.status not in ('CLOSED', 'DISMISSED')),
                   count(*) filter (where d.status not in ('CLOSED', 'DISMISSED') and d.overdue_since is not null)
            from danger d where %s group by key order by key""";

    private final EntityManager entities;
    private final Scopes scopes;

    StatisticsQueries(EntityManager entities, Scopes scopes) {
        this.entities = entities;
        this.scopes = scopes;
    }

    /** The counts of dangers reported from that day on and up to the other, both included. */
    @Transactional
    StatisticsView count(Grouping by, @Nullable LocalDate from, @Nullable LocalDate to) {
        var parameters = new ArrayList<Object>();
        var condition = new StringBuilder(ScopePredicate.sql(scopes.current(), "d", parameters));
        if (from != null) {
            condition.append(" and d.reported_at >= ?");
            parameters.add(ChinaTime.startOf(from));
        }
        if (to != null) {
            condition.append(" and d.reported_at < ?");
            parameters.add(ChinaTime.endOf(to));
        }
        var rows = ScopePredicate.rows(entities, COUNT.formatted(by.expression(), condition), parameters);
        return new StatisticsView(by, rows.stream().map(StatisticsQueries::line).toList());
    }

    private static StatisticsView.Line line(Object[] row) {
        return new StatisticsView.Line((String) row[0], (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4]);
    }
}
