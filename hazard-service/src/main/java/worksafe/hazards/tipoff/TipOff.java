package worksafe.hazards.tipoff;

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
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.tipoff.receipt.AskedByReceipt;
import worksafe.hazards.tipoff.receipt.TipOffKey;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.hazards.tipoff.value.TipOffStatement;
import worksafe.hazards.tipoff.value.TipOffVerification;
import worksafe.kernel.Accounts;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/**
 * A tip-off from its reception to its end. Each verb first asks whether it is legal now and right, changes something only
 * then, and returns the step by which it is audited; no event tells of it.
 */
@Entity
@Table(name = "tip_off")
class TipOff extends VersionedRow implements Walled, AskedByReceipt {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: a tip-off is no enterprise's, which hides it from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    /** Whom it is about, where that is known here. */
    @Column(updatable = false)
    private @Nullable UUID concernedId;

    @Enumerated(EnumType.STRING)
    private TipOffStatus status;

    @Embedded
    private TipOffStatement statement;

    @Embedded
    private Informant informant;

    @Embedded
    private @Nullable TipOffKey key;

    @Embedded
    @EmbeddedColumnNaming("verification_%s")
    private @Nullable TipOffVerification verification;

    private Instant receivedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant verifiedAt;
    private @Nullable Instant answeredAt;

    /** An earlier one about the same, whose informer was first. */
    private @Nullable UUID sameAs;

    /** Until when it may be handled, once that was extended. */
    private @Nullable LocalDate extendedTo;

    /** The authority outside of the suite that it was handed to. */
    private @Nullable String forwardedTo;

    private @Nullable UUID dangerId;

    /** The words for the informer: why it was not accepted, whose it is, what came of it. */
    private @Nullable String told;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "tip_off_step", joinColumns = @JoinColumn(name = "tip_off_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected TipOff() {} // for Hibernate

    private TipOff(Draft draft, FactTime when) {
        super(draft.id(), draft.region());
        number = draft.number();
        sector = draft.sector();
        concernedId = draft.concernedId();
        statement = draft.statement();
        informant = draft.informant();
        key = draft.key();
        status = TipOffStatus.RECEIVED;
        receivedAt = when.at();
    }

    /**
     * What is received.
     *
     * @param number for officials, for example {@code JB320281-2026-000007}
     * @param sector whose it is; absent where that is not known yet
     * @param key by which the informer asks again; absent where nobody gave one out yet
     */
    record Draft(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID concernedId,
            TipOffStatement statement,
            Informant informant,
            @Nullable TipOffKey key) {}

    /** Somebody told, without a token. */
    static TipOff receive(Draft draft, Instant now) {
        var tipOff = new TipOff(draft, FactTime.now(now));
        tipOff.timeline.add(TimelineStep.itself(TipOffStep.RECEIVED, now, null));
        return tipOff;
    }

    /** A clerk wrote down what somebody told, perhaps before that. */
    static TipOff record(Draft draft, Actor by, FactTime when) {
        var tipOff = new TipOff(draft, when);
        tipOff.timeline.add(TimelineStep.by(by, TipOffStep.RECORDED, when, null));
        return tipOff;
    }

    /**
     * The authority takes it up.
     *
     * @param duty the clause by which it is its own
     * @param earlier one about the same that came first; absent where there is none
     */
    TipOffStep accept(String duty, @Nullable UUID earlier, Actor by, Instant now) {
        var accepted = requireOpen(TipOffAction.ACCEPTANCE, TipOffStatus.ACCEPTED);

        status = accepted;
        acceptedAt = now;
        sameAs = earlier;
        return step(TipOffStep.ACCEPTED, duty, by, now);
    }

    /** It does not, and the informer is told why. */
    TipOffStep refuse(String ground, Actor by, Instant now) {
        var refused = requireOpen(TipOffAction.NON_ACCEPTANCE, TipOffStatus.NOT_ACCEPTED);

        status = refused;
        told = ground;
        return step(TipOffStep.NOT_ACCEPTED, ground, by, now);
    }

    /** It is another authority's: one of the suite, or one outside of it, with which it ends here. */
    TipOffStep forward(String authority, boolean outside, String ground, Actor by, Instant now) {
        var forwarded = requireOpen(TipOffAction.FORWARDING, TipOffStatus.FORWARDED);

        status = forwarded;
        forwardedTo = outside ? authority : null;
        told = authority;
        return step(TipOffStep.FORWARDED, authority + "：" + ground, by, now);
    }

    /**
     * Two inspectors are to look into it.
     *
     * @throws RuleViolation when they are one, or people died and no government is named
     */
    TipOffStep assign(TipOffVerification two, Actor by, Instant now) {
        var verifying = require(TipOffAction.VERIFIERS, TipOffStatus.VERIFYING);
        requireTwo(two);
        if (statement.deaths() && two.organisedBy() == null) {
            throw new RuleViolation(HazardProblem.TIP_OFF_GOVERNMENT);
        }

        status = verifying;
        verification = two;
        return step(TipOffStep.ASSIGNED, two.first() + "、" + two.second(), by, now);
    }

    private static void requireTwo(TipOffVerification two) {
        if (Accounts.same(two.first(), two.second())) {
            throw new RuleViolation(HazardProblem.TIP_OFF_TWO_VERIFIERS);
        }
    }

    /**
     * Others are to look into it, one or both of them. What was reported stays where who reported it does, and is to be
     * reported anew otherwise.
     *
     * @throws RuleViolation when they are one, or the same two as before
     */
    TipOffStep replaceVerifiers(String first, String second, String reason, Actor by, Instant now) {
        require(TipOffAction.VERIFIER_REPLACEMENT);
        var before = Objects.requireNonNull(verification);
        var two = before.replacedBy(first, second);
        requireTwo(two);
        if (before.isOf(first) && before.isOf(second)) {
            throw new RuleViolation(HazardProblem.TIP_OFF_VERIFIERS_SAME, before.first(), before.second());
        }

        verification = two;
        return step(
                TipOffStep.VERIFIERS_REPLACED,
                "%s、%s → %s、%s：%s".formatted(before.first(), before.second(), two.first(), two.second(), reason),
                by,
                now);
    }

    /**
     * One of the two says what is true of it.
     *
     * @throws RuleViolation when it is neither of them
     */
    TipOffStep reportVerification(TipOffResult found, String report, Actor by, Instant now) {
        require(TipOffAction.VERIFICATION);
        var two = requireVerifier(by);

        verification = two.reported(found, report, by.subject());
        return step(TipOffStep.VERIFICATION_REPORTED, report, by, now);
    }

    /**
     * The other confirms it, or does not.
     *
     * @throws RuleViolation when it is the same account, or neither of them
     */
    TipOffStep confirmVerification(boolean agreed, String opinion, Actor by, Instant now) {
        require(TipOffAction.CONFIRMATION);
        var two = requireVerifier(by);
        two.acts()
                .excluding(SeparatedAct.TIP_OFF_VERIFICATION_CONFIRMED, by.subject())
                .ifPresent(act -> {
                    throw new RuleViolation(HazardProblem.TIP_OFF_SAME_PERSON, by.name(), act);
                });
        if (!agreed) {
            verification = two.disagreed();
            return step(TipOffStep.VERIFICATION_DISAGREED, opinion, by, now);
        }

        status = status.to(TipOffStatus.VERIFIED);
        verifiedAt = now;
        return step(TipOffStep.VERIFIED, opinion, by, now);
    }

    /** @throws IllegalTransition when no danger can come of it now */
    void requireLinkable() {
        require(TipOffAction.DANGER);
    }

    /** That danger came of it, or was known already. */
    TipOffStep link(UUID danger, String dangerNumber, Actor by, Instant now) {
        requireLinkable();

        dangerId = danger;
        return step(TipOffStep.DANGER_LINKED, dangerNumber, by, now);
    }

    /** What follows from it was done or ordered. */
    TipOffStep handle(String measures, Actor by, Instant now) {
        var handled = require(TipOffAction.HANDLING, TipOffStatus.HANDLED);

        status = handled;
        return step(TipOffStep.HANDLED, measures, by, now);
    }

    /** The informer is told. */
    TipOffStep answer(String words, Actor by, Instant now) {
        var answered = require(TipOffAction.ANSWER, TipOffStatus.ANSWERED);

        status = answered;
        answeredAt = now;
        told = words;
        return step(TipOffStep.ANSWERED, words, by, now);
    }

    TipOffStep close(String opinion, Actor by, Instant now) {
        var closed = require(TipOffAction.CLOSURE, TipOffStatus.CLOSED);

        status = closed;
        return step(TipOffStep.CLOSED, opinion, by, now);
    }

    /**
     * It may be handled later, once; the informer is told.
     *
     * @param most the last day that the policy allows
     * @throws RuleViolation when the day is none that it allows
     */
    TipOffStep extend(LocalDate until, LocalDate before, LocalDate most, String reason, Actor by, Instant now) {
        require(TipOffAction.EXTENSION);
        if (!until.isAfter(before) || until.isAfter(most)) {
            throw new RuleViolation(HazardProblem.TIP_OFF_EXTENSION, before.toString(), most.toString());
        }

        extendedTo = until;
        told = reason;
        return step(TipOffStep.EXTENDED, before + " → " + until + "：" + reason, by, now);
    }

    /** The informer is given a number and a secret by which to ask again, in place of any before. */
    TipOffStep giveKey(TipOffKey fresh, Actor by, Instant now) {
        require(TipOffAction.SECRET);

        key = fresh;
        return step(TipOffStep.SECRET_ISSUED, null, by, now);
    }

    private TipOffVerification requireVerifier(Actor by) {
        if (verification == null || !verification.isOf(by.subject())) {
            throw new RuleViolation(HazardProblem.TIP_OFF_NOT_VERIFIER, by.name());
        }
        return verification;
    }

    private TipOffStatus requireOpen(TipOffAction action, TipOffStatus target) {
        // Not only by the status: what went out of the suite has the status of what another authority of it takes up.
        require(action);
        return status.to(target);
    }

    private TipOffStatus require(TipOffAction action, TipOffStatus target) {
        require(action);
        return status.to(target);
    }

    /** @throws IllegalTransition when that cannot be done now */
    void require(TipOffAction action) {
        if (!actions().contains(action)) {
            throw new IllegalTransition(status, action);
        }
    }

    private TipOffStep step(TipOffStep kind, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, kind, now, note));
        return kind;
    }

    /** What officials may do now. */
    Set<TipOffAction> actions() {
        var possible = EnumSet.noneOf(TipOffAction.class);
        switch (status) {
            case RECEIVED -> possible.addAll(TRIAGE);
            case FORWARDED -> {
                if (forwardedTo == null) {
                    possible.addAll(TRIAGE);
                }
            }
            case ACCEPTED -> possible.add(TipOffAction.VERIFIERS);
            case VERIFYING -> {
                possible.add(TipOffAction.VERIFIER_REPLACEMENT);
                possible.add(
                        verification != null && verification.isReported()
                                ? TipOffAction.CONFIRMATION
                                : TipOffAction.VERIFICATION);
            }
            case VERIFIED -> {
                possible.add(TipOffAction.HANDLING);
                if (dangerId == null && result().filter(TipOffResult::holds).isPresent()) {
                    possible.add(TipOffAction.DANGER);
                }
            }
            case HANDLED -> possible.add(TipOffAction.ANSWER);
            case ANSWERED -> possible.add(TipOffAction.CLOSURE);
            case NOT_ACCEPTED, CLOSED -> {}
        }
        if (EXTENDABLE.contains(status) && extendedTo == null) {
            possible.add(TipOffAction.EXTENSION);
        }
        if (informant.channel() != Informant.Channel.ONLINE && key == null) {
            possible.add(TipOffAction.SECRET);
        }
        return possible;
    }

    private static final Set<TipOffAction> TRIAGE =
            Set.of(TipOffAction.ACCEPTANCE, TipOffAction.NON_ACCEPTANCE, TipOffAction.FORWARDING);
    private static final Set<TipOffStatus> EXTENDABLE =
            EnumSet.of(TipOffStatus.ACCEPTED, TipOffStatus.VERIFYING, TipOffStatus.VERIFIED);

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    String number() {
        return number;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    Optional<UUID> concernedId() {
        return Optional.ofNullable(concernedId);
    }

    TipOffStatus status() {
        return status;
    }

    TipOffStatement statement() {
        return statement;
    }

    Informant informant() {
        return informant;
    }

    @Override
    public Optional<TipOffKey> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public void noteWrongSecret(Instant now) {
        key = key == null ? null : key.missed(now);
    }

    Optional<TipOffVerification> verification() {
        return Optional.ofNullable(verification);
    }

    /** What both verifiers say; empty before. */
    Optional<TipOffResult> result() {
        return verifiedAt == null ? Optional.empty() : verification().map(TipOffVerification::result);
    }

    /** Who confirmed it; empty before. */
    Optional<String> confirmedBy() {
        return timeline.stream()
                .filter(step -> step.is(TipOffStep.VERIFIED))
                .findFirst()
                .map(TimelineStep::subject);
    }

    @Override
    public Instant receivedAt() {
        return receivedAt;
    }

    Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<UUID> sameAs() {
        return Optional.ofNullable(sameAs);
    }

    Optional<LocalDate> extendedTo() {
        return Optional.ofNullable(extendedTo);
    }

    Optional<UUID> dangerId() {
        return Optional.ofNullable(dangerId);
    }

    Optional<String> told() {
        return Optional.ofNullable(told);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }
}
