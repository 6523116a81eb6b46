package worksafe.inspections.compulsion.seizure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.compulsion.CompulsionProblem;
import worksafe.inspections.compulsion.seizure.SeizureEvent.SeizureProgressed;
import worksafe.inspections.compulsion.seizure.SeizureEvent.SeizureProposed;
import worksafe.inspections.compulsion.seizure.SeizureRequests.ProposeSeizure;
import worksafe.inspections.inspection.SourceInspections.Visit;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
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
 * A seizure; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it.
 */
@Entity
@Table(name = "seizure")
class Seizure extends VersionedRow implements Walled {

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
    private SeizureStatus status;

    private Instant openedAt;
    private @Nullable Instant toldAt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private SeizureKind kind;

    @Column(updatable = false)
    private String location;

    @Column(updatable = false)
    private UUID inspectionId;

    @Column(updatable = false)
    private String inspectionNumber;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String keeper;

    @Column(updatable = false)
    private @Nullable Instant carriedOutAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "seizure_item", joinColumns = @JoinColumn(name = "seizure_id"))
    @OrderColumn(name = "position")
    private List<SeizedItem> items = new ArrayList<>();

    @Embedded
    @EmbeddedColumnNaming("term_%s")
    private @Nullable PolicyBasis basis;

    private @Nullable LocalDate lastDay;
    private @Nullable UUID paperId;
    private @Nullable Instant overdueSince;

    @Enumerated(EnumType.STRING)
    private @Nullable SeizureOutcome outcome;

    private @Nullable String decisionNumber;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "seizure_step", joinColumns = @JoinColumn(name = "seizure_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Seizure() {} // for Hibernate

    @SuppressWarnings("NullAway.Init") // what is proposed fills in the rest
    private Seizure(UUID id, String number, ActiveEnterprise at, SeizureStatus status, Instant now) {
        super(id, at.region());
        this.number = number;
        this.status = status;
        concernedId = at.id();
        enterpriseName = at.name();
        sector = at.sector();
        openedAt = now;
    }

    /**
     * Those on a visit propose it.
     *
     * @param done when it was carried out on the spot, where it was urgent
     */
    static Created<Seizure> propose(
            UUID id,
            String number,
            ActiveEnterprise at,
            Visit visit,
            ProposeSeizure what,
            @Nullable FactTime done,
            Actor by,
            Instant now) {
        var seizure = new Seizure(id, number, at, SeizureStatus.PROPOSED, now);
        seizure.kind = what.kind();
        seizure.location = what.location();
        seizure.inspectionId = visit.id();
        seizure.inspectionNumber = visit.number();
        seizure.reason = what.reason();
        seizure.keeper = what.keeper();
        seizure.items.addAll(what.items());
        seizure.timeline.add(TimelineStep.by(by, SeizureStep.PROPOSED, now, null));
        if (done != null) {
            seizure.carriedOutAt = done.at();
            seizure.timeline.add(TimelineStep.by(by, SeizureStep.CARRIED_OUT, done, null));
        }
        return new Created<>(seizure, new SeizureProposed(seizure.facts(seizure.version()), now));
    }

    /**
     * The approver approves or refuses; what was carried out and is refused is lifted at once.
     *
     * @throws RuleViolation when the same account proposed it
     */
    SeizureProgressed decide(boolean approved, String opinion, Actor by, Instant now) {
        var decided = status.to(approved ? SeizureStatus.DECIDED : SeizureStatus.REFUSED);
        requireAnother(by);

        status = decided;
        return progressed(approved ? SeizureStep.DECIDED : SeizureStep.REFUSED, opinion, by, now);
    }

    /** @throws IllegalTransition when no paper is due, or one stands */
    void requirePaperDue() {
        status.require(SeizureAction.PAPER);
        if (paperId != null) {
            throw new IllegalTransition(status, SeizureAction.PAPER);
        }
    }

    /** Its paper was drawn up. */
    SeizureProgressed drawUp(UUID paper, Actor by, Instant now) {
        requirePaperDue();

        paperId = paper;
        return progressed(SeizureStep.PAPER_DRAWN_UP, null, by, now);
    }

    /** Its paper was served with the list; empty where it was another paper, or it is past that. */
    Optional<SeizureProgressed> served(UUID paper, LocalDate until, PolicyBasis row, Instant now) {
        if (!paper.equals(paperId) || status != SeizureStatus.DECIDED) {
            return Optional.empty();
        }
        status = status.to(SeizureStatus.SERVED);
        lastDay = until;
        basis = row;
        toldAt = now;
        return Optional.of(itself(SeizureStep.SERVED, now));
    }

    /** Its paper was taken back; empty where it was another paper, or it is past that. */
    Optional<SeizureProgressed> paperWithdrawn(UUID paper, Instant now) {
        if (!paper.equals(paperId) || status != SeizureStatus.DECIDED) {
            return Optional.empty();
        }
        paperId = null;
        return Optional.of(itself(SeizureStep.PAPER_WITHDRAWN, now));
    }

    /**
     * It is given more time.
     *
     * @throws RuleViolation for evidence, once its term is over, and for who proposed it
     */
    SeizureProgressed extend(LocalDate until, PolicyBasis row, String why, Actor by, Instant now) {
        var extended = status.to(SeizureStatus.EXTENDED);
        requireAnother(by);
        if (kind == SeizureKind.EVIDENCE) {
            throw new RuleViolation(CompulsionProblem.SEIZURE_EVIDENCE_NOT_EXTENDED);
        }
        var last = Objects.requireNonNull(lastDay);
        if (ChinaTime.dayOf(now).isAfter(last)) {
            throw new RuleViolation(CompulsionProblem.SEIZURE_TERM_OVER, last.toString());
        }

        status = extended;
        lastDay = until;
        basis = row;
        return progressed(SeizureStep.EXTENDED, why, by, now);
    }

    /**
     * It is settled what becomes of the things.
     *
     * @throws RuleViolation when they are confiscated or destroyed without a decision
     */
    SeizureProgressed dispose(SeizureOutcome of, String note, @Nullable String decision, Actor by, Instant now) {
        var disposed = status.to(SeizureStatus.DISPOSED);
        if (of != SeizureOutcome.RETURNED && decision == null) {
            throw new RuleViolation(CompulsionProblem.SEIZURE_NO_DECISION);
        }

        status = disposed;
        outcome = of;
        decisionNumber = decision;
        return progressed(SeizureStep.DISPOSED, note, by, now);
    }

    /** Notes that its term has passed; empty where that is known, or it is over. */
    Optional<SeizureProgressed> miss(Instant dueAt) {
        if (overdueSince != null || !status.isOpen()) {
            return Optional.empty();
        }
        overdueSince = dueAt;
        return Optional.of(itself(SeizureStep.OVERDUE, dueAt));
    }

    private SeizureProgressed progressed(SeizureStep step, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new SeizureProgressed(facts(version() + 1), step, now);
    }

    private SeizureProgressed itself(SeizureStep step, Instant now) {
        timeline.add(TimelineStep.itself(step, now, null));
        return new SeizureProgressed(facts(version() + 1), step, now);
    }

    private void requireAnother(Actor by) {
        if (isProposedBy(by.subject())) {
            throw new RuleViolation(CompulsionProblem.COMPULSION_SAME_PERSON, by.name());
        }
    }

    private boolean isProposedBy(String account) {
        return Accounts.same(Objects.requireNonNull(openedBy()), account);
    }

    /** What that account may do now. */
    Set<SeizureAction> actions(String account) {
        var possible = EnumSet.noneOf(SeizureAction.class);
        possible.addAll(status.actions());
        if (isProposedBy(account)) {
            possible.removeAll(EnumSet.of(SeizureAction.DECISION, SeizureAction.EXTENSION));
        }
        if (paperId != null) {
            possible.remove(SeizureAction.PAPER);
        }
        if (kind == SeizureKind.EVIDENCE) {
            possible.remove(SeizureAction.EXTENSION);
        }
        return possible;
    }

    /** In one line, for lists, papers and tasks. */
    String title() {
        return kind.printed() + "：" + location;
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

    SeizureStatus status() {
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

    SeizureKind kind() {
        return kind;
    }

    String location() {
        return location;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    String inspectionNumber() {
        return inspectionNumber;
    }

    String reason() {
        return reason;
    }

    String keeper() {
        return keeper;
    }

    @Nullable
    Instant carriedOutAt() {
        return carriedOutAt;
    }

    List<SeizedItem> items() {
        return List.copyOf(items);
    }

    @Nullable
    PolicyBasis basis() {
        return basis;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    UUID paperId() {
        return paperId;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    @Nullable
    SeizureOutcome outcome() {
        return outcome;
    }

    @Nullable
    String decisionNumber() {
        return decisionNumber;
    }

    private SeizureEvent.Facts facts(long revision) {
        return new SeizureEvent.Facts(
                id(),
                number,
                toldAt == null ? null : concernedId,
                region(),
                sector,
                revision,
                status,
                title(),
                kind,
                inspectionId,
                lastDay,
                outcome);
    }
}
