package worksafe.registry.standardisation;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime.FactProblem;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.standardisation.RatingEvent.StandardisationApplied;
import worksafe.registry.standardisation.RatingEvent.StandardisationBegun;
import worksafe.registry.standardisation.RatingEvent.StandardisationEnded;
import worksafe.registry.standardisation.RatingEvent.StandardisationRated;
import worksafe.registry.standardisation.RatingEvent.StandardisationReviewed;
import worksafe.registry.standardisation.RatingEvent.StandardisationSelfRated;
import worksafe.registry.standardisation.RatingEvent.StandardisationShown;

/**
 * A rating of an enterprise by a standard; see the package for the whole life. Each verb first asks whether it is legal and right,
 * changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "standardisation_rating")
class StandardisationRating extends VersionedRow implements Walled {

    /** A self-rating that is older speaks of another enterprise than today's. */
    private static final int OLDEST_SELF_RATING_DAYS = 366;

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
    private String standard;

    @Enumerated(EnumType.STRING)
    private RatingStatus status;

    @Enumerated(EnumType.STRING)
    private RatingLevel aim;

    /** The last one; absent of what was entered as it was given. */
    @Embedded
    @EmbeddedColumnNaming("self_%s")
    private @Nullable SelfRating selfRating;

    @Embedded
    @EmbeddedColumnNaming("review_%s")
    private @Nullable RatingReview review;

    private @Nullable LocalDate shownFrom;
    private @Nullable LocalDate shownUntil;
    private @Nullable String shownIn;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingLevel level;

    private @Nullable LocalDate ratedOn;
    private @Nullable LocalDate validUntil;
    private @Nullable String ratedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingEnd endReason;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawalGround endGround;

    private @Nullable LocalDate endedOn;

    @Column(updatable = false)
    private boolean imported;

    @Column(updatable = false)
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "standardisation_rating_step", joinColumns = @JoinColumn(name = "rating_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StandardisationRating() {} // for Hibernate

    private StandardisationRating(
            UUID id, String number, Active enterprise, String standard, RatingLevel aim, Instant now) {
        super(id, enterprise.region());
        enterpriseId = enterprise.id();
        enterpriseName = enterprise.name();
        sector = enterprise.sector();
        this.number = number;
        this.standard = standard;
        this.aim = aim;
        status = RatingStatus.SELF_RATED;
        openedAt = now;
    }

    /** A rating that was given: which, by whom, from when until when. */
    record Given(RatingLevel level, String by, LocalDate on, LocalDate until) {}

    /**
     * Begins with what the enterprise found of itself.
     *
     * @throws RuleViolation when that is still to come, or too long ago
     */
    static Created<StandardisationRating> begin(
            UUID id,
            String number,
            Active enterprise,
            String standard,
            RatingLevel aim,
            SelfRating found,
            Actor by,
            Instant now) {
        requireRecent(found.ratedOn(), now);
        var rating = new StandardisationRating(id, number, enterprise, standard, aim, now);
        rating.selfRating = found;
        rating.timeline.add(TimelineStep.by(by, RatingStep.SELF_RATED, now, rating.told(found)));
        return new Created<>(rating, new StandardisationBegun(rating.facts(rating.version()), found.ratedOn(), now));
    }

    /**
     * Enters what was given before; it is over at once where its last day is.
     *
     * @throws RuleViolation when it was given on a day to come
     */
    static Created<StandardisationRating> enter(
            UUID id, String number, Active enterprise, String standard, Given given, Actor by, Instant now) {
        var today = ChinaTime.dayOf(now);
        requirePast(given.on(), today);
        var rating = new StandardisationRating(id, number, enterprise, standard, given.level(), now);
        rating.imported = true;
        rating.status = RatingStatus.RATED;
        rating.hold(given);
        rating.timeline.add(TimelineStep.by(by, RatingStep.IMPORTED, now, given.by()));
        if (given.until().isBefore(today)) {
            return new Created<>(
                    rating, rating.end(RatingEnd.EXPIRED, given.until(), null, null, rating.version(), now));
        }
        return new Created<>(
                rating, new StandardisationRated(rating.facts(rating.version()), given.on(), given.by(), now));
    }

    /**
     * Rates itself anew: before it applies, or in the year's course.
     *
     * @param wanted the level that it wants now; absent where that is as before
     * @throws RuleViolation when that is before the last time, still to come, or too long ago
     */
    StandardisationSelfRated rateItself(SelfRating anew, @Nullable RatingLevel wanted, Actor by, Instant now) {
        status.require(RatingAction.SELF_RATING);
        requireRecent(anew.ratedOn(), now);
        requireSinceSelfRating(anew.ratedOn());

        selfRating = anew;
        aim = wanted == null ? aim : wanted;
        timeline.add(TimelineStep.by(by, RatingStep.SELF_RATED, now, told(anew)));
        return new StandardisationSelfRated(facts(version() + 1), anew.ratedOn(), now);
    }

    /** @throws worksafe.platform.http.IllegalTransition when nothing can be applied for */
    void requireAppliable() {
        var unused = status.to(RatingStatus.APPLIED);
    }

    /** Its application was approved. */
    StandardisationApplied apply(UUID applicationId, String note, Actor by, Instant now) {
        var applied = status.to(RatingStatus.APPLIED);

        status = applied;
        timeline.add(TimelineStep.by(by, RatingStep.APPLIED, now, note));
        return new StandardisationApplied(facts(version() + 1), applicationId, now);
    }

    /**
     * Takes what a body found.
     *
     * @throws RuleViolation when that is still to come, or before the enterprise rated itself
     */
    StandardisationReviewed review(RatingReview found, Actor by, Instant now) {
        status.require(RatingAction.REVIEW);
        requirePast(found.reviewedOn(), ChinaTime.dayOf(now));
        requireSinceSelfRating(found.reviewedOn());

        status = RatingStatus.REVIEWED == status ? status : status.to(RatingStatus.REVIEWED);
        review = found;
        timeline.add(TimelineStep.by(by, RatingStep.REVIEWED, now, found.body()));
        return new StandardisationReviewed(
                facts(version() + 1), found.reviewedOn(), found.reached(), found.openItems(), now);
    }

    /**
     * Shows it to everybody.
     *
     * @param least the last day of the shortest showing
     * @throws RuleViolation when the review found no level or something is not put right, or it would be shown too shortly
     */
    StandardisationShown show(
            @Nullable LocalDate until, LocalDate least, String in, PolicyBasis basis, Actor by, Instant now) {
        status.require(RatingAction.SHOWING);
        var unused = requireReached();
        var last = until == null ? least : until;
        if (last.isBefore(least)) {
            throw RuleViolation.byLaw(
                    basis.ground(),
                    RegistryProblem.STANDARDISATION_SHOWN_TOO_SHORTLY,
                    last.toString(),
                    least.toString());
        }

        status = status.to(RatingStatus.SHOWN);
        var first = ChinaTime.dayOf(now);
        shownFrom = first;
        shownUntil = last;
        shownIn = in;
        timeline.add(TimelineStep.by(by, RatingStep.SHOWN, now, in));
        return new StandardisationShown(facts(version() + 1), first, last, now);
    }

    /**
     * Gives it its level.
     *
     * @throws RuleViolation while it is shown, for a better level than was found, or by whoever wrote the review down
     */
    StandardisationRated rate(Given given, Actor by, Instant now) {
        status.require(RatingAction.RATING);
        requireOther(by);
        if (shownUntil == null || !given.on().isAfter(shownUntil)) {
            throw new RuleViolation(RegistryProblem.STANDARDISATION_STILL_SHOWN, number, String.valueOf(shownUntil));
        }
        if (given.level().isAbove(requireReached())) {
            throw new RuleViolation(RegistryProblem.STANDARDISATION_NOT_REACHED, number, given.level());
        }

        status = status.to(RatingStatus.RATED);
        hold(given);
        timeline.add(TimelineStep.by(by, RatingStep.RATED, now, given.by()));
        return new StandardisationRated(facts(version() + 1), given.on(), given.by(), now);
    }

    /**
     * Does not give it.
     *
     * @throws RuleViolation by whoever wrote the review down
     */
    StandardisationEnded refuse(String reason, Actor by, Instant now) {
        status.require(RatingAction.REFUSAL);
        requireOther(by);

        timeline.add(TimelineStep.by(by, RatingStep.REFUSED, now, reason));
        return end(RatingEnd.REFUSED, ChinaTime.dayOf(now), null, reason, version() + 1, now);
    }

    /** Takes it back. */
    StandardisationEnded withdraw(WithdrawalGround ground, String reason, Actor by, Instant now) {
        status.require(RatingAction.WITHDRAWAL);

        timeline.add(TimelineStep.by(by, RatingStep.WITHDRAWN, now, reason));
        return end(RatingEnd.WITHDRAWN, ChinaTime.dayOf(now), ground, reason, version() + 1, now);
    }

    /** Its last day is over; empty where it ended otherwise. */
    Optional<StandardisationEnded> expire(Instant now) {
        if (status != RatingStatus.RATED || validUntil == null) {
            return Optional.empty();
        }

        timeline.add(TimelineStep.itself(RatingStep.EXPIRED, now, null));
        return Optional.of(end(RatingEnd.EXPIRED, validUntil, null, null, version() + 1, now));
    }

    /** Another one by the same standard takes its place; empty where it ended otherwise. */
    Optional<StandardisationEnded> giveWay(String to, Instant now) {
        if (status != RatingStatus.RATED) {
            return Optional.empty();
        }

        timeline.add(TimelineStep.itself(RatingStep.REPLACED, now, to));
        return Optional.of(end(RatingEnd.REPLACED, ChinaTime.dayOf(now), null, null, version() + 1, now));
    }

    /** Its enterprise is no more; empty where it ended before. */
    Optional<StandardisationEnded> fallAway(Instant now) {
        if (status == RatingStatus.ENDED) {
            return Optional.empty();
        }

        timeline.add(TimelineStep.itself(RatingStep.ENTERPRISE_ENDED, now, null));
        return Optional.of(end(RatingEnd.ENTERPRISE_ENDED, ChinaTime.dayOf(now), null, null, version() + 1, now));
    }

    private StandardisationEnded end(
            RatingEnd why,
            LocalDate day,
            @Nullable WithdrawalGround ground,
            @Nullable String reason,
            long revision,
            Instant now) {
        status = status.to(RatingStatus.ENDED);
        endReason = why;
        endGround = ground;
        endedOn = day;
        return new StandardisationEnded(facts(revision), why, day, ground, reason, now);
    }

    private void hold(Given given) {
        level = given.level();
        ratedBy = given.by();
        ratedOn = given.on();
        validUntil = given.until();
    }

    private RatingLevel requireReached() {
        if (review == null || review.reached() == null || review.openItems() > 0) {
            throw new RuleViolation(RegistryProblem.STANDARDISATION_NOT_REACHED, number, aim);
        }
        return review.reached();
    }

    private void requireOther(Actor by) {
        if (reviewers().anyMatch(account -> Accounts.same(account, by.subject()))) {
            throw new RuleViolation(RegistryProblem.STANDARDISATION_SAME_PERSON, by.name());
        }
    }

    private Stream<String> reviewers() {
        return timeline.stream()
                .filter(step -> step.is(RatingStep.REVIEWED))
                .flatMap(step -> Stream.ofNullable(step.subject()));
    }

    private static void requireRecent(LocalDate day, Instant now) {
        var today = ChinaTime.dayOf(now);
        requirePast(day, today);
        if (ChronoUnit.DAYS.between(day, today) > OLDEST_SELF_RATING_DAYS) {
            throw new RuleViolation(
                    FactProblem.FACT_TOO_OLD,
                    day.toString(),
                    String.valueOf(OLDEST_SELF_RATING_DAYS),
                    today.minusDays(OLDEST_SELF_RATING_DAYS).toString());
        }
    }

    private static void requirePast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleViolation(FactProblem.FACT_IN_FUTURE, day.toString());
        }
    }

    private void requireSinceSelfRating(LocalDate day) {
        if (selfRating != null && day.isBefore(selfRating.ratedOn())) {
            throw new RuleViolation(
                    FactProblem.FACT_BEFORE_CAUSE,
                    day.toString(),
                    selfRating.ratedOn().toString());
        }
    }

    private String told(SelfRating found) {
        return found.ratedOn() + "：" + found.score().toPlainString() + "，" + aim.title();
    }

    /** What its status allows and that account may do. */
    Set<RatingAction> actions(String account) {
        var possible = EnumSet.noneOf(RatingAction.class);
        possible.addAll(status.actions());
        if (reviewers().anyMatch(reviewer -> Accounts.same(reviewer, account))) {
            possible.remove(RatingAction.RATING);
            possible.remove(RatingAction.REFUSAL);
        }
        return possible;
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

    String standard() {
        return standard;
    }

    RatingStatus status() {
        return status;
    }

    RatingLevel aim() {
        return aim;
    }

    Optional<SelfRating> selfRating() {
        return Optional.ofNullable(selfRating);
    }

    Optional<RatingReview> review() {
        return Optional.ofNullable(review);
    }

    @Nullable
    LocalDate shownFrom() {
        return shownFrom;
    }

    @Nullable
    LocalDate shownUntil() {
        return shownUntil;
    }

    @Nullable
    String shownIn() {
        return shownIn;
    }

    @Nullable
    RatingLevel level() {
        return level;
    }

    @Nullable
    LocalDate ratedOn() {
        return ratedOn;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    @Nullable
    String ratedBy() {
        return ratedBy;
    }

    @Nullable
    RatingEnd endReason() {
        return endReason;
    }

    @Nullable
    WithdrawalGround endGround() {
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

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    /** What it is, in one line. */
    String title() {
        return "安全生产标准化" + (level == null ? aim : level).title() + "：" + standard;
    }

    private RatingEvent.Facts facts(long revision) {
        return new RatingEvent.Facts(
                id(),
                number,
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                title(),
                standard,
                aim,
                level,
                validUntil);
    }
}
