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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.DrawEvent.DrawAborted;
import worksafe.inspections.draw.DrawEvent.DrawCreated;
import worksafe.inspections.draw.DrawEvent.DrawDisclosed;
import worksafe.inspections.draw.DrawEvent.DrawDrawn;
import worksafe.inspections.draw.DrawEvent.DrawFrozen;
import worksafe.inspections.draw.DrawEvent.DrawSealed;
import worksafe.inspections.draw.DrawEvent.DrawSuperseded;
import worksafe.inspections.srd.Commitment;
import worksafe.inspections.srd.Digest;
import worksafe.inspections.srd.DrawResult;
import worksafe.inspections.srd.DrawTerms;
import worksafe.inspections.srd.Quota;
import worksafe.inspections.srd.SealChain;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.SealedRecord;
import worksafe.inspections.srd.Suite;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.VersionedRow;

/**
 * A draw from its plan to its disclosure. Each verb first asks whether it is legal now and right, changes something only
 * then, and returns what tells it; see the package for the whole life. The arithmetic is done outside; what comes in here
 * is its outcome.
 */
@Entity
@Table(name = "draw")
class Draw extends VersionedRow {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: a draw is no enterprise's, which hides it from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private String plan;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Stratification stratifyBy;

    @Column(updatable = false)
    private long filterRegion;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> filterSectors;

    @Column(updatable = false)
    private LocalDate visitsFrom;

    @Column(updatable = false)
    private LocalDate visitsUntil;

    @Column(updatable = false)
    private @Nullable Integer ratioPermille;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "draw_quota", joinColumns = @JoinColumn(name = "draw_id"))
    @OrderColumn(name = "position")
    private List<QuotaRule> quotas = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "draw_need", joinColumns = @JoinColumn(name = "draw_id"))
    @OrderColumn(name = "position")
    private List<NeedRule> needs = new ArrayList<>();

    @Column(updatable = false)
    private int teamSize;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> substitutionReasons;

    @Column(updatable = false)
    private String beacon;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Suite suite;

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

    private @Nullable Instant sealedAt;
    private @Nullable Long number;
    private @Nullable String seal;
    private @Nullable String sealedRecord;

    private @Nullable Instant drawnAt;
    private @Nullable String beaconString;
    private @Nullable String resultDigest;
    private @Nullable Integer drawnCount;
    private int substitutionCount;

    private @Nullable Instant disclosedAt;

    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private @Nullable UUID supersededBy;

    @Column(updatable = false)
    private @Nullable UUID supersedes;

    protected Draw() {} // for Hibernate

    private Draw(UUID id, DrawDraft draft, Actor by, Instant now) {
        super(id, draft.authority());
        sector = draft.sector();
        plan = draft.plan();
        stratifyBy = draft.stratifyBy();
        filterRegion = draft.filterRegion().value();
        filterSectors = draft.filterSectors().stream().map(Sector::name).toList();
        visitsFrom = draft.visitsFrom();
        visitsUntil = draft.visitsUntil();
        ratioPermille = draft.ratioPermille();
        quotas.addAll(draft.quotas());
        needs.addAll(draft.needs());
        teamSize = draft.teamSize();
        substitutionReasons = draft.substitutionReasons();
        beacon = draft.beacon();
        suite = draft.suite();
        status = DrawStatus.CREATED;
        createdAt = now;
        createdBy = by.subject();
        createdByName = by.name();
    }

    /**
     * DrawPlanner a draw.
     *
     * @param ids names its rows: itself and its contributors
     */
    static Created<Draw> create(DrawDraft draft, InstantSource ids, Actor by, Instant now) {
        return create(draft, null, ids, by, now);
    }

    private static Created<Draw> create(
            DrawDraft draft, @Nullable UUID supersedes, InstantSource ids, Actor by, Instant now) {
        var draw = new Draw(Uuid7.next(ids), draft, by, now);
        draw.supersedes = supersedes;
        draw.contributions.add(Contribution.awaited(Uuid7.next(ids), Contribution.SYSTEM, null));
        for (var contributor : draft.contributors()) {
            draw.contributions.add(Contribution.awaited(Uuid7.next(ids), contributor.name(), contributor.subject()));
        }
        return new Created<>(draw, new DrawCreated(draw.facts(draw.version()), now));
    }

    /** Fixes the lists; the system deposits its contribution with them. */
    DrawFrozen freeze(FrozenRoots fixed, Deposit system, Instant now) {
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
     * @throws RuleViolation when the account is not named, or has deposited already
     */
    Contribution awaitedOf(String subject) {
        status.require(DrawAction.COMMITMENT, DrawStatus.FROZEN);
        var own = contributions.stream()
                .filter(contribution -> subject.equals(contribution.subject()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(DrawProblem.CONTRIBUTOR_UNKNOWN));
        if (own.isDeposited()) {
            throw new RuleViolation(DrawProblem.ALREADY_DEPOSITED, own.who(), String.valueOf(own.depositedAt()));
        }
        return own;
    }

    /** Takes over what an account deposits. No event: until the seal it binds nobody. */
    AuditedAct deposit(String subject, Deposit deposit, Instant now) {
        var own = awaitedOf(subject);

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
    DrawTerms terms(SealChain chain, Map<String, Integer> strata) {
        status.require(DrawAction.SEAL, DrawStatus.SEALED);
        return new DrawTerms(
                authority(),
                id().toString(),
                chain.number() + 1,
                chain.seal(),
                plan,
                beacon,
                commitments(),
                resolvedQuotas(strata),
                substitutionReasons,
                teamSize);
    }

    /**
     * Asks what can be asked before the lists are read.
     *
     * @throws worksafe.platform.http.IllegalTransition when it cannot be sealed now
     * @throws RuleViolation when a contributor has not deposited yet
     */
    void requireSealable() {
        status.require(DrawAction.SEAL, DrawStatus.SEALED);
        var unused = commitments();
    }

    private List<Commitment> commitments() {
        return contributions.stream().map(Draw::commitment).toList();
    }

    private static Commitment commitment(Contribution contribution) {
        var commitment = contribution.commitment();
        if (commitment == null) {
            throw new RuleViolation(DrawProblem.CONTRIBUTION_MISSING, contribution.who());
        }
        return new Commitment(contribution.who(), Digest.ofHex(commitment));
    }

    /**
     * How many are drawn of each stratum; none of those that no quota names.
     *
     * @throws RuleViolation when a quota names no stratum of the pool, is larger than its stratum, or all are 0
     */
    List<Quota> resolvedQuotas(Map<String, Integer> strata) {
        var counts = new LinkedHashMap<String, Integer>();
        var ratio = ratioPermille;
        strata.forEach((stratum, size) -> counts.put(stratum, ratio == null ? 0 : QuotaRule.share(size, ratio)));
        for (var rule : quotas) {
            var size = strata.get(rule.stratum());
            if (size == null) {
                throw new RuleViolation(DrawProblem.QUOTA_STRATUM_UNKNOWN, rule.stratum());
            }
            if (rule.of(size) > size) {
                throw new RuleViolation(DrawProblem.QUOTA_TOO_LARGE, rule.stratum(), rule.of(size), size);
            }
            counts.put(rule.stratum(), rule.of(size));
        }
        if (counts.values().stream().allMatch(count -> count == 0)) {
            throw new RuleViolation(DrawProblem.QUOTA_NOTHING);
        }
        return counts.entrySet().stream()
                .map(entry -> new Quota(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The qualification that leads a visit there, if one is asked for; what is said of a sector goes first. */
    Optional<String> skillNeeded(String stratum, Sector ofSector) {
        return needs.stream()
                .filter(need -> need.sector() == ofSector)
                .findFirst()
                .or(() -> needs.stream()
                        .filter(need -> stratum.equals(need.stratum()))
                        .findFirst())
                .map(NeedRule::skill);
    }

    /** Binds lists, rules and commitments. */
    DrawSealed seal(SealedLists sealed, Instant now) {
        var target = status.by(DrawAction.SEAL, DrawStatus.SEALED);

        status = target;
        sealedAt = now;
        number = sealed.sealedRecord().terms().drawNumber();
        seal = sealed.seal().hex();
        sealedRecord = new String(sealed.sealedRecord().canonical(), StandardCharsets.UTF_8);
        return new DrawSealed(changed(), number, seal, roots().poolSize(), now);
    }

    /** The sealed record in full, for the audit trail. */
    AuditedAct sealedAct() {
        return AuditedAct.of("draw-sealed-record", "sealed-record", id(), authority())
                .belongingTo(sector, null)
                .leadingTo(sealedText());
    }

    /** @throws worksafe.platform.http.IllegalTransition when it cannot be opened now; a second time above all */
    void requireSealed() {
        status.require(DrawAction.DRAW, DrawStatus.DRAWN);
    }

    /**
     * The beacon string: the sealed rule, a vertical bar and the published value.
     *
     * @throws RuleViolation when a value is missing, or given although no beacon is sealed
     */
    String beaconString(@Nullable String value) {
        if (beacon.isEmpty() != (value == null || value.isEmpty())) {
            throw new RuleViolation(DrawProblem.BEACON_NOT_AS_SEALED, beacon);
        }
        return beacon.isEmpty() ? "" : beacon + "|" + value;
    }

    /** Takes over what came out. */
    DrawDrawn draw(DrawResult result, String usedBeacon, Instant now) {
        var drawn = status.by(DrawAction.DRAW, DrawStatus.DRAWN);

        status = drawn;
        drawnAt = now;
        beaconString = usedBeacon;
        resultDigest = result.digest(suite).hex();
        drawnCount = result.drawn().size();
        return new DrawDrawn(changed(), sealNumber(), sealHex(), resultDigest, roots().poolSize(), drawnCount, now);
    }

    /** @throws worksafe.platform.http.IllegalTransition when nothing can be replaced now */
    void requireSubstitutable() {
        status.require(DrawAction.SUBSTITUTION, DrawStatus.DRAWN);
    }

    /** Notes that a drawn object was replaced. No event: which objects are drawn is not told yet. */
    AuditedAct substitute(String reason, String evidence) {
        requireSubstitutable();

        substitutionCount++;
        return AuditedAct.of("draw-substituted", "draw-substitution", id() + ":" + substitutionCount, authority())
                .belongingTo(sector, null)
                .leadingTo(reason + "|" + evidence);
    }

    /** @throws worksafe.platform.http.IllegalTransition when it cannot be disclosed now */
    void requireDisclosable() {
        status.require(DrawAction.DISCLOSURE, DrawStatus.DISCLOSED);
    }

    /** Makes everything public. */
    DrawDisclosed disclose(Instant now) {
        var disclosed = status.by(DrawAction.DISCLOSURE, DrawStatus.DISCLOSED);

        status = disclosed;
        disclosedAt = now;
        return new DrawDisclosed(
                changed(),
                sealNumber(),
                sealHex(),
                loggedDigest().hex(),
                roots().poolSize(),
                drawnCount == null ? 0 : drawnCount,
                now);
    }

    /** Gives it up before it is opened. */
    DrawAborted abort(String reason, Instant now) {
        var aborted = status.by(DrawAction.ABORT, DrawStatus.ABORTED);

        status = aborted;
        endedAt = now;
        endReason = reason;
        return new DrawAborted(changed(), number, seal, reason, now);
    }

    /** A new draw by the same plan, to take the place of this one. */
    Created<Draw> successor(InstantSource ids, Actor by, Instant now) {
        status.require(DrawAction.SUPERSESSION, DrawStatus.SUPERSEDED);
        return create(draft(), id(), ids, by, now);
    }

    /** Gives way to another. */
    DrawSuperseded supersede(UUID successor, String reason, Instant now) {
        var superseded = status.by(DrawAction.SUPERSESSION, DrawStatus.SUPERSEDED);

        status = superseded;
        endedAt = now;
        endReason = reason;
        supersededBy = successor;
        return new DrawSuperseded(changed(), sealNumber(), sealHex(), successor, reason, now);
    }

    private DrawDraft draft() {
        return new DrawDraft(
                authority(),
                sector,
                plan,
                stratifyBy,
                filterRegion(),
                filterSectors(),
                visitsFrom,
                visitsUntil,
                ratioPermille,
                List.copyOf(quotas),
                List.copyOf(needs),
                teamSize,
                substitutionReasons,
                beacon,
                suite,
                contributions.stream()
                        .filter(contribution -> contribution.subject() != null)
                        .map(contribution -> new DrawDraft.NamedContributor(
                                String.valueOf(contribution.subject()), contribution.who()))
                        .toList());
    }

    /** Whether it would be shown to a scope: the wall, once more. */
    boolean isWithin(Scope scope) {
        return scope.covers(authority(), sector, null);
    }

    /** Whether the caller acts for the very authority that draws; others wait for the disclosure. */
    boolean isOf(RegionCode place) {
        return authority().equals(place);
    }

    RegionCode authority() {
        return region();
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    String plan() {
        return plan;
    }

    Stratification stratifyBy() {
        return stratifyBy;
    }

    RegionCode filterRegion() {
        return new RegionCode(filterRegion);
    }

    List<Sector> filterSectors() {
        return filterSectors.stream().map(Sector::valueOf).toList();
    }

    LocalDate visitsFrom() {
        return visitsFrom;
    }

    LocalDate visitsUntil() {
        return visitsUntil;
    }

    @Nullable
    Integer ratioPermille() {
        return ratioPermille;
    }

    List<QuotaRule> quotas() {
        return List.copyOf(quotas);
    }

    List<NeedRule> needs() {
        return List.copyOf(needs);
    }

    int teamSize() {
        return teamSize;
    }

    List<String> substitutionReasons() {
        return substitutionReasons;
    }

    String beacon() {
        return beacon;
    }

    Suite suite() {
        return suite;
    }

    List<Contribution> contributions() {
        return List.copyOf(contributions);
    }

    DrawStatus status() {
        return status;
    }

    Set<DrawAction> actions() {
        return status.actions();
    }

    Instant createdAt() {
        return createdAt;
    }

    Actor createdBy() {
        return new Actor(createdBy, createdByName);
    }

    @Nullable
    Instant frozenAt() {
        return frozenAt;
    }

    Optional<FrozenRoots> frozenRoots() {
        return Optional.ofNullable(roots);
    }

    /** @throws IllegalStateException before the lists are frozen */
    FrozenRoots roots() {
        return frozenRoots().orElseThrow(() -> new IllegalStateException("not frozen: " + id()));
    }

    @Nullable
    Instant sealedAt() {
        return sealedAt;
    }

    @Nullable
    Long number() {
        return number;
    }

    @Nullable
    String seal() {
        return seal;
    }

    /** @throws IllegalStateException before the seal */
    SealedRecord sealedRecord() {
        return SealedRecord.parse(sealedText().getBytes(StandardCharsets.UTF_8));
    }

    @Nullable
    Instant drawnAt() {
        return drawnAt;
    }

    @Nullable
    String usedBeacon() {
        return beaconString;
    }

    @Nullable
    String resultDigest() {
        return resultDigest;
    }

    /** @throws IllegalStateException before the draw is opened */
    Digest loggedDigest() {
        if (resultDigest == null) {
            throw new IllegalStateException("not drawn: " + id());
        }
        return Digest.ofHex(resultDigest);
    }

    @Nullable
    Integer drawnCount() {
        return drawnCount;
    }

    int substitutionCount() {
        return substitutionCount;
    }

    @Nullable
    Instant disclosedAt() {
        return disclosedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    @Nullable
    UUID supersededBy() {
        return supersededBy;
    }

    @Nullable
    UUID supersedes() {
        return supersedes;
    }

    String sealedText() {
        if (sealedRecord == null) {
            throw new IllegalStateException("not sealed: " + id());
        }
        return sealedRecord;
    }

    private long sealNumber() {
        if (number == null) {
            throw new IllegalStateException("not sealed: " + id());
        }
        return number;
    }

    private String sealHex() {
        if (seal == null) {
            throw new IllegalStateException("not sealed: " + id());
        }
        return seal;
    }

    /** The facts under the version that the present change will have. */
    private DrawEvent.Facts changed() {
        return facts(version() + 1);
    }

    private DrawEvent.Facts facts(long revision) {
        return new DrawEvent.Facts(id(), authority(), authority(), revision, plan, status);
    }
}
