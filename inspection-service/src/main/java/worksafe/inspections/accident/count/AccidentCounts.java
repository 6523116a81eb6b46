package worksafe.inspections.accident.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.stream.Collectors;
import worksafe.inspections.accident.AccidentGrade;

/** What accidents add up to within the present scope; other features ask here, and nobody reads the table. */
@ApplicationScoped
public class AccidentCounts {

    /** What the figures count, too: confirmed, and no near miss. */
    static final String COUNTED = " a.outcome is not null and a.region between :low and :high"
            + " and a.occurred_on >= :from and a.occurred_on < :before"
            + " and (cast(:sector as text) is null or a.sector = cast(:sector as text))"
            + " and (cast(:enterprise as uuid) is null or a.enterprise_id = cast(:enterprise as uuid))"
            + " and (cast(:grades as text) is null or a.grade = any (string_to_array(cast(:grades as text), ',')))"
            + " and (cast(:concealed as boolean) is null or a.concealed = cast(:concealed as boolean))"
            + " and (cast(:responsibility as boolean) is null"
            + " or coalesce(a.responsibility, false) = cast(:responsibility as boolean))";

    static final String SUMS = " count(*) as accidents, count(*) filter (where a.concealed) as concealed,"
            + " coalesce(sum(a.deaths), 0) as deaths, coalesce(sum(a.serious_injuries), 0) as injuries,"
            + " cast(coalesce(sum(a.loss_fen), 0) as bigint) as loss ";

    private final EntityManager entities;

    AccidentCounts(EntityManager entities) {
        this.entities = entities;
    }

    /** What they add up to. */
    @Transactional
    public AccidentTally tally(CountedAccidents which) {
        var query = entities.createNativeQuery("select" + SUMS + "from accident a where" + COUNTED, Tuple.class);
        return tally((Tuple) bind(query, which).getSingleResult());
    }

    static Query bind(Query query, CountedAccidents which) {
        return query.setParameter("low", which.place().low())
                .setParameter("high", which.place().high())
                .setParameter("from", which.from())
                .setParameter("before", which.before())
                .setParameter("sector", which.sector() == null ? null : which.sector().name())
                .setParameter(
                        "enterprise",
                        which.enterpriseId() == null ? null : which.enterpriseId().toString())
                .setParameter("grades", which.atLeast() == null ? null : from(which.atLeast()))
                .setParameter("concealed", which.concealed() == null ? null : which.concealed().toString())
                .setParameter(
                        "responsibility",
                        which.responsibility() == null ? null : which.responsibility().toString());
    }

    private static String from(AccidentGrade least) {
        return Arrays.stream(AccidentGrade.values())
                .filter(grade -> grade.compareTo(least) >= 0)
                .map(AccidentGrade::name)
                .collect(Collectors.joining(","));
    }

    static AccidentTally tally(Tuple row) {
        return new AccidentTally(
                number(row, "accidents"),
                number(row, "concealed"),
                number(row, "deaths"),
                number(row, "injuries"),
                number(row, "loss"));
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
