package worksafe.hazards.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.SupervisedDangers;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** By what dangers are counted. */
@Schema(name = "DangerGrouping")
enum Grouping {
    STATUS("d.status", "status", SupervisedDangers.statuses()),
    GRADE("d.grade", "grade", names(DangerGrade.values())),
    CAUSE("d.cause", "cause", names(DangerCause.values())),
    SECTOR("d.sector", "sector", names(Sector.values())),
    /**
     * The trade by whose standard it was determined as a major danger, else each of its enterprise's. A danger counts in every
     * trade that is meant, and in {@code UNKNOWN} where none is known.
     */
    TRADE(
            "t.trade",
            null,
            Stream.concat(names(Trade.values()).stream(), Stream.of("UNKNOWN")).toList()),
    /** Each such trade with the quarter in which it was reported, of all years that are asked for: when in the year its dangers come. */
    TRADE_SEASON("t.trade || '/Q' || extract(quarter from d.reported_on)::int", null, List.of()),
    /** For how many days it has been open, by the bands of the policy book; what is over has no age. */
    AGE("", null, List.of()),
    /** Where it was reported: twelve digits of the county. Lists show dangers where they are now. */
    COUNTY("lpad((d.region_at_event / 1000000 * 1000000)::text, 12, '0')", null, List.of());

    private static final String PLAIN = "danger d";

    private static final String WITH_TRADES = """
            danger d left join enterprise_snapshot e on e.enterprise_id = d.enterprise_id
            cross join lateral unnest(case when d.determined_trade is not null then array[d.determined_trade]
                when cardinality(e.trades) > 0 then e.trades else array['UNKNOWN'] end) as t (trade)""";

    private final String expression;
    private final @Nullable String filter;
    private final List<String> known;

    Grouping(String expression, @Nullable String filter, List<String> known) {
        this.expression = expression;
        this.filter = filter;
        this.known = known;
    }

    /**
     * Reads the query parameter {@code by}, in capitals or not.
     *
     * @throws RequestProblem 400 when it is absent or none of these
     */
    static Grouping of(@Nullable String by) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.name().equalsIgnoreCase(by))
                .findFirst()
                .orElseThrow(() -> RequestProblem.invalid(Violation.query("by", "not-one-of", offered())));
    }

    String expression() {
        return expression;
    }

    /** Where the rows come from in SQL: dangers as {@code d}. */
    String rows() {
        return this == TRADE || this == TRADE_SEASON ? WITH_TRADES : PLAIN;
    }

    /** The parameter of the list that leaves one group; absent where it takes more, or there is none. */
    @Nullable
    String filter() {
        return filter;
    }

    /** The groups that there are whether or not a danger is in them, in their order; empty where any may come. */
    List<String> known() {
        return known;
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String offered() {
        return Arrays.stream(values()).map(Grouping::name).collect(Collectors.joining(", "));
    }
}
