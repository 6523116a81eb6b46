package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.kernel.ChinaTime;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * What the inspections context's facts do to dangers, one transaction for each. Findings and the orders about them come
 * in their order, because both are announced under the key of their enterprise; an order about a finding that is not
 * known here therefore means that something was lost, and is laid aside until somebody has looked.
 */
@ApplicationScoped
class FindingOperations {

    private static final Logger LOG = Logger.getLogger(FindingOperations.class);

    private final Dangers dangers;
    private final DangerNumbers numbers;
    private final ConcernedEnterprises enterprises;
    private final TimeLimits timeLimits;
    private final DangerClock dangerClock;
    private final Outbox outbox;
    private final DangerAudit audit;

    FindingOperations(
            Dangers dangers,
            DangerNumbers numbers,
            ConcernedEnterprises enterprises,
            TimeLimits timeLimits,
            DangerClock dangerClock,
            Outbox outbox,
            DangerAudit audit) {
        this.dangers = dangers;
        this.numbers = numbers;
        this.enterprises = enterprises;
        this.timeLimits = timeLimits;
        this.dangerClock = dangerClock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Enters the danger that was found, once. It is entered even where the enterprise has ended since: it was found. */
    @Transactional
    void recorded(ReceivedEvent event) {
        var finding = event.as(FindingAnnounced.class);
        if (dangers.ofFinding(finding.findingId()).isPresent()) {
            return;
        }
        var enterprise = enterprises.of(event, finding.enterpriseId()).enterprise();
        var limit = timeLimits.ofFact(
                finding.grade(), enterprise.region(), enterprise.sector(), ChinaTime.dayOf(event.time()));
        var created = Danger.report(
                numbers.next(enterprise.region(), event.time()),
                enterprise,
                finding.observation(),
                Provenance.finding(finding.findingId()),
                limit,
                finding.recorder(),
                event.time());
        dangers.persist(created.aggregate());
        outbox.append(created.event());
        dangerClock.follow(created.aggregate());
    }

    /** Dismisses the danger while nobody has taken it up; later only notes that its finding was withdrawn, and why. */
    @Transactional
    void withdrawn(ReceivedEvent event) {
        var finding = event.as(FindingWithdrawn.class);
        var by = actor(event, finding.inspectionNumber());
        var danger = held(require(finding.findingId()));
        if (danger.status() == DangerStatus.REPORTED) {
            outbox.append(danger.dismiss(finding.reason(), by, event.time()));
            dangerClock.follow(danger);
        } else if (danger.note(DangerStep.StepKind.FINDING_WITHDRAWN, finding.reason(), by, event.time())) {
            audit.record(DangerStep.StepKind.FINDING_WITHDRAWN, danger);
        }
    }

    /** Gives the dangers of its findings the day of the order. */
    @Transactional
    void ordered(ReceivedEvent event) {
        var announced = event.as(OrderAnnounced.class);
        var by = actor(event, announced.number());
        var ids = announced.findings().stream().map(this::require).toList();
        for (var id : ids.stream().sorted().toList()) {
            var danger = held(id);
            danger.order(announced.order(), by, event.time())
                    .ifPresentOrElse(
                            rescheduled -> {
                                outbox.append(rescheduled);
                                dangerClock.follow(danger);
                            },
                            () -> nothingToDo(event, danger));
        }
    }

    /** Gives the dangers that the order was about the policy's day again. */
    @Transactional
    void orderWithdrawn(ReceivedEvent event) {
        var withdrawn = event.as(OrderWithdrawn.class);
        var by = actor(event, withdrawn.number());
        for (var id : dangers.idsUnder(withdrawn.orderId()).stream().sorted().toList()) {
            var danger = held(id);
            danger.withdrawOrder(withdrawn.order(), withdrawn.reason(), policy(danger), by, event.time())
                    .ifPresentOrElse(
                            rescheduled -> {
                                outbox.append(rescheduled);
                                dangerClock.restart(danger);
                            },
                            () -> nothingToDo(event, danger));
        }
    }

    private TimeLimit policy(Danger danger) {
        return timeLimits.ofFact(
                danger.observation().grade(), danger.region(), danger.sector(), ChinaTime.dayOf(danger.reportedAt()));
    }

    private static void nothingToDo(ReceivedEvent event, Danger danger) {
        LOG.debugf("%s: nothing to do about %s, %s", event.type(), danger.id(), danger.status());
    }

    private Danger held(UUID id) {
        dangerClock.hold(id);
        return dangers.lock(id);
    }

    private UUID require(UUID findingId) {
        return dangers.ofFinding(findingId)
                .orElseThrow(() -> new IllegalStateException("no danger came of finding " + findingId + " here"));
    }

    /** Other contexts do not say who withdrew or ordered; the timeline shows that the fact came from there, and its number. */
    private static Actor actor(ReceivedEvent event, String number) {
        return new Actor(event.aggregate() + "/" + event.aggregateId(), number, Actor.ActorSide.AUTHORITY);
    }
}
