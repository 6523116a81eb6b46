package worksafe.hazards.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import worksafe.kernel.ChinaTime;

/** Makes the tables of the days to come, and drops those of the days that are kept no longer. */
@ApplicationScoped
class RetentionOperations {

    private static final int DAYS_AHEAD = 3;

    private final ReadingRows rows;
    private final ReadingPolicies policies;
    private final InstantSource clock;

    RetentionOperations(ReadingRows rows, ReadingPolicies policies, InstantSource clock) {
        this.rows = rows;
        this.policies = policies;
        this.clock = clock;
    }

    /** Makes sure of every day that readings may be of, and of some days to come; tells which. */
    @Transactional
    List<LocalDate> extend() {
        var now = clock.instant();
        var days = policies.firstDay(now)
                .datesUntil(ChinaTime.dayOf(now).plusDays(DAYS_AHEAD + 1L))
                .toList();
        rows.extend(days);
        return days;
    }

    @Transactional
    void drop() {
        var now = clock.instant();
        rows.drop("reading", policies.firstDay(now));
        rows.drop("reading_minute", policies.firstDayOfMinutes(now));
    }
}
