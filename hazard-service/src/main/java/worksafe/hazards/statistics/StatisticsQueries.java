package worksafe.hazards.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Counts what the present scope shows. */
@ApplicationScoped
class StatisticsQueries {

    private static final String AGES = "danger.age-bands";
    private static final String RECURRENCE = "danger.recurrence-days";

    private static final String COUNT = """
            select %s as key, count(*), count(*) filter (where d.grade = 'MAJOR'),
                   count(*) filter (where d.status not in ('CLOSED', 'DISMISSED')),
                   count(*) filter (where d.status not in ('CLOSED', 'DISMISSED') and d.overdue_since is not null),
                   %s,
                   count(*) filter (where d.rechecked = 'FAILED')
            from %s where %s group by key order by key""";

    private static final String AGAIN = "count(*) filter (where d.recurrence = 'AGAIN' and d.alike_days <= %d)";

    private final EntityManager entities;
    private final Scopes scopes;
    private final PolicyBook policies;
    private final InstantSource clock;

    StatisticsQueries(EntityManager entities, Scopes scopes, PolicyBook policies, InstantSource clock) {
        this.entities = entities;
        this.scopes = scopes;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Which dangers are counted; whatever is absent restricts nothing.
     *
     * @param from reported from that day on
     * @param to reported up to that day, which is included
     */
    record Asked(
            Grouping by,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable RegionCode region,
            @Nullable Sector sector) {

        /** @throws RequestProblem 400 when the period ends before it begins */
        static Asked of(Grouping by, StatisticsAsk asked) {
            if (asked.from() != null && asked.to() != null && asked.from().isAfter(asked.to())) {
                throw RequestProblem.invalid(Violation.query(
                        "to", "range-reversed", "from", asked.from().toString()));
            }
            return new Asked(by, asked.from(), asked.to(), asked.region(), asked.sector());
        }

        /** Whether dangers of that group are asked for at all: by sector, those of the one that is named. */
        boolean isMeaning(String group) {
            return by != Grouping.SECTOR || sector == null || group.equals(sector.name());
        }
    }

    /** The counts of dangers by the groups asked for; the policy book is silent where it says neither bands nor days. */
    @Transactional
    StatisticsView count(Asked asked) {
        var today = ChinaTime.dayOf(clock.instant());
        var ages = row(AGES, asked, today);
        var again = row(RECURRENCE, asked, today);
        var rules = new ArrayList<PolicyBasis.View>();
        if (asked.by() == Grouping.AGE) {
            ages.map(row -> PolicyBasis.of(row).view()).ifPresent(rules::add);
        }
        again.map(row -> PolicyBasis.of(row).view()).ifPresent(rules::add);
        return new StatisticsView(asked.by(), lines(asked, ages, again, today), List.copyOf(rules));
    }

    private List<StatisticsView.Line> lines(
            Asked asked, Optional<PolicyRow> ages, Optional<PolicyRow> again, LocalDate today) {
        var isAge = asked.by() == Grouping.AGE;
        var bands = ages.map(row -> AgeBands.of(row.text(PolicyRow.VALUE))).orElse(AgeBands.NONE);
        if (isAge && bands.equals(AgeBands.NONE)) {
            return List.of();
        }
        var parameters = new ArrayList<Object>();
        var condition =
                new StringBuilder(ScopePredicate.sql(scopes.current().narrowedTo(asked.region()), "d", parameters));
        if (asked.from() != null) {
            condition.append(" and d.reported_at >= ?");
            parameters.add(ChinaTime.startOf(asked.from()));
        }
        if (asked.to() != null) {
            condition.append(" and d.reported_at < ?");
            parameters.add(ChinaTime.endOf(asked.to()));
        }
        if (asked.sector() != null) {
            condition.append(" and d.sector = ?");
            parameters.add(asked.sector().name());
        }
        if (isAge) {
            condition.append(" and d.status not in ('CLOSED', 'DISMISSED')");
        }
        var expression = isAge ? bands.expression(today) : asked.by().expression();
        var recurring = again.map(
                        row -> AGAIN.formatted(row.number(PolicyRow.VALUE).intValue()))
                .orElse("null::bigint");
        var counted = new LinkedHashMap<String, StatisticsView.Line>();
        var groups = isAge
                ? bands.bands().stream().map(AgeBands.Band::key).toList()
                : asked.by().known();
        groups.stream()
                .filter(asked::isMeaning)
                .forEach(key -> counted.put(key, none(key, again.isPresent(), list(key, asked, bands, today))));
        ScopePredicate.rows(
                        entities,
                        COUNT.formatted(expression, recurring, asked.by().rows(), condition),
                        parameters)
                .forEach(row -> counted.put((String) row[0], line(row, asked, bands, today)));
        return List.copyOf(counted.values());
    }

    private static StatisticsView.Line none(String key, boolean recurs, @Nullable String list) {
        return new StatisticsView.Line(key, 0, 0, 0, 0, recurs ? 0L : null, 0, list);
    }

    private Optional<PolicyRow> row(String code, Asked asked, LocalDate today) {
        var place = scopes.current().placeFor(asked.region());
        return policies.edition().find(code, place, asked.sector(), today).map(PolicyAnswer.Decided::result);
    }

    private static StatisticsView.Line line(Object[] row, Asked asked, AgeBands bands, LocalDate today) {
        var key = (String) row[0];
        return new StatisticsView.Line(
                key,
                (Long) row[1],
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                (Long) row[6],
                list(key, asked, bands, today));
    }

    /** Where the dangers of a line are listed; absent where they are counted at a place that they may have left. */
    private static @Nullable String list(String key, Asked asked, AgeBands bands, LocalDate today) {
        var query = new StringBuilder("/api/v1/hazards/dangers?");
        var filter = asked.by().filter();
        if (filter != null) {
            query.append(filter).append('=').append(key);
        } else if (asked.by() == Grouping.AGE) {
            query.append("open=true");
        } else {
            return null;
        }
        if (asked.region() != null) {
            query.append("&region=").append(asked.region());
        }
        if (asked.sector() != null && asked.by() != Grouping.SECTOR) {
            query.append("&sector=").append(asked.sector());
        }
        if (asked.by() == Grouping.AGE) {
            return bands.bands().stream()
                    .filter(band -> band.key().equals(key))
                    .findFirst()
                    .map(band -> query + bands.within(band, asked.from(), asked.to(), today))
                    .orElse(null);
        }
        if (asked.from() != null) {
            query.append("&reportedFrom=").append(asked.from());
        }
        if (asked.to() != null) {
            query.append("&reportedBefore=").append(asked.to().plusDays(1));
        }
        return query.toString();
    }
}
