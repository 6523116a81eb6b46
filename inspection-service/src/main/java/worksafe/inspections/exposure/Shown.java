package worksafe.inspections.exposure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime.FactProblem;

/**
 * What was exposed, where and when, and who answers for it. Never changes.
 *
 * @param inspectionId the visit that found it, where one did
 * @param dangerNumber the danger's number, where it is one
 * @param text what was said of it
 * @param medium where, for example a newspaper, a broadcast, a notice
 * @param responsible the body that answers for it
 */
@Embeddable
record Shown(
        @Enumerated(EnumType.STRING) @Column(updatable = false)
        ExposureSubject about,

        @Column(updatable = false) @Nullable UUID inspectionId,
        @Column(updatable = false) @Nullable String dangerNumber,
        @Column(updatable = false) String title,
        @Column(name = "told", updatable = false) String text,
        @Column(updatable = false) String medium,
        @Column(updatable = false) LocalDate exposedOn,
        @Column(updatable = false) String responsible) {

    /** For how many days after it was shown something is followed up at all. */
    private static final int MOST_DAYS = 366;

    /** @throws RuleViolation when it would be exposed on a day to come, or was more than a year ago */
    void requireSince(Instant now) {
        var today = ChinaTime.dayOf(now);
        if (exposedOn.isAfter(today)) {
            throw new RuleViolation(InspectionProblem.EXPOSURE_DAY_TO_COME, exposedOn.toString());
        }
        var earliest = today.minusDays(MOST_DAYS);
        if (exposedOn.isBefore(earliest)) {
            throw new RuleViolation(
                    FactProblem.FACT_TOO_OLD, exposedOn.toString(), String.valueOf(MOST_DAYS), earliest.toString());
        }
    }

    /** @throws RuleViolation when the last day is over already, or later than allowed */
    static void requireWithin(LocalDate until, LocalDate latest, PolicyBasis basis, Instant now) {
        if (until.isBefore(ChinaTime.dayOf(now))) {
            throw new RuleViolation(InspectionProblem.EXPOSURE_DUE_DATE_PAST, until.toString());
        }
        if (until.isAfter(latest)) {
            throw RuleViolation.byLaw(
                    basis.ground(),
                    InspectionProblem.EXPOSURE_BEYOND_PERIOD,
                    latest.toString(),
                    basis.source(),
                    basis.clause());
        }
    }
}
