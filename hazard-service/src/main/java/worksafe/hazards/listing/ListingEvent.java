package worksafe.hazards.listing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.platform.papers.publication.PublicationChannel;

/**
 * What happens to a listing, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/hazards}.
 */
sealed interface ListingEvent extends DomainEvent {

    /** The listing after the event. */
    Facts listing();

    @Override
    default Subject subject() {
        var listing = listing();
        return Subject.ofEnterprise(
                listing.enterpriseId(),
                "listing",
                listing.listingId(),
                listing.revision(),
                listing.region(),
                listing.sector());
    }

    @Override
    default ArchiveLine archive() {
        var listing = listing();
        return ArchiveLine.of(
                        listing.title(), listing.status(), listing.status().ended())
                .numbered(listing.number())
                .due(listing.dueDate(), missed())
                .about(listing.dangerId());
    }

    /** Whether its day was missed; absent where the event leaves that as it was. */
    private @Nullable Boolean missed() {
        return switch (this) {
            case ListingOverdue _ -> true;
            case ListingListed _, ListingRescheduled _, ListingRaised _, ListingDelisted _ -> false;
            case ListingProposed _,
                    ListingReturned _,
                    ListingCompleted _,
                    ListingDeclined _,
                    ListingFiled _,
                    ListingAnnounced _,
                    ListingProgressReported _,
                    ListingRectified _,
                    ListingSentBack _,
                    ListingAccepted _ -> null;
        };
    }

    /** What is announced to everybody: that it is listed, or that this was lifted. */
    enum AnnouncedMatter {
        LISTING,
        DELISTING
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param quarter absent for the annual list
     * @param dueDate absent before it is listed
     */
    record Facts(
            UUID listingId,
            String number,
            UUID dangerId,
            String dangerNumber,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            ListingStatus status,
            ListingBatch.ListingLevel level,
            ListingBatch.ListingKind kind,
            int year,
            @Nullable Integer quarter,
            boolean governmentBorne,
            @Nullable LocalDate dueDate,
            String title) {}

    /** Somebody proposed to list a danger. */
    @WireName("worksafe.hazards.listing-proposed.v1")
    record ListingProposed(@JsonUnwrapped Facts listing, String grounds, Instant occurredAt) implements ListingEvent {}

    /** The proposal went back to be completed. */
    @WireName("worksafe.hazards.listing-returned.v1")
    record ListingReturned(@JsonUnwrapped Facts listing, List<String> missing, Instant occurredAt)
            implements ListingEvent {}

    /** What was missing is there. */
    @WireName("worksafe.hazards.listing-completed.v1")
    record ListingCompleted(@JsonUnwrapped Facts listing, String grounds, Instant occurredAt) implements ListingEvent {}

    /** Its level lists it. */
    @WireName("worksafe.hazards.listing-listed.v1")
    record ListingListed(@JsonUnwrapped Facts listing, String requirement, boolean stopWork, Instant occurredAt)
            implements ListingEvent {}

    /**
     * Its level does not, or a higher one has listed the danger meanwhile.
     *
     * @param clause by which it was declined; absent where a higher level came first
     */
    @WireName("worksafe.hazards.listing-declined.v1")
    record ListingDeclined(
            @JsonUnwrapped Facts listing,
            String reason,
            @Nullable String clause,
            Instant occurredAt) implements ListingEvent {}

    /** A higher level has taken it over. */
    @WireName("worksafe.hazards.listing-raised.v1")
    record ListingRaised(@JsonUnwrapped Facts listing, UUID raisedToId, String raisedToNumber, Instant occurredAt)
            implements ListingEvent {}

    /** It was filed with the level above. */
    @WireName("worksafe.hazards.listing-filed.v1")
    record ListingFiled(@JsonUnwrapped Facts listing, LocalDate filedOn, String filedWith, Instant occurredAt)
            implements ListingEvent {}

    /** The listing, or its lifting, was published. */
    @WireName("worksafe.hazards.listing-announced.v1")
    record ListingAnnounced(
            @JsonUnwrapped Facts listing,
            AnnouncedMatter matter,
            LocalDate announcedOn,
            PublicationChannel channel,
            Instant occurredAt)
            implements ListingEvent {}

    /** How far the work has come. */
    @WireName("worksafe.hazards.listing-progress-reported.v1")
    record ListingProgressReported(@JsonUnwrapped Facts listing, int percent, String note, Instant occurredAt)
            implements ListingEvent {}

    /** It has a later day. */
    @WireName("worksafe.hazards.listing-rescheduled.v1")
    record ListingRescheduled(@JsonUnwrapped Facts listing, LocalDate formerDueDate, Instant occurredAt)
            implements ListingEvent {}

    /** Its day passed before it was reported as put right; told once for each day. */
    @WireName("worksafe.hazards.listing-overdue.v1")
    record ListingOverdue(@JsonUnwrapped Facts listing, Instant occurredAt) implements ListingEvent {}

    /** Reported as put right; its acceptance is applied for. */
    @WireName("worksafe.hazards.listing-rectified.v1")
    record ListingRectified(@JsonUnwrapped Facts listing, String note, Instant occurredAt) implements ListingEvent {}

    /** Not accepted: the work goes on. */
    @WireName("worksafe.hazards.listing-sent-back.v1")
    record ListingSentBack(@JsonUnwrapped Facts listing, String reason, Instant occurredAt) implements ListingEvent {}

    /** Accepted after experts were heard. */
    @WireName("worksafe.hazards.listing-accepted.v1")
    record ListingAccepted(@JsonUnwrapped Facts listing, String opinion, Instant occurredAt) implements ListingEvent {}

    /**
     * Lifted.
     *
     * @param onTime whether it had been reported as put right by the end of its day
     */
    @WireName("worksafe.hazards.listing-delisted.v1")
    record ListingDelisted(@JsonUnwrapped Facts listing, String opinion, boolean onTime, Instant occurredAt)
            implements ListingEvent {}
}
