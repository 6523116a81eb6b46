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
    STATUS("d.status"),
    GRADE("d.grade"),
    /** Where it was reported: twelve digits of the county. */
    COUNTY("lpad((d.region_at_event / 1000000 * 1000000)::text, 12, '0')");

    private final String expression;

    Grouping(String expression) {
        this.expression = expression;
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

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String offered() {
        return Arrays.stream(values()).map(Grouping::parameter).collect(Collectors.joining(", "));
    }
}
