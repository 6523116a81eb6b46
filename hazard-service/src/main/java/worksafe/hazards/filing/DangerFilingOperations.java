package worksafe.hazards.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import worksafe.hazards.danger.SupervisedDangers;
import worksafe.hazards.danger.SupervisedDangers.Supervised;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.filing.DangerFilingRequests.ReceiveDangerFiling;
import worksafe.hazards.filing.DangerFilingRequests.ReturnDangerFiling;
import worksafe.hazards.filing.DangerFilingRequests.SubmitDangerFiling;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.officials.OfficialRecord;
import worksafe.platform.officials.Officials;
import worksafe.platform.service.AllowedActions;

/** One method for each thing that can happen to a filing, each one transaction: load, act, append, let clocks and tasks follow. */
@ApplicationScoped
class DangerFilingOperations {

    private static final String DANGER = "danger";
    private static final String REPORTED = "worksafe.hazards.danger-reported.v1";

    /** What happens to an ordinary danger without its having been a major one before. */
    private static final Set<String> WITHOUT_A_GRADE = Set.of(
            REPORTED,
            "worksafe.hazards.danger-planned.v1",
            "worksafe.hazards.danger-rectified.v1",
            "worksafe.hazards.danger-accepted.v1",
            "worksafe.hazards.danger-recheck-failed.v1",
            "worksafe.hazards.danger-closed.v1",
            "worksafe.hazards.danger-dismissed.v1",
            "worksafe.hazards.danger-reopened.v1",
            "worksafe.hazards.danger-rescheduled.v1",
            "worksafe.hazards.danger-overdue.v1");

    private final DangerFilings filings;
    private final SupervisedDangers dangers;
    private final Officials officials;
    private final DangerFilingPolicies policies;
    private final DangerFilingClocks clocks;
    private final DangerFilingTasks tasks;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    DangerFilingOperations(
            DangerFilings filings,
            SupervisedDangers dangers,
            Officials officials,
            DangerFilingPolicies policies,
            DangerFilingClocks clocks,
            DangerFilingTasks tasks,
            AllowedActions allowed,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.filings = filings;
        this.dangers = dangers;
        this.officials = officials;
        this.policies = policies;
        this.clocks = clocks;
        this.tasks = tasks;
        this.allowed = allowed;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DangerFilingView get(UUID id) {
        return view(filings.get(id));
    }

    @Transactional
    DangerFilingView submit(UUID id, IfMatch expected, SubmitDangerFiling request) {
        return change(id, expected, (filing, now) -> {
            var reported = policies.judged(request, filing, ChinaTime.dayOf(now));
            var filed = filing.file(reported, caller.actor(), now);
            clocks.meet(id, now);
            return filed;
        });
    }

    @Transactional
    DangerFilingView receive(UUID id, IfMatch expected, ReceiveDangerFiling request) {
        return change(
                id,
                expected,
                (filing, now) -> filing.receive(
                        request.recipient(),
                        request.receivedOn(),
                        request.receiptNumber(),
                        caller.scope(),
                        caller.actor(),
                        now));
    }

    @Transactional
    DangerFilingView sendBack(UUID id, IfMatch expected, ReturnDangerFiling request) {
        return change(id, expected, (filing, now) -> {
            var returned = filing.sendBack(request.recipient(), request.reason(), caller.scope(), caller.actor(), now);
            clocks.owe(request.recipient(), filing, now);
            return returned;
        });
    }

    private DangerFilingView change(
            UUID id, IfMatch expected, BiFunction<DangerFiling, Instant, DangerFilingEvent> verb) {
        var now = clock.instant();
        clocks.hold(id);
        var filing = filings.get(id, expected);
        clocks.missFirst(id, now);
        outbox.append(verb.apply(filing, now));
        tasks.follow(filing);
        filings.flush(); // raises the version that the view shows
        return view(filing);
    }

    private DangerFilingView view(DangerFiling filing) {
        return DangerFilingView.of(filing, allowed.among(filing.actions(caller.scope())));
    }

    /** Something happened to a danger: in its transaction the filing follows. */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes EventAppended appended) {
        var event = appended.event();
        if (!event.subject().aggregate().equals(DANGER)) {
            return;
        }
        var danger = appended.received().as(FollowedDanger.class);
        if (danger.grade() == DangerGrade.GENERAL && WITHOUT_A_GRADE.contains(event.type())) {
            return;
        }
        follow(event.subject().aggregateId(), danger, event.type(), event.occurredAt());
    }

    private void follow(UUID dangerId, FollowedDanger danger, String type, Instant now) {
        var owed = danger.grade() == DangerGrade.MAJOR && !danger.isDismissed();
        var known = type.equals(REPORTED) ? Optional.<UUID>empty() : filings.idOf(dangerId);
        if (known.isEmpty()) {
            if (owed && !danger.isOver()) {
                open(dangerId, now);
            }
            return;
        }
        var id = known.get();
        clocks.hold(id);
        var filing = filings.lock(id);
        if (!owed) {
            var reason = danger.isDismissed() ? "隐患已排除" : "不再是重大隐患";
            filing.drop(reason, now).ifPresent(dropped -> {
                clocks.drop(id, reason);
                followed(filing, dropped);
            });
        } else if (filing.status() == DangerFilingStatus.DROPPED) {
            var opened = filing.openAgain(now);
            filing.missing().forEach(recipient -> clocks.owe(recipient, filing, now));
            followed(filing, opened);
        }
    }

    /** Opens the filing of a danger that is a major one and has none. */
    @Transactional
    void openMissing(UUID dangerId) {
        var danger = dangers.lock(dangerId);
        if (danger.grade() == DangerGrade.MAJOR
                && danger.open()
                && filings.idOf(dangerId).isEmpty()) {
            open(dangerId, clock.instant());
        }
    }

    private void open(UUID dangerId, Instant now) {
        var danger = dangers.get(dangerId);
        var created = DangerFiling.open(Uuid7.next(clock), danger, inspectedFor(danger), now);
        var filing = created.aggregate();
        filings.persist(filing);
        if (!filing.status().ended()) {
            filing.missing().forEach(recipient -> clocks.owe(recipient, filing, now));
        }
        followed(filing, (DangerFilingEvent) created.event());
    }

    /** For which recipients inspectors found it: by their posts, or for the danger's own where no roster has them. */
    private Set<DangerFilingRecipient> inspectedFor(Supervised danger) {
        return dangers.inspected(danger.id())
                .map(inspected -> {
                    var account = inspected.account();
                    var posts = account == null ? List.<OfficialRecord>of() : officials.find(account, inspected.day());
                    return posts.isEmpty()
                            ? Set.of(DangerFilingRecipient.own(danger.sector()))
                            : posts.stream()
                                    .filter(post -> post.region().contains(danger.region()))
                                    .flatMap(post -> DangerFilingRecipient.of(danger.sector()).stream()
                                            .filter(recipient -> recipient.isOfficeOf(post.sector(), danger.sector())))
                                    .collect(Collectors.toUnmodifiableSet());
                })
                .orElse(Set.of());
    }

    private void followed(DangerFiling filing, DangerFilingEvent event) {
        outbox.append(event);
        tasks.follow(filing);
        filings.flush(); // what is next done to it needs the next version
    }

    /** A clock ran out: nothing was reported in time. In the transaction of the sweep, or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().subjectType().equals(DangerFilingClocks.SUBJECT)) {
            filings.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(outbox::append);
        }
    }

    /** What the filing hears of its danger. */
    record FollowedDanger(DangerGrade grade, String status) {

        private boolean isDismissed() {
            return status.equals("DISMISSED");
        }

        private boolean isOver() {
            return isDismissed() || status.equals("CLOSED");
        }
    }
}
