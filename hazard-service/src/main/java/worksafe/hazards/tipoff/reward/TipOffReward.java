package worksafe.hazards.tipoff.reward;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.tipoff.RewardedTipOffs.Standing;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.Money;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** A reward from its proposal until it is fetched or given up. Each verb returns the step by which it is audited. */
@Entity
@Table(name = "tip_off_reward")
class TipOffReward extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: a reward is no enterprise's, which hides it from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private UUID tipOffId;

    @Column(updatable = false)
    private String tipOffNumber;

    @Column(updatable = false)
    private boolean named;

    @Enumerated(EnumType.STRING)
    private TipOffRewardStatus status;

    @Embedded
    private TipOffRewardCase reckonedBy;

    private long amountFen;
    private String calculation;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    /** What is to be completed, where it was returned. */
    private @Nullable String missing;

    private Instant proposedAt;
    private @Nullable LocalDate fetchBy;
    private @Nullable String voucher;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "tip_off_reward_step", joinColumns = @JoinColumn(name = "reward_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected TipOffReward() {} // for Hibernate

    private TipOffReward(UUID id, Standing told, Claim claim, Instant now) {
        super(id, told.region());
        sector = told.sector();
        tipOffId = told.id();
        tipOffNumber = told.number();
        named = told.named();
        status = TipOffRewardStatus.PROPOSED;
        proposedAt = now;
        set(claim);
    }

    /** What is asked for, with the row of the policy book that reckons it. */
    record Claim(TipOffRewardCase reckonedBy, TipOffRewardFormula.Reckoned reckoned, PolicyBasis basis) {}

    /** What whoever decides says. */
    @Schema(name = "TipOffRewardDecision")
    public enum Decision {
        GRANTED,
        REFUSED,
        RETURNED
    }

    /** Why a reward is not paid. */
    @Schema(name = "TipOffRewardWaiver")
    public enum WaiverGround {
        GIVEN_UP,
        NOT_FETCHED,
        UNREACHABLE
    }

    /**
     * Proposes it.
     *
     * @throws RuleViolation when the tip-off earns none, or the account verified it
     */
    static TipOffReward propose(UUID id, Standing told, Claim claim, Actor by, Instant now) {
        if (!told.holds()) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_NOT_TRUE, told.number());
        }
        if (!told.first()) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_NOT_FIRST, told.number());
        }
        requireOther(told.acts(), SeparatedAct.TIP_OFF_REWARD_PROPOSED, by);

        var reward = new TipOffReward(id, told, claim, now);
        reward.timeline.add(TimelineStep.by(
                by, TipOffRewardStep.PROPOSED, now, claim.reckoned().words()));
        return reward;
    }

    /** What was missing is there, and it is reckoned anew. */
    TipOffRewardStep complete(Claim claim, Standing told, Actor by, Instant now) {
        require(TipOffRewardAction.COMPLETION);
        requireOther(told.acts(), SeparatedAct.TIP_OFF_REWARD_PROPOSED, by);

        set(claim);
        missing = null;
        return step(TipOffRewardStep.COMPLETED, claim.reckoned().words(), by, now);
    }

    /**
     * Grants it, refuses it by a clause, or returns it for completion.
     *
     * @throws RuleViolation when the account verified the tip-off or proposed the reward
     */
    TipOffRewardStep decide(
            Decision decision, String opinion, @Nullable String clause, Standing told, Actor by, Instant now) {
        require(TipOffRewardAction.DECISION);
        requireOther(acts(told.acts()), SeparatedAct.TIP_OFF_REWARD_APPROVED, by);

        return switch (decision) {
            case GRANTED -> {
                status = status.to(TipOffRewardStatus.APPROVED);
                yield step(TipOffRewardStep.APPROVED, opinion, by, now);
            }
            case REFUSED -> {
                status = status.to(TipOffRewardStatus.WAIVED);
                yield step(TipOffRewardStep.REFUSED, clause + "：" + opinion, by, now);
            }
            case RETURNED -> {
                missing = opinion;
                yield step(TipOffRewardStep.RETURNED, opinion, by, now);
            }
        };
    }

    /** The informer was told, and may fetch it until that day. */
    TipOffRewardStep tell(LocalDate until, Actor by, Instant now) {
        require(TipOffRewardAction.NOTIFICATION);

        status = status.to(TipOffRewardStatus.NOTIFIED);
        fetchBy = until;
        return step(TipOffRewardStep.NOTIFIED, until.toString(), by, now);
    }

    /**
     * It was fetched.
     *
     * @param proven whether the secret of who told was shown
     * @throws RuleViolation when who told is known by the secret alone and did not show it, or the account approved it
     */
    TipOffRewardStep pay(String paper, boolean proven, Actor by, Instant now) {
        require(TipOffRewardAction.PAYMENT);
        requireOther(acts(new ActsTaken()), SeparatedAct.TIP_OFF_REWARD_PAID, by);
        if (!named && !proven) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_UNPROVEN);
        }

        status = status.to(TipOffRewardStatus.PAID);
        voucher = paper;
        return step(TipOffRewardStep.PAID, paper, by, now);
    }

    /**
     * It is not paid.
     *
     * @throws RuleViolation when it may still be fetched
     */
    TipOffRewardStep waive(WaiverGround ground, String reason, LocalDate today, Actor by, Instant now) {
        require(TipOffRewardAction.WAIVER);
        if (ground == WaiverGround.NOT_FETCHED && (fetchBy == null || !today.isAfter(fetchBy))) {
            throw new RuleViolation(HazardProblem.TIP_OFF_REWARD_FETCHABLE, fetchBy == null ? "-" : fetchBy.toString());
        }

        status = status.to(TipOffRewardStatus.WAIVED);
        return step(TipOffRewardStep.WAIVED, reason, by, now);
    }

    private void set(Claim claim) {
        reckonedBy = claim.reckonedBy();
        amountFen = claim.reckoned().amount().fen();
        calculation = claim.reckoned().words();
        basis = claim.basis();
    }

    private ActsTaken acts(ActsTaken taken) {
        timeline.forEach(step -> {
            if (step.is(TipOffRewardStep.PROPOSED) || step.is(TipOffRewardStep.COMPLETED)) {
                taken.and(SeparatedAct.TIP_OFF_REWARD_PROPOSED, step.subject());
            } else if (step.is(TipOffRewardStep.APPROVED)) {
                taken.and(SeparatedAct.TIP_OFF_REWARD_APPROVED, step.subject());
            }
        });
        return taken;
    }

    private static void requireOther(ActsTaken taken, SeparatedAct act, Actor by) {
        taken.excluding(act, by.subject()).ifPresent(other -> {
            throw new RuleViolation(HazardProblem.TIP_OFF_SAME_PERSON, by.name(), other);
        });
    }

    private void require(TipOffRewardAction action) {
        if (!actions().contains(action)) {
            throw new IllegalTransition(status, action);
        }
    }

    private TipOffRewardStep step(TipOffRewardStep kind, String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, kind, now, note));
        return kind;
    }

    /** What officials may do now. */
    Set<TipOffRewardAction> actions() {
        return switch (status) {
            case PROPOSED ->
                missing == null
                        ? EnumSet.of(TipOffRewardAction.DECISION, TipOffRewardAction.WAIVER)
                        : EnumSet.of(TipOffRewardAction.COMPLETION, TipOffRewardAction.WAIVER);
            case APPROVED -> EnumSet.of(TipOffRewardAction.NOTIFICATION, TipOffRewardAction.WAIVER);
            case NOTIFIED -> EnumSet.of(TipOffRewardAction.PAYMENT, TipOffRewardAction.WAIVER);
            case PAID, WAIVED -> EnumSet.noneOf(TipOffRewardAction.class);
        };
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    UUID tipOffId() {
        return tipOffId;
    }

    String tipOffNumber() {
        return tipOffNumber;
    }

    boolean named() {
        return named;
    }

    TipOffRewardStatus status() {
        return status;
    }

    TipOffRewardCase reckonedBy() {
        return reckonedBy;
    }

    Money amount() {
        return new Money(amountFen);
    }

    String calculation() {
        return calculation;
    }

    PolicyBasis basis() {
        return basis;
    }

    Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Optional<LocalDate> fetchBy() {
        return Optional.ofNullable(fetchBy);
    }

    Optional<String> voucher() {
        return Optional.ofNullable(voucher);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }
}
