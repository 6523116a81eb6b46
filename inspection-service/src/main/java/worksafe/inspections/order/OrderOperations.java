package worksafe.inspections.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.finding.DangerNews;
import worksafe.inspections.finding.DemandedFindings;
import worksafe.inspections.finding.DemandedFindings.Demanded;
import worksafe.inspections.inspection.PaperNumbers;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that can happen to an order, each one transaction: load, act, append, let the clock follow. */
@ApplicationScoped
public class OrderOperations {

    private static final String PERIOD = "order.rectification-period";

    private final Orders orders;
    private final DemandedFindings findings;
    private final SourceInspections visits;
    private final PaperNumbers numbers;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final OrderClock orderClock;
    private final OrderActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    OrderOperations(
            Orders orders,
            DemandedFindings findings,
            SourceInspections visits,
            PaperNumbers numbers,
            PolicyBook policies,
            Calendar calendar,
            OrderClock orderClock,
            OrderActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.orders = orders;
        this.findings = findings;
        this.visits = visits;
        this.numbers = numbers;
        this.policies = policies;
        this.calendar = calendar;
        this.orderClock = orderClock;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Issues an order once, however often the request comes. */
    @Transactional
    OrderView issue(IdempotencyKey key, IssueOrder request) {
        return idempotency.once(key, "issueOrder", request, OrderView.class, () -> issue(request));
    }

    private OrderView issue(IssueOrder request) {
        var now = clock.instant();
        var visit = visits.begun(request.inspectionId());
        if (!caller.is(Role.SUPERVISOR)) {
            visits.requireMember(visit.id(), caller.actor());
        }
        var limit = limit(visit, request.dueDate(), ChinaTime.dayOf(now));
        var id = Uuid7.next(clock);
        var demanded = findings.demand(
                visit.id(), request.findingIds().stream().distinct().toList(), id);
        var number = numbers.next(PaperNumbers.Series.ZL, visit.region(), now);
        var demand = new RectificationOrder.Demand(
                title(request.title(), demanded),
                demanded.stream().map(Demanded::id).toList(),
                limit);
        var created = RectificationOrder.issue(new OrderIdentity(id, number), visit, demand, caller.actor(), now);
        var order = created.aggregate();
        orders.persist(order);
        outbox.append(created.event());
        orderClock.start(order);
        return OrderView.of(order, actions.of(order));
    }

    private OrderLimit limit(SourceInspections.Visit visit, @Nullable LocalDate named, LocalDate today) {
        var row =
                policies.evaluate(PERIOD, visit.region(), visit.sector(), today).result();
        var latest = row.period(PolicyRow.VALUE)
                .dueDate(today, calendar.edition().days())
                .date();
        return OrderLimit.byPolicy(latest, row).named(named, today);
    }

    private static String title(@Nullable String given, List<Demanded> demanded) {
        if (given != null) {
            return given;
        }
        var made = "责令限期整改指令书：" + demanded.getFirst().title();
        var rest = "等 " + demanded.size() + " 项";
        var most = 200 - rest.length();
        return (made.length() <= most ? made : made.substring(0, most - 1) + "…") + rest;
    }

    @Transactional
    RectificationOrder withdraw(UUID id, IfMatch expected, String reason) {
        orderClock.hold(id);
        findings.release(id);
        var order = orders.get(id, expected);
        outbox.append(order.withdraw(reason, caller.actor(), clock.instant()));
        orderClock.cancel(order, reason);
        return order;
    }

    /**
     * What a reopened danger brings.
     *
     * @param until the day by which it must be put right now; absent where none was told
     */
    public record Renewal(@Nullable LocalDate until, String reason) {}

    /**
     * A finding hears of its danger, and the order that demands it follows: answered once all its findings are settled,
     * reopened when one is not any more.
     *
     * @param renewal for a danger that was reopened
     * @throws RuleViolation when there is no such finding
     */
    @Transactional(TxType.MANDATORY)
    public void hear(UUID findingId, DangerNews heard, @Nullable Renewal renewal) {
        // Clock, finding, order: the order in which everybody locks. An order issued in this very moment is held late;
        // should that ever meet the sweep, one of the two is tried again.
        findings.orderOf(findingId).ifPresent(orderClock::hold);
        findings.hear(findingId, heard).ifPresent(orderId -> follow(orderId, heard.at(), renewal));
    }

    private void follow(UUID orderId, Instant at, @Nullable Renewal renewal) {
        var order = orders.lock(orderId);
        var settledAt = findings.settlement(orderId).lastSettledAt();
        if (order.status() == OrderStatus.ISSUED && settledAt != null) {
            var when = within(order.lastIssuedAt(), settledAt, clock.instant());
            orderClock.meet(order, when);
            outbox.append(order.answer(when));
        } else if (order.status() == OrderStatus.ANSWERED && settledAt == null && renewal != null) {
            outbox.append(order.reopen(renewal.until(), renewal.reason(), at));
            orderClock.start(order);
        }
        // The next event of the same poll needs the next version.
        orders.flush();
    }

    /** Dangers may end before they are ordered to be put right, and by clocks that are ahead of ours. */
    private static Instant within(Instant earliest, Instant when, Instant latest) {
        if (when.isBefore(earliest)) {
            return earliest;
        }
        return when.isAfter(latest) ? latest : when;
    }

    /** A clock ran out: its order is overdue. In the transaction of the sweep, or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(OrderClock.KIND)) {
            orders.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(outbox::append);
        }
    }
}
