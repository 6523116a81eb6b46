package worksafe.inspections.stop;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.stop.StopOrderEvent.StopOrderDisobeyed;
import worksafe.inspections.stop.StopOrderEvent.StopOrderProgressed;
import worksafe.inspections.stop.StopOrderEvent.StopOrderProposed;
import worksafe.inspections.stop.StopOrderEvent.StopOrderResumed;
import worksafe.inspections.stop.StopOrderEvent.StopOrderServed;
import worksafe.inspections.stop.StopOrders.ServedStop;
import worksafe.inspections.stop.StopProposals.Proposal;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/**
 * A stop order; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it.
 */
@Entity
@Table(name = "stop_order")
class StopOrder extends VersionedRow implements Walled {

    @Column(name = "enterprise_id", updatable = false)
    private UUID concernedId;

    // The enterprise as far as walls go: nobody's, until it is told. The database makes it of toldAt.
    @Column(name = "visible_enterprise_id", insertable = false, updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private StopOrderStatus status;

    private Instant openedAt;
    private @Nullable Instant toldAt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private StopGround ground;

    private String stopped;
    private String reason;

    @Column(updatable = false)
    private @Nullable Integer times;

    @Column(updatable = false)
    private @Nullable UUID referenceId;

    @Column(updatable = false)
    private @Nullable String referenceNumber;

    private @Nullable UUID caseId;
    private @Nullable String caseNumber;
    private @Nullable String source;
    private @Nullable String clause;
    private @Nullable LocalDate servedOn;
    private @Nullable LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private @Nullable Disobedience disobedience;

    private @Nullable UUID applicationId;
    private @Nullable LocalDate resumedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "stop_order_step", joinColumns = @JoinColumn(name = "stop_order_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected StopOrder() {} // for Hibernate

    @SuppressWarnings("NullAway.Init") // what is proposed fills in the rest
    private StopOrder(UUID id, String number, ActiveEnterprise at, StopOrderStatus status, Instant now) {
        super(id, at.region());
        this.number = number;
        this.status = status;
        concernedId = at.id();
        enterpriseName = at.name();
        sector = at.sector();
        openedAt = now;
    }

    @SuppressWarnings("NullAway.Init") // what is proposed fills in the rest
    private StopOrder(
            UUID id, String number, ActiveEnterprise at, Proposal proposal, StopOrderStatus status, Instant now) {
        this(id, number, at, status, now);
        ground = proposal.ground();
        stopped = proposal.scope();
        reason = proposal.reason();
        times = proposal.times();
        referenceId = proposal.referenceId();
        referenceNumber = proposal.referenceNumber();
    }

    /**
     * Proposes that an enterprise be stopped.
     *
     * @param by absent where it comes by itself
     */
    static Created<StopOrder> propose(
            UUID id, String number, ActiveEnterprise at, Proposal proposal, @Nullable Actor by, Instant now) {
        var order = new StopOrder(id, number, at, proposal, StopOrderStatus.PROPOSED, now);
        order.timeline.add(
                by == null
                        ? TimelineStep.itself(StopOrderStep.PROPOSED, now, proposal.reason())
                        : TimelineStep.by(by, StopOrderStep.PROPOSED, now, proposal.reason()));
        return new Created<>(order, new StopOrderProposed(order.facts(order.version()), now));
    }

    /** A penalty was served that nobody had proposed. */
    static Created<StopOrder> serve(
            UUID id, String number, ActiveEnterprise at, ServedStop stop, Actor by, Instant now) {
        var proposal = new Proposal(at.id(), StopGround.VIOLATION, stop.scope(), stop.reason(), null, null, null);
        var order = new StopOrder(id, number, at, proposal, StopOrderStatus.IN_FORCE, now);
        order.noteServed(stop, by, now);
        return new Created<>(order, new StopOrderServed(order.facts(order.version()), now));
    }

    /**
     * The county answers the proposal.
     *
     * @throws RuleViolation when the same account proposed it
     */
    StopOrderProgressed answer(boolean takenUp, String opinion, Actor by, Instant now) {
        status.require(StopOrderAction.ANSWER);
        var answered = status.to(takenUp ? StopOrderStatus.TAKEN_UP : StopOrderStatus.DECLINED);
        var proposer = openedBy();
        if (proposer != null && Accounts.same(proposer, by.subject())) {
            throw new RuleViolation(StopOrderProblem.STOP_ORDER_SAME_PERSON, by.name());
        }

        status = answered;
        return progressed(takenUp ? StopOrderStep.TAKEN_UP : StopOrderStep.DECLINED, opinion, by, now);
    }

    /** The penalty that followed was served: the order is in force, and the enterprise told. */
    StopOrderServed served(ServedStop stop, Actor by, Instant now) {
        if (toldAt != null) {
            throw new IllegalTransition(status, StopOrderStatus.IN_FORCE);
        }
        var inForce = status.to(StopOrderStatus.IN_FORCE);

        status = inForce;
        noteServed(stop, by, now);
        return new StopOrderServed(facts(version() + 1), now);
    }

    private void noteServed(ServedStop stop, Actor by, Instant now) {
        // What the decision says takes the place of what was proposed, which is none of the enterprise's business.
        stopped = stop.scope();
        reason = stop.reason();
        caseId = stop.caseId();
        caseNumber = stop.caseNumber();
        source = stop.source();
        clause = stop.clause();
        servedOn = stop.servedOn();
        lastDay = stop.lastDay();
        toldAt = now;
        timeline.add(TimelineStep.by(by, StopOrderStep.SERVED, now, null));
    }

    /** The enterprise does not stand still. */
    StopOrderDisobeyed disobey(Disobedience how, String note, Actor by, FactTime when) {
        var disobeyed = status.to(StopOrderStatus.DISOBEYED);

        status = disobeyed;
        disobedience = how;
        applicationId = null;
        timeline.add(TimelineStep.by(by, StopOrderStep.DISOBEYED, when, note));
        return new StopOrderDisobeyed(facts(version() + 1), how, when.at());
    }

    /** It stands still now. */
    StopOrderProgressed obey(String note, Actor by, Instant now) {
        status.require(StopOrderAction.OBEDIENCE);
        var inForce = status.to(StopOrderStatus.IN_FORCE);

        status = inForce;
        disobedience = null;
        return progressed(StopOrderStep.OBEYED, note, by, now);
    }

    /** The town office has told the bureau. */
    StopOrderProgressed refer(String note, Actor by, Instant now) {
        status.require(StopOrderAction.REFERRAL);

        return progressed(StopOrderStep.REFERRED, note, by, now);
    }

    /** An application to go on was accepted. */
    StopOrderProgressed apply(UUID application, Instant now) {
        if (status != StopOrderStatus.IN_FORCE) {
            throw new IllegalTransition(status, StopOrderStatus.APPLIED);
        }
        var applied = status.to(StopOrderStatus.APPLIED);

        status = applied;
        applicationId = application;
        return itself(StopOrderStep.APPLIED, now);
    }

    /** Experts were named. */
    StopOrderProgressed convene(Instant now) {
        var set = status.to(StopOrderStatus.PANEL_SET);

        status = set;
        return itself(StopOrderStep.PANEL_SET, now);
    }

    /** The experts came to a result. */
    StopOrderProgressed conclude(boolean inFavour, Instant now) {
        var concluded = status.to(inFavour ? StopOrderStatus.PASSED : StopOrderStatus.FAILED);

        status = concluded;
        return itself(inFavour ? StopOrderStep.PASSED : StopOrderStep.FAILED, now);
    }

    /** The panel was dissolved; another may be convened. */
    StopOrderProgressed dissolve(Instant now) {
        if (status != StopOrderStatus.PANEL_SET) {
            throw new IllegalTransition(status, StopOrderStatus.APPLIED);
        }
        var applied = status.to(StopOrderStatus.APPLIED);

        status = applied;
        return itself(StopOrderStep.PANEL_DISSOLVED, now);
    }

    /** The application came to nothing before the experts did; empty where they had not passed it, or it is over. */
    Optional<StopOrderProgressed> turnDown(UUID application, Instant now) {
        if (!application.equals(applicationId)) {
            return Optional.empty();
        }
        applicationId = null;
        if (!status.awaitsConsent()) {
            return Optional.empty();
        }
        status = status.to(StopOrderStatus.IN_FORCE);
        return Optional.of(itself(StopOrderStep.TURNED_DOWN, now));
    }

    /**
     * The approver consents: production, operation and construction may resume.
     *
     * @throws RuleViolation when the experts have not passed it, or the same account proposed that it stop
     */
    StopOrderResumed resume(String opinion, Actor by, Instant now) {
        if (status != StopOrderStatus.PASSED) {
            throw new RuleViolation(StopOrderProblem.STOP_ORDER_NOT_PASSED, number);
        }
        var proposer = openedBy();
        if (proposer != null && Accounts.same(proposer, by.subject())) {
            throw new RuleViolation(StopOrderProblem.STOP_ORDER_SAME_PERSON, by.name());
        }
        var resumed = status.to(StopOrderStatus.RESUMED);

        status = resumed;
        resumedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, StopOrderStep.RESUMED, now, opinion));
        return new StopOrderResumed(facts(version() + 1), resumedOn, now);
    }

    /** The closure of the enterprise was proposed. */
    StopOrderProgressed proposeClosure(Actor by, Instant now) {
        var proposed = status.to(StopOrderStatus.CLOSURE_PROPOSED);

        status = proposed;
        return progressed(StopOrderStep.CLOSURE_PROPOSED, null, by, now);
    }

    /** The closure was not decided: the order stays in force; empty where it was not proposed. */
    Optional<StopOrderProgressed> rejectClosure(Actor by, Instant now) {
        if (status != StopOrderStatus.CLOSURE_PROPOSED) {
            return Optional.empty();
        }
        status = status.to(StopOrderStatus.IN_FORCE);
        return Optional.of(progressed(StopOrderStep.CLOSURE_REJECTED, null, by, now));
    }

    /** The penalty was revoked, or the enterprise is closed; empty where the order is over already. */
    Optional<StopOrderProgressed> end(String why, Actor by, Instant now) {
        if (!status.isOpen()) {
            return Optional.empty();
        }
        status = status.to(StopOrderStatus.ENDED);
        return Optional.of(progressed(StopOrderStep.ENDED, why, by, now));
    }

    private StopOrderProgressed progressed(StopOrderStep step, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new StopOrderProgressed(facts(version() + 1), step, now);
    }

    private StopOrderProgressed itself(StopOrderStep step, Instant now) {
        timeline.add(TimelineStep.itself(step, now, null));
        return new StopOrderProgressed(facts(version() + 1), step, now);
    }

    /** What that account may do now. */
    Set<StopOrderAction> actions(String account) {
        var possible = EnumSet.noneOf(StopOrderAction.class);
        possible.addAll(status.actions());
        var proposer = openedBy();
        if (proposer != null && Accounts.same(proposer, account)) {
            possible.remove(StopOrderAction.ANSWER);
        }
        return possible;
    }

    /** In one line, for lists and tasks. */
    String title() {
        return "停产停业整顿：" + stopped;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, toldAt == null ? null : concernedId);
    }

    UUID concernedId() {
        return concernedId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    Sector sector() {
        return sector;
    }

    String number() {
        return number;
    }

    StopOrderStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant toldAt() {
        return toldAt;
    }

    /** Who opened it; absent where it came by itself. */
    @Nullable
    String openedBy() {
        return timeline.getFirst().subject();
    }

    /** What happened since the enterprise knows of it. */
    List<TimelineStep> toldTimeline() {
        var since = toldAt;
        return since == null
                ? List.of()
                : timeline.stream()
                        .filter(step -> !step.occurredAt().isBefore(since))
                        .toList();
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    StopGround ground() {
        return ground;
    }

    String stopped() {
        return stopped;
    }

    String reason() {
        return reason;
    }

    @Nullable
    Integer times() {
        return times;
    }

    @Nullable
    UUID referenceId() {
        return referenceId;
    }

    @Nullable
    String referenceNumber() {
        return referenceNumber;
    }

    @Nullable
    UUID caseId() {
        return caseId;
    }

    @Nullable
    String caseNumber() {
        return caseNumber;
    }

    @Nullable
    String source() {
        return source;
    }

    @Nullable
    String clause() {
        return clause;
    }

    @Nullable
    LocalDate servedOn() {
        return servedOn;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    Disobedience disobedience() {
        return disobedience;
    }

    @Nullable
    UUID applicationId() {
        return applicationId;
    }

    @Nullable
    LocalDate resumedOn() {
        return resumedOn;
    }

    private StopOrderEvent.Facts facts(long revision) {
        return new StopOrderEvent.Facts(
                id(),
                number,
                toldAt == null ? null : concernedId,
                region(),
                sector,
                revision,
                status,
                title(),
                ground,
                caseNumber,
                servedOn,
                lastDay);
    }
}
