package worksafe.hazards.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Deadline;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/**
 * The clocks of a listing, each by a row of the policy book: the authority's to decide, to serve, to file, to announce, to
 * examine; the enterprise's, or the government's where that bears it, to put right and to report month by month.
 */
@ApplicationScoped
class ListingClocks {

    /** The kinds of duty; their titles are the messages {@code clock-<kind>}, their periods the policies of the same ending. */
    static final String DECISION = "listing-decision";

    static final String NOTICE = "listing-notice";
    static final String FILING = "listing-filing";
    static final String ANNOUNCEMENT = "listing-announcement";
    static final String RECTIFICATION = "listing-rectification";
    static final String PROGRESS = "listing-progress";
    static final String EXAMINATION = "listing-examination";
    static final String DELISTING_ANNOUNCEMENT = "listing-delisting-announcement";

    private static final List<String> ALL = List.of(
            DECISION, NOTICE, FILING, ANNOUNCEMENT, RECTIFICATION, PROGRESS, EXAMINATION, DELISTING_ANNOUNCEMENT);

    private final Clocks clocks;
    private final ListingPolicies policies;

    ListingClocks(Clocks clocks, ListingPolicies policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** Keeps the sweep from the listing's clocks until the transaction ends; called before the listing is locked. */
    void hold(UUID id) {
        ALL.forEach(kind -> {
            var unused = clocks.deadline(duty(kind, id));
        });
    }

    /** Begins what the authority owes from that moment; nothing where the book is silent. */
    void owe(String kind, DangerListing listing, Instant from, @Nullable String assignee) {
        start(kind, listing, from, authority(listing, assignee));
    }

    /** Begins the next month of whoever puts it right. */
    void oweProgress(DangerListing listing, Instant from) {
        start(PROGRESS, listing, from, debtor(listing));
    }

    private void start(String kind, DangerListing listing, Instant from, Debtor debtor) {
        policies.period(kind.replaceFirst("-", ".") + "-period", listing, from)
                .ifPresent(answer -> clocks.start(ClockStart.by(answer, duty(kind, listing.id()), debtor, from)
                        .about(listing.number() + " " + listing.title())));
    }

    /** Runs until the listing's day. */
    void oweRectification(DangerListing listing, Instant from) {
        clocks.start(ClockStart.until(
                        listing.due(),
                        duty(RECTIFICATION, listing.id()),
                        debtor(listing),
                        listing.basis().orElseThrow().ofClock(),
                        from)
                .about(listing.number() + " " + listing.title()));
    }

    private static Debtor debtor(DangerListing listing) {
        return listing.government().isPresent()
                ? authority(listing, null)
                : Debtor.enterprise(listing.region(), listing.sector(), listing.enterpriseId());
    }

    private static Debtor authority(DangerListing listing, @Nullable String assignee) {
        return Debtor.authority(listing.region(), listing.sector(), listing.enterpriseId(), assignee);
    }

    /** It was done, if it is owed. */
    void meet(String kind, UUID id, Instant when) {
        if (clocks.deadline(duty(kind, id)).isPresent()) {
            clocks.meet(duty(kind, id), when);
        }
    }

    /** Listeners hear that the day was missed before they hear of what came too late. */
    void missFirst(String kind, UUID id, Instant when) {
        clocks.missFirst(duty(kind, id), when);
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

    /** The proposal went back to be completed: its authority's days do not count. */
    void returned(UUID id, List<String> missing) {
        if (clocks.deadline(duty(DECISION, id)).isPresent()) {
            clocks.returned(duty(DECISION, id), missing);
        }
    }

    void completed(UUID id) {
        if (clocks.deadline(duty(DECISION, id)).isPresent()) {
            clocks.completed(duty(DECISION, id));
        }
    }

    /** Its last day; absent where nothing of that kind is owed. */
    @Nullable
    LocalDate lastDay(String kind, UUID id) {
        return clocks.deadline(duty(kind, id)).map(Deadline::lastDay).orElse(null);
    }

    private static Duty duty(String kind, UUID id) {
        return new Duty("listing", id, kind);
    }
}
