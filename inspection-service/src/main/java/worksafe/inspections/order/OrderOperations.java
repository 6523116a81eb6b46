package worksafe.inspections.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.finding.DangerNews;
import worksafe.inspections.finding.DemandedFindings;
import worksafe.inspections.finding.DemandedFindings.Demanded;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can happen to an order, each one transaction: load, act, append, let the clock follow. */
@ApplicationScoped
public class OrderOperations {

    /** The kind of the duty to answer an order by its due date; its title is the message {@code clock-order-rectification}. */
    private static final String DUTY = "order-rectification";

    /** For violations and general dangers. */
    private static final String PERIOD = "order.rectification-period";

    private static final String PERIOD_OF_MAJOR = "order.rectification-period.major";

    private final Orders orders;
    private final DemandedFindings findings;
    private final SourceInspections visits;
    private final PaperNumbers numbers;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final AllowedActions actions;
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
            Clocks clocks,
            AllowedActions actions,
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
        this.clocks = clocks;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Issues an order once, however often the request comes. */
    @Transactional
    OrderView issue(IdempotencyKey key, OrderRequests.IssueOrder request) {
        return idempotency.once(
                key, "issueOrder", request, OrderView.class, before -> orders.get(before.id()), () -> issue(request));
    }

    private OrderView issue(OrderRequests.IssueOrder request) {
        var now = clock.instant();
        var visit = visits.begun(request.inspectionId());
        if (!caller.is(Role.SUPERVISOR)) {
            visits.requireMember(visit.id(), caller.actor());
        }
        var when = visits.when(visit, request.happenedAt(), now);
        var id = Uuid7.next(clock);
        var demanded = findings.demand(
                visit.id(), request.findingIds().stream().distinct().toList(), id);
        var limit = limit(visit, demanded, request.dueDate(), when.day());
        var demand = new RectificationOrder.Demand(
                numbers.next("ZL", visit.region(), now),
                title(request.title(), demanded),
                demanded.stream().map(Demanded::id).toList(),
                limit);
        var created = RectificationOrder.issue(id, visit, demand, caller.actor(), when);
        var order = created.aggregate();
        orders.persist(order);
        outbox.append(created.event());
        startClock(order);
        return view(order);
    }

    /** One day for the whole order: that of the grade with the least time among what it demands. */
    private OrderLimit limit(
            SourceInspections.Visit visit, List<Demanded> demanded, @Nullable LocalDate named, LocalDate day) {
        var days = calendar.edition().days();
        return demanded.stream()
                .map(finding -> finding.major() ? PERIOD_OF_MAJOR : PERIOD)
                .distinct()
                .map(code -> policies.evaluate(code, visit.region(), visit.sector(), day)
                        .result())
                .map(row -> OrderLimit.byPolicy(row.dueDate(day, days).date(), PolicyBasis.of(row)))
                .min(Comparator.comparing(OrderLimit::latest))
                .orElseThrow()
                .named(named, day);
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
    OrderView get(UUID id) {
        return view(orders.get(id));
    }

    @Transactional
    OrderView withdraw(UUID id, IfMatch expected, String reason) {
        holdClock(id);
        findings.release(id);
        var order = orders.get(id, expected);
        outbox.append(order.withdraw(reason, caller.actor(), clock.instant()));
        clocks.cancel(duty(id), reason);
        orders.flush(); // raises the version that the view shows
        return view(order);
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
        findings.orderOf(findingId).ifPresent(this::holdClock);
        findings.hear(findingId, heard).ifPresent(orderId -> follow(orderId, heard.at(), renewal));
    }

    private void follow(UUID orderId, Instant at, @Nullable Renewal renewal) {
        var order = orders.lock(orderId);
        var settledAt = findings.settledAt(orderId).orElse(null);
        if (order.status() == OrderStatus.ISSUED && settledAt != null) {
            var when = within(order.lastIssuedAt(), settledAt, clock.instant());
            clocks.meet(duty(orderId), when);
            outbox.append(order.answer(when));
        } else if (order.status() == OrderStatus.ANSWERED && settledAt == null && renewal != null) {
            outbox.append(order.reopen(renewal.until(), renewal.reason(), at));
            startClock(order);
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
        if (missed.duty().kind().equals(DUTY)) {
            orders.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(outbox::append);
        }
    }

    /** Runs from the order's issue or last reopening until its due date. */
    private void startClock(RectificationOrder order) {
        clocks.start(ClockStart.until(
                        order.limit().date(),
                        duty(order.id()),
                        new ClockStart.Debtor(order.region(), order.sector(), order.enterpriseId()),
                        order.limit().basis().ofClock(),
                        order.lastIssuedAt())
                .about(order.number() + " " + order.title()));
    }

    /**
     * Keeps the sweep from the order's clock until the transaction ends. Called before findings and order are locked,
     * because the sweep takes the clock first.
     */
    private void holdClock(UUID orderId) {
        var unused = clocks.deadline(duty(orderId));
    }

    private static Duty duty(UUID orderId) {
        return new Duty("order", orderId, DUTY);
    }

    private OrderView view(RectificationOrder order) {
        return OrderView.of(order, actions.among(order.status().actions()));
    }
}
