package worksafe.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.training.exam.ExamPolicies.What;
import worksafe.training.exam.ExamSittingRequests.AnnounceExamSitting;
import worksafe.training.exam.ExamSittingRequests.SeatExamCandidates;
import worksafe.training.exam.ExamSittingRequests.SeatFor;
import worksafe.training.exam.entry.ExamEntries;
import worksafe.training.exam.entry.ExamEntry;
import worksafe.training.exam.entry.ExamEntryClocks;
import worksafe.training.exam.entry.ExamEntryStatus;
import worksafe.training.exam.entry.ResultDoubted;
import worksafe.training.exam.paper.ExamItemStatistic;
import worksafe.training.exam.paper.ExamPapers;

/**
 * One method for each thing that can happen to a sitting, each one transaction. Locked are, in this order: its clock, the sitting,
 * its entries.
 */
@ApplicationScoped
class ExamSittingOperations {

    /** The kind of the duty; its title is the message {@code clock-exam-result}. */
    private static final String DUTY = "exam-result";

    private static final String SERIES = "KS";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ExamSittings sittings;
    private final ExamSittingTasks tasks;
    private final ExamEntries entries;
    private final ExamEntryClocks entryClocks;
    private final ExamPapers papers;
    private final ExamPolicies policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    ExamSittingOperations(
            ExamSittings sittings,
            ExamSittingTasks tasks,
            ExamEntries entries,
            ExamEntryClocks entryClocks,
            ExamPapers papers,
            ExamPolicies policies,
            Calendar calendar,
            Clocks clocks,
            PaperNumbers numbers,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.sittings = sittings;
        this.tasks = tasks;
        this.entries = entries;
        this.entryClocks = entryClocks;
        this.papers = papers;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.numbers = numbers;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Announces a sitting once, however often the request comes. */
    @Transactional
    ExamSittingView announce(IdempotencyKey key, AnnounceExamSitting request) {
        return idempotency.once(
                key,
                "announceExamSitting",
                request,
                ExamSittingView.class,
                before -> sittings.get(before.id()),
                () -> announce(request));
    }

    private ExamSittingView announce(AnnounceExamSitting request) {
        var now = clock.instant();
        var region = caller.region();
        var sector = ExamPolicies.sectorOf(caller.scope());
        var subject = request.subject();
        var window = request.window();
        var sections = request.blueprint();
        // By the law of the day on which it is sat.
        var day = ChinaTime.dayOf(window.from());
        policies.requirePart(subject, request.part(), region, sector, day);
        var plan = new ExamSitting.Plan(
                numbers.next(SERIES, region, now),
                region,
                sector,
                subject,
                request.part(),
                request.venue(),
                window,
                request.capacity(),
                sections,
                seed());
        var rule = new ExamSitting.Rule(
                policies.passMarks(plan.fullMarks(), subject.kind(), region, sector, day),
                policies.row(What.FREE_OF_CHARGE, subject.kind(), region, sector, day)
                        .result()
                        .flag(PolicyRow.VALUE),
                PolicyBasis.of(policies.row(What.PASS_MARK, subject.kind(), region, sector, day)
                        .result()));
        var created = ExamSitting.announce(Uuid7.next(clock), plan, rule, caller.actor(), now);
        var sitting = created.aggregate();
        sittings.persistAndFlush(sitting);
        papers.requireEnough(sitting.id());
        outbox.append(created.event());
        return view(sitting);
    }

    private static String seed() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Transactional
    ExamSittingView get(UUID id) {
        return view(sittings.get(id));
    }

    /** Gives seats to people who are accepted for that exam, in the order in which they are named. */
    @Transactional
    ExamSittingView seat(UUID id, IfMatch expected, SeatExamCandidates request) {
        return change(id, expected, (sitting, now) -> {
            var before = sitting.seated();
            var seats = request.seats();
            var event = sitting.seat(seats.size(), caller.actor(), now);
            var named = new HashMap<UUID, Integer>();
            for (int i = 0; i < seats.size(); i++) {
                if (named.put(seats.get(i).entryId(), i) != null) {
                    throw new RuleViolation(
                            ExamProblem.EXAM_ENTRY_UNFIT, seats.get(i).entryId().toString());
                }
            }
            requireOwnAccounts(id, seats);
            var events = new ArrayList<DomainEvent>();
            for (var entry : entries.lockAll(named.keySet())) {
                int place = Objects.requireNonNull(named.get(entry.id()));
                events.add(entry.seat(seat(sitting, entry, before + 1 + place, seats.get(place)), caller.actor(), now));
            }
            outbox.append(events);
            return event;
        });
    }

    private static ExamEntry.Seat seat(ExamSitting sitting, ExamEntry entry, int number, SeatFor given) {
        if (!entry.subject().equals(sitting.subject())
                || entry.part() != sitting.part()
                || !sitting.region().contains(entry.region())) {
            throw new RuleViolation(ExamProblem.EXAM_ENTRY_UNFIT, entry.number());
        }
        return new ExamEntry.Seat(
                sitting.id(),
                sitting.number(),
                number,
                given.account(),
                sitting.fullMarks(),
                sitting.passMarks(),
                sitting.opensAt(),
                sitting.closesAt());
    }

    /** Whoever sits in it neither has it marked nor publishes its results. */
    private void requireNoSeat(UUID id) {
        var actor = caller.actor();
        if (entries.accountsOf(id).stream().anyMatch(account -> Accounts.same(account, actor.subject()))) {
            throw new RuleViolation(ExamProblem.EXAM_SAME_PERSON, actor.name());
        }
    }

    private void requireOwnAccounts(UUID id, List<SeatFor> seats) {
        var taken = new HashSet<>(entries.accountsOf(id));
        taken.add(Accounts.folded(caller.subject()));
        taken.addAll(papers.authorsAmong(
                seats.stream().map(seat -> Accounts.folded(seat.account())).toList()));
        for (var seat : seats) {
            if (!taken.add(Accounts.folded(seat.account()))) {
                throw new RuleViolation(ExamProblem.EXAM_ACCOUNT_TAKEN, seat.account());
            }
        }
    }

    /** Draws the papers, and lets everybody who is seated begin. */
    @Transactional
    ExamSittingView start(UUID id, IfMatch expected) {
        return change(id, expected, (sitting, now) -> {
            var started = sitting.start(caller.actor(), now);
            if (sitting.part() == ExamPart.THEORY) {
                papers.draw(id);
            }
            entries.idsOf(id).forEach(entryClocks::holdForExam);
            for (var entry : entries.ofSitting(id)) {
                entry.begin();
                entryClocks.held(entry, now);
            }
            startResultClock(sitting, now);
            return started;
        });
    }

    private void startResultClock(ExamSitting sitting, Instant now) {
        var day = ChinaTime.dayOf(sitting.closesAt());
        policies.find(What.RESULT, sitting.subject().kind(), sitting.region(), sitting.sector(), day)
                .ifPresent(answer -> clocks.start(ClockStart.until(
                                answer.result()
                                        .dueDate(day, calendar.edition().days())
                                        .date(),
                                duty(sitting.id()),
                                ClockStart.Debtor.authority(sitting.region(), sitting.sector(), null, null),
                                ClockStart.Basis.of(answer),
                                now)
                        .about(sitting.number())));
    }

    /** Marks all that is chosen in one statement, and adds what people marked. */
    @Transactional
    ExamSittingView mark(UUID id, IfMatch expected) {
        return change(id, expected, (sitting, now) -> {
            requireNoSeat(id);
            var marked = sitting.mark(caller.actor(), now);
            if (sitting.part() == ExamPart.THEORY) {
                papers.mark(id);
            } else {
                var day = ChinaTime.dayOf(sitting.closesAt());
                var difference = policies.row(
                                What.EXAMINER_DIFFERENCE,
                                sitting.subject().kind(),
                                sitting.region(),
                                sitting.sector(),
                                day)
                        .result()
                        .number(PolicyRow.VALUE)
                        .intValueExact();
                entries.ofSitting(id).forEach(entry -> entry.markPractice(difference));
            }
            return marked;
        });
    }

    /** Publishes the results, each by an event of its own. */
    @Transactional
    ExamSittingView publish(UUID id, IfMatch expected) {
        return change(id, expected, (sitting, now) -> {
            requireNoSeat(id);
            clocks.missFirst(duty(id), now);
            var all = entries.ofSitting(id);
            var events = new ArrayList<DomainEvent>();
            all.forEach(entry -> events.add(entry.publish(caller.actor(), now)));
            outbox.append(events);
            entries.flush();
            all.stream()
                    .filter(entry -> entry.status() == ExamEntryStatus.PASSED)
                    .sorted(Comparator.comparing(ExamEntry::id))
                    .forEach(entry -> entryClocks.passed(entry, now));
            var day = ChinaTime.dayOf(now);
            var until = policies.row(What.APPEAL, sitting.subject().kind(), sitting.region(), sitting.sector(), day)
                    .result()
                    .dueDate(day, calendar.edition().days())
                    .date();
            var published = sitting.publish(outcome(all), until, caller.actor(), now);
            if (clocks.deadline(duty(id)).isPresent()) {
                clocks.meet(duty(id), now);
            }
            return published;
        });
    }

    private static ExamSitting.Outcome outcome(List<ExamEntry> all) {
        return new ExamSitting.Outcome(
                count(all, ExamEntryStatus.PASSED),
                count(all, ExamEntryStatus.FAILED),
                count(all, ExamEntryStatus.ABSENT));
    }

    private static int count(List<ExamEntry> all, ExamEntryStatus status) {
        return (int) all.stream().filter(entry -> entry.status() == status).count();
    }

    /** Nothing changes any more. */
    @Transactional
    ExamSittingView finalise(UUID id, IfMatch expected) {
        return change(
                id,
                expected,
                (sitting, now) ->
                        sitting.finalise(count(entries.ofSitting(id), ExamEntryStatus.APPEALED), caller.actor(), now));
    }

    /** Calls it off; whoever had a seat waits for another. */
    @Transactional
    ExamSittingView cancel(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (sitting, now) -> {
            var cancelled = sitting.cancel(reason, caller.actor(), now);
            var events = new ArrayList<DomainEvent>();
            entries.idsOf(id).forEach(entryClocks::holdForExam);
            for (var entry : entries.ofSitting(id)) {
                events.add(entry.release(reason, caller.actor(), now));
                entryClocks.released(entry, now);
            }
            outbox.append(events);
            if (clocks.deadline(duty(id)).isPresent()) {
                clocks.cancel(duty(id), reason);
            }
            return cancelled;
        });
    }

    /** How each question did, once papers are marked. */
    @Transactional
    List<ExamItemStatistic> statistics(UUID id) {
        var unused = sittings.get(id);
        return papers.statistics(id);
    }

    private ExamSittingView change(UUID id, IfMatch expected, BiFunction<ExamSitting, Instant, ExamSittingEvent> verb) {
        var unused = clocks.deadline(duty(id));
        var sitting = sittings.get(id, expected);
        outbox.append(verb.apply(sitting, clock.instant()));
        tasks.follow(sitting);
        sittings.flush(); // raises the version that the view shows
        return view(sitting);
    }

    /** A result is about to be doubted, in the transaction of the appeal. */
    @Transactional(TxType.MANDATORY)
    void doubted(@Observes ResultDoubted doubted) {
        sittings.lock(doubted.sittingId()).doubt(doubted.at()).ifPresent(appealed -> {
            outbox.append(appealed);
            sittings.flush();
        });
    }

    /** Its clock ran out, in the transaction of the sweep, or of what came too late. */
    @Transactional(TxType.MANDATORY)
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DUTY)) {
            sittings.lock(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                sittings.flush(); // what is done too late needs the next version
            });
        }
    }

    private static Duty duty(UUID id) {
        return new Duty(ExamSittingTasks.SUBJECT, id, DUTY);
    }

    private ExamSittingView view(ExamSitting sitting) {
        return ExamSittingView.of(sitting, allowed.among(sitting.actions()));
    }
}
