package worksafe.training.certificate.rule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Problem.LegalGround;

/**
 * A period that a policy sets for a certificate, kept as it was then.
 *
 * @param code the policy
 * @param region the place that the deciding row was made for
 * @param period as {@link LegalPeriod} writes it
 * @param source its document
 * @param clause where in it
 * @param force how strong the document is
 * @param certainty how sure it is that the document says so
 */
@Embeddable
public record TermRule(
        String code,
        Long region,
        String period,
        String source,
        String clause,
        @Enumerated(EnumType.STRING) Force force,
        @Enumerated(EnumType.STRING) Certainty certainty) {

    public static TermRule of(PolicyRow row) {
        return of(row, PolicyRow.VALUE);
    }

    public static TermRule of(PolicyRow row, String parameter) {
        return new TermRule(
                row.code(),
                row.region().value(),
                row.period(parameter).toString(),
                row.source(),
                row.clause(),
                row.force(),
                row.certainty());
    }

    /** The row that sets it, as refusals name it. */
    public LegalGround legal() {
        return basis().ground();
    }

    /** The row that sets it, as clocks and clients are told. */
    public PolicyBasis basis() {
        return new PolicyBasis(code, region, period, source, clause, force, certainty);
    }

    /**
     * The last day of a term whose first is that one: the day before the same day of a later year. Where that year has no such
     * day, as of 29 February, it is the last of the month (民法典 Art. 202).
     */
    public LocalDate lastDayFrom(LocalDate first) {
        var length = LegalPeriod.parse(period);
        var same = length.dueDate(first, WorkingCalendar.shipped()).date();
        var missing = switch (length.unit()) {
            case MONTHS, YEARS -> same.getDayOfMonth() < first.getDayOfMonth();
            case HOURS, CALENDAR_DAYS, WORKING_DAYS -> false;
        };
        return missing ? same : same.minusDays(1);
    }

    /** The first day of a term whose last is that one. */
    public LocalDate firstDayBefore(LocalDate last) {
        var length = LegalPeriod.parse(period);
        return switch (length.unit()) {
            case CALENDAR_DAYS -> last.minusDays(length.length());
            case MONTHS -> last.minusMonths(length.length());
            case YEARS -> last.minusYears(length.length());
            case HOURS, WORKING_DAYS -> throw new IllegalStateException(code + " cannot be counted back: " + period);
        };
    }
}
