package worksafe.platform.figures.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/**
 * A report was frozen: {@code figure-report-frozen}.
 *
 * @param context whose figures
 * @param until the last day of the period
 * @param contentSha256 the digest of its text, which so stands in the audit log, too
 * @param previousId the edition that it corrects; absent of the first, and with it reason and changed rows
 */
record FigureReportFrozen(
        @JsonIgnore String context,
        UUID reportId,
        long revision,
        String number,
        RegionCode region,
        String period,
        LocalDate from,
        LocalDate until,
        int edition,
        @Nullable UUID previousId,
        @Nullable String reason,
        List<FrozenFigure> figures,
        long basisRows,
        @Nullable Long changedRows,
        String contentSha256,
        String frozenBy,
        Instant occurredAt)
        implements DomainEvent {

    /** One of its figures. */
    record FrozenFigure(
            String figure,
            int version,
            long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            long owed,
            long unknown) {}

    @Override
    public String type() {
        return "worksafe." + context + ".figure-report-frozen.v1";
    }

    @Override
    public Subject subject() {
        return Subject.ofRegion(region, "figure-report", reportId, revision, null);
    }
}
