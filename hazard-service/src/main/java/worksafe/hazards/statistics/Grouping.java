package worksafe.hazards.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** By what dangers are counted. */
@Schema(name = "DangerGrouping")
enum Grouping {
    STATUS("d.status", "status"),
    GRADE("d.grade", "grade"),
    CAUSE("d.cause", "cause"),
    SECTOR("d.sector", "sector"),
    /** For how many days it has been open, by the bands of the policy book; what is over has no age. */
    AGE("", null),
    /** Where it was reported: twelve digits of the county. Lists show dangers where they are now. */
    COUNTY("lpad((d.region_at_event / 1000000 * 1000000)::text, 12, '0')", null);

    private final String expression;
    private final @Nullable String filter;

    Grouping(String expression, @Nullable String filter) {
        this.expression = expression;
        this.filter = filter;
    }

    /**
     * Reads the query parameter {@code by}.
     *
     * @throws RequestProblem 400 when it is absent or none of these
     */
    static Grouping of(@Nullable String by) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.parameter().equals(by))
                .findFirst()
                .orElseThrow(() -> RequestProblem.invalid(Violation.query("by", "not-one-of", offered())));
    }

    String expression() {
        return expression;
    }

    /** The parameter of the list that leaves one group; absent where it takes more, or there is none. */
    @Nullable
    String filter() {
        return filter;
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String offered() {
        return Arrays.stream(values()).map(Grouping::parameter).collect(Collectors.joining(", "));
    }
}
