package worksafe.platform.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.RuleViolation;

/**
 * When something happened, beside the moment at which it was entered: what is written down without a network is sent days
 * later. Periods run from the fact, and the fact decides what was in time.
 *
 * @param at the moment of the fact
 * @param enteredAt the moment at which it was entered here
 */
public record FactTime(Instant at, Instant enteredAt) {

    /** Why a moment cannot be that of the fact. */
    public enum FactProblem implements ProblemType {
        /** It is still to come. */
        FACT_IN_FUTURE,
        /** It lies further back than the policy lets anybody enter. */
        FACT_TOO_OLD,
        /** It comes before what it follows. */
        FACT_BEFORE_CAUSE;

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** Of what is entered as it happens. */
    public static FactTime now(Instant now) {
        return new FactTime(now, now);
    }

    /** Of what another context tells, which has judged it; nothing is told before it happens, whatever its clock says. */
    public static FactTime told(@Nullable Instant happenedAt, Instant told) {
        return new FactTime(happenedAt == null || happenedAt.isAfter(told) ? told : happenedAt, told);
    }

    /**
     * Of what somebody enters afterwards.
     *
     * @param happenedAt kept to the millisecond
     * @param days how many days back it may lie
     * @throws RuleViolation when it is still to come, or lies further back
     */
    public static FactTime stated(Instant happenedAt, Instant now, int days) {
        if (happenedAt.isAfter(now)) {
            throw new RuleViolation(FactProblem.FACT_IN_FUTURE, shown(happenedAt));
        }
        var earliest = ChinaTime.dayOf(now).minusDays(days);
        if (ChinaTime.dayOf(happenedAt).isBefore(earliest)) {
            throw new RuleViolation(
                    FactProblem.FACT_TOO_OLD, shown(happenedAt), String.valueOf(days), earliest.toString());
        }
        return new FactTime(happenedAt.truncatedTo(ChronoUnit.MILLIS), now);
    }

    /**
     * The same, once it is known to come after what it follows. What was entered as it happened does: clocks may differ.
     *
     * @throws RuleViolation when it was stated and comes before
     */
    public FactTime since(Instant cause) {
        if (at.isBefore(cause.truncatedTo(ChronoUnit.MILLIS)) && !at.equals(enteredAt)) {
            throw new RuleViolation(FactProblem.FACT_BEFORE_CAUSE, shown(at), shown(cause));
        }
        return this;
    }

    /** The day of the fact, by which legal days are counted. */
    public LocalDate day() {
        return ChinaTime.dayOf(at);
    }

    /** The moment of the fact, where it is another than that of the entry. */
    public @Nullable Instant earlier() {
        return at.equals(enteredAt) ? null : at;
    }

    private static String shown(Instant moment) {
        return moment.atZone(ChinaTime.ZONE)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
