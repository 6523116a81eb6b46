package worksafe.inspections.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.RuleViolation;

/**
 * Until when, and why.
 *
 * @param date the last day that is in time (Shanghai)
 * @param origin who named the day
 * @param latest the last day that was allowed: by the policy when the order was issued or extended, or by the plans
 * @param basis the row that decided then
 */
@Embeddable
record OrderLimit(
        LocalDate date,
        @Enumerated(EnumType.STRING) LimitOrigin origin,
        LocalDate latest,
        @Embedded PolicyBasis basis) {

    /** Who named the day. */
    @Schema(name = "OrderLimitOrigin")
    enum LimitOrigin {
        /** Nobody: it is the last that the policy allows. */
        POLICY,
        /** Who issued the order. */
        NAMED,
        /** The plans of the major dangers that the order is about. */
        PLAN,
        /** Who extended the order when the enterprise asked. */
        EXTENSION,
        /** Who reopened a danger. */
        REOPENING
    }

    /** The last day that the policy allows. */
    static OrderLimit byPolicy(LocalDate latest, PolicyBasis basis) {
        return new OrderLimit(latest, LimitOrigin.POLICY, latest, basis);
    }

    /** The day of the plan of a major danger, where there is one. */
    static OrderLimit byPlan(LocalDate planned, PolicyBasis basis) {
        return new OrderLimit(planned, LimitOrigin.PLAN, planned, basis);
    }

    /** The limit once plans were made or changed: a day that nobody named is theirs. */
    OrderLimit following(LocalDate planned) {
        return switch (origin) {
            case POLICY, PLAN ->
                planned.isAfter(latest) ? this : new OrderLimit(planned, LimitOrigin.PLAN, latest, basis);
            case NAMED, EXTENSION, REOPENING -> this;
        };
    }

    /**
     * The limit once it was extended. However often it is, the last day is counted from that before the first extension.
     *
     * @param most how much an extension may give
     * @throws RuleViolation when the day is past, not later than the present one, or later than the policy allows
     */
    OrderLimit extendedTo(LocalDate day, PolicyRow most, WorkingCalendar days, LocalDate today) {
        var last = origin == LimitOrigin.EXTENSION
                ? latest
                : most.dueDate(date, days).date();
        if (day.isBefore(today) || !day.isAfter(date)) {
            throw new RuleViolation(InspectionProblem.ORDER_EXTENSION_NOT_LATER, day.toString(), date.toString());
        }
        if (day.isAfter(last)) {
            throw beyond(last, PolicyBasis.of(most));
        }
        return new OrderLimit(day, LimitOrigin.EXTENSION, last, PolicyBasis.of(most));
    }

    private static RuleViolation beyond(LocalDate latest, PolicyBasis basis) {
        return RuleViolation.byLaw(
                basis.ground(),
                InspectionProblem.ORDER_BEYOND_TIME_LIMIT,
                latest.toString(),
                basis.source(),
                basis.clause());
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
            throw beyond(latest, basis);
        }
        return new OrderLimit(day, LimitOrigin.NAMED, latest, basis);
    }

    /** The limit once a danger was reopened with a day of its own. */
    OrderLimit renewedTo(LocalDate day) {
        return new OrderLimit(day, LimitOrigin.REOPENING, latest, basis);
    }
}
