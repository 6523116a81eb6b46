package worksafe.registry.permit;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime.FactProblem;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.RegistryProblem;
import worksafe.registry.permit.PermitEvent.SafetyPermitAccepted;
import worksafe.registry.permit.PermitEvent.SafetyPermitChanged;
import worksafe.registry.permit.PermitEvent.SafetyPermitEnded;
import worksafe.registry.permit.PermitEvent.SafetyPermitExamined;
import worksafe.registry.permit.PermitEvent.SafetyPermitExpired;
import worksafe.registry.permit.PermitEvent.SafetyPermitGivenUp;
import worksafe.registry.permit.PermitEvent.SafetyPermitGranted;
import worksafe.registry.permit.PermitEvent.SafetyPermitLifted;
import worksafe.registry.permit.PermitEvent.SafetyPermitPrepared;
import worksafe.registry.permit.PermitEvent.SafetyPermitRefused;
import worksafe.registry.permit.PermitEvent.SafetyPermitRenewed;
import worksafe.registry.permit.PermitEvent.SafetyPermitStood;
import worksafe.registry.permit.PermitEvent.SafetyPermitSuspended;
import worksafe.registry.permit.PermitEvent.SafetyPermitTakenBack;
import worksafe.registry.permit.examination.PermitCondition;
import worksafe.registry.permit.examination.PermitConditionState;
import worksafe.registry.permit.examination.PermitExamination;
import worksafe.registry.permit.examination.StatedCondition;

/**
 * A safety production permit; see the package for the whole life. Each verb first asks whether it is legal and right, changes
 * something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "safety_permit")
class SafetyPermit extends VersionedRow implements Walled {

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Trade trade;

    /** The mine or system that it is for; empty where for the enterprise. */
    @Column(updatable = false)
    private String unit;

    @Enumerated(EnumType.STRING)
    private PermitStatus status;

    /** The place of the office that granted it. */
    private @Nullable Long authority;

    @Embedded
    @EmbeddedColumnNaming("holder_%s")
    private @Nullable PermitParticulars particulars;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;

    @Embedded
    @EmbeddedColumnNaming("exam_%s")
    private @Nullable PermitExamination examination;

    @Enumerated(EnumType.STRING)
    private @Nullable PermitGround suspensionGround;

    private @Nullable LocalDate suspendedUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable PermitGround endGround;

    private @Nullable LocalDate endedOn;

    @Column(updatable = false)
    private boolean imported;

    @Column(updatable = false)
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "safety_permit_condition", joinColumns = @JoinColumn(name = "permit_id"))
    @OrderColumn(name = "position")
    private List<StatedCondition> conditions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "safety_permit_edition", joinColumns = @JoinColumn(name = "permit_id"))
    @OrderColumn(name = "position")
    private List<PermitEdition> editions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "safety_permit_step", joinColumns = @JoinColumn(name = "permit_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SafetyPermit() {} // for Hibernate

    private SafetyPermit(UUID id, String number, Wanted wanted, PermitStatus status, Instant now) {
        super(id, wanted.region());
        enterpriseId = wanted.enterpriseId();
        enterpriseName = wanted.enterpriseName();
        sector = wanted.sector();
        this.number = number;
        trade = wanted.trade();
        unit = wanted.unit();
        this.status = status;
        openedAt = now;
    }

    /** Of whom, where it is now, and for what a permit is. */
    record Wanted(
            UUID enterpriseId, String enterpriseName, RegionCode region, Sector sector, Trade trade, String unit) {}

    /** What is stated of the conditions: by whose application, and what the examiner says beside. */
    record Findings(
            UUID applicationId,
            List<StatedCondition> conditions,
            @Nullable String opinion) {}

    /** What the policy book demands to be stated: all of them, and which may not apply at all. */
    record Demanded(Set<PermitCondition> all, Set<PermitCondition> optional, LegalGround ground) {}

    /** A period: its first and its last day. */
    record Term(LocalDate from, LocalDate until) {}

    /** Begins with what is to be permitted. */
    static Created<SafetyPermit> prepare(UUID id, String number, Wanted wanted, Actor by, Instant now) {
        var permit = new SafetyPermit(id, number, wanted, PermitStatus.PREPARED, now);
        permit.timeline.add(TimelineStep.by(by, PermitStep.PREPARED, now, null));
        return new Created<>(permit, new SafetyPermitPrepared(permit.facts(permit.version()), now));
    }

    /**
     * Enters what was given before; it is over at once where its last day is.
     *
     * @throws RuleViolation when it was given on a day to come
     */
    static Created<SafetyPermit> enter(
            UUID id,
            String number,
            Wanted wanted,
            PermitParticulars particulars,
            Term term,
            RegionCode authority,
            Actor by,
            Instant now) {
        var today = ChinaTime.dayOf(now);
        if (term.from().isAfter(today)) {
            throw new RuleViolation(FactProblem.FACT_IN_FUTURE, term.from().toString());
        }
        var over = term.until().isBefore(today);
        var permit = new SafetyPermit(id, number, wanted, over ? PermitStatus.EXPIRED : PermitStatus.IN_FORCE, now);
        permit.imported = true;
        permit.authority = authority.value();
        permit.hold(PermitStep.IMPORTED, particulars, term, term.from());
        permit.timeline.add(TimelineStep.by(by, PermitStep.IMPORTED, now, null));
        if (over) {
            return new Created<>(permit, new SafetyPermitExpired(permit.facts(permit.version()), now));
        }
        return new Created<>(permit, new SafetyPermitGranted(permit.facts(permit.version()), true, now));
    }

    /** Its application was accepted. */
    SafetyPermitAccepted accept(UUID applicationId, String note, Actor by, Instant now) {
        status = status.to(PermitStatus.ACCEPTED);
        timeline.add(TimelineStep.by(by, PermitStep.ACCEPTED, now, note));
        return new SafetyPermitAccepted(facts(version() + 1), applicationId, now);
    }

    /** The authority's time stands still. */
    SafetyPermitStood stand(PermitStandstill cause, String reason, Actor by, Instant now) {
        status.require(PermitAction.STANDSTILL);

        timeline.add(TimelineStep.by(by, PermitStep.STOOD, now, reason));
        return new SafetyPermitStood(facts(version() + 1), cause, reason, now);
    }

    /**
     * Takes what the examination states of each condition.
     *
     * @throws RuleViolation when one is missing, stated twice or not asked for; when one is said not to apply that always does
     */
    SafetyPermitExamined examine(Findings found, Demanded demanded, Actor by, Instant now) {
        status.require(PermitAction.EXAMINATION);
        requireComplete(found.conditions(), demanded);

        if (status == PermitStatus.ACCEPTED) {
            status = status.to(PermitStatus.EXAMINED);
        }
        conditions.addAll(found.conditions());
        examination = new PermitExamination(
                found.applicationId(),
                nextRound(),
                false,
                ChinaTime.dayOf(now),
                by.subject(),
                by.name(),
                found.opinion());
        timeline.add(TimelineStep.by(by, PermitStep.EXAMINED, now, found.opinion()));
        return new SafetyPermitExamined(facts(version() + 1), found.applicationId(), false, unmet().size(), now);
    }

    /** States that a renewal goes without examination. */
    SafetyPermitExamined waive(UUID applicationId, String opinion, Actor by, Instant now) {
        status.require(PermitAction.WAIVER);

        examination = new PermitExamination(
                applicationId, nextRound(), true, ChinaTime.dayOf(now), by.subject(), by.name(), opinion);
        timeline.add(TimelineStep.by(by, PermitStep.WAIVED, now, opinion));
        return new SafetyPermitExamined(facts(version() + 1), applicationId, true, 0, now);
    }

    /** The number of the next examination, by which its conditions are told from those before. */
    int nextRound() {
        return examination == null ? 1 : examination.round() + 1;
    }

    private static void requireComplete(List<StatedCondition> stated, Demanded demanded) {
        var states = new EnumMap<PermitCondition, PermitConditionState>(PermitCondition.class);
        for (var one : stated) {
            if (!demanded.all().contains(one.condition()) || states.put(one.condition(), one.state()) != null) {
                throw RuleViolation.byLaw(demanded.ground(), RegistryProblem.PERMIT_CONDITION_MISSING, one.condition());
            }
            if (one.state() == PermitConditionState.NOT_APPLICABLE
                    && !demanded.optional().contains(one.condition())) {
                throw RuleViolation.byLaw(demanded.ground(), RegistryProblem.PERMIT_CONDITION_NEEDED, one.condition());
            }
        }
        demanded.all().stream()
                .filter(condition -> !states.containsKey(condition))
                .findFirst()
                .ifPresent(missing -> {
                    throw RuleViolation.byLaw(demanded.ground(), RegistryProblem.PERMIT_CONDITION_MISSING, missing);
                });
    }

    /**
     * Gives it.
     *
     * @throws RuleViolation when the conditions were not examined for this application, one of them is unmet, or by whoever
     *     examined them
     */
    SafetyPermitGranted grant(
            UUID applicationId,
            PermitParticulars on,
            Term term,
            RegionCode by,
            LegalGround conditionsOf,
            Actor actor,
            Instant now) {
        if (PermitStatus.HELD.contains(status) || status.isOver()) {
            throw new IllegalTransition(status, PermitStep.GRANTED);
        }
        requireExamined(applicationId, conditionsOf, actor);
        status = status.to(PermitStatus.IN_FORCE);
        authority = by.value();
        hold(PermitStep.GRANTED, on, term, ChinaTime.dayOf(now));
        timeline.add(TimelineStep.by(actor, PermitStep.GRANTED, now, null));
        return new SafetyPermitGranted(facts(version() + 1), false, now);
    }

    private void requireExamined(UUID applicationId, LegalGround conditionsOf, Actor by) {
        if (examination == null || !examination.applicationId().equals(applicationId)) {
            throw RuleViolation.byLaw(conditionsOf, RegistryProblem.PERMIT_NOT_EXAMINED, number);
        }
        if (!unmet().isEmpty()) {
            throw RuleViolation.byLaw(
                    conditionsOf,
                    RegistryProblem.PERMIT_CONDITIONS_UNMET,
                    number,
                    unmet().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        if (Accounts.same(examination.examiner(), by.subject())) {
            throw new RuleViolation(RegistryProblem.PERMIT_SAME_PERSON, by.name());
        }
    }

    /** The application was not accepted, or was turned down. */
    SafetyPermitRefused refuse(String reason, Actor by, Instant now) {
        var denied = status != PermitStatus.PREPARED;
        status = status.to(denied ? PermitStatus.DENIED : PermitStatus.REFUSED);
        endedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, denied ? PermitStep.DENIED : PermitStep.REFUSED, now, reason));
        return new SafetyPermitRefused(facts(version() + 1), reason, now);
    }

    /** The enterprise took its application back; empty where it was not accepted yet, so that nothing is to be undone. */
    Optional<SafetyPermitTakenBack> takeBack(String reason, Actor by, Instant now) {
        if (status != PermitStatus.ACCEPTED && status != PermitStatus.EXAMINED) {
            return Optional.empty();
        }
        status = status.to(PermitStatus.PREPARED);
        timeline.add(TimelineStep.by(by, PermitStep.TAKEN_BACK, now, reason));
        return Optional.of(new SafetyPermitTakenBack(facts(version() + 1), now));
    }

    /** It is not applied for after all, or its enterprise is no more. */
    SafetyPermitGivenUp giveUp(String reason, Actor by, Instant now) {
        status.require(PermitAction.WITHDRAWAL);
        status = status.to(PermitStatus.CANCELLED);
        endedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, PermitStep.GIVEN_UP, now, reason));
        return new SafetyPermitGivenUp(facts(version() + 1), reason, now);
    }

    /** @throws IllegalTransition when nothing stands on it that could change */
    void requireHeld(PermitStep forWhat) {
        if (!PermitStatus.HELD.contains(status)) {
            throw new IllegalTransition(status, forWhat);
        }
    }

    /** @throws IllegalTransition when it cannot be renewed: it was never given, is suspended, or ended otherwise than by time */
    void requireRenewable() {
        if (status != PermitStatus.IN_FORCE && status != PermitStatus.EXPIRED) {
            throw new IllegalTransition(status, PermitStep.RENEWED);
        }
    }

    /**
     * That a renewal was asked for before the permit was over. What was asked for in time may be decided later; what is over is
     * struck off (行政许可法 Art. 70(1)), and another permit applied for.
     *
     * @throws IllegalTransition as {@link #requireRenewable()}, and when its last day was over by then
     */
    void requireRenewableOn(LocalDate askedOn) {
        requireRenewable();
        if (askedOn.isAfter(lastDay())) {
            throw new IllegalTransition(PermitStatus.EXPIRED, PermitStep.RENEWED);
        }
    }

    /** Lets something else stand on it; its period stays. */
    SafetyPermitChanged change(
            PermitParticulars to, LocalDate changedOn, boolean late, String note, Actor by, Instant now) {
        requireHeld(PermitStep.CHANGED);
        hold(PermitStep.CHANGED, to, new Term(firstDay(), lastDay()), ChinaTime.dayOf(now));
        timeline.add(TimelineStep.by(by, PermitStep.CHANGED, now, note));
        return new SafetyPermitChanged(facts(version() + 1), changedOn, late, now);
    }

    /**
     * Gives it another period.
     *
     * @param bySilence whether a law counts the authority's silence for it; then nothing had to be examined
     * @throws RuleViolation as {@link #grant}
     */
    SafetyPermitRenewed renew(
            UUID applicationId, Term term, LegalGround conditionsOf, boolean bySilence, Actor by, Instant now) {
        requireRenewable();
        if (!bySilence) {
            requireExamined(applicationId, conditionsOf, by);
        }
        status = status == PermitStatus.IN_FORCE ? status : status.to(PermitStatus.IN_FORCE);
        endGround = null;
        endedOn = null;
        hold(PermitStep.RENEWED, particularsHeld(), term, ChinaTime.dayOf(now));
        timeline.add(
                bySilence
                        ? TimelineStep.itself(PermitStep.RENEWED, now, "届满前未作决定，视为准予延续")
                        : TimelineStep.by(by, PermitStep.RENEWED, now, null));
        return new SafetyPermitRenewed(facts(version() + 1), bySilence, now);
    }

    /** Takes it away until a day. */
    SafetyPermitSuspended suspend(PermitGround ground, LocalDate until, String reason, Actor by, Instant now) {
        status.require(PermitAction.SUSPENSION);
        status = status.to(PermitStatus.SUSPENDED);
        suspensionGround = ground;
        suspendedUntil = until;
        timeline.add(TimelineStep.by(by, PermitStep.SUSPENDED, now, reason));
        return new SafetyPermitSuspended(facts(version() + 1), ground, until, reason, now);
    }

    /** Gives it back. */
    SafetyPermitLifted lift(String reason, Actor by, Instant now) {
        status.require(PermitAction.LIFTING);
        status = status.to(PermitStatus.IN_FORCE);
        suspensionGround = null;
        suspendedUntil = null;
        timeline.add(TimelineStep.by(by, PermitStep.LIFTED, now, reason));
        return new SafetyPermitLifted(facts(version() + 1), reason, now);
    }

    /**
     * Ends it.
     *
     * @param as what the policy book makes of the ground: revoked, withdrawn or cancelled
     * @throws RuleViolation when it cannot be a ground while the permit stands so
     */
    SafetyPermitEnded end(PermitGround ground, PermitStatus as, String reason, Actor by, Instant now) {
        status.require(PermitAction.ENDING);
        if (!ground.isPossibleIn(status)) {
            throw new RuleViolation(RegistryProblem.PERMIT_GROUND_MISFIT, ground, status);
        }
        status = status.to(as);
        suspensionGround = null;
        suspendedUntil = null;
        endGround = ground;
        endedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, PermitStep.valueOf(as.name()), now, reason));
        return new SafetyPermitEnded(facts(version() + 1), ground, reason, now);
    }

    /** Its last day is over; empty where it is not held any more. */
    Optional<SafetyPermitExpired> expire(Instant now) {
        if (!PermitStatus.HELD.contains(status)) {
            return Optional.empty();
        }
        status = status.to(PermitStatus.EXPIRED);
        suspensionGround = null;
        suspendedUntil = null;
        endedOn = lastDay();
        timeline.add(TimelineStep.itself(PermitStep.EXPIRED, now, null));
        return Optional.of(new SafetyPermitExpired(facts(version() + 1), now));
    }

    private void hold(PermitStep made, PermitParticulars on, Term term, LocalDate decidedOn) {
        particulars = on;
        validFrom = term.from();
        validUntil = term.until();
        editions.add(new PermitEdition(
                made, on.name(), on.principal(), on.address(), on.scope(), term.from(), term.until(), decidedOn));
    }

    /** The conditions that the last examination found unmet; none where it was waived. */
    private List<PermitCondition> unmet() {
        return lastConditions().stream()
                .filter(stated -> stated.state() == PermitConditionState.UNMET)
                .map(StatedCondition::condition)
                .toList();
    }

    /** What the last examination states, in the order of the law. */
    List<StatedCondition> lastConditions() {
        var last = examination == null ? 0 : examination.round();
        return conditions.stream().filter(stated -> stated.round() == last).toList();
    }

    /** What its status allows; whoever examined is refused by the application's decision. */
    Set<PermitAction> actions() {
        return status.actions();
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    UUID enterpriseId() {
        return enterpriseId;
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

    Trade trade() {
        return trade;
    }

    String unit() {
        return unit;
    }

    PermitStatus status() {
        return status;
    }

    Optional<RegionCode> authority() {
        return Optional.ofNullable(authority).map(RegionCode::new);
    }

    Optional<PermitParticulars> particulars() {
        return Optional.ofNullable(particulars);
    }

    /** What stands on a permit that was given. */
    PermitParticulars particularsHeld() {
        return particulars().orElseThrow();
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    /** The last day of a permit that was given. */
    LocalDate lastDay() {
        return Optional.ofNullable(validUntil).orElseThrow();
    }

    /** Its first day. */
    LocalDate firstDay() {
        return Optional.ofNullable(validFrom).orElseThrow();
    }

    Optional<PermitExamination> examination() {
        return Optional.ofNullable(examination);
    }

    @Nullable
    PermitGround suspensionGround() {
        return suspensionGround;
    }

    @Nullable
    LocalDate suspendedUntil() {
        return suspendedUntil;
    }

    @Nullable
    PermitGround endGround() {
        return endGround;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    boolean imported() {
        return imported;
    }

    Instant openedAt() {
        return openedAt;
    }

    List<PermitEdition> editions() {
        return List.copyOf(editions);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    /** What it is, in one line. */
    String title() {
        return "安全生产许可证" + (unit.isEmpty() ? "" : "：" + unit);
    }

    private PermitEvent.Facts facts(long revision) {
        return new PermitEvent.Facts(
                id(), number, enterpriseId, region(), sector, revision, status, title(), trade, validFrom, validUntil);
    }
}
