package worksafe.inspections.closure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import worksafe.inspections.closure.ClosureRequests.ProposeClosure;
import worksafe.inspections.ground.VisitGround;
import worksafe.inspections.ground.VisitGroundQueries;
import worksafe.inspections.penalty.PenaltyRecord;
import worksafe.inspections.stop.StopOrders;
import worksafe.inspections.stop.StopOrders.Known;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;

/** What has to come before a closure, by its ground: without it the closure is refused. */
@ApplicationScoped
class ClosureSteps {

    private static final String SHORTER = "closure.penalties-in-half-year";
    private static final String LONGER = "closure.penalties-in-year";

    private final StopOrders stopOrders;
    private final PenaltyRecord penalties;
    private final VisitGroundQueries grounds;
    private final PolicyBook policies;

    ClosureSteps(StopOrders stopOrders, PenaltyRecord penalties, VisitGroundQueries grounds, PolicyBook policies) {
        this.stopOrders = stopOrders;
        this.penalties = penalties;
        this.grounds = grounds;
        this.policies = policies;
    }

    /**
     * Lets a proposal through whose ground holds.
     *
     * @throws RuleViolation otherwise
     */
    void require(ProposeClosure what, ActiveEnterprise at, Instant now) {
        switch (what.ground()) {
            case REPEATED_PENALTIES -> requirePenalties(at, now);
            case ACCIDENT_WITHOUT_CONDITIONS -> {
                if (what.referenceNumber() == null) {
                    throw new RuleViolation(ClosureProblem.CLOSURE_ACCIDENT_MISSING);
                }
            }
            case FAILED_AFTER_STOP -> require(what, at, Known::failed, "专家验收不合格");
            case STOP_REFUSED -> require(what, at, Known::disobeyed, "拒不执行");
            case FORCED_EXIT, OCCUPATIONAL_HARM ->
                require(what, at, order -> order.failed() || order.disobeyed(), "专家验收不合格或者拒不执行");
        }
    }

    private void require(ProposeClosure what, ActiveEnterprise at, Predicate<Known> stands, String asked) {
        var id = what.stopOrderId();
        if (id == null) {
            throw new RuleViolation(ClosureProblem.CLOSURE_WITHOUT_STEPS, asked);
        }
        var order = stopOrders.require(id);
        if (!order.enterpriseId().equals(at.id()) || !stands.test(order)) {
            throw new RuleViolation(ClosureProblem.CLOSURE_WITHOUT_STEPS, order.number() + " " + asked);
        }
    }

    private void requirePenalties(ActiveEnterprise at, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (grounds.held(List.of(at.id()), today).stream()
                .noneMatch(held -> held.ground() == VisitGround.MAJOR_DANGER && held.until() == null)) {
            throw new RuleViolation(ClosureProblem.CLOSURE_NO_MAJOR_DANGER);
        }
        var shorter = row(SHORTER, at, today);
        var longer = row(LONGER, at, today);
        var few = counted(at, shorter, today);
        var many = counted(at, longer, today);
        if (few < least(shorter) && many < least(longer)) {
            throw RuleViolation.byLaw(
                    LegalGround.of(longer),
                    ClosureProblem.CLOSURE_PENALTIES_TOO_FEW,
                    String.valueOf(days(shorter)),
                    String.valueOf(few),
                    String.valueOf(days(longer)),
                    String.valueOf(many),
                    String.valueOf(least(shorter)),
                    String.valueOf(least(longer)),
                    longer.source(),
                    longer.clause());
        }
    }

    private PolicyRow row(String code, ActiveEnterprise at, LocalDate day) {
        return policies.evaluate(code, at.region(), at.sector(), day).result();
    }

    private int counted(ActiveEnterprise at, PolicyRow window, LocalDate today) {
        return penalties.counted(at.id(), today.minusDays(days(window) - 1L), today);
    }

    private static int least(PolicyRow window) {
        return window.number(PolicyRow.VALUE).intValue();
    }

    private static int days(PolicyRow window) {
        return window.number("withinDays").intValue();
    }
}
