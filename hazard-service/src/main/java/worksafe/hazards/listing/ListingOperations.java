package worksafe.hazards.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import worksafe.hazards.danger.SupervisedDangers;
import worksafe.hazards.danger.SupervisedDangers.Supervised;
import worksafe.hazards.listing.DangerListing.Proposal;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.applications.panel.PanelOperations;
import worksafe.platform.applications.panel.PanelOutcome;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.publication.PaperPublished;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.FactTime.FactProblem;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can happen to a listing, each one transaction: load, act, append, let the clocks follow. */
@ApplicationScoped
class ListingOperations {

    private static final String SERIES = "GP";

    private final DangerListings listings;
    private final SupervisedDangers dangers;
    private final ListingPolicies policies;
    private final ListingClocks clocks;
    private final ListingTasks tasks;
    private final PanelOperations panels;
    private final PaperOperations papers;
    private final PaperNumbers numbers;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    ListingOperations(
            DangerListings listings,
            SupervisedDangers dangers,
            ListingPolicies policies,
            ListingClocks clocks,
            ListingTasks tasks,
            PanelOperations panels,
            PaperOperations papers,
            PaperNumbers numbers,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.listings = listings;
        this.dangers = dangers;
        this.policies = policies;
        this.clocks = clocks;
        this.tasks = tasks;
        this.panels = panels;
        this.papers = papers;
        this.numbers = numbers;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Proposes to list a danger once, however often the request comes. */
    @Transactional
    ListingView propose(IdempotencyKey key, ListingRequests.ProposeListing request) {
        return idempotency.once(
                key,
                "proposeListing",
                request,
                ListingView.class,
                before -> listings.get(before.id()),
                () -> propose(request));
    }

    private ListingView propose(ListingRequests.ProposeListing request) {
        var now = clock.instant();
        var danger = dangers.lock(request.dangerId());
        var rule = policies.level(danger, request.government() != null, ChinaTime.dayOf(now));
        var proposal = new Proposal(request.batch(rule.lowest()), request.grounds(), request.government());
        var id = Uuid7.next(clock);
        var created = DangerListing.propose(
                id,
                numbers.next(SERIES, danger.region(), now),
                danger,
                proposal,
                rule,
                listings.openBeside(danger.id(), id).stream().map(listings::get).toList(),
                caller.actor(),
                now);
        var listing = created.aggregate();
        listings.persist(listing);
        outbox.append(created.event());
        clocks.owe(ListingClocks.DECISION, listing, now, null);
        tasks.follow(listing);
        return view(listing, danger);
    }

    @Transactional
    ListingView get(UUID id) {
        var listing = listings.get(id);
        return view(listing, dangers.get(listing.dangerId()));
    }

    @Transactional
    ListingView complete(UUID id, IfMatch expected, ListingRequests.CompleteListing request) {
        return change(id, expected, held -> {
            outbox.append(held.listing().complete(request.grounds(), request.government(), held.by(), held.now()));
            clocks.completed(id);
            return held.listing();
        });
    }

    @Transactional
    ListingView decide(UUID id, IfMatch expected, ListingRequests.DecideListing request) {
        dangers.holdExtension(listings.get(id).dangerId());
        return change(id, expected, held -> {
            var listing = held.listing();
            requireLevel(listing);
            switch (request.answer()) {
                case LISTED -> list(held, request);
                case DECLINED -> {
                    outbox.append(listing.decline(
                            Objects.requireNonNull(request.reason()),
                            Objects.requireNonNull(request.clause()),
                            held.by(),
                            held.now()));
                    clocks.meet(ListingClocks.DECISION, id, held.now());
                }
                case RETURNED -> {
                    var missing = Objects.requireNonNull(request.missing());
                    outbox.append(listing.giveBack(missing, held.by(), held.now()));
                    clocks.returned(id, missing);
                }
            }
            return listing;
        });
    }

    /** Lower levels give way first, so that one level lists the danger at a time. */
    private void list(Held held, ListingRequests.DecideListing request) {
        var listing = held.listing();
        var now = held.now();
        var rule = policies.limit(listing, ChinaTime.dayOf(now));
        listing.requireDecidable(held.others());
        for (var lower : held.others()) {
            outbox.append(lower.giveWay(listing, held.by(), now));
            clocks.dropAll(lower.id(), listing.number());
            tasks.follow(lower);
        }
        listings.flush(); // before this one is listed: the database lets one level list a danger
        outbox.append(listing.list(request.demand(), rule, held.danger(), held.by(), now));
        dangers.endExtension(held.danger().id(), "隐患已挂牌督办（" + listing.number() + "），延期须就挂牌督办申请");
        clocks.meet(ListingClocks.DECISION, listing.id(), now);
        clocks.owe(ListingClocks.NOTICE, listing, now, null);
        clocks.owe(ListingClocks.ANNOUNCEMENT, listing, now, null);
        if (listing.actions().contains(ListingAction.FILING)) {
            clocks.owe(ListingClocks.FILING, listing, now, null);
        }
        clocks.oweRectification(listing, now);
        clocks.oweProgress(listing, now);
    }

    @Transactional
    ListingView file(UUID id, IfMatch expected, ListingRequests.FileListing request) {
        return change(id, expected, held -> {
            if (request.filedOn().isAfter(ChinaTime.dayOf(held.now()))) {
                throw new RuleViolation(
                        FactProblem.FACT_IN_FUTURE, request.filedOn().toString());
            }
            outbox.append(held.listing().file(request.filedOn(), request.filedWith(), held.by(), held.now()));
            clocks.meet(ListingClocks.FILING, id, held.now());
            return held.listing();
        });
    }

    @Transactional
    ListingView report(UUID id, IfMatch expected, ListingRequests.ReportListingProgress request) {
        return change(id, expected, held -> {
            outbox.append(held.listing().report(request.percent(), request.note(), held.by(), held.now()));
            clocks.meet(ListingClocks.PROGRESS, id, held.now());
            clocks.oweProgress(held.listing(), held.now());
            return held.listing();
        });
    }

    @Transactional
    ListingView rectify(UUID id, IfMatch expected, String note) {
        return change(id, expected, held -> {
            var listing = held.listing();
            clocks.missFirst(ListingClocks.RECTIFICATION, id, held.now());
            outbox.append(listing.rectify(Uuid7.next(clock), note, held.danger(), held.by(), held.now()));
            clocks.meet(ListingClocks.RECTIFICATION, id, held.now());
            clocks.drop(ListingClocks.PROGRESS, id, "已申请验收");
            clocks.owe(ListingClocks.EXAMINATION, listing, held.now(), null);
            return listing;
        });
    }

    @Transactional
    ListingView accept(UUID id, IfMatch expected, ListingRequests.AcceptListing request) {
        return change(id, expected, held -> {
            var listing = held.listing();
            switch (request.result()) {
                case PASSED ->
                    outbox.append(
                            listing.accept(request.opinion(), held.danger(), heard(listing), held.by(), held.now()));
                case FAILED -> {
                    outbox.append(
                            listing.sendBack(request.opinion(), held.danger(), heard(listing), held.by(), held.now()));
                    clocks.oweRectification(listing, held.now());
                    clocks.oweProgress(listing, held.now());
                }
            }
            clocks.meet(ListingClocks.EXAMINATION, id, held.now());
            return listing;
        });
    }

    @Transactional
    ListingView delist(UUID id, IfMatch expected, String opinion) {
        return change(id, expected, held -> {
            var listing = held.listing();
            requireLevel(listing);
            outbox.append(listing.delist(opinion, held.danger(), heard(listing), held.by(), held.now()));
            clocks.owe(ListingClocks.DELISTING_ANNOUNCEMENT, listing, held.now(), null);
            return listing;
        });
    }

    /** Has the paper drawn up that tells the enterprise. */
    @Transactional
    ListingView drawUpNotice(UUID id, IfMatch expected, ListingRequests.DrawUpNotice request) {
        papers.hold(id);
        return change(id, expected, held -> {
            var listing = held.listing();
            listing.requireNotice();
            var draft = new ListingPaper(listing, held.danger(), request, held.by()).draft();
            listing.drawUp(papers.draw(draft, held.by(), held.now()), held.by(), held.now());
            return listing;
        });
    }

    /** Whoever decides does so for all of the level's place. */
    private void requireLevel(DangerListing listing) {
        caller.scope().requireAllOf(listing.place());
    }

    private PanelOutcome heard(DangerListing listing) {
        return listing.examinationId()
                .map(examination -> panels.outcome(ListingPanels.TYPE, examination))
                .orElse(PanelOutcome.NONE);
    }

    /** A paper was served or withdrawn, in whose transaction its listing notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved moved) {
        if (!moved.ownerType().equals(ListingPaper.OWNER)) {
            return;
        }
        var id = moved.ownerId();
        clocks.hold(id);
        var listing = listings.lock(id);
        var now = clock.instant();
        switch (moved.status()) {
            case SERVED -> {
                if (listing.served(moved.paperId(), Objects.requireNonNull(moved.servedOn()), now)) {
                    clocks.meet(ListingClocks.NOTICE, id, now);
                }
            }
            case WITHDRAWN -> listing.noticeWithdrawn(moved.paperId(), now);
            case DRAFT, SIGNED -> {}
        }
        tasks.follow(listing);
    }

    /** A paper was published, in whose transaction its listing tells it. */
    @Transactional(TxType.MANDATORY)
    void published(@Observes PaperPublished published) {
        listings.idOfPaper(published.paperId()).ifPresent(id -> {
            clocks.hold(id);
            var listing = listings.lock(id);
            var now = clock.instant();
            listing.announced(published.paperId(), published.day(), published.channel(), now)
                    .ifPresent(announced -> {
                        outbox.append(announced);
                        clocks.meet(
                                switch (announced.matter()) {
                                    case LISTING -> ListingClocks.ANNOUNCEMENT;
                                    case DELISTING -> ListingClocks.DELISTING_ANNOUNCEMENT;
                                },
                                id,
                                now);
                        tasks.follow(listing);
                    });
        });
    }

    /** Keeps the sweep from the listing's clocks until the transaction ends. */
    void hold(UUID id) {
        clocks.hold(id);
    }

    /**
     * Whether more time may be applied for until that day, which changes nothing.
     *
     * @throws NotFound when the enterprise has no such listing
     */
    @Transactional(TxType.MANDATORY)
    void requireExtendable(UUID id, UUID enterpriseId, LocalDate until, Instant at) {
        var listing = listings.lock(id);
        if (!listing.enterpriseId().equals(enterpriseId)) {
            throw new NotFound(id);
        }
        var today = ChinaTime.dayOf(at);
        listing.requireExtendable(
                until, listing.dueDate().isEmpty() ? today : policies.latestAsking(listing, today), today);
    }

    /** Gives the time that an application asked for. */
    @Transactional(TxType.MANDATORY)
    void extend(UUID id, LocalDate until, String opinion, Actor by, Instant now) {
        clocks.missFirst(ListingClocks.RECTIFICATION, id, now);
        var listing = listings.lock(id);
        var moved = listing.extend(
                until,
                listing.dueDate().isEmpty()
                        ? policies.limit(listing, ChinaTime.dayOf(now))
                        : policies.extension(listing, ChinaTime.dayOf(now)),
                opinion,
                by,
                now);
        outbox.append(moved);
        clocks.drop(ListingClocks.RECTIFICATION, id, moved.formerDueDate() + " → " + listing.due());
        clocks.oweRectification(listing, now);
        tasks.rescheduled(listing);
        listings.flush();
    }

    /** A clock ran out: its listing is overdue. In the transaction of the sweep, or of what was done too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(ListingClocks.RECTIFICATION)) {
            listings.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(outbox::append);
        }
    }

    /**
     * A listing that its verb has to itself, with its danger and what else is open about that.
     *
     * @param others in the order of their ids
     */
    private record Held(DangerListing listing, Supervised danger, List<DangerListing> others, Actor by, Instant now) {}

    private ListingView change(UUID id, IfMatch expected, Function<Held, DangerListing> verb) {
        var known = listings.get(id).dangerId();
        clocks.hold(id);
        var beside = listings.openBeside(known, id);
        beside.forEach(clocks::hold);
        listings.getEntityManager().clear(); // read again once they are locked
        var danger = dangers.lock(known);
        // What was proposed in this very moment waits for the danger, and is seen by the next verb.
        var others = beside.stream()
                .map(listings::lock)
                .filter(other -> !other.status().ended())
                .toList();
        var listing = verb.apply(new Held(listings.get(id, expected), danger, others, caller.actor(), clock.instant()));
        tasks.follow(listing);
        listings.flush(); // raises the version that the view shows
        return view(listing, danger);
    }

    private ListingView view(DangerListing listing, Supervised danger) {
        return ListingView.of(
                listing,
                allowed.among(
                        listing.actions(caller.subject(), danger, heard(listing).experts())));
    }
}
