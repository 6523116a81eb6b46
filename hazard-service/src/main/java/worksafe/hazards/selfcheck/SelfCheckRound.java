package worksafe.hazards.selfcheck;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.selfcheck.SelfCheckRoundEvent.SelfCheckMissed;
import worksafe.hazards.selfcheck.SelfCheckRoundEvent.SelfCheckOwed;
import worksafe.hazards.selfcheck.SelfCheckRoundEvent.SelfCheckReleased;
import worksafe.hazards.selfcheck.SelfCheckRoundEvent.SelfCheckRoundReturned;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.hazards.selfcheck.value.SelfCheckOutcome;
import worksafe.hazards.selfcheck.value.SelfCheckStatistics;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;

/** A round (排查期) that an enterprise owes: a check of its own, or the statistics of a quarter or a year. */
@Entity
@Table(name = "self_check_round")
class SelfCheckRound extends EnterpriseRow {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private SelfCheckDuty duty;

    @Enumerated(EnumType.STRING)
    private SelfCheckRoundStatus status;

    @Column(updatable = false)
    private LocalDate fromDate;

    @Column(updatable = false)
    private LocalDate dueDate;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    private @Nullable Instant missedAt;
    private @Nullable Instant returnedAt;
    private @Nullable UUID selfCheckId;

    @Embedded
    @EmbeddedColumnNaming("stated_%s")
    private @Nullable SelfCheckStatistics statistics;

    /** As the database reckons it, by which the figure counts and lists filter. */
    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable SelfCheckOutcome outcome;

    protected SelfCheckRound() {} // for Hibernate

    private SelfCheckRound(
            UUID id,
            ActiveEnterprise enterprise,
            SelfCheckDuty duty,
            LocalDate from,
            LocalDate due,
            PolicyBasis basis) {
        super(id, enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        this.duty = duty;
        status = SelfCheckRoundStatus.OWED;
        fromDate = from;
        dueDate = due;
        this.basis = basis;
    }

    /** Opens one. */
    static Created<SelfCheckRound> open(
            UUID id,
            ActiveEnterprise enterprise,
            SelfCheckDuty duty,
            LocalDate from,
            LocalDate due,
            PolicyBasis basis,
            Instant now) {
        var round = new SelfCheckRound(id, enterprise, duty, from, due, basis);
        return new Created<>(round, new SelfCheckOwed(round.facts(round.version()), now));
    }

    /**
     * A return was sent for it.
     *
     * @param madeAt when the check was made, which decides whether it was in time
     */
    SelfCheckRoundReturned answer(UUID by, Instant madeAt, Instant now) {
        if (duty != SelfCheckDuty.CHECK) {
            throw new RuleViolation(HazardProblem.SELF_CHECK_ROUND_DUTY, duty);
        }
        var returned = status.to(SelfCheckRoundStatus.RETURNED);

        status = returned;
        selfCheckId = by;
        return returned(madeAt, now);
    }

    /**
     * The statistics of its period were sent.
     *
     * @throws RuleViolation when it is no round of statistics, or its period is not over
     */
    SelfCheckRoundReturned state(SelfCheckStatistics what, Instant now) {
        var returned = status.to(SelfCheckRoundStatus.RETURNED);
        if (duty == SelfCheckDuty.CHECK) {
            throw new RuleViolation(HazardProblem.SELF_CHECK_ROUND_DUTY, duty);
        }
        var end = duty.endOf(fromDate);
        if (!ChinaTime.dayOf(now).isAfter(end)) {
            throw new RuleViolation(HazardProblem.SELF_CHECK_PERIOD_NOT_OVER, end.toString());
        }

        status = returned;
        statistics = what;
        return returned(now, now);
    }

    /** Whether its statistics may be sent now. */
    boolean mayBeStated(Instant now) {
        return status == SelfCheckRoundStatus.OWED
                && duty != SelfCheckDuty.CHECK
                && ChinaTime.dayOf(now).isAfter(duty.endOf(fromDate));
    }

    private SelfCheckRoundReturned returned(Instant at, Instant now) {
        returnedAt = at;
        var onTime = !ChinaTime.dayOf(at).isAfter(dueDate);
        return new SelfCheckRoundReturned(facts(version() + 1), onTime, selfCheckId, now);
    }

    /** Nobody asks for it any more. */
    SelfCheckReleased release(String reason, Instant now) {
        var released = status.to(SelfCheckRoundStatus.RELEASED);

        status = released;
        return new SelfCheckReleased(facts(version() + 1), reason, now);
    }

    /** Notes that nothing was sent in time; empty where that is known or nothing is owed any more. */
    Optional<SelfCheckMissed> miss(Instant dueAt) {
        if (missedAt != null || status != SelfCheckRoundStatus.OWED) {
            return Optional.empty();
        }

        missedAt = dueAt;
        return Optional.of(new SelfCheckMissed(facts(version() + 1), dueAt));
    }

    SelfCheckDuty duty() {
        return duty;
    }

    SelfCheckRoundStatus status() {
        return status;
    }

    LocalDate fromDate() {
        return fromDate;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    PolicyBasis basis() {
        return basis;
    }

    Optional<Instant> missedAt() {
        return Optional.ofNullable(missedAt);
    }

    Optional<Instant> returnedAt() {
        return Optional.ofNullable(returnedAt);
    }

    Optional<UUID> selfCheckId() {
        return Optional.ofNullable(selfCheckId);
    }

    Optional<SelfCheckStatistics> statistics() {
        return Optional.ofNullable(statistics);
    }

    /** As the column says; empty for what fell away before its last day. */
    Optional<SelfCheckOutcome> outcome() {
        return switch (status) {
            case OWED -> Optional.of(missedAt == null ? SelfCheckOutcome.OWED : SelfCheckOutcome.UNMET);
            case RETURNED ->
                Optional.of(
                        returnedAt == null || ChinaTime.dayOf(returnedAt).isAfter(dueDate)
                                ? SelfCheckOutcome.UNMET
                                : SelfCheckOutcome.MET);
            case RELEASED -> Optional.ofNullable(missedAt).map(unused -> SelfCheckOutcome.UNMET);
        };
    }

    private SelfCheckRoundEvent.Facts facts(long revision) {
        return new SelfCheckRoundEvent.Facts(
                id(), enterpriseId(), region(), sector(), revision, status, duty, fromDate, dueDate);
    }
}
