package worksafe.inspections.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.RuleViolation;

/**
 * Until when, and why.
 *
 * @param date the last day that is in time (Shanghai)
 * @param origin who named the day
 * @param latest the last day that the policy allowed when the order was issued
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
        /** Who reopened a danger. */
        REOPENING
    }

    /** The last day that the policy allows. */
    static OrderLimit byPolicy(LocalDate latest, PolicyBasis basis) {
        return new OrderLimit(latest, LimitOrigin.POLICY, latest, basis);
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
            throw new RuleViolation(
                    InspectionProblem.ORDER_BEYOND_TIME_LIMIT, latest.toString(), basis.source(), basis.clause());
        }
        return new OrderLimit(day, LimitOrigin.NAMED, latest, basis);
    }

    /** The limit once a danger was reopened with a day of its own. */
    OrderLimit renewedTo(LocalDate day) {
        return new OrderLimit(day, LimitOrigin.REOPENING, latest, basis);
    }
}
