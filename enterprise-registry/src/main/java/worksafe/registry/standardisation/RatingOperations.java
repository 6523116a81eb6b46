package worksafe.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.applications.kind.ApplicationKind.Approval;
import worksafe.platform.applications.kind.ApplicationKind.Claim;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.standardisation.StandardisationRating.Given;

/** One method for each thing that can happen to a rating, each one transaction: load, act, append, let clocks and tasks follow. */
@ApplicationScoped
class RatingOperations {

    /** Of the numbers of ratings. */
    private static final String SERIES = "BZ";

    private static final String CANCELLED = "worksafe.registry.enterprise-cancelled.v1";
    private static final String GONE = "企业已终止";

    private final StandardisationRatings ratings;
    private final ActiveEnterprises enterprises;
    private final RatingPolicies policies;
    private final RatingClocks clocks;
    private final RatingTasks tasks;
    private final OpenApplications applications;
    private final PaperNumbers numbers;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    RatingOperations(
            StandardisationRatings ratings,
            ActiveEnterprises enterprises,
            RatingPolicies policies,
            RatingClocks clocks,
            RatingTasks tasks,
            OpenApplications applications,
            PaperNumbers numbers,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.ratings = ratings;
        this.enterprises = enterprises;
        this.policies = policies;
        this.clocks = clocks;
        this.tasks = tasks;
        this.applications = applications;
        this.numbers = numbers;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    RatingView get(UUID id) {
        return view(ratings.get(id));
    }

    /** Enters the first self-rating once, however often the request comes. */
    @Transactional
    RatingView begin(IdempotencyKey key, RatingRequests.RecordSelfRating request) {
        return idempotency.once(
                key,
                "recordStandardisationSelfRating",
                request,
                RatingView.class,
                before -> ratings.get(before.id()),
                () -> {
                    var now = clock.instant();
                    var enterprise = enterprises.require(request.enterpriseId());
                    ratings.requireNone(enterprise.id(), request.standard(), false);
                    return begun(StandardisationRating.begin(
                            Uuid7.next(clock),
                            numbers.next(SERIES, enterprise.region(), now),
                            enterprise,
                            request.standard(),
                            request.aim(),
                            request.report().found(),
                            caller.actor(),
                            now));
                });
    }

    /** Enters what was given before once, however often the request comes. */
    @Transactional
    RatingView enter(IdempotencyKey key, RatingRequests.EnterPastRating request) {
        if (request.validUntil().isBefore(request.ratedOn())) {
            throw RequestProblem.invalid(new Violation("/validUntil", "standardisation-days"));
        }
        return idempotency.once(
                key,
                "enterStandardisationRating",
                request,
                RatingView.class,
                before -> ratings.get(before.id()),
                () -> {
                    var now = clock.instant();
                    var enterprise = enterprises.require(request.enterpriseId());
                    if (!request.validUntil().isBefore(ChinaTime.dayOf(now))) {
                        ratings.requireNone(enterprise.id(), request.standard(), true);
                    }
                    var given = new Given(request.level(), request.ratedBy(), request.ratedOn(), request.validUntil());
                    policies.requireNoLonger(given, enterprise, ChinaTime.dayOf(now));
                    var entered = StandardisationRating.enter(
                            Uuid7.next(clock),
                            numbers.next(SERIES, enterprise.region(), now),
                            enterprise,
                            request.standard(),
                            given,
                            caller.actor(),
                            now);
                    var view = begun(entered);
                    if (entered.aggregate().status() == RatingStatus.RATED) {
                        clocks.oweAfterRating(entered.aggregate(), now);
                    }
                    return view;
                });
    }

    private RatingView begun(Created<StandardisationRating> created) {
        var rating = created.aggregate();
        ratings.persist(rating);
        outbox.append(created.event());
        tasks.follow(rating);
        return view(rating);
    }

    @Transactional
    RatingView rateItself(UUID id, IfMatch expected, RatingRequests.RateItselfAnew request) {
        return change(id, expected, (rating, now) -> {
            requireNothingApplied(rating);
            var found = rating.rateItself(request.report().found(), request.aim(), caller.actor(), now);
            if (rating.status() == RatingStatus.RATED) {
                clocks.meet(RatingClocks.SELF_RATING, id, now);
                clocks.oweSelfRating(rating, now);
            }
            return found;
        });
    }

    private void requireNothingApplied(StandardisationRating rating) {
        applications.about(RatingApplications.CODE, rating.id()).ifPresent(number -> {
            throw new RuleViolation(RegistryProblem.STANDARDISATION_APPLIED_FOR, rating.number(), number);
        });
    }

    @Transactional
    RatingView review(UUID id, IfMatch expected, RatingRequests.ReviewRating request) {
        return change(id, expected, (rating, now) -> {
            var reviewed = rating.review(request.found(), caller.actor(), now);
            clocks.meet(RatingClocks.REVIEW, id, now);
            return reviewed;
        });
    }

    @Transactional
    RatingView show(UUID id, IfMatch expected, RatingRequests.ShowRating request) {
        return change(id, expected, (rating, now) -> {
            var today = ChinaTime.dayOf(now);
            rating.status().require(RatingAction.SHOWING);
            policies.requireOffice(rating.aim(), rating, caller.scope(), today);
            var least = policies.shownUntil(rating, today);
            return rating.show(request.until(), least.day(), request.shownIn(), least.basis(), caller.actor(), now);
        });
    }

    /** Gives it its level; what was held by the same standard gives way. */
    @Transactional
    RatingView rate(UUID id, IfMatch expected, RatingRequests.GiveRating request) {
        var known = ratings.get(id);
        var before = ratings.before(known);
        before.forEach(clocks::hold);
        return change(id, expected, (rating, now) -> {
            var today = ChinaTime.dayOf(now);
            rating.status().require(RatingAction.RATING);
            policies.requireOffice(request.level(), rating, caller.scope(), today);
            var given = new Given(request.level(), request.ratedBy(), today, policies.validUntil(rating, today));
            before.forEach(older -> giveWay(older, rating, now));
            ratings.flush(); // before this one is held: the database lets an enterprise hold one level by a standard
            var rated = rating.rate(given, caller.actor(), now);
            clocks.oweAfterRating(rating, now);
            return rated;
        });
    }

    private void giveWay(UUID older, StandardisationRating to, Instant now) {
        var former = ratings.lock(older);
        clocks.meet(RatingClocks.RENEWAL, older, now);
        clocks.drop(RatingClocks.SELF_RATING, older, to.number());
        former.giveWay(to.number(), now).ifPresent(ended -> {
            outbox.append(ended);
            tasks.follow(former);
        });
    }

    @Transactional
    RatingView refuse(UUID id, IfMatch expected, RatingRequests.RefuseRating request) {
        return change(id, expected, (rating, now) -> {
            rating.status().require(RatingAction.REFUSAL);
            policies.requireOffice(rating.aim(), rating, caller.scope(), ChinaTime.dayOf(now));
            var refused = rating.refuse(request.reason(), caller.actor(), now);
            clocks.dropAll(id, request.reason());
            return refused;
        });
    }

    @Transactional
    RatingView withdraw(UUID id, IfMatch expected, RatingRequests.WithdrawRating request) {
        return change(id, expected, (rating, now) -> {
            var today = ChinaTime.dayOf(now);
            rating.status().require(RatingAction.WITHDRAWAL);
            policies.requireOffice(held(rating), rating, caller.scope(), today);
            policies.requireGround(request.ground(), rating, today);
            var withdrawn = rating.withdraw(request.ground(), request.reason(), caller.actor(), now);
            clocks.dropAll(id, request.reason());
            return withdrawn;
        });
    }

    private static RatingLevel held(StandardisationRating rating) {
        var level = rating.level();
        return level == null ? rating.aim() : level;
    }

    private RatingView change(UUID id, IfMatch expected, BiFunction<StandardisationRating, Instant, RatingEvent> verb) {
        clocks.hold(id);
        var rating = ratings.get(id, expected);
        outbox.append(verb.apply(rating, clock.instant()));
        tasks.follow(rating);
        ratings.flush(); // raises the version that the view shows
        return view(rating);
    }

    private RatingView view(StandardisationRating rating) {
        return RatingView.of(rating, allowed.among(rating.actions(caller.subject())));
    }

    /** Keeps the sweep from the rating's clocks until the transaction ends. */
    void hold(UUID id) {
        clocks.hold(id);
    }

    /**
     * Whether the enterprise may apply to be rated, which changes nothing.
     *
     * @throws NotFound when it has no such rating
     */
    @Transactional(TxType.MANDATORY)
    void requireAppliable(Claim claim) {
        var rating = ratings.lock(claim.subject());
        if (!rating.enterpriseId().equals(claim.enterpriseId())) {
            throw new NotFound(claim.subject());
        }
        rating.requireAppliable();
    }

    /** Its application was approved: it is to be reviewed. */
    @Transactional(TxType.MANDATORY)
    void apply(Claim claim, Approval approval) {
        var rating = ratings.lock(claim.subject());
        outbox.append(rating.apply(
                claim.applicationId(), claim.number() + "：" + approval.opinion(), approval.by(), approval.at()));
        clocks.oweReview(rating, approval.at());
        tasks.follow(rating);
        ratings.flush();
    }

    /** A clock ran out: the last day of a rating is over. In the transaction of the sweep, or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(RatingClocks.RENEWAL)) {
            var rating = ratings.get(missed.duty().subjectId());
            rating.expire(missed.dueAt()).ifPresent(expired -> {
                outbox.append(expired);
                clocks.drop(RatingClocks.SELF_RATING, rating.id(), "等级已到期");
                tasks.follow(rating);
                ratings.flush(); // what is next done to it needs the next version
            });
        }
    }

    /** An enterprise is no more, and neither are its ratings. */
    @Transactional(TxType.MANDATORY)
    void ended(@Observes EventAppended appended) {
        var event = appended.event();
        if (event.type().equals(CANCELLED)
                && appended.received().as(RatedNoMore.class).state().equals("CANCELLED")) {
            ratings.open(event.subject().aggregateId()).forEach(id -> {
                applications.hold(RatingApplications.CODE, id);
                clocks.hold(id);
                applications.lapse(RatingApplications.CODE, id, _ -> Optional.of(GONE));
                var rating = ratings.lock(id);
                rating.fallAway(event.occurredAt()).ifPresent(ended -> {
                    outbox.append(ended);
                    clocks.dropAll(id, GONE);
                    tasks.follow(rating);
                    ratings.flush();
                });
            });
        }
    }

    /** What ratings hear of an enterprise that ended. One whose licence was revoked still owes what it owes. */
    record RatedNoMore(String state) {}
}
