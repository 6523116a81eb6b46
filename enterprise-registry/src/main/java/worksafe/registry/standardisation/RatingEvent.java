package worksafe.registry.standardisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a rating, as other contexts are told. Components are the wire shape, laid down in {@code contracts/registry}.
 */
sealed interface RatingEvent extends DomainEvent {

    /** The rating after the event. */
    Facts rating();

    @Override
    default Subject subject() {
        var rating = rating();
        return Subject.ofEnterprise(
                rating.enterpriseId(),
                RatingClocks.SUBJECT,
                rating.ratingId(),
                rating.revision(),
                rating.region(),
                rating.sector());
    }

    @Override
    default ArchiveLine archive() {
        var rating = rating();
        var line = ArchiveLine.of(rating.title(), rating.status(), rating.status() == RatingStatus.ENDED)
                .numbered(rating.number())
                .due(rating.validUntil(), null);
        return rating.level() == null ? line : line.graded(rating.level());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param aim the level that the enterprise wants
     * @param level the level that it has, or had; absent before
     * @param validUntil the last day of that
     */
    record Facts(
            UUID ratingId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            RatingStatus status,
            String title,
            String standard,
            RatingLevel aim,
            @Nullable RatingLevel level,
            @Nullable LocalDate validUntil) {}

    /** The enterprise rated itself by a standard for the first time. */
    @WireName("worksafe.registry.standardisation-rating-begun.v1")
    record StandardisationBegun(@JsonUnwrapped Facts rating, LocalDate selfRatedOn, Instant occurredAt)
            implements RatingEvent {}

    /** The enterprise rated itself anew. */
    @WireName("worksafe.registry.standardisation-rating-self-rated.v1")
    record StandardisationSelfRated(@JsonUnwrapped Facts rating, LocalDate selfRatedOn, Instant occurredAt)
            implements RatingEvent {}

    /** Its application was approved: it is to be reviewed. */
    @WireName("worksafe.registry.standardisation-rating-applied.v1")
    record StandardisationApplied(@JsonUnwrapped Facts rating, UUID applicationId, Instant occurredAt)
            implements RatingEvent {}

    /**
     * A body reviewed it.
     *
     * @param reached the level that it found; absent where none
     */
    @WireName("worksafe.registry.standardisation-rating-reviewed.v1")
    record StandardisationReviewed(
            @JsonUnwrapped Facts rating,
            LocalDate reviewedOn,
            @Nullable RatingLevel reached,
            int openItems,
            Instant occurredAt)
            implements RatingEvent {}

    /** It is shown to everybody from one day until another. */
    @WireName("worksafe.registry.standardisation-rating-shown.v1")
    record StandardisationShown(@JsonUnwrapped Facts rating, LocalDate from, LocalDate until, Instant occurredAt)
            implements RatingEvent {}

    /**
     * It has its level.
     *
     * @param ratedOn the day from which it holds, which lies in the past where it was entered afterwards
     * @param ratedBy the authority that gave it
     */
    @WireName("worksafe.registry.standardisation-rating-rated.v1")
    record StandardisationRated(@JsonUnwrapped Facts rating, LocalDate ratedOn, String ratedBy, Instant occurredAt)
            implements RatingEvent {}

    /**
     * It is over, or was never given.
     *
     * @param endedOn the last day
     * @param ground why it was withdrawn; absent where it was not
     * @param reason what the authority says; absent where it came by itself
     */
    @WireName("worksafe.registry.standardisation-rating-ended.v1")
    record StandardisationEnded(
            @JsonUnwrapped Facts rating,
            RatingEnd end,
            LocalDate endedOn,
            @Nullable WithdrawalGround ground,
            @Nullable String reason,
            Instant occurredAt)
            implements RatingEvent {}
}
