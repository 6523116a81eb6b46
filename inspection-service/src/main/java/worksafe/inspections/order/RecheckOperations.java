package worksafe.inspections.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import worksafe.inspections.finding.DemandedFindings;
import worksafe.inspections.inspection.SourceInspections.FollowUpBegun;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;

/**
 * What the authority owes once the day of an order has passed: to look again at what it ordered, within the period of the
 * policy (10 days by 安监总局令第15号 Art. 17(2) until 31 January 2026). It is the duty of whoever issued the order, and is done
 * when a visit to look again begins there, when a danger that the order demands is re-checked, or when all of them are
 * settled. That the enterprise asks for the re-check is told of the danger, where the other half of the duty runs.
 */
@ApplicationScoped
public class RecheckOperations {

    /** The kind of the duty; its title is the message {@code clock-order-recheck}. */
    private static final String DUTY = "order-recheck";

    private static final String PERIOD = "order.recheck-period";
    private static final Duration WITHIN_THE_DAY = Duration.ofSeconds(1);

    private final Orders orders;
    private final DemandedFindings findings;
    private final PolicyBook policies;
    private final Clocks clocks;
    private final OrderTasks tasks;

    RecheckOperations(Orders orders, DemandedFindings findings, PolicyBook policies, Clocks clocks, OrderTasks tasks) {
        this.orders = orders;
        this.findings = findings;
        this.policies = policies;
        this.clocks = clocks;
        this.tasks = tasks;
    }

    /**
     * The order's day has passed: the period counts from it. Where the book is silent nobody owes anything.
     *
     * @param dueAt the first moment that was too late
     */
    void begin(RectificationOrder order, Instant dueAt) {
        var expired = dueAt.minus(WITHIN_THE_DAY);
        if (clocks.deadline(duty(order.id())).isPresent()) {
            return;
        }
        var debtor =
                ClockStart.Debtor.authority(order.region(), order.sector(), order.enterpriseId(), order.issuedBy());
        policies.edition()
                .find(PERIOD, order.region(), order.sector(), ChinaTime.dayOf(expired))
                .ifPresent(answer -> clocks.start(ClockStart.by(answer, duty(order.id()), debtor, expired)
                        .about(order.number() + " " + order.title())));
        clocks.deadline(duty(order.id())).ifPresent(owed -> tasks.recheckOwed(order, owed.lastDay()));
    }

    /** Keeps the sweep from the clock until the transaction ends, as of the order's own. */
    void hold(UUID orderId) {
        var unused = clocks.deadline(duty(orderId));
    }

    /** It was looked at again, if that was owed. */
    void done(UUID orderId, Instant when) {
        if (clocks.deadline(duty(orderId)).isPresent()) {
            clocks.meet(duty(orderId), when);
            tasks.rechecked(orderId, "order-rechecked");
        }
    }

    /** There is nothing to look at any more. */
    void fallAway(UUID orderId, String reason) {
        if (clocks.deadline(duty(orderId)).isPresent()) {
            clocks.cancel(duty(orderId), reason);
            tasks.rechecked(orderId, "order-recheck-fell-away");
        }
    }

    /** A danger of that finding was re-checked, whatever was found. */
    @Transactional(TxType.MANDATORY)
    public void rechecked(UUID findingId, Instant when) {
        findings.orderOf(findingId).ifPresent(orderId -> done(orderId, when));
    }

    /** It did not pass: what that means for occupational harms follows by itself. */
    @Transactional(TxType.MANDATORY)
    public void failed(UUID findingId) {
        findings.recheckFailed(findingId);
    }

    /** A visit to look again began: it looks at all that is overdue there. */
    @Transactional(TxType.MANDATORY)
    void visited(@Observes FollowUpBegun begun) {
        orders.overdueOf(begun.enterpriseId(), begun.at()).forEach(orderId -> done(orderId, begun.at()));
    }

    private static Duty duty(UUID orderId) {
        return new Duty("order", orderId, DUTY);
    }
}
