package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.DangerStep.StepKind;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.OrderedDay;
import worksafe.hazards.danger.value.Provenance;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.enterprises.ConcernedEnterprises;
import worksafe.platform.enterprises.ConcernedEnterprises.ConcernedEnterprise;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.PaperNumbers;

/**
 * What other contexts' facts do to dangers, in the transaction that takes the fact over. A fact cannot be refused: what it
 * asks of a danger that somebody has taken up is only noted there, for whoever supervises it to judge.
 */
@ApplicationScoped
public class FactOperations {

    private static final Logger LOG = Logger.getLogger(FactOperations.class);

    private final Dangers dangers;
    private final PaperNumbers numbers;
    private final InstantSource clock;
    private final ConcernedEnterprises enterprises;
    private final DangerPolicies policies;
    private final DangerClock dangerClock;
    private final DangerHolds holds;
    private final Outbox outbox;
    private final DangerAudit audit;

    FactOperations(
            Dangers dangers,
            PaperNumbers numbers,
            InstantSource clock,
            ConcernedEnterprises enterprises,
            DangerPolicies policies,
            DangerClock dangerClock,
            DangerHolds holds,
            Outbox outbox,
            DangerAudit audit) {
        this.dangers = dangers;
        this.numbers = numbers;
        this.clock = clock;
        this.enterprises = enterprises;
        this.policies = policies;
        this.dangerClock = dangerClock;
        this.holds = holds;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Enters the danger that a fact tells of, once however often it is told.
     *
     * @param found what is entered, given the enterprise as it is known here; empty where the fact makes no danger there
     */
    @Transactional(TxType.MANDATORY)
    public void enter(
            ReceivedEvent event,
            Provenance provenance,
            UUID enterpriseId,
            Function<ConcernedEnterprise, Optional<Found>> found) {
        if (dangers.isKnown(provenance)) {
            return;
        }
        var concerned = enterprises.of(event, enterpriseId);
        found.apply(concerned).ifPresent(what -> {
            var enterprise = concerned.enterprise();
            var when = FactTime.told(what.happenedAt(), event.time());
            var limit =
                    policies.ofFact(what.observation().grade(), enterprise.region(), enterprise.sector(), when.day());
            var number = numbers.next(Danger.Identity.SERIES, enterprise.region(), event.time());
            var created = Danger.report(
                    new Danger.Identity(Uuid7.next(clock), number),
                    enterprise,
                    what.observation(),
                    provenance,
                    limit,
                    what.by(),
                    when);
            dangers.persist(created.aggregate());
            outbox.append(created.event());
            dangerClock.follow(created.aggregate());
        });
    }

    /**
     * Enters what this context itself found, in the transaction that found it.
     *
     * @return its id; empty where the policy book is silent about its time limit, which whoever found it must not suffer for
     */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> enterOwn(ActiveEnterprise enterprise, Found what, Instant at) {
        TimeLimit limit;
        try {
            limit = policies.ofFact(
                    what.observation().grade(), enterprise.region(), enterprise.sector(), ChinaTime.dayOf(at));
        } catch (IllegalStateException gap) {
            LOG.errorf("%s makes no danger: %s", what.by().subject(), gap.getMessage());
            return Optional.empty();
        }
        var number = numbers.next(Danger.Identity.SERIES, enterprise.region(), at);
        var created = Danger.report(
                new Danger.Identity(Uuid7.next(clock), number),
                enterprise,
                what.observation(),
                limit,
                what.by(),
                FactTime.now(at));
        dangers.persist(created.aggregate());
        outbox.append(created.event());
        dangerClock.follow(created.aggregate());
        return Optional.of(created.aggregate().id());
    }

    /**
     * What a fact found, and who did.
     *
     * @param happenedAt when, where that was not when it was told
     */
    public record Found(
            DangerObservation observation,
            Actor by,
            @Nullable Instant happenedAt) {}

    /** Why and by whom something ended in another context. */
    public record Ended(String words, Actor by, Instant at) {}

    /** Dismisses the danger of the finding while nobody has taken it up; later only notes that the finding was withdrawn. */
    @Transactional(TxType.MANDATORY)
    public void withdrawFinding(UUID findingId, Ended ended) {
        end(require(findingId), StepKind.FINDING_WITHDRAWN, ended, (danger, words) -> dangerClock.follow(danger));
    }

    /** The same for the barrings from a post before that revision of it, when its holder may work in it again. */
    @Transactional(TxType.MANDATORY)
    public void clearPost(UUID postId, long revision, Ended ended) {
        endBarrings(postId, revision, StepKind.POST_CLEARED, ended);
    }

    /** The same, when its holder has left it. */
    @Transactional(TxType.MANDATORY)
    public void endPost(UUID postId, long revision, Ended ended) {
        endBarrings(postId, revision, StepKind.POST_ENDED, ended);
    }

    /** The same for the dangers of an obligation before that revision of it, when it is met, or asked no more. */
    @Transactional(TxType.MANDATORY)
    public void meetObligation(UUID obligationId, long revision, Ended ended) {
        for (var id : dangers.ofObligationBefore(obligationId, revision)) {
            end(id, StepKind.OBLIGATION_MET, ended, dangerClock::release);
        }
    }

    private void endBarrings(UUID postId, long revision, StepKind fact, Ended ended) {
        for (var id : dangers.ofBarringsBefore(postId, revision)) {
            end(id, fact, ended, dangerClock::release);
        }
    }

    private void end(UUID id, StepKind fact, Ended ended, BiConsumer<Danger, String> endClock) {
        var danger = held(id);
        if (danger.status() == DangerStatus.REPORTED && holds.on(danger).isEmpty()) {
            outbox.append(danger.dismiss(ended.words(), ended.by(), ended.at()));
            endClock.accept(danger, ended.words());
        } else if (danger.note(fact, ended.words(), ended.by(), ended.at())) {
            audit.record(fact, danger);
        } else {
            LOG.debugf("%s: nothing to do about %s, %s", fact, id, danger.status());
        }
    }

    /** Gives the dangers of those findings the day of the order. */
    @Transactional(TxType.MANDATORY)
    public void order(List<UUID> findings, OrderedDay order, Actor by, Instant at) {
        for (var id : findings.stream().map(this::require).sorted().toList()) {
            var danger = held(id);
            danger.order(order, by, at)
                    .ifPresentOrElse(
                            rescheduled -> {
                                outbox.append(rescheduled);
                                dangerClock.follow(danger);
                            },
                            () -> LOG.debugf("order %s changes nothing of %s, %s", order.id(), id, danger.status()));
        }
    }

    /** Gives the dangers that the order was about the policy's day again. */
    @Transactional(TxType.MANDATORY)
    public void withdrawOrder(OrderedDay order, Ended ended) {
        for (var id : dangers.idsUnder(order.id()).stream().sorted().toList()) {
            var danger = held(id);
            danger.withdrawOrder(order, ended.words(), policy(danger), ended.by(), ended.at())
                    .ifPresentOrElse(
                            rescheduled -> {
                                outbox.append(rescheduled);
                                dangerClock.restart(danger);
                            },
                            () -> LOG.debugf("order %s changes nothing of %s, %s", order.id(), id, danger.status()));
        }
    }

    private TimeLimit policy(Danger danger) {
        return policies.ofFact(
                danger.observation().grade(), danger.region(), danger.sector(), ChinaTime.dayOf(danger.foundAt()));
    }

    private Danger held(UUID id) {
        dangerClock.hold(id);
        return dangers.lock(id);
    }

    /**
     * Findings and orders come in their order, because both are announced under the key of their enterprise; an order about
     * a finding that is not known here therefore means that something was lost, and is laid aside until somebody has looked.
     */
    private UUID require(UUID findingId) {
        return dangers.ofFinding(findingId)
                .orElseThrow(() -> new IllegalStateException("no danger came of finding " + findingId + " here"));
    }
}
