package worksafe.inspections.closure;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.closure.ClosureEvent.ClosureDecided;
import worksafe.inspections.closure.ClosureEvent.ClosureEnded;
import worksafe.inspections.closure.ClosureEvent.ClosureExecuted;
import worksafe.inspections.closure.ClosureEvent.ClosureProgressed;
import worksafe.inspections.closure.ClosureEvent.ClosureProposed;
import worksafe.inspections.closure.ClosureRequests.ProposeClosure;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/**
 * A closure; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it.
 */
@Entity
@Table(name = "closure")
class Closure extends VersionedRow implements Walled {

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
    private ClosureStatus status;

    private Instant openedAt;
    private @Nullable Instant toldAt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ClosureGround ground;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private @Nullable UUID stopOrderId;

    @Column(updatable = false)
    private @Nullable String referenceNumber;

    private @Nullable String submittedBy;
    private @Nullable UUID paperId;
    private @Nullable LocalDate hearingOfferedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable HearingOutcome hearing;

    private @Nullable String decisionNumber;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate decisionServedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable PrincipalBar principalBar;

    private @Nullable LocalDate barredUntil;
    private @Nullable UUID principalId;
    private @Nullable UUID inspectionId;
    private @Nullable LocalDate executedOn;
    private @Nullable String licences;
    private @Nullable LocalDate closedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "closure_step", joinColumns = @JoinColumn(name = "closure_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Closure() {} // for Hibernate

    @SuppressWarnings("NullAway.Init") // what is proposed fills in the rest
    private Closure(UUID id, String number, ActiveEnterprise at, ClosureStatus status, Instant now) {
        super(id, at.region());
        this.number = number;
        this.status = status;
        concernedId = at.id();
        enterpriseName = at.name();
        sector = at.sector();
        openedAt = now;
    }

    /** An authority proposes it; what the ground asks for before it was checked. */
    static Created<Closure> propose(
            UUID id, String number, ActiveEnterprise at, ProposeClosure what, Actor by, Instant now) {
        var closure = new Closure(id, number, at, ClosureStatus.PROPOSED, now);
        closure.ground = what.ground();
        closure.reason = what.reason();
        closure.stopOrderId = what.stopOrderId();
        closure.referenceNumber = what.referenceNumber();
        closure.timeline.add(TimelineStep.by(by, ClosureStep.PROPOSED, now, null));
        return new Created<>(closure, new ClosureProposed(closure.facts(closure.version()), now));
    }

    /**
     * The county submits it, or declines.
     *
     * @throws RuleViolation when the same account proposed it
     */
    ClosureProgressed submit(boolean submitted, String opinion, Actor by, Instant now) {
        var answered = status.to(submitted ? ClosureStatus.SUBMITTED : ClosureStatus.DECLINED);
        if (isProposedBy(by.subject())) {
            throw new RuleViolation(ClosureProblem.CLOSURE_SAME_PERSON, by.name());
        }

        status = answered;
        submittedBy = by.subject();
        return progressed(submitted ? ClosureStep.SUBMITTED : ClosureStep.DECLINED, opinion, by, now);
    }

    /** Which paper comes next. */
    String nextPaper() {
        status.require(ClosureAction.PAPER);
        return status == ClosureStatus.SUBMITTED ? ClosurePaperKinds.HEARING_NOTICE : ClosurePaperKinds.DECISION;
    }

    /** A paper was drawn up. */
    ClosureProgressed drawUp(UUID paper, Actor by, Instant now) {
        status.require(ClosureAction.PAPER);

        paperId = paper;
        return progressed(ClosureStep.PAPER_DRAWN_UP, null, by, now);
    }

    /** A paper was served; empty where nothing follows from it. */
    Optional<ClosureProgressed> served(String kind, LocalDate day, Instant now) {
        if (kind.equals(ClosurePaperKinds.HEARING_NOTICE)
                && status == ClosureStatus.SUBMITTED
                && hearingOfferedOn == null) {
            hearingOfferedOn = day;
            toldAt = now;
            return Optional.of(itself(ClosureStep.HEARING_OFFERED, now));
        }
        if (kind.equals(ClosurePaperKinds.DECISION) && status == ClosureStatus.DECIDED && decisionServedOn == null) {
            decisionServedOn = day;
            return Optional.of(itself(ClosureStep.DECISION_SERVED, now));
        }
        return Optional.empty();
    }

    /**
     * What became of the hearing.
     *
     * @param until the last day on which it could be asked for
     * @throws RuleViolation when the enterprise was not told, or may ask for it still
     */
    ClosureProgressed hear(HearingOutcome outcome, String note, LocalDate until, Actor by, Instant now) {
        status.require(ClosureAction.HEARING);
        if (hearingOfferedOn == null) {
            throw new RuleViolation(ClosureProblem.CLOSURE_NOT_HEARD, number);
        }
        if (hearing != null) {
            throw new IllegalTransition(status, ClosureAction.HEARING);
        }
        if (outcome == HearingOutcome.WAIVED && !ChinaTime.dayOf(now).isAfter(until)) {
            throw new RuleViolation(ClosureProblem.CLOSURE_HEARING_OPEN, until.toString());
        }

        hearing = outcome;
        return progressed(
                outcome == HearingOutcome.HELD ? ClosureStep.HEARING_HELD : ClosureStep.HEARING_WAIVED, note, by, now);
    }

    /**
     * The government decides it.
     *
     * @param until the last day of the bar; absent for life
     * @throws RuleViolation when the enterprise was not heard, or the same account proposed or submitted it
     */
    ClosureDecided decide(
            String opinion,
            String decision,
            PrincipalBar bar,
            @Nullable LocalDate until,
            @Nullable UUID principal,
            Actor by,
            Instant now) {
        var decided = status.to(ClosureStatus.DECIDED);
        requireHeard();
        requireAnother(by);

        status = decided;
        decisionNumber = decision;
        decidedOn = ChinaTime.dayOf(now);
        principalBar = bar;
        barredUntil = until;
        principalId = principal;
        timeline.add(TimelineStep.by(by, ClosureStep.DECIDED, now, opinion));
        return new ClosureDecided(facts(version() + 1), decision, decidedOn, bar, until, principal, now);
    }

    /** The government rejects it. */
    ClosureProgressed reject(String opinion, Actor by, Instant now) {
        var rejected = status.to(ClosureStatus.REJECTED);
        requireAnother(by);

        status = rejected;
        return progressed(ClosureStep.REJECTED, opinion, by, now);
    }

    private void requireHeard() {
        if (hearing == null) {
            throw new RuleViolation(ClosureProblem.CLOSURE_NOT_HEARD, number);
        }
    }

    private void requireAnother(Actor by) {
        if (isProposedBy(by.subject()) || (submittedBy != null && Accounts.same(submittedBy, by.subject()))) {
            throw new RuleViolation(ClosureProblem.CLOSURE_SAME_PERSON, by.name());
        }
    }

    /**
     * A visit has seen that the enterprise has closed.
     *
     * @throws RuleViolation when the decision was not served
     */
    ClosureExecuted execute(UUID visit, LocalDate day, String note, Actor by, Instant now) {
        var executed = status.to(ClosureStatus.EXECUTED);
        if (decisionServedOn == null) {
            throw new RuleViolation(ClosureProblem.CLOSURE_NOT_SERVED, number);
        }

        status = executed;
        inspectionId = visit;
        executedOn = day;
        timeline.add(TimelineStep.by(by, ClosureStep.EXECUTED, now, note));
        return new ClosureExecuted(facts(version() + 1), day, now);
    }

    /** Its licences are revoked. */
    ClosureProgressed revokeLicences(String which, Actor by, Instant now) {
        var revoked = status.to(ClosureStatus.LICENCES_REVOKED);

        status = revoked;
        licences = which;
        return progressed(ClosureStep.LICENCES_REVOKED, which, by, now);
    }

    /** All that was open of the enterprise has ended. */
    ClosureEnded end(String note, Actor by, Instant now) {
        var closed = status.to(ClosureStatus.CLOSED);

        status = closed;
        closedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, ClosureStep.CLOSED, now, note));
        return new ClosureEnded(facts(version() + 1), closedOn, now);
    }

    private ClosureProgressed progressed(ClosureStep step, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new ClosureProgressed(facts(version() + 1), step, now);
    }

    private ClosureProgressed itself(ClosureStep step, Instant now) {
        timeline.add(TimelineStep.itself(step, now, null));
        return new ClosureProgressed(facts(version() + 1), step, now);
    }

    private boolean isProposedBy(String account) {
        return Accounts.same(Objects.requireNonNull(openedBy()), account);
    }

    /** What that account may do now. */
    Set<ClosureAction> actions(String account) {
        var possible = EnumSet.noneOf(ClosureAction.class);
        possible.addAll(status.actions());
        if (isProposedBy(account)) {
            possible.removeAll(EnumSet.of(ClosureAction.SUBMISSION, ClosureAction.DECISION));
        }
        if (submittedBy != null && Accounts.same(submittedBy, account)) {
            possible.remove(ClosureAction.DECISION);
        }
        if (hearingOfferedOn == null || hearing != null) {
            possible.remove(ClosureAction.HEARING);
        }
        if (decisionServedOn == null) {
            possible.remove(ClosureAction.EXECUTION);
        }
        return possible;
    }

    /** In one line, for lists, papers and tasks. */
    String title() {
        return "提请关闭：" + enterpriseName;
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

    ClosureStatus status() {
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

    ClosureGround ground() {
        return ground;
    }

    String reason() {
        return reason;
    }

    @Nullable
    UUID stopOrderId() {
        return stopOrderId;
    }

    @Nullable
    String referenceNumber() {
        return referenceNumber;
    }

    @Nullable
    UUID paperId() {
        return paperId;
    }

    @Nullable
    LocalDate hearingOfferedOn() {
        return hearingOfferedOn;
    }

    @Nullable
    HearingOutcome hearing() {
        return hearing;
    }

    @Nullable
    String decisionNumber() {
        return decisionNumber;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    LocalDate decisionServedOn() {
        return decisionServedOn;
    }

    @Nullable
    PrincipalBar principalBar() {
        return principalBar;
    }

    @Nullable
    LocalDate barredUntil() {
        return barredUntil;
    }

    @Nullable
    UUID principalId() {
        return principalId;
    }

    @Nullable
    UUID inspectionId() {
        return inspectionId;
    }

    @Nullable
    LocalDate executedOn() {
        return executedOn;
    }

    @Nullable
    String licences() {
        return licences;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    private ClosureEvent.Facts facts(long revision) {
        return new ClosureEvent.Facts(
                id(),
                number,
                toldAt == null ? null : concernedId,
                region(),
                sector,
                revision,
                status,
                title(),
                ground,
                stopOrderId);
    }
}
