package worksafe.hazards.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.Role;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskKinds;
import worksafe.platform.tasks.TaskSubject;
import worksafe.platform.tasks.Tasks;
import worksafe.platform.tasks.remark.RemarkSubjects;

/**
 * Whom a listing waits for: its level to decide, whoever proposed it to complete what was returned, a supervisor to serve the
 * paper, to file it and to have experts look, whoever bears it to put it right, its level to lift it. And the remarks that
 * people add to it.
 */
@ApplicationScoped
class ListingTasks implements TaskKinds, RemarkSubjects {

    private static final String SUBJECT = "listing";
    private static final String COMPLETION = "listing-completion";
    private static final String ACCEPTANCE = "listing-acceptance";
    private static final String DELISTING = "listing-delisting";
    private static final String DELISTING_NOTICE = "listing-delisting-notice";
    private static final List<String> ALL = List.of(
            ListingClocks.DECISION,
            COMPLETION,
            ListingClocks.NOTICE,
            ListingClocks.FILING,
            ListingClocks.RECTIFICATION,
            ACCEPTANCE,
            DELISTING,
            DELISTING_NOTICE);

    private final Tasks tasks;
    private final DangerListings listings;
    private final ListingClocks clocks;

    ListingTasks(Tasks tasks, DangerListings listings, ListingClocks clocks) {
        this.tasks = tasks;
        this.listings = listings;
        this.clocks = clocks;
    }

    @Override
    public List<String> codes() {
        return ALL;
    }

    @Override
    public String type() {
        return SUBJECT;
    }

    @Override
    public TaskSubject find(UUID id) {
        return subject(listings.get(id));
    }

    @Override
    public String title(UUID id) {
        var found = listings.get(id);
        return found.number() + " " + found.title();
    }

    /** Makes what waits agree with the listing, whatever was just done about it. */
    void follow(DangerListing listing) {
        tasks.follow(
                subject(listing),
                Set.copyOf(ALL),
                waiting(listing),
                verb(listing.timeline().getLast()));
    }

    /** It has another day, and so has what waits. */
    void rescheduled(DangerListing listing) {
        tasks.done(SUBJECT, listing.id(), ListingClocks.RECTIFICATION, "listing-extended");
        follow(listing);
    }

    private List<NewTask> waiting(DangerListing listing) {
        var waiting = new ArrayList<NewTask>();
        switch (listing.status()) {
            case PROPOSED ->
                waiting.add(
                        listing.missing().isEmpty()
                                ? dated(listing, ListingClocks.DECISION, ListingClocks.DECISION, Role.APPROVER)
                                : task(listing, COMPLETION, Role.SUPERVISOR).preferring(listing.proposedBy()));
            case LISTED ->
                waiting.add(task(
                                listing,
                                ListingClocks.RECTIFICATION,
                                listing.government().isPresent() ? Role.SUPERVISOR : Role.ENTERPRISE)
                        .due(listing.due()));
            case RECTIFIED -> waiting.add(dated(listing, ACCEPTANCE, ListingClocks.EXAMINATION, Role.SUPERVISOR));
            case ACCEPTED -> waiting.add(task(listing, DELISTING, Role.APPROVER));
            case DELISTED -> {
                if (listing.delistingAnnouncedOn().isEmpty()) {
                    waiting.add(
                            dated(listing, DELISTING_NOTICE, ListingClocks.DELISTING_ANNOUNCEMENT, Role.SUPERVISOR));
                }
            }
            case DECLINED, RAISED -> {}
        }
        if (ListingStatus.HOLDING.contains(listing.status())) {
            if (listing.noticeServedOn().isEmpty()) {
                waiting.add(dated(listing, ListingClocks.NOTICE, ListingClocks.NOTICE, Role.SUPERVISOR));
            }
            if (listing.actions().contains(ListingAction.FILING)) {
                waiting.add(dated(listing, ListingClocks.FILING, ListingClocks.FILING, Role.SUPERVISOR));
            }
        }
        return waiting;
    }

    private NewTask dated(DangerListing listing, String kind, String clock, Role role) {
        return task(listing, kind, role).due(clocks.lastDay(clock, listing.id()));
    }

    private static NewTask task(DangerListing listing, String kind, Role role) {
        return NewTask.of(subject(listing), kind, listing.number() + " " + listing.title(), role);
    }

    private static TaskSubject subject(DangerListing listing) {
        return TaskSubject.of(SUBJECT, listing);
    }

    private static String verb(TimelineStep last) {
        return "listing-" + last.kind().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
