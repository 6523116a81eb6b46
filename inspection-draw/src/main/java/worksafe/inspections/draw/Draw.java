package worksafe.inspections.draw;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.DrawEvent.DrawAborted;
import worksafe.inspections.draw.DrawEvent.DrawCreated;
import worksafe.inspections.draw.DrawEvent.DrawDisclosed;
import worksafe.inspections.draw.DrawEvent.DrawDrawn;
import worksafe.inspections.draw.DrawEvent.DrawFrozen;
import worksafe.inspections.draw.DrawEvent.DrawSealed;
import worksafe.inspections.draw.DrawEvent.DrawSuperseded;
import worksafe.inspections.srd.DrawResult;
import worksafe.inspections.srd.DrawTerms;
import worksafe.inspections.srd.SealChain;
import worksafe.inspections.srd.SealedLists;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/**
 * A draw from its plan to its disclosure. Each verb first asks whether it is legal now and right, changes something only
 * then, and returns what tells it; see the package for the whole life. The arithmetic is done outside; what comes in here
 * is its outcome.
 */
@Entity
@Table(name = "draw")
public class Draw extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: a draw is no enterprise's, which hides it from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Embedded
    private DrawRules rules;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "draw_contributor", joinColumns = @JoinColumn(name = "draw_id"))
    @OrderColumn(name = "position")
    private List<Contribution> contributions = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private DrawStatus status;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String createdBy;

    @Column(updatable = false)
    private String createdByName;

    private @Nullable Instant frozenAt;

    @Embedded
    private @Nullable FrozenRoots roots;

    @Embedded
    private @Nullable DrawSeal seal;

    private @Nullable String sealedBy;

    @Embedded
    private @Nullable DrawOutcome outcome;

    private @Nullable String openedBy;

    private int substitutionCount;

    private @Nullable Instant disclosedAt;

    @Embedded
    private @Nullable DrawEnd end;

    @Column(updatable = false)
    private @Nullable UUID supersedes;

    protected Draw() {} // for Hibernate

    private Draw(UUID id, DrawDraft draft, @Nullable UUID supersedes, Actor by, Instant now) {
        super(id, draft.authority());
        sector = draft.sector();
        rules = draft.rules();
        status = DrawStatus.CREATED;
        createdAt = now;
        createdBy = by.subject();
        createdByName = by.name();
        this.supersedes = supersedes;
    }

    /**
     * Plans a draw.
     *
     * @param ids names its rows: itself and its contributors
     */
    public static Created<Draw> create(DrawDraft draft, InstantSource ids, Actor by, Instant now) {
        return create(draft, null, ids, by, now);
    }

    private static Created<Draw> create(
            DrawDraft draft, @Nullable UUID supersedes, InstantSource ids, Actor by, Instant now) {
        var draw = new Draw(Uuid7.next(ids), draft, supersedes, by, now);
        draw.contributions.add(Contribution.awaited(Uuid7.next(ids), Contribution.SYSTEM, null));
        for (var contributor : draft.contributors()) {
            draw.contributions.add(Contribution.awaited(Uuid7.next(ids), contributor.name(), contributor.subject()));
        }
        return new Created<>(draw, new DrawCreated(draw.facts(draw.version()), now));
    }

    /** @throws worksafe.platform.http.IllegalTransition when its lists cannot be frozen now */
    public void requireFreezable() {
        status.require(DrawAction.FREEZE, DrawStatus.FROZEN);
    }

    /** Fixes the lists; the system deposits its contribution with them. */
    public DrawFrozen freeze(FrozenRoots fixed, Deposit system, Instant now) {
        var frozen = status.by(DrawAction.FREEZE, DrawStatus.FROZEN);

        status = frozen;
        roots = fixed;
        frozenAt = now;
        contributions.set(0, contributions.getFirst().deposited(system, now));
        return new DrawFrozen(changed(), fixed.poolSize(), now);
    }

    /**
     * The contribution that an account may deposit now.
     *
     * @throws RuleViolation when the account is not named, has deposited already, or planned the draw
     */
    public Contribution awaitedOf(Actor by) {
        status.require(DrawAction.COMMITMENT, DrawStatus.FROZEN);
        var own = contributions().awaitedOf(by.subject());
        requireOther(SeparatedAct.DRAW_COMMITTED, by);
        return own;
    }

    /** Takes over what an account deposits. No event: until the seal it binds nobody. */
    public AuditedAct deposit(Actor by, Deposit deposit, Instant now) {
        var own = awaitedOf(by);

        contributions.set(contributions.indexOf(own), own.deposited(deposit, now));
        return AuditedAct.of("draw-committed", "draw-contributor", own.id(), authority())
                .belongingTo(sector, null)
                .leadingTo(id() + "|" + own.who() + "|" + deposit.commitment().hex());
    }

    /**
     * What the seal will bind besides the lists.
     *
     * @param chain where the authority's row of draws has come to
     * @param strata the sizes of the pool's strata
     * @throws RuleViolation when a contributor has not deposited yet, or the quotas do not fit the strata
     */
    public DrawTerms terms(SealChain chain, Map<String, Integer> strata) {
        status.require(DrawAction.SEAL, DrawStatus.SEALED);
        return new DrawTerms(
                authority(),
                id().toString(),
                chain.number() + 1,
                chain.seal(),
                rules.plan(),
                rules.beacon(),
                contributions().commitments(),
                rules.quotas().of(strata),
                rules.substitutionReasons(),
                rules.teamSize());
    }

    /**
     * Asks what can be asked before the lists are read.
     *
     * @throws worksafe.platform.http.IllegalTransition when it cannot be sealed now
     * @throws RuleViolation when a contributor has not deposited yet, or the caller is one
     */
    public void requireSealable(Actor by) {
        status.require(DrawAction.SEAL, DrawStatus.SEALED);
        requireOther(SeparatedAct.DRAW_SEALED, by);
        var unused = contributions().commitments();
    }

    /** Binds lists, rules and commitments. */
    public DrawSealed seal(SealedLists sealed, Actor by, Instant now) {
        var target = status.by(DrawAction.SEAL, DrawStatus.SEALED);
        requireOther(SeparatedAct.DRAW_SEALED, by);

        status = target;
        sealedBy = by.subject();
        seal = DrawSeal.of(sealed, now);
        return new DrawSealed(changed(), seal.number(), seal.hex(), roots().poolSize(), now);
    }

    /** The sealed record in full, for the audit trail. */
    public AuditedAct sealedAct() {
        return AuditedAct.of("draw-sealed-record", "sealed-record", id(), authority())
                .belongingTo(sector, null)
                .leadingTo(seal().text());
    }

    /**
     * Asks whether it can be opened by somebody.
     *
     * @throws worksafe.platform.http.IllegalTransition when it cannot be opened now; a second time above all
     * @throws RuleViolation when the caller sealed it, or contributed
     */
    public void requireSealed(Actor by) {
        status.require(DrawAction.DRAW, DrawStatus.DRAWN);
        requireOther(SeparatedAct.DRAW_OPENED, by);
    }

    /** Takes over what came out. */
    public DrawDrawn draw(DrawResult result, String usedBeacon, Actor by, Instant now) {
        var drawn = status.by(DrawAction.DRAW, DrawStatus.DRAWN);
        requireOther(SeparatedAct.DRAW_OPENED, by);

        status = drawn;
        openedBy = by.subject();
        outcome = new DrawOutcome(
                now,
                usedBeacon,
                result.digest(rules.suite()).hex(),
                result.drawn().size());
        return new DrawDrawn(
                changed(),
                seal().number(),
                seal().hex(),
                outcome.resultDigest(),
                roots().poolSize(),
                outcome.drawnCount(),
                now);
    }

    /**
     * Asks whether somebody can replace what was drawn.
     *
     * @throws worksafe.platform.http.IllegalTransition when nothing can be replaced now
     * @throws RuleViolation when the caller opened it, or contributed
     */
    public void requireSubstitutable(Actor by) {
        status.require(DrawAction.SUBSTITUTION, DrawStatus.DRAWN);
        requireOther(SeparatedAct.DRAW_SUBSTITUTED, by);
    }

    /** Notes that a drawn object was replaced. No event: which objects are drawn is not told yet. */
    public AuditedAct substitute(String reason, String evidence, Actor by) {
        requireSubstitutable(by);

        substitutionCount++;
        return AuditedAct.of("draw-substituted", "draw-substitution", id() + ":" + substitutionCount, authority())
                .belongingTo(sector, null)
                .leadingTo(reason + "|" + evidence);
    }

    /** @throws worksafe.platform.http.IllegalTransition when it cannot be disclosed now */
    public void requireDisclosable() {
        status.require(DrawAction.DISCLOSURE, DrawStatus.DISCLOSED);
    }

    /** Makes everything public. */
    public DrawDisclosed disclose(Instant now) {
        var disclosed = status.by(DrawAction.DISCLOSURE, DrawStatus.DISCLOSED);

        status = disclosed;
        disclosedAt = now;
        return new DrawDisclosed(
                changed(),
                seal().number(),
                seal().hex(),
                outcome().resultDigest(),
                roots().poolSize(),
                outcome().drawnCount(),
                now);
    }

    /** Gives it up before it is opened. */
    public DrawAborted abort(String reason, Instant now) {
        var aborted = status.by(DrawAction.ABORT, DrawStatus.ABORTED);

        status = aborted;
        end = new DrawEnd(now, reason, null);
        return new DrawAborted(
                changed(), seal == null ? null : seal.number(), seal == null ? null : seal.hex(), reason, now);
    }

    /** A new draw by the same plan, to take the place of this one. */
    public Created<Draw> successor(InstantSource ids, Actor by, Instant now) {
        status.require(DrawAction.SUPERSESSION, DrawStatus.SUPERSEDED);
        var draft =
                new DrawDraft(authority(), sector, rules.copy(), contributions().named());
        return create(draft, id(), ids, by, now);
    }

    /** Gives way to another. */
    public DrawSuperseded supersede(UUID successor, String reason, Instant now) {
        var superseded = status.by(DrawAction.SUPERSESSION, DrawStatus.SUPERSEDED);

        status = superseded;
        end = new DrawEnd(now, reason, successor);
        return new DrawSuperseded(changed(), seal().number(), seal().hex(), successor, reason, now);
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(authority(), sector, null);
    }

    /** @throws RuleViolation when the account has taken a part in the draw that this one must check */
    public void requireOther(SeparatedAct next, Actor by) {
        acts().excluding(next, by.subject()).ifPresent(taken -> {
            throw new RuleViolation(DrawProblem.SAME_PERSON, by.name(), taken);
        });
    }

    /** What its status allows and that account may do now: its own part, and never the second of two acts of two people. */
    public Set<DrawAction> actions(String account) {
        var acts = acts();
        return status.actions().stream()
                .filter(action -> separated(action)
                        .flatMap(act -> acts.excluding(act, account))
                        .isEmpty())
                .filter(action ->
                        action != DrawAction.COMMITMENT || contributions().isAwaited(account))
                .filter(action -> action != DrawAction.SEAL || contributions().areComplete())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<SeparatedAct> separated(DrawAction action) {
        return switch (action) {
            case COMMITMENT -> Optional.of(SeparatedAct.DRAW_COMMITTED);
            case SEAL -> Optional.of(SeparatedAct.DRAW_SEALED);
            case DRAW -> Optional.of(SeparatedAct.DRAW_OPENED);
            case SUBSTITUTION -> Optional.of(SeparatedAct.DRAW_SUBSTITUTED);
            case FREEZE, DISCLOSURE, ABORT, SUPERSESSION -> Optional.empty();
        };
    }

    private ActsTaken acts() {
        var acts = new ActsTaken()
                .and(SeparatedAct.DRAW_PLANNED, createdBy)
                .and(SeparatedAct.DRAW_SEALED, sealedBy)
                .and(SeparatedAct.DRAW_OPENED, openedBy);
        contributions.forEach(contribution -> acts.and(SeparatedAct.DRAW_COMMITTED, contribution.subject()));
        return acts;
    }

    /** Whether a leader of the very authority that draws asks; others wait for the disclosure. */
    public boolean isKnownTo(Scope scope) {
        return scope.leads(authority());
    }

    public RegionCode authority() {
        return region();
    }

    @Nullable
    public Sector sector() {
        return sector;
    }

    public DrawRules rules() {
        return rules;
    }

    public Contributions contributions() {
        return new Contributions(contributions);
    }

    public DrawStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Actor createdBy() {
        return new Actor(createdBy, createdByName);
    }

    public Optional<Instant> frozenAt() {
        return Optional.ofNullable(frozenAt);
    }

    /** @throws IllegalStateException before the lists are frozen */
    public FrozenRoots roots() {
        return require(roots, "frozen");
    }

    public boolean isSealed() {
        return seal != null;
    }

    /** @throws IllegalStateException before the seal */
    public DrawSeal seal() {
        return require(seal, "sealed");
    }

    public boolean isDrawn() {
        return outcome != null;
    }

    /** @throws IllegalStateException before the draw is opened */
    public DrawOutcome outcome() {
        return require(outcome, "drawn");
    }

    public int substitutionCount() {
        return substitutionCount;
    }

    public boolean isDisclosed() {
        return disclosedAt != null;
    }

    public Optional<Instant> disclosedAt() {
        return Optional.ofNullable(disclosedAt);
    }

    public Optional<DrawEnd> end() {
        return Optional.ofNullable(end);
    }

    @Nullable
    public UUID supersedes() {
        return supersedes;
    }

    private <T> T require(@Nullable T step, String taken) {
        if (step == null) {
            throw new IllegalStateException("not " + taken + ": " + id());
        }
        return step;
    }

    /** The facts under the version that the present change will have. */
    private DrawEvent.Facts changed() {
        return facts(version() + 1);
    }

    private DrawEvent.Facts facts(long revision) {
        return new DrawEvent.Facts(id(), authority(), authority(), revision, rules.plan(), status);
    }
}
