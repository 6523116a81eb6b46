package worksafe.hazards.danger.value;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;
import worksafe.hazards.HazardProblem;
import worksafe.kernel.Deadline;
import worksafe.kernel.DueDate;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.RuleViolation;

/**
 * Until when, and why: the explanation is kept with the day, because policies change and this one was decided by the row
 * that held then.
 *
 * @param dueDate the last day that is in time (Shanghai)
 * @param provisional whether it was counted beyond the published calendar and may move
 * @param origin who named the day
 * @param basis the row of the policy book that decided; under an order, what it is about and its number stand for document
 *     and clause
 */
@Embeddable
public record TimeLimit(
        LocalDate dueDate,
        @Column(name = "due_provisional") boolean provisional,

        @Column(name = "due_origin") @Enumerated(EnumType.STRING)
        LimitOrigin origin,

        @Embedded @EmbeddedColumnNaming("due_%s") PolicyBasis basis) {

    /** Who named the day. */
    @Schema(name = "DangerLimitOrigin")
    public enum LimitOrigin {
        /** The policy's period, counted from the report. */
        POLICY,
        /** The plan, within the policy's. */
        PLAN,
        /** Who re-checked it, to go on after a failure. */
        RECHECK,
        /** Who reopened it. */
        REOPENING,
        /** An order to put it right. */
        ORDER,
        /** The authority, which gave the more time that was applied for. */
        EXTENSION,
        /** The policy's period for the grade that the danger was given later. */
        REGRADING
    }

    public static TimeLimit byPolicy(DueDate due, PolicyRow row) {
        return new TimeLimit(due.date(), due.provisional(), LimitOrigin.POLICY, PolicyBasis.of(row));
    }

    /**
     * The limit once the plan has named its day. A plan may shorten what the policy allows; made too late, it changes
     * nothing.
     *
     * @throws RuleViolation when the day is past, or later than this limit allows
     */
    public TimeLimit plannedFor(LocalDate day, LocalDate today) {
        requireAhead(day, today);
        if (dueDate.isBefore(today)) {
            return this;
        }
        requireWithin(day);
        return movedTo(day, LimitOrigin.PLAN);
    }

    /** @throws RuleViolation when the day is later than this limit allows */
    public void requireWithin(LocalDate day) {
        if (day.isAfter(dueDate)) {
            throw RuleViolation.byLaw(
                    basis.ground(),
                    HazardProblem.PLAN_BEYOND_TIME_LIMIT,
                    dueDate.toString(),
                    basis.source(),
                    basis.clause());
        }
    }

    /**
     * The limit once an authority has named another day.
     *
     * @throws RuleViolation when the day is past
     */
    public TimeLimit renewedTo(LocalDate day, LimitOrigin by, LocalDate today) {
        requireAhead(day, today);
        return movedTo(day, by);
    }

    /**
     * The limit once more time was given.
     *
     * @param row what the policy allows
     */
    public TimeLimit extendedTo(LocalDate day, PolicyRow row) {
        return new TimeLimit(day, false, LimitOrigin.EXTENSION, PolicyBasis.of(row));
    }

    /**
     * The limit once the danger is of another grade: of a graver one there is no less time, of a lesser one no more.
     *
     * @param policy what the policy allows for that grade
     */
    public TimeLimit regradedTo(TimeLimit policy, boolean graver) {
        var moves = graver ? policy.dueDate.isAfter(dueDate) : policy.dueDate.isBefore(dueDate);
        return moves ? policy.movedTo(policy.dueDate, LimitOrigin.REGRADING) : this;
    }

    /** The day that an order names; the explanation is the order. */
    public TimeLimit orderedBy(OrderedDay order) {
        return new TimeLimit(
                order.dueDate(),
                false,
                LimitOrigin.ORDER,
                new PolicyBasis(
                        basis.policyCode(),
                        basis.policyRegion(),
                        basis.period(),
                        order.title(),
                        order.number(),
                        basis.force(),
                        basis.certainty()));
    }

    /** The limit once the order behind it is gone: the policy's, or the day that somebody named after the order. */
    public TimeLimit withoutOrder(TimeLimit policy) {
        return origin == LimitOrigin.ORDER ? policy : policy.movedTo(dueDate, origin);
    }

    /** The limit as its clock counted it in the end: a calendar published since may have moved a provisional day. */
    public TimeLimit countedUntil(Instant dueAt) {
        var lastDay = new Deadline(dueAt, false).lastDay();
        return new TimeLimit(lastDay, false, origin, basis);
    }

    private TimeLimit movedTo(LocalDate day, LimitOrigin by) {
        return new TimeLimit(day, false, by, basis);
    }

    private static void requireAhead(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new RuleViolation(HazardProblem.TIME_LIMIT_PAST, day.toString());
        }
    }
}
