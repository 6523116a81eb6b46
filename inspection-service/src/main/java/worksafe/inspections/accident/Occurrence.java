package worksafe.inspections.accident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentTerms.AccidentKind;
import worksafe.inspections.accident.AccidentTerms.AccidentSource;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RuleViolation;

/**
 * What happened, where and when, and how it came to be known. Never changes.
 *
 * @param unitName the unit, where it is not registered
 * @param kindCode by a later edition of the standard than 1986, where somebody named it
 * @param roadTraffic whether it is one of road traffic, whose toll is told for a shorter time, as that of a fire
 * @param knownAt when the head of the unit was told, or whoever told us knew
 * @param taken what was done so far
 * @param reportedAt when the authority was told
 */
@Embeddable
record Occurrence(
        @Column(updatable = false) @Nullable String unitName,
        @Column(updatable = false) String title,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        AccidentKind kind,

        @Column(updatable = false) @Nullable String kindCode,
        @Column(updatable = false) boolean roadTraffic,
        @Column(updatable = false) Instant occurredAt,
        @Column(updatable = false) LocalDate occurredOn,
        @Column(updatable = false) Instant knownAt,
        @Column(updatable = false) String site,
        @Column(updatable = false) String course,
        @Column(updatable = false) @Nullable String taken,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        AccidentSource source,

        @Column(updatable = false) Instant reportedAt) {

    /** @throws RuleViolation when a moment is to come, or comes before what it follows */
    void requireOrder(Instant now) {
        for (var moment : new Instant[] {occurredAt, knownAt, reportedAt}) {
            if (moment.isAfter(now)) {
                throw new RuleViolation(AccidentProblem.ACCIDENT_TIME_TO_COME, shown(moment));
            }
        }
        if (knownAt.isBefore(occurredAt)) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_TIME_ORDER, shown(knownAt), shown(occurredAt));
        }
        if (reportedAt.isBefore(knownAt)) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_TIME_ORDER, shown(reportedAt), shown(knownAt));
        }
    }

    /** Whether the toll is told for the shorter time (493 Art. 13). */
    boolean isShort() {
        return roadTraffic || kind == AccidentKind.FIRE;
    }

    static String shown(Instant moment) {
        return moment.atZone(ChinaTime.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .atOffset(ZoneOffset.ofHours(8))
                .toString();
    }
}
