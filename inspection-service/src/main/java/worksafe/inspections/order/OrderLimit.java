package worksafe.inspections.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.kernel.PolicyRow;
import worksafe.platform.http.RuleViolation;

/**
 * Until when, and why: the explanation is kept with the day, because policies change and this one was decided by the row
 * that held then.
 *
 * @param dueDate the last day that is in time (Shanghai)
 * @param origin who named the day
 * @param latest the last day that the policy allowed when the order was issued
 * @param policyCode the question put to the policy book
 * @param policyRegion the place that the deciding row was made for
 * @param period what the row says, for example {@code 30 CALENDAR_DAYS}
 * @param source the document behind the row
 * @param clause where in the document; empty where the row names none
 */
@Embeddable
record OrderLimit(
        LocalDate dueDate,

        @Column(name = "due_origin") @Enumerated(EnumType.STRING)
        LimitOrigin origin,

        @Column(name = "due_latest") LocalDate latest,
        @Column(name = "due_policy_code") String policyCode,
        @Column(name = "due_policy_region") long policyRegion,
        @Column(name = "due_period") String period,
        @Column(name = "due_source") String source,
        @Column(name = "due_clause") String clause) {

    /** Who named the day. */
    enum LimitOrigin {
        /** Nobody: it is the last that the policy allows. */
        POLICY,
        /** Who issued the order. */
        NAMED,
        /** Who reopened a danger. */
        REOPENING
    }

    /** The last day that the policy allows. */
    static OrderLimit byPolicy(LocalDate latest, PolicyRow row) {
        return new OrderLimit(
                latest,
                LimitOrigin.POLICY,
                latest,
                row.code(),
                row.region().value(),
                row.text(PolicyRow.VALUE),
                row.source(),
                row.clause());
    }

    /**
     * The limit once whoever issues the order has named a day, or none.
     *
     * @throws RuleViolation when the day is past, or later than the policy allows
     */
    OrderLimit named(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return this;
        }
        if (day.isBefore(today)) {
            throw new RuleViolation(InspectionProblem.ORDER_DUE_DATE_PAST, day.toString());
        }
        if (day.isAfter(latest)) {
            throw new RuleViolation(InspectionProblem.ORDER_BEYOND_TIME_LIMIT, latest.toString(), source, clause);
        }
        return movedTo(day, LimitOrigin.NAMED);
    }

    /** The limit once a danger was reopened with a day of its own. */
    OrderLimit renewedTo(LocalDate day) {
        return movedTo(day, LimitOrigin.REOPENING);
    }

    private OrderLimit movedTo(LocalDate day, LimitOrigin by) {
        return new OrderLimit(day, by, latest, policyCode, policyRegion, period, source, clause);
    }
}
