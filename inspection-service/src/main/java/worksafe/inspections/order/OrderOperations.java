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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.delegation.DelegatedPowers;
import worksafe.inspections.delegation.TownPower;
import worksafe.inspections.finding.DangerNews;
import worksafe.inspections.finding.DemandedFindings;
import worksafe.inspections.finding.DemandedFindings.Demanded;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.order.OrderEvent.OrderRescheduled;
import worksafe.inspections.order.OrderExtension.ExtensionAnswer;
import worksafe.inspections.order.OrderExtension.ExtensionGround;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Uuid7;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
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

    /** The same, where the 职业病防治法 is broken: that is what the order then rests on. */
    private static final String PERIOD_OF_HEALTH = "order.rectification-period.occupational";

    /** How much more time an extension may give. */
    private static final String EXTENSION = "order.extension-period";

    /** Within how many days before the last one force majeure is pleaded. */
    private static final String WINDOW = "order.extension-window";

    /** Within what the authority answers that. */
    private static final String ANSWER = "order.extension-answer-period";

    /** Within what the enterprise may appeal against an order, and sue; printed on its paper. */
    private static final String REVIEW = "order.review-period";

    private static final String LITIGATION = "order.litigation-period";

    private static final String ANSWER_DUTY = "order-extension-answer";

    private final Orders orders;
    private final DemandedFindings findings;
    private final SourceInspections visits;
    private final DelegatedPowers powers;
    private final PaperNumbers numbers;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final RecheckOperations rechecks;
    private final OrderTasks tasks;
    private final PaperOperations papers;
    private final OpenApplications applications;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    OrderOperations(
            Orders orders,
            DemandedFindings findings,
            SourceInspections visits,
            DelegatedPowers powers,
            PaperNumbers numbers,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            RecheckOperations rechecks,
            OrderTasks tasks,
            PaperOperations papers,
            OpenApplications applications,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.orders = orders;
        this.findings = findings;
        this.visits = visits;
        this.powers = powers;
        this.numbers = numbers;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.rechecks = rechecks;
        this.tasks = tasks;
        this.papers = papers;
        this.applications = applications;
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
        var warrant = powers.require(TownPower.RECTIFICATION_ORDER, caller.region(), visit.sector(), when.day());
        var id = Uuid7.next(clock);
        var demanded = findings.demand(
                visit.id(), request.findingIds().stream().distinct().toList(), id);
        var planned = findings.plannedUntil(id).orElse(null);
        var limit = limit(visit, demanded, planned, request.dueDate(), when.day());
        var demand = new RectificationOrder.Demand(
                numbers.next("ZL", visit.region(), now),
                title(request.title(), demanded),
                demanded.stream().map(Demanded::id).toList(),
                limit,
                warrant.orElse(null));
        var created = RectificationOrder.issue(id, visit, demand, caller.actor(), when);
        var order = created.aggregate();
        orders.persist(order);
        outbox.append(created.event());
        startClock(order, "order-issued");
        return view(order);
    }

    /**
     * One day for the whole order: that of the grade with the least time among what it demands; that of the plans where all
     * are major dangers that have such.
     */
    private OrderLimit limit(
            SourceInspections.Visit visit,
            List<Demanded> demanded,
            @Nullable LocalDate planned,
            @Nullable LocalDate named,
            LocalDate day) {
        var days = calendar.edition().days();
        return demanded.stream()
                .map(finding -> finding.occupational() ? PERIOD_OF_HEALTH : finding.major() ? PERIOD_OF_MAJOR : PERIOD)
                .distinct()
                .map(code -> policies.evaluate(code, visit.region(), visit.sector(), day)
                        .result())
                .map(row -> planned != null && !planned.isBefore(day)
                        ? OrderLimit.byPlan(planned, PolicyBasis.of(row))
                        : OrderLimit.byPolicy(row.dueDate(day, days).date(), PolicyBasis.of(row)))
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
        papers.hold(id);
        findings.release(id);
        var order = orders.get(id, expected);
        withdraw(order, reason);
        orders.flush(); // raises the version that the view shows
        return view(order);
    }

    private void withdraw(RectificationOrder order, String reason) {
        var id = order.id();
        var now = clock.instant();
        outbox.append(order.withdraw(reason, caller.actor(), now));
        papers.withdrawAll(id, reason, caller.actor(), now);
        clocks.cancel(duty(id), reason);
        rechecks.fallAway(id, reason);
        dropAnswer(id, reason);
        tasks.over(order, "order-withdrawn");
    }

    /** The enterprise is closed: its open orders are withdrawn. */
    @Transactional(TxType.MANDATORY)
    void windUp(UUID enterpriseId, String reason) {
        orders.open(enterpriseId).forEach(id -> {
            holdClock(id);
            papers.hold(id);
            findings.release(id);
            withdraw(orders.lock(id), reason);
        });
    }

    /** Has the paper drawn up that tells the enterprise. */
    @Transactional
    OrderView drawUpPaper(UUID id, IfMatch expected, OrderRequests.DrawUpPaper request) {
        papers.hold(id);
        var order = orders.get(id, expected);
        if (!caller.is(Role.SUPERVISOR)) {
            visits.requireMember(order.inspectionId(), caller.actor());
        }
        var now = clock.instant();
        var paper = new OrderPaper(
                order,
                visits.conducted(order.inspectionId()),
                findings.described(order.findings()),
                row(REVIEW, order, now).period(PolicyRow.VALUE),
                row(LITIGATION, order, now).period(PolicyRow.VALUE));
        order.requirePaper();
        var authority = request.authority();
        if (authority != null) {
            order.warrant().ifPresent(warrant -> warrant.requireName(authority));
        }
        order.drawUp(papers.draw(paper.draft(request), caller.actor(), now), caller.actor(), now);
        orders.flush();
        return view(order);
    }

    /** @throws NotFound when there is no such order within the scope, or no paper of it */
    @Transactional
    UUID paperOf(UUID id) {
        return orders.get(id).paperId().orElseThrow(() -> new NotFound(id));
    }

    /** A paper of an order was served or withdrawn, in whose transaction its order notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved moved) {
        if (!moved.ownerType().equals(OrderPaper.OWNER)) {
            return;
        }
        var order = orders.lock(moved.ownerId());
        switch (moved.status()) {
            case SERVED -> order.served(moved.paperId(), Objects.requireNonNull(moved.servedOn()), clock.instant());
            case WITHDRAWN -> order.paperWithdrawn(moved.paperId(), clock.instant());
            case DRAFT, SIGNED -> {}
        }
    }

    @Transactional
    OrderView askExtension(UUID id, IfMatch expected, OrderRequests.AskExtension request) {
        holdClock(id);
        var order = orders.get(id, expected);
        applications.about(AppliedExtensions.CODE, id).ifPresent(number -> {
            throw new RuleViolation(InspectionProblem.ORDER_EXTENSION_APPLIED, number);
        });
        var now = clock.instant();
        var asked = OrderExtension.asked(request.until(), request.ground(), request.reason(), caller.actor(), now);
        var hurried = asked.ground() == ExtensionGround.FORCE_MAJEURE;
        var days = calendar.edition().days();
        outbox.append(order.askExtension(asked, hurried ? row(WINDOW, order, now) : null, days, caller.actor()));
        if (hurried) {
            clocks.start(answerOwed(order, now));
        }
        tasks.extensionAsked(
                order, clocks.deadline(answerDuty(id)).map(Deadline::lastDay).orElse(null));
        orders.flush();
        return view(order);
    }

    @Transactional
    OrderView answerExtension(UUID id, IfMatch expected, OrderRequests.AnswerExtension request) {
        holdClock(id);
        var order = orders.get(id, expected);
        var now = clock.instant();
        var by = caller.actor();
        switch (request.answer()) {
            case GRANTED -> {
                clocks.missFirst(duty(id), now);
                var most = row(EXTENSION, order, now);
                var days = calendar.edition().days();
                restartClock(order, order.extend(request.until(), request.opinion(), most, days, by, now));
            }
            case REFUSED, RETURNED -> {
                var clause = request.answer() == ExtensionAnswer.REFUSED ? request.clause() : null;
                outbox.append(order.declineExtension(request.answer(), request.opinion(), clause, by, now));
            }
        }
        clocks.missFirst(answerDuty(id), now);
        var owed = clocks.deadline(answerDuty(id));
        if (request.answer() == ExtensionAnswer.RETURNED
                && owed.filter(day -> day.isMissedAt(now)).isEmpty()) {
            dropAnswer(id, request.opinion());
        } else if (owed.isPresent()) {
            clocks.meet(answerDuty(id), now);
        }
        tasks.extensionAnswered(id);
        orders.flush();
        return view(order);
    }

    /**
     * Whether such an application for more time may be made, which changes nothing; the order is locked, so that nobody
     * applies twice at once.
     *
     * @throws NotFound when the enterprise has no such order
     * @throws RuleViolation as {@link #askExtension} does
     */
    @Transactional(TxType.MANDATORY)
    void requireExtendable(UUID id, UUID enterpriseId, OrderExtension asked) {
        holdClock(id);
        var order = orders.lock(id);
        if (!order.enterpriseId().equals(enterpriseId)) {
            throw new NotFound(id);
        }
        var hurried = asked.ground() == ExtensionGround.FORCE_MAJEURE;
        order.requireExtendable(
                asked,
                hurried ? row(WINDOW, order, asked.askedAt()) : null,
                calendar.edition().days());
    }

    /** Gives the time that an application asked for: what {@link #answerExtension} does when it grants. */
    @Transactional(TxType.MANDATORY)
    void extendAsApplied(UUID id, OrderExtension asked, Actor applicant, String opinion, Actor by, Instant now) {
        holdClock(id);
        clocks.missFirst(duty(id), now);
        var order = orders.lock(id);
        var most = row(EXTENSION, order, now);
        var days = calendar.edition().days();
        restartClock(order, order.extendAsApplied(asked, applicant, opinion, most, days, by, now));
        orders.flush();
    }

    private PolicyRow row(String code, RectificationOrder order, Instant now) {
        return policies.evaluate(code, order.region(), order.sector(), ChinaTime.dayOf(now))
                .result();
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
        findings.hear(findingId, heard).ifPresent(orderId -> follow(orderId, heard, renewal));
    }

    /**
     * A danger of that finding was missed, refused or found not to be put right: where an order demands it, somebody decides
     * what follows. Nothing happens once the order is over.
     *
     * @param verb what was heard, in kebab case
     */
    @Transactional(TxType.MANDATORY)
    public void considerConsequence(UUID findingId, String verb) {
        findings.orderOf(findingId).ifPresent(orderId -> {
            holdClock(orderId);
            var order = orders.lock(orderId);
            if (order.status() == OrderStatus.ISSUED) {
                tasks.consequenceOwed(order, verb);
            }
        });
    }

    private void follow(UUID orderId, DangerNews heard, @Nullable Renewal renewal) {
        var order = orders.lock(orderId);
        var settledAt = findings.settledAt(orderId).orElse(null);
        if (order.status() == OrderStatus.ISSUED && settledAt != null) {
            var when = within(order.lastIssuedAt(), settledAt, clock.instant());
            clocks.meet(duty(orderId), when);
            rechecks.done(orderId, when);
            outbox.append(order.answer(when));
            dropAnswer(orderId, "已落实");
            tasks.over(order, "order-answered");
        } else if (order.status() == OrderStatus.ISSUED && heard.plannedUntil() != null) {
            findings.plannedUntil(orderId)
                    .flatMap(planned -> order.follow(planned, heard.at()))
                    .ifPresent(moved -> restartClock(order, moved));
        } else if (order.status() == OrderStatus.ANSWERED && settledAt == null && renewal != null) {
            outbox.append(order.reopen(renewal.until(), renewal.reason(), heard.at()));
            startClock(order, "order-reopened");
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
            var order = orders.get(missed.duty().subjectId());
            order.miss(missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                rechecks.begin(order, missed.dueAt());
            });
        }
    }

    private void restartClock(RectificationOrder order, OrderRescheduled moved) {
        outbox.append(moved);
        var reason = moved.formerDueDate() + " → " + order.limit().date();
        clocks.cancel(duty(order.id()), reason);
        rechecks.fallAway(order.id(), reason);
        startClock(order, "order-rescheduled");
    }

    /** Runs from the order's issue or last reopening until its due date, and so long it waits for the enterprise. */
    private void startClock(RectificationOrder order, String verb) {
        clocks.start(ClockStart.until(
                        order.limit().date(),
                        duty(order.id()),
                        ClockStart.Debtor.enterprise(order.region(), order.sector(), order.enterpriseId()),
                        order.limit().basis().ofClock(),
                        order.lastIssuedAt())
                .about(order.number() + " " + order.title()));
        tasks.demanded(order, verb);
    }

    /**
     * Keeps the sweep from the order's clock until the transaction ends. Called before findings and order are locked,
     * because the sweep takes the clock first.
     */
    void holdClock(UUID orderId) {
        var unused = clocks.deadline(duty(orderId));
        rechecks.hold(orderId);
    }

    /** What the authority owes whoever pleads force majeure. */
    private ClockStart answerOwed(RectificationOrder order, Instant now) {
        var answer = policies.evaluate(ANSWER, order.region(), order.sector(), ChinaTime.dayOf(now));
        var debtor =
                ClockStart.Debtor.authority(order.region(), order.sector(), order.enterpriseId(), order.issuedBy());
        return ClockStart.by(answer, answerDuty(order.id()), debtor, now).about(order.number() + " " + order.title());
    }

    /** Nothing is owed any more: the application was returned, or what it was about is over. */
    private void dropAnswer(UUID orderId, String reason) {
        if (clocks.deadline(answerDuty(orderId)).isPresent()) {
            clocks.cancel(answerDuty(orderId), reason);
        }
    }

    private static Duty answerDuty(UUID orderId) {
        return new Duty("order", orderId, ANSWER_DUTY);
    }

    private static Duty duty(UUID orderId) {
        return new Duty("order", orderId, DUTY);
    }

    private OrderView view(RectificationOrder order) {
        return OrderView.of(order, actions.among(order.actions(caller.subject())));
    }
}
