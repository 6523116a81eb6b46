package worksafe.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/**
 * The clocks of a rating: the authority has it reviewed; the enterprise, once it is rated, rates itself each year, and is to be
 * rated anew before the last day.
 */
@ApplicationScoped
class RatingClocks {

    /** What they are about. */
    static final String SUBJECT = "standardisation-rating";

    /** The kinds of duty; their titles are the messages {@code clock-<kind>}. */
    static final String REVIEW = "standardisation-review";

    static final String SELF_RATING = "standardisation-self-rating";
    static final String RENEWAL = "standardisation-renewal";

    private static final List<String> ALL = List.of(RENEWAL, SELF_RATING, REVIEW);

    private final Clocks clocks;
    private final RatingPolicies policies;

    RatingClocks(Clocks clocks, RatingPolicies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** Keeps the sweep from the rating's clocks until the transaction ends; called before the rating is locked. */
    void hold(UUID id) {
        ALL.forEach(kind -> {
            var unused = clocks.deadline(duty(kind, id));
        });
    }

    /** It is to be reviewed; nothing where the book is silent. */
    void oweReview(StandardisationRating rating, Instant now) {
        policies.period(RatingPolicies.REVIEW_PERIOD, rating, now)
                .ifPresent(answer -> clocks.start(ClockStart.by(
                                answer,
                                duty(REVIEW, rating.id()),
                                Debtor.authority(rating.region(), rating.sector(), rating.enterpriseId(), null),
                                now)
                        .about(name(rating))));
    }

    /** It is rated: the next year's self-rating, and the renewal, which lie ahead whenever it was rated. */
    void oweAfterRating(StandardisationRating rating, Instant now) {
        oweSelfRating(rating, now);
        clocks.start(ClockStart.until(
                        Objects.requireNonNull(rating.validUntil()),
                        duty(RENEWAL, rating.id()),
                        debtor(rating),
                        policies.validity(rating.region(), rating.sector(), now).ofClock(),
                        now)
                .about(name(rating)));
    }

    /** The next year's self-rating. */
    void oweSelfRating(StandardisationRating rating, Instant now) {
        policies.period(RatingPolicies.SELF_RATING_PERIOD, rating, now)
                .ifPresent(answer ->
                        clocks.start(ClockStart.by(answer, duty(SELF_RATING, rating.id()), debtor(rating), now)
                                .about(name(rating))));
    }

    /** It was done, if it is owed. */
    void meet(String kind, UUID id, Instant when) {
        if (clocks.deadline(duty(kind, id)).isPresent()) {
            clocks.meet(duty(kind, id), when);
        }
    }

    /** It is owed no more, if it was. */
    void drop(String kind, UUID id, String reason) {
        if (clocks.deadline(duty(kind, id)).isPresent()) {
            clocks.cancel(duty(kind, id), reason);
        }
    }

    void dropAll(UUID id, String reason) {
        ALL.forEach(kind -> drop(kind, id, reason));
    }

    private static Debtor debtor(StandardisationRating rating) {
        return Debtor.enterprise(rating.region(), rating.sector(), rating.enterpriseId());
    }

    private static String name(StandardisationRating rating) {
        return rating.number() + " " + rating.title();
    }

    private static Duty duty(String kind, UUID id) {
        return new Duty(SUBJECT, id, kind);
    }
}
