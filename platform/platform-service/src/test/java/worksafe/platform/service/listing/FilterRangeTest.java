package worksafe.platform.service.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.RequestProblem;

/** Which parameters are the ends of one range, and what such a range must be. */
class FilterRangeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    record Asked(
            @From("due.date") @QueryParam("dueFrom") @Nullable
            LocalDate dueFrom,

            @Before("due.date") @QueryParam("dueBefore") @Nullable
            LocalDate dueBefore,

            @From("at") @QueryParam("since") @Nullable Instant since,
            @Before("at") @QueryParam("until") @Nullable Instant until,

            @Matching("r.day >= :from") @QueryParam("toldFrom") @Nullable
            LocalDate from,

            @Matching("r.day < :before") @QueryParam("toldBefore") @Nullable
            LocalDate before,

            @Before("madeOn") @QueryParam("madeBefore") @Nullable
            LocalDate alone,

            @AnyOf("name") @QueryParam("namesFrom") @Nullable
            List<String> names) {}

    @Test
    void endsOfTheSamePathOrNameAreOneRange() {
        assertThat(FilterRange.of(Asked.class).stream()
                        .map(range ->
                                range.from().getName() + " " + range.before().getName()))
                .containsExactly("dueFrom dueBefore", "since until", "from before");
    }

    @Test
    void rangeThatEndsBeforeItBeginsIsRefusedWithItsEnd() {
        var range = FilterRange.of(Asked.class).getFirst();

        range.require(DAY, null);
        range.require(null, DAY);
        range.require(DAY, DAY);
        range.require(DAY, DAY.plusDays(1));
        assertThatThrownBy(() -> range.require(DAY, DAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(RequestProblem.Violation.query(
                                        "dueBefore", "range-reversed", "dueFrom", "2026-03-01")));
    }
}
