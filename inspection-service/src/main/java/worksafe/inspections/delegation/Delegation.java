package worksafe.inspections.delegation;

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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.delegation.DelegationEvent.DelegationCommenced;
import worksafe.inspections.delegation.DelegationEvent.DelegationDrafted;
import worksafe.inspections.delegation.DelegationEvent.DelegationEnded;
import worksafe.inspections.delegation.DelegationEvent.DelegationEvaluated;
import worksafe.inspections.delegation.DelegationEvent.DelegationPublished;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** Powers that a town exercises; see the package for the life. Each verb first asks whether it is legal, and returns its event. */
@Entity
@Table(name = "delegation")
class Delegation extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    // Never set: enterprises ask for powers, not for delegations.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private DelegationMode mode;

    @Embedded
    private DelegationPaper paper;

    @Column(updatable = false)
    private String inNameOf;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    @Enumerated(EnumType.STRING)
    private DelegationStatus status;

    @Column(updatable = false)
    private String draftedBy;

    @Column(updatable = false)
    private Instant draftedAt;

    private @Nullable LocalDate publishedOn;
    private @Nullable String publishedIn;
    private @Nullable LocalDate inForceFrom;
    private @Nullable LocalDate evaluatedOn;
    private @Nullable Instant evaluationOverdueSince;
    private @Nullable LocalDate endedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "delegation_power", joinColumns = @JoinColumn(name = "delegation_id"))
    @OrderColumn(name = "position")
    private List<DelegatedPower> powers = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "delegation_step", joinColumns = @JoinColumn(name = "delegation_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {} // for Hibernate

    private Delegation(UUID id, Draft draft, PolicyRow name, Actor by, Instant now) {
        super(id, draft.town());
        sector = draft.sector();
        number = draft.number();
        mode = draft.mode();
        paper = draft.paper();
        inNameOf = name.text(PolicyRow.VALUE).equals("TOWN")
                ? draft.paper().townBody()
                : draft.paper().principal();
        basis = PolicyBasis.of(name);
        powers.addAll(draft.powers());
        status = DelegationStatus.DRAFT;
        draftedBy = by.subject();
        draftedAt = now;
    }

    /** What is drafted. */
    record Draft(
            String number,
            RegionCode town,
            Sector sector,
            DelegationMode mode,
            DelegationPaper paper,
            List<DelegatedPower> powers) {

        Draft {
            powers = List.copyOf(powers);
        }
    }

    /**
     * Drafts it.
     *
     * @param acting the place for which it is drafted
     * @param name the row that says in whose name such powers are exercised
     * @throws RuleViolation when it is not a town's, a town delegates further, or days or powers cannot be
     */
    static Created<Delegation> draft(UUID id, Draft draft, RegionCode acting, PolicyRow name, Actor by, Instant now) {
        var ground = PolicyBasis.of(name).ground();
        if (draft.town().level() != RegionLevel.TOWN) {
            throw new RuleViolation(
                    DelegationProblem.DELEGATION_NOT_TO_TOWN, draft.town().toString());
        }
        if (DelegatedPowers.isTown(acting)) {
            throw RuleViolation.byLaw(ground, DelegationProblem.DELEGATION_NO_FURTHER, name.source(), name.clause());
        }
        if (draft.mode() == DelegationMode.ENTRUSTED && draft.paper().validUntil() == null) {
            throw RuleViolation.byLaw(ground, DelegationProblem.DELEGATION_TERM_MISSING, name.source(), name.clause());
        }
        draft.paper().requireDays(now);
        var seen = new HashSet<String>();
        for (var power : draft.powers()) {
            if (!seen.add(power.code())) {
                throw new RuleViolation(DelegationProblem.DELEGATION_POWER_TWICE, power.code());
            }
        }
        var delegation = new Delegation(id, draft, name, by, now);
        delegation.timeline.add(TimelineStep.by(by, DelegationStep.DRAFTED, now, null));
        return new Created<>(delegation, new DelegationDrafted(delegation.facts(delegation.version()), now));
    }

    /**
     * Its paper is public.
     *
     * @param medium where anybody can read it
     * @throws RuleViolation when the same account drafted it, or it was published before the paper was or on a day to come
     */
    DelegationPublished publish(LocalDate on, String medium, Actor by, Instant now) {
        var published = status.to(DelegationStatus.PUBLISHED);
        if (isDraftedBy(by.subject())) {
            throw new RuleViolation(DelegationProblem.DELEGATION_SAME_PERSON, by.name());
        }
        if (on.isBefore(paper.issuedOn()) || on.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(
                    DelegationProblem.DELEGATION_DAYS,
                    paper.issuedOn().toString(),
                    on.toString(),
                    ChinaTime.dayOf(now).toString());
        }

        status = published;
        publishedOn = on;
        publishedIn = medium;
        timeline.add(TimelineStep.by(by, DelegationStep.PUBLISHED, now, medium));
        return new DelegationPublished(next(), on, now);
    }

    /**
     * The town exercises its powers from today.
     *
     * @param capacity by what it was found able to: body, certified staff, equipment
     * @throws RuleViolation before the first day of the paper, and after its last
     */
    DelegationCommenced commence(String capacity, Actor by, Instant now) {
        var inForce = status.to(DelegationStatus.IN_FORCE);
        var today = ChinaTime.dayOf(now);
        var last = paper.validUntil();
        if (today.isBefore(paper.validFrom()) || last != null && today.isAfter(last)) {
            throw new RuleViolation(
                    DelegationProblem.DELEGATION_TOO_EARLY,
                    paper.validFrom().toString(),
                    last == null ? "-" : last.toString());
        }

        status = inForce;
        inForceFrom = today;
        timeline.add(TimelineStep.by(by, DelegationStep.COMMENCED, now, capacity));
        return new DelegationCommenced(next(), now);
    }

    /** It was looked at how the town exercises its powers. */
    DelegationEvaluated evaluate(String result, Actor by, Instant now) {
        status.require(DelegationAction.EVALUATION);

        evaluatedOn = ChinaTime.dayOf(now);
        evaluationOverdueSince = null;
        timeline.add(TimelineStep.by(by, DelegationStep.EVALUATED, now, result));
        return new DelegationEvaluated(next(), DelegationStep.EVALUATED, now);
    }

    /** Nobody evaluated it in time; empty where that is known already, or it is over. */
    Optional<DelegationEvaluated> missEvaluation(Instant dueAt) {
        if (evaluationOverdueSince != null || status != DelegationStatus.IN_FORCE) {
            return Optional.empty();
        }

        evaluationOverdueSince = dueAt;
        timeline.add(TimelineStep.itself(DelegationStep.EVALUATION_OVERDUE, dueAt, null));
        return Optional.of(new DelegationEvaluated(next(), DelegationStep.EVALUATION_OVERDUE, dueAt));
    }

    /** It is ended by decision: nothing is exercised by it from today on. */
    DelegationEnded end(String reason, Actor by, Instant now) {
        var ended = status.to(DelegationStatus.ENDED);

        status = ended;
        endedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, DelegationStep.ENDED, now, reason));
        return new DelegationEnded(next(), Objects.requireNonNull(endedOn), now);
    }

    /** Its last day is over; empty where it has ended already. */
    Optional<DelegationEnded> expire(Instant dueAt) {
        if (status == DelegationStatus.ENDED) {
            return Optional.empty();
        }

        status = status.to(DelegationStatus.ENDED);
        endedOn = ChinaTime.dayOf(dueAt);
        timeline.add(TimelineStep.itself(DelegationStep.EXPIRED, dueAt, null));
        return Optional.of(new DelegationEnded(next(), Objects.requireNonNull(endedOn), dueAt));
    }

    private boolean isDraftedBy(String account) {
        return Accounts.same(account, draftedBy);
    }

    /** What that account may do now. */
    Set<DelegationAction> actions(String account) {
        var possible = EnumSet.noneOf(DelegationAction.class);
        possible.addAll(status.actions());
        if (isDraftedBy(account)) {
            possible.remove(DelegationAction.PUBLICATION);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    Sector sector() {
        return sector;
    }

    String number() {
        return number;
    }

    DelegationMode mode() {
        return mode;
    }

    DelegationPaper paper() {
        return paper;
    }

    String inNameOf() {
        return inNameOf;
    }

    PolicyBasis basis() {
        return basis;
    }

    DelegationStatus status() {
        return status;
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    String publishedIn() {
        return publishedIn;
    }

    @Nullable
    LocalDate inForceFrom() {
        return inForceFrom;
    }

    @Nullable
    LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    @Nullable
    Instant evaluationOverdueSince() {
        return evaluationOverdueSince;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    List<DelegatedPower> powers() {
        return List.copyOf(powers);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private DelegationEvent.Facts next() {
        return facts(version() + 1);
    }

    private DelegationEvent.Facts facts(long revision) {
        return new DelegationEvent.Facts(
                id(),
                number,
                region(),
                sector,
                revision,
                status,
                mode,
                inNameOf,
                paper.title(),
                powers.stream().map(DelegatedPower::code).toList(),
                paper.validFrom(),
                paper.validUntil());
    }
}
