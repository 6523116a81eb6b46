package worksafe.inspections.accident.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.inspections.accident.count.AccidentStatistics.GroupedTally;
import worksafe.inspections.accident.count.AccidentStatistics.TallyGroup;
import worksafe.inspections.accident.count.AccidentStatistics.TallyView;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;

/** Adds accidents up within the present scope. */
@ApplicationScoped
class AccidentCountQueries {

    /** What the figures count, too: confirmed, and no near miss. */
    private static final String COUNTED = " a.outcome is not null and a.region between :low and :high"
            + " and a.occurred_on >= :from and a.occurred_on < :before"
            + " and (cast(:sector as text) is null or a.sector = cast(:sector as text))"
            + " and (cast(:grades as text) is null or a.grade = any (string_to_array(cast(:grades as text), ',')))";

    private static final String SUMS = " count(*) as accidents, count(*) filter (where a.concealed) as concealed,"
            + " coalesce(sum(a.deaths), 0) as deaths, coalesce(sum(a.serious_injuries), 0) as injuries,"
            + " cast(coalesce(sum(a.loss_fen), 0) as bigint) as loss ";

    /** Of several at once: each has a number, by which it is known again. */
    private static final String TALLIES = "select w.ord as ord, count(a.id) as accidents,"
            + " count(a.id) filter (where a.concealed) as concealed, coalesce(sum(a.deaths), 0) as deaths,"
            + " coalesce(sum(a.serious_injuries), 0) as injuries, cast(coalesce(sum(a.loss_fen), 0) as bigint) as loss"
            + " from unnest(cast(string_to_array(cast(:lows as text), ',') as bigint[]),"
            + " cast(string_to_array(cast(:highs as text), ',') as bigint[]),"
            + " cast(string_to_array(cast(:froms as text), ',') as date[]),"
            + " cast(string_to_array(cast(:befores as text), ',') as date[]),"
            + " string_to_array(cast(:sectors as text), ','), string_to_array(cast(:grades as text), ';'))"
            + " with ordinality as w (low, high, first_day, day_after, sector, grades, ord)"
            + " left join accident a on a.outcome is not null and a.region between w.low and w.high"
            + " and a.occurred_on >= w.first_day and a.occurred_on < w.day_after"
            + " and (w.sector = '-' or a.sector = w.sector)"
            + " and (w.grades = '-' or a.grade = any (string_to_array(w.grades, ',')))"
            + " group by w.ord";

    private final EntityManager entities;

    AccidentCountQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** What they add up to. */
    @Transactional
    AccidentTally tally(CountedAccidents which) {
        return tally(query("select" + SUMS + "from accident a where" + COUNTED, which)
                .getSingleResult());
    }

    /** Each parameter says its type, without which the database cannot tell what one that is absent would be. */
    private NativeQuery<Tuple> query(String sql, CountedAccidents which) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("low", which.place().low())
                .setParameter("high", which.place().high())
                .setParameter("from", which.from())
                .setParameter("before", which.before())
                .setParameter(
                        "sector", which.sector() == null ? null : which.sector().name(), String.class)
                .setParameter("grades", which.atLeast() == null ? null : from(which.atLeast()), String.class);
    }

    /** What each adds up to. */
    @Transactional
    Map<CountedAccidents, AccidentTally> tallies(List<CountedAccidents> which) {
        if (which.isEmpty()) {
            return Map.of();
        }
        var rows = entities.unwrap(Session.class)
                .createNativeQuery(TALLIES, Tuple.class)
                .setParameter("lows", joined(which, ",", one -> one.place().low()))
                .setParameter("highs", joined(which, ",", one -> one.place().high()))
                .setParameter("froms", joined(which, ",", CountedAccidents::from))
                .setParameter("befores", joined(which, ",", CountedAccidents::before))
                .setParameter(
                        "sectors",
                        joined(
                                which,
                                ",",
                                one -> one.sector() == null ? "-" : one.sector().name()))
                .setParameter("grades", joined(which, ";", one -> one.atLeast() == null ? "-" : from(one.atLeast())))
                .getResultList();
        var tallies = new HashMap<CountedAccidents, AccidentTally>();
        rows.forEach(row -> tallies.put(which.get((int) number(row, "ord") - 1), tally(row)));
        return tallies;
    }

    private static String joined(List<CountedAccidents> which, String by, Function<CountedAccidents, Object> property) {
        return which.stream().map(property).map(String::valueOf).collect(Collectors.joining(by));
    }

    private static String from(AccidentGrade least) {
        return Arrays.stream(AccidentGrade.values())
                .filter(grade -> grade.compareTo(least) >= 0)
                .map(AccidentGrade::name)
                .collect(Collectors.joining(","));
    }

    private static AccidentTally tally(Tuple row) {
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

    /** What they add up to, by whatever is asked. */
    @Transactional
    List<GroupedTally> grouped(CountedAccidents which, Set<TallyGroup> by) {
        var columns = new EnumMap<TallyGroup, String>(TallyGroup.class);
        for (var group : by) {
            columns.put(
                    group,
                    switch (group) {
                        case PLACE -> "a.region / " + span(which.place()) + " * " + span(which.place());
                        case SECTOR -> "a.sector";
                        case GRADE -> "a.grade";
                        case MONTH -> "cast(date_trunc('month', a.occurred_on) as date)";
                    });
        }
        var names = new ArrayList<String>();
        columns.forEach(
                (group, column) -> names.add(column + " as by_" + group.name().toLowerCase(Locale.ROOT)));
        var expressions = String.join(", ", columns.values());
        var rows = query(
                        "select " + String.join(", ", names) + "," + SUMS + "from accident a where" + COUNTED
                                + " group by " + expressions + " order by " + expressions,
                        which)
                .getResultList();
        return rows.stream().map(row -> group(row, columns)).toList();
    }

    /** Of the places one level below. */
    private static long span(RegionCode place) {
        var below = Math.min(place.level().number() + 1, RegionLevel.VILLAGE.number());
        return RegionLevel.values()[below].span();
    }

    private static GroupedTally group(Tuple row, Map<TallyGroup, String> columns) {
        return new GroupedTally(
                columns.containsKey(TallyGroup.PLACE)
                        ? new RegionCode(((Number) row.get("by_place")).longValue()).toString()
                        : null,
                columns.containsKey(TallyGroup.SECTOR) ? Sector.valueOf((String) row.get("by_sector")) : null,
                columns.containsKey(TallyGroup.GRADE) ? AccidentGrade.valueOf((String) row.get("by_grade")) : null,
                columns.containsKey(TallyGroup.MONTH) ? day(row.get("by_month")) : null,
                TallyView.of(tally(row)));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
