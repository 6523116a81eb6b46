package worksafe.platform.duties.clock;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.Clocks.Duty;

/**
 * A duty that begins to run, for a period from a moment or until a fixed day.
 *
 * @param duty what is owed for which subject
 * @param debtor who owes it, and where
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

    /** A duty to be done within the period that the book answers, whose end a day off moves where its row says so. */
    public static ClockStart by(PolicyAnswer.Decided answer, Duty duty, Debtor debtor, Instant startedAt) {
        var row = answer.result();
        var start = within(row.period(PolicyRow.VALUE), duty, debtor, Basis.of(answer), startedAt);
        return row.holidayMovesEnd() ? start.rollingToWorkingDay() : start;
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

    /** Which side owes a duty. */
    @Schema(name = "ClockSide")
    public enum DebtorSide {
        /** An enterprise, or somebody who works in one. */
        ENTERPRISE,
        /** The authority that is competent for the place and the sector. */
        AUTHORITY
    }

    /**
     * Who owes the duty, and to whom: the authority that is competent for the place and the sector, or the enterprise to it.
     *
     * @param side which of the two
     * @param region the place that is competent
     * @param sector the sector that is competent there, if the subject has one
     * @param enterpriseId the enterprise that owes it or that it concerns; absent where it concerns none
     * @param assignee the account of the official who is to do it, where one is known; never of an enterprise
     */
    public record Debtor(
            DebtorSide side,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId,
            @Nullable String assignee) {

        public Debtor {
            Objects.requireNonNull(side, "nobody owes it");
            Objects.requireNonNull(region, "nobody is competent");
            if (side == DebtorSide.ENTERPRISE && assignee != null) {
                throw new IllegalArgumentException("no official does what an enterprise owes");
            }
            assignee = assignee == null ? null : Accounts.folded(assignee);
        }

        /** An enterprise, or somebody who works in one where none is named. */
        public static Debtor enterprise(RegionCode region, @Nullable Sector sector, @Nullable UUID enterpriseId) {
            return new Debtor(DebtorSide.ENTERPRISE, region, sector, enterpriseId, null);
        }

        /** The authority that is competent there. */
        public static Debtor authority(
                RegionCode region, @Nullable Sector sector, @Nullable UUID enterpriseId, @Nullable String assignee) {
            return new Debtor(DebtorSide.AUTHORITY, region, sector, enterpriseId, assignee);
        }
    }

    /**
     * The rule behind a duty.
     *
     * @param policyCode the policy that sets the period or the day
     * @param source the document
     * @param clause where in the document
     * @param force how strong the document is
     * @param certainty how sure it is that the document says so
     */
    @Embeddable
    public record Basis(
            String policyCode,
            String source,
            String clause,
            @Enumerated(EnumType.STRING) Force force,
            @Enumerated(EnumType.STRING) Certainty certainty) {

        /** The rule that answered. */
        public static Basis of(PolicyAnswer.Decided answer) {
            var row = answer.result();
            return new Basis(answer.policy().code(), row.source(), row.clause(), row.force(), row.certainty());
        }
    }
}
