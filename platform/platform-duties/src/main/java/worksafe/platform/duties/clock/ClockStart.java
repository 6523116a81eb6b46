package worksafe.platform.duties.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.Clocks.Duty;

/**
 * A duty that begins to run, for a period from a moment or until a fixed day.
 *
 * @param duty what is owed for which subject
 * @param debtor where, and by whom
 * @param basis which rule says so
 * @param startedAt the moment from which it counts; a period in days counts from the day after
 * @param period how long there is, unless a day is fixed
 * @param lastDay the last day in time, where the rule names a day instead of a period
 * @param rolls whether a last day that is off moves to the next working day (民法典 Art. 203)
 * @param subjectName what people call the subject, without personal data; absent where nobody said
 */
public record ClockStart(
        Duty duty,
        Debtor debtor,
        Basis basis,
        Instant startedAt,
        @Nullable LegalPeriod period,
        @Nullable LocalDate lastDay,
        boolean rolls,
        @Nullable String subjectName) {

    public ClockStart {
        if ((period == null) == (lastDay == null)) {
            throw new IllegalArgumentException("a clock has either a period or a last day");
        }
        if (rolls && period == null) {
            throw new IllegalArgumentException("a day that is fixed does not move");
        }
    }

    /** A duty to be done within a period. */
    public static ClockStart within(LegalPeriod period, Duty duty, Debtor debtor, Basis basis, Instant startedAt) {
        return new ClockStart(duty, debtor, basis, startedAt, period, null, false, null);
    }

    /** A duty to be done by the end of a day. */
    public static ClockStart until(LocalDate lastDay, Duty duty, Debtor debtor, Basis basis, Instant startedAt) {
        return new ClockStart(duty, debtor, basis, startedAt, null, lastDay, false, null);
    }

    /** The same, with a last day that moves on to a working day. */
    public ClockStart rollingToWorkingDay() {
        return new ClockStart(duty, debtor, basis, startedAt, period, lastDay, true, subjectName);
    }

    /** The same, about a subject that people call so. */
    public ClockStart about(String subject) {
        return new ClockStart(duty, debtor, basis, startedAt, period, lastDay, rolls, subject);
    }

    /**
     * Where the duty is owed, and by whom.
     *
     * @param sector the subject's sector, if it has one
     * @param enterpriseId the enterprise that owes it or that it concerns; absent for a duty of an authority
     */
    public record Debtor(
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId) {}

    /**
     * The rule behind a duty.
     *
     * @param policyCode the policy that sets the period or the day
     * @param source the document
     * @param clause where in the document
     */
    public record Basis(String policyCode, String source, String clause) {

        /** The rule that answered. */
        public static Basis of(PolicyAnswer.Decided answer) {
            return new Basis(
                    answer.policy().code(),
                    answer.result().source(),
                    answer.result().clause());
        }
    }
}
