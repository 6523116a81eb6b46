package worksafe.training.ban;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.TimelineStep;
import worksafe.training.TrainingProblem;

/** A re-hire ban. Each verb returns the step by which it is audited; no event tells of it. */
@Entity
@Table(name = "rehire_ban")
class RehireBan extends EnterpriseRow {

    @Column(updatable = false)
    private String number;

    private @Nullable UUID personId;
    private @Nullable String personShown;
    private @Nullable String personSealed;
    private @Nullable String factsSealed;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private RehireBanGround ground;

    @Column(updatable = false)
    private LocalDate dismissedOn;

    @Column(updatable = false)
    private LocalDate lastDay;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    @Enumerated(EnumType.STRING)
    private RehireBanStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable RehireBanAppealTo appealTo;

    private @Nullable LocalDate appealedOn;
    private @Nullable LocalDate answerDueOn;
    private @Nullable Instant overdueSince;
    private @Nullable String appealSealed;
    private @Nullable String decisionSealed;

    @Column(updatable = false)
    private Instant imposedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rehire_ban_step", joinColumns = @JoinColumn(name = "ban_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected RehireBan() {} // for Hibernate

    private RehireBan(
            UUID id,
            String number,
            ActiveEnterprise enterprise,
            Banned who,
            Dismissal dismissal,
            Term term,
            Instant now) {
        super(id, enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        this.number = number;
        personId = who.personId();
        personShown = masked(who.name());
        personSealed = who.sealedName();
        factsSealed = dismissal.sealedFacts();
        ground = dismissal.ground();
        dismissedOn = dismissal.on();
        lastDay = term.lastDay();
        basis = term.basis();
        status = RehireBanStatus.IMPOSED;
        imposedAt = now;
    }

    /**
     * Who is banned.
     *
     * @param sealedName the name, sealed for the row
     */
    record Banned(UUID personId, String name, String sealedName) {}

    /**
     * Why, and since when.
     *
     * @param sealedFacts what was done, sealed for the row
     */
    record Dismissal(LocalDate on, RehireBanGround ground, String sealedFacts) {}

    /** Until when, and by which row of the policy book. */
    record Term(LocalDate lastDay, PolicyBasis basis) {}

    /** @throws RuleViolation when the day of the dismissal is to come, or the time of the ban is over already */
    static RehireBan impose(
            UUID id,
            String number,
            ActiveEnterprise enterprise,
            Banned who,
            Dismissal dismissal,
            Term term,
            Actor by,
            Instant now) {
        var today = ChinaTime.dayOf(now);
        if (dismissal.on().isAfter(today)) {
            throw new RuleViolation(
                    TrainingProblem.REHIRE_BAN_DAY_FUTURE, dismissal.on().toString());
        }
        if (term.lastDay().isBefore(today)) {
            throw RuleViolation.byLaw(
                    term.basis().ground(),
                    TrainingProblem.REHIRE_BAN_OVER,
                    dismissal.on().toString(),
                    term.lastDay().toString());
        }
        var ban = new RehireBan(id, number, enterprise, who, dismissal, term, now);
        ban.timeline.add(TimelineStep.by(by, RehireBanStep.IMPOSED, now, null));
        return ban;
    }

    /**
     * The person appeals.
     *
     * @param dueOn the last day on which it is answered in time
     * @throws RuleViolation when the day is before the dismissal or to come
     */
    RehireBanStep appeal(
            RehireBanAppealTo to, LocalDate on, LocalDate dueOn, String sealedReason, Actor by, Instant now) {
        require(RehireBanAction.APPEAL, RehireBanStatus.APPEALED);
        if (on.isBefore(dismissedOn) || on.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(TrainingProblem.REHIRE_BAN_APPEAL_DAY, on.toString(), dismissedOn.toString());
        }

        status = status.to(RehireBanStatus.APPEALED);
        appealTo = to;
        appealedOn = on;
        answerDueOn = dueOn;
        overdueSince = null;
        appealSealed = sealedReason;
        return step(RehireBanStep.APPEALED, by, now);
    }

    /** The ban stays. */
    RehireBanStep uphold(String sealedReason, Actor by, Instant now) {
        require(RehireBanAction.UPHOLDING, RehireBanStatus.UPHELD);

        status = status.to(RehireBanStatus.UPHELD);
        decisionSealed = sealedReason;
        return step(RehireBanStep.UPHELD, by, now);
    }

    /** It binds no more. */
    RehireBanStep lift(String sealedReason, Actor by, Instant now) {
        require(RehireBanAction.LIFTING, RehireBanStatus.LIFTED);

        status = status.to(RehireBanStatus.LIFTED);
        decisionSealed = sealedReason;
        return step(RehireBanStep.LIFTED, by, now);
    }

    /** Nobody answered the appeal in time; empty where that is known, or somebody did. */
    Optional<RehireBanStep> missAnswer(Instant now) {
        if (status != RehireBanStatus.APPEALED
                || overdueSince != null
                || answerDueOn == null
                || !answerDueOn.isBefore(ChinaTime.dayOf(now))) {
            return Optional.empty();
        }

        overdueSince = ChinaTime.startOf(answerDueOn.plusDays(1));
        timeline.add(TimelineStep.itself(RehireBanStep.APPEAL_OVERDUE, now, null));
        return Optional.of(RehireBanStep.APPEAL_OVERDUE);
    }

    /** Its time is over: what is personal is erased. Empty while it is not, or where that was done. */
    Optional<RehireBanStep> end(Instant now) {
        if (status == RehireBanStatus.ENDED || !lastDay.isBefore(ChinaTime.dayOf(now))) {
            return Optional.empty();
        }

        status = status.to(RehireBanStatus.ENDED);
        personId = null;
        personShown = null;
        personSealed = null;
        factsSealed = null;
        appealSealed = null;
        decisionSealed = null;
        timeline.add(TimelineStep.itself(RehireBanStep.ENDED, now, null));
        return Optional.of(RehireBanStep.ENDED);
    }

    private void require(RehireBanAction action, RehireBanStatus target) {
        if (!status.actions().contains(action)) {
            throw new IllegalTransition(status, target);
        }
    }

    private RehireBanStep step(RehireBanStep kind, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, kind, now, null));
        return kind;
    }

    /** The first character, by which an enterprise knows whom it dismissed. */
    private static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** Its enterprise sees it, and nobody who supervises that. */
    @Override
    public boolean isWithin(Scope scope) {
        return (scope.system() != null || scope.enterprises() != null) && super.isWithin(scope);
    }

    String number() {
        return number;
    }

    Optional<UUID> personId() {
        return Optional.ofNullable(personId);
    }

    Optional<String> personShown() {
        return Optional.ofNullable(personShown);
    }

    Optional<String> personSealed() {
        return Optional.ofNullable(personSealed);
    }

    Optional<String> factsSealed() {
        return Optional.ofNullable(factsSealed);
    }

    RehireBanGround ground() {
        return ground;
    }

    LocalDate dismissedOn() {
        return dismissedOn;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    PolicyBasis basis() {
        return basis;
    }

    RehireBanStatus status() {
        return status;
    }

    Optional<RehireBanAppealTo> appealTo() {
        return Optional.ofNullable(appealTo);
    }

    Optional<LocalDate> appealedOn() {
        return Optional.ofNullable(appealedOn);
    }

    Optional<LocalDate> answerDueOn() {
        return Optional.ofNullable(answerDueOn);
    }

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    Optional<String> appealSealed() {
        return Optional.ofNullable(appealSealed);
    }

    Optional<String> decisionSealed() {
        return Optional.ofNullable(decisionSealed);
    }

    Instant imposedAt() {
        return imposedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }
}
