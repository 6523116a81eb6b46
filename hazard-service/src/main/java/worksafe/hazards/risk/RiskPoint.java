package worksafe.hazards.risk;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.risk.RiskEvent.RiskPointAssessed;
import worksafe.hazards.risk.RiskEvent.RiskPointChallenged;
import worksafe.hazards.risk.RiskEvent.RiskPointChanged;
import worksafe.hazards.risk.RiskEvent.RiskPointControlled;
import worksafe.hazards.risk.RiskEvent.RiskPointOverdue;
import worksafe.hazards.risk.RiskEvent.RiskPointRegistered;
import worksafe.hazards.risk.RiskEvent.RiskPointRetired;
import worksafe.hazards.risk.RiskEvent.RiskPointWarned;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.hazards.risk.method.RiskMethod;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.TimelineStep;

/**
 * A risk point (风险点); see the package for the whole life. Each verb first asks whether it is legal, changes something only
 * then, and returns the event that tells it.
 */
@Entity
@Table(name = "risk_point")
class RiskPoint extends EnterpriseRow {

    @Column(updatable = false)
    private String number;

    private String title;
    private String place;
    private String hazard;

    @Embedded
    private @Nullable RiskPosition position;

    @Enumerated(EnumType.STRING)
    private RiskStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskMethod method;

    private @Nullable BigDecimal score;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskColour colour;

    private boolean warning;

    @Embedded
    @EmbeddedColumnNaming("due_%s")
    private @Nullable RiskDue due;

    private @Nullable Instant overdueSince;
    private @Nullable String challengeReason;
    private @Nullable String challengedBy;

    @Column(updatable = false)
    private Instant registeredAt;

    private @Nullable Instant assessedAt;
    private @Nullable Instant retiredAt;

    /** The day of that; the database says so, lists filter by it. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private @Nullable LocalDate assessedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "risk_cover", joinColumns = @JoinColumn(name = "risk_point_id"))
    @OrderColumn(name = "position")
    private List<RiskCover> covers = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "risk_assessment", joinColumns = @JoinColumn(name = "risk_point_id"))
    @OrderColumn(name = "position")
    private List<RiskAssessment> assessments = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "risk_measure", joinColumns = @JoinColumn(name = "risk_point_id"))
    @OrderColumn(name = "position")
    private List<RiskMeasure> measures = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "risk_step", joinColumns = @JoinColumn(name = "risk_point_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected RiskPoint() {} // for Hibernate

    private RiskPoint(UUID id, String number, ActiveEnterprise enterprise, Particulars particulars, Instant now) {
        super(id, enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        this.number = number;
        status = RiskStatus.DRAFT;
        registeredAt = now;
        describe(particulars);
    }

    /**
     * What a risk point is.
     *
     * @param title what people call it
     * @param place where in the enterprise
     * @param hazard what may go wrong, and what would follow
     * @param position absent where nobody noted one
     * @param covers the posts, devices and processes that it concerns
     */
    record Particulars(
            String title,
            String place,
            String hazard,
            @Nullable RiskPosition position,
            List<RiskCover> covers) {

        Particulars {
            covers = covers.stream().distinct().toList();
        }
    }

    static Created<RiskPoint> register(
            UUID id, String number, ActiveEnterprise enterprise, Particulars particulars, Actor by, Instant now) {
        var point = new RiskPoint(id, number, enterprise, particulars, now);
        point.timeline.add(TimelineStep.by(by, RiskStep.REGISTERED, now, null));
        return new Created<>(point, new RiskPointRegistered(point.facts(point.version()), now));
    }

    /**
     * Gives it a colour, anew where it had one: its measures are to be confirmed for it.
     *
     * @param warned whether the colour is one of those that are warned of
     * @param next until when it is to be assessed again
     */
    RiskEvent assess(RiskAssessment assessment, boolean warned, RiskDue next, Actor by, FactTime when) {
        var assessed = status.to(RiskStatus.ASSESSED);
        var former = colour;

        status = assessed;
        assessments.add(assessment);
        method = assessment.method();
        score = assessment.score();
        colour = assessment.colour();
        warning = warned;
        assessedAt = assessment.assessedAt();
        due = next;
        overdueSince = null;
        challengeReason = null;
        challengedBy = null;
        timeline.add(TimelineStep.by(
                by,
                warned ? RiskStep.WARNED : RiskStep.ASSESSED,
                when,
                assessment.colour() + " " + assessment.score().toPlainString()));
        var told = facts(version() + 1);
        return warned
                ? new RiskPointWarned(told, assessment.method(), former, by.subject(), assessment.assessedAt())
                : new RiskPointAssessed(told, assessment.method(), former, by.subject(), assessment.assessedAt());
    }

    /**
     * Lays its measures down.
     *
     * @param needed the levels that its colour asks for
     * @param sign whether a warning sign is on file
     * @param card whether an emergency card is
     * @throws RuleViolation when a level has two owners or none, or what is warned of has no sign or no card
     */
    RiskPointControlled control(
            List<RiskMeasure> laid, List<RiskLevel> needed, boolean sign, boolean card, Actor by, Instant now) {
        var controlled = status.to(RiskStatus.CONTROLLED);
        var levels = new HashSet<RiskLevel>();
        for (var measure : laid) {
            if (!levels.add(measure.level())) {
                throw new RuleViolation(HazardProblem.RISK_LEVEL_TWICE, measure.level());
            }
        }
        var missing = needed.stream().filter(level -> !levels.contains(level)).toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(HazardProblem.RISK_LEVEL_MISSING, List.copyOf(missing));
        }
        if (warning && !sign) {
            throw new RuleViolation(HazardProblem.RISK_SIGN_MISSING, number);
        }
        if (warning && !card) {
            throw new RuleViolation(HazardProblem.RISK_CARD_MISSING, number);
        }

        status = controlled;
        measures.clear();
        measures.addAll(laid);
        timeline.add(TimelineStep.by(
                by,
                RiskStep.CONTROLLED,
                now,
                laid.stream()
                        .map(measure -> measure.level() + " " + measure.owner())
                        .collect(Collectors.joining("；"))));
        return new RiskPointControlled(
                facts(version() + 1),
                laid.stream()
                        .map(measure -> new RiskEvent.Owner(measure.level(), measure.personId()))
                        .toList(),
                now);
    }

    /**
     * Something about it changed.
     *
     * @param until by when it is to be assessed again because of that; absent where nothing asks for it
     */
    RiskPointChanged change(
            RiskChange what, Particulars particulars, String reason, @Nullable RiskDue until, Actor by, Instant now) {
        require(RiskAction.CHANGE);

        describe(particulars);
        bringForward(until);
        timeline.add(TimelineStep.by(by, RiskStep.CHANGED, now, reason));
        return new RiskPointChanged(facts(version() + 1), what, reason, now);
    }

    /**
     * Doubts its colour.
     *
     * @throws RuleViolation when the same account assessed it
     */
    RiskPointChallenged challenge(String reason, RiskDue until, Actor by, Instant now) {
        require(RiskAction.CHALLENGE);
        if (assessedBy(by.subject())) {
            throw new RuleViolation(HazardProblem.RISK_CHALLENGE_BY_ASSESSOR, by.name());
        }

        challengeReason = reason;
        challengedBy = by.subject();
        bringForward(until);
        timeline.add(TimelineStep.by(by, RiskStep.CHALLENGED, now, reason));
        return new RiskPointChallenged(facts(version() + 1), reason, by.subject(), now);
    }

    /** Takes it off the list: what it stood for is gone. */
    RiskPointRetired retire(String reason, Actor by, Instant now) {
        var retired = status.to(RiskStatus.RETIRED);

        status = retired;
        retiredAt = now;
        warning = false;
        due = null;
        overdueSince = null;
        challengeReason = null;
        challengedBy = null;
        timeline.add(TimelineStep.by(by, RiskStep.RETIRED, now, reason));
        return new RiskPointRetired(facts(version() + 1), reason, now);
    }

    /**
     * Notes that it was not assessed again in time; empty where that is known, or nothing is owed any more.
     *
     * @param dueAt the first moment that was too late, as its clock counted it
     */
    Optional<RiskPointOverdue> miss(Instant dueAt) {
        if (overdueSince != null || due == null) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(RiskStep.OVERDUE, dueAt, null));
        return Optional.of(new RiskPointOverdue(facts(version() + 1), dueAt));
    }

    /** A day that comes sooner holds; one that was missed stays missed. */
    private void bringForward(@Nullable RiskDue until) {
        if (until != null && due != null && until.date().isBefore(due.date())) {
            due = until;
        }
    }

    private void describe(Particulars particulars) {
        title = particulars.title();
        place = particulars.place();
        hazard = particulars.hazard();
        position = particulars.position();
        covers.clear();
        covers.addAll(particulars.covers());
    }

    private void require(RiskAction action) {
        if (!actions().contains(action)) {
            throw new IllegalTransition(status, action);
        }
    }

    /** What clients may do now. */
    Set<RiskAction> actions() {
        return switch (status) {
            case DRAFT -> EnumSet.of(RiskAction.ASSESSMENT, RiskAction.CHANGE, RiskAction.RETIREMENT);
            case ASSESSED, CONTROLLED -> {
                var possible = EnumSet.allOf(RiskAction.class);
                if (challengeReason != null) {
                    possible.remove(RiskAction.CHALLENGE);
                }
                yield possible;
            }
            case RETIRED -> EnumSet.noneOf(RiskAction.class);
        };
    }

    /** The same without what another account than that one must do. */
    Set<RiskAction> actions(String account) {
        var possible = actions();
        if (assessedBy(account)) {
            possible.remove(RiskAction.CHALLENGE);
        }
        return possible;
    }

    private boolean assessedBy(String account) {
        var taken = new ActsTaken();
        assessments.forEach(assessment -> taken.and(SeparatedAct.RISK_ASSESSED, assessment.assessedBy()));
        return taken.excluding(SeparatedAct.RISK_COLOUR_CHALLENGED, account).isPresent();
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String place() {
        return place;
    }

    String hazard() {
        return hazard;
    }

    Optional<RiskPosition> position() {
        return Optional.ofNullable(position);
    }

    RiskStatus status() {
        return status;
    }

    Optional<RiskMethod> method() {
        return Optional.ofNullable(method);
    }

    Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }

    Optional<RiskColour> colour() {
        return Optional.ofNullable(colour);
    }

    boolean warning() {
        return warning;
    }

    Optional<RiskDue> due() {
        return Optional.ofNullable(due);
    }

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    /** Why an authority doubts its colour, while it does. */
    Optional<String> challengeReason() {
        return Optional.ofNullable(challengeReason);
    }

    /** The account that does. */
    Optional<String> challengedBy() {
        return Optional.ofNullable(challengedBy);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Optional<Instant> assessedAt() {
        return Optional.ofNullable(assessedAt);
    }

    /** When it was last assessed, changed or challenged: the next assessment is a later one. */
    Optional<Instant> lastAskedAt() {
        return timeline.reversed().stream()
                .filter(step ->
                        !step.is(RiskStep.REGISTERED) && !step.is(RiskStep.OVERDUE) && !step.is(RiskStep.CONTROLLED))
                .findFirst()
                .map(TimelineStep::at);
    }

    Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    List<RiskCover> covers() {
        return List.copyOf(covers);
    }

    List<RiskAssessment> assessments() {
        return List.copyOf(assessments);
    }

    List<RiskMeasure> measures() {
        return List.copyOf(measures);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private RiskEvent.Facts facts(long revision) {
        return new RiskEvent.Facts(
                id(),
                number,
                enterpriseId(),
                region(),
                sector(),
                revision,
                status,
                title,
                colour,
                score,
                warning,
                status == RiskStatus.CONTROLLED,
                due == null ? null : due.date());
    }
}
