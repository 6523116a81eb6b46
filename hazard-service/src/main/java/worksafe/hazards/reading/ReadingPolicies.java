package worksafe.hazards.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book says of readings: how long they are kept, and after what a sensor is silent. */
@ApplicationScoped
class ReadingPolicies {

    /** Less is never kept, whatever the book says; the database repeats it. */
    private static final int LEAST_DAYS = 30;

    private static final String RETENTION = "reading.retention";
    private static final String SILENCE = "sensor.silence";
    private static final int SILENT_MINUTES = 10;

    private final PolicyBook policies;

    ReadingPolicies(PolicyBook policies) {
        this.policies = policies;
    }

    /** The first day whose readings are kept. */
    LocalDate firstDay(Instant now) {
        return ChinaTime.dayOf(now).minusDays(days(PolicyRow.VALUE, now));
    }

    /** The first day whose minutes are kept. */
    LocalDate firstDayOfMinutes(Instant now) {
        return ChinaTime.dayOf(now).minusDays(days("minutes", now));
    }

    /** Readings before that are not taken. */
    Instant oldest(Instant now) {
        return ChinaTime.startOf(firstDay(now));
    }

    private int days(String parameter, Instant now) {
        var today = ChinaTime.dayOf(now);
        return policies.edition()
                .find(RETENTION, RegionCode.NATION, null, today)
                .map(answer ->
                        Math.max(LEAST_DAYS, answer.result().number(parameter).intValueExact()))
                .orElse(LEAST_DAYS);
    }

    /** After what without a reading a sensor of that place and sector is silent. */
    Duration silence(RegionCode region, Sector sector, Instant now) {
        return Duration.ofMinutes(policies.edition()
                .find(SILENCE, region, sector, ChinaTime.dayOf(now))
                .map(answer -> answer.result().number(PolicyRow.VALUE).intValueExact())
                .orElse(SILENT_MINUTES));
    }
}
