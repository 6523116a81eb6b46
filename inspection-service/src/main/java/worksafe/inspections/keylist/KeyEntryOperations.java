package worksafe.inspections.keylist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.ground.KeyListedGrounds;
import worksafe.inspections.ground.KeyListedGrounds.KeyListed;
import worksafe.inspections.keylist.KeyEntry.KeySubject;
import worksafe.inspections.keylist.KeyEntryRequests.DecideKeyEntry;
import worksafe.inspections.keylist.KeyEntryRequests.FollowUpKeyEntry;
import worksafe.inspections.keylist.KeyEntryRequests.KeyReasons;
import worksafe.inspections.keylist.KeyEntryRequests.ProposeKeyEntry;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about an entry, each one transaction. Clock and entry are locked so. */
@ApplicationScoped
class KeyEntryOperations {

    private static final String PERIOD = "key-list.look-period";

    /** The kind of the duty; its title is the message {@code clock-key-entry-look}. */
    private static final String DUTY = "key-entry-look";

    private final KeyEntries entries;
    private final KeyEntryTasks tasks;
    private final EnterpriseSnapshots enterprises;
    private final KeyListedGrounds grounds;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    KeyEntryOperations(
            KeyEntries entries,
            KeyEntryTasks tasks,
            EnterpriseSnapshots enterprises,
            KeyListedGrounds grounds,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.entries = entries;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.grounds = grounds;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Proposes once, however often the request comes. */
    @Transactional
    KeyEntryView propose(IdempotencyKey key, ProposeKeyEntry request) {
        return idempotency.once(
                key,
                "proposeKeyEntry",
                request,
                KeyEntryView.class,
                before -> entries.get(before.id()),
                () -> propose(request.required()));
    }

    private KeyEntryView propose(ProposeKeyEntry request) {
        var now = clock.instant();
        var region = request.region();
        caller.scope().requireCovered(region, request.sector(), null);
        var about = about(request);
        about.requireOf(region);
        entries.requireFree(region, request.sector(), about);
        var created = KeyEntry.propose(
                Uuid7.next(clock),
                numbers.next("ZD", region, now),
                region,
                request.sector(),
                about,
                request.reasons().with(majorDangers(about)),
                caller.actor(),
                now);
        entries.persist(created.aggregate());
        outbox.append(created.event());
        tasks.follow(created.aggregate(), "key-entry-proposed");
        return view(created.aggregate());
    }

    private KeySubject about(ProposeKeyEntry request) {
        var id = request.enterpriseId();
        if (id == null) {
            return new KeySubject(
                    request.subjectKind(),
                    null,
                    request.place(),
                    request.trade(),
                    Objects.requireNonNull(request.title()));
        }
        var enterprise = enterprises.requireActive(id);
        if (!request.region().contains(enterprise.region())) {
            throw new RuleViolation(KeyListProblem.KEY_SUBJECT_ELSEWHERE, enterprise.name());
        }
        return new KeySubject(request.subjectKind(), id, null, null, enterprise.name());
    }

    /** As heard; of a trade nobody knows. */
    private @Nullable Integer majorDangers(KeySubject about) {
        if (about.kind() == KeySubjectKind.TRADE) {
            return null;
        }
        var place = about.place();
        return place == null
                ? entries.majorDangers(about.enterpriseId(), RegionCode.NATION)
                : entries.majorDangers(null, place);
    }

    @Transactional
    KeyEntryView get(UUID id) {
        return view(entries.get(id));
    }

    @Transactional
    KeyEntryView decide(UUID id, IfMatch expected, DecideKeyEntry request) {
        return act(id, expected, (entry, by) -> {
            var now = clock.instant();
            if (!request.listed()) {
                return entry.refuse(request.opinion(), by, now);
            }
            var row = period(entry, now);
            var listed = entry.list(request.opinion(), until(row, now), by, now);
            start(entry, row, now);
            follow(entry, true, now);
            return listed;
        });
    }

    @Transactional
    KeyEntryView followUp(UUID id, IfMatch expected, FollowUpKeyEntry request) {
        return act(
                id,
                expected,
                (entry, by) -> entry.followUp(request.kind(), request.doneOn(), request.note(), by, clock.instant()));
    }

    /** Looks at it again and keeps it; the next look is owed from then on. */
    @Transactional
    KeyEntryView look(UUID id, IfMatch expected, KeyReasons reasons) {
        return act(id, expected, (entry, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id), now);
            var row = period(entry, now);
            var kept = entry.keep(reasons.with(majorDangers(entry.about())), until(row, now), by, now);
            clocks.meet(duty(id), now);
            start(entry, row, now);
            return kept;
        });
    }

    @Transactional
    KeyEntryView remove(UUID id, IfMatch expected, String reason) {
        return act(id, expected, (entry, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id), now);
            var removed = entry.remove(reason, by, now);
            clocks.cancel(duty(id), reason);
            follow(entry, false, now);
            return removed;
        });
    }

    /** An enterprise is to be visited oftener while it is on the list; one that has moved elsewhere is no more of our business. */
    private void follow(KeyEntry entry, boolean listed, Instant now) {
        var id = entry.about().enterpriseId();
        if (id != null) {
            enterprises
                    .find(id)
                    .ifPresent(place -> grounds.hold(
                            new KeyListed(
                                    entry.id(),
                                    entry.number(),
                                    id,
                                    place.region(),
                                    Optional.ofNullable(place.sector()).orElse(entry.sector()),
                                    entry.version() + 1),
                            listed,
                            ChinaTime.dayOf(now)));
        }
    }

    private KeyEntryView act(UUID id, IfMatch expected, BiFunction<KeyEntry, Actor, KeyEntryEvent> verb) {
        var unused = clocks.deadline(duty(id)); // keeps the sweep from it until the transaction ends
        var entry = entries.get(id, expected);
        outbox.append(verb.apply(entry, caller.actor()));
        tasks.follow(entry, "key-entry-" + entry.status().name().toLowerCase(Locale.ROOT));
        entries.flush(); // raises the version that the view shows
        return view(entry);
    }

    /** It was not looked at in time, in the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DUTY)) {
            entries.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(outbox::append);
        }
    }

    private PolicyAnswer.Decided period(KeyEntry entry, Instant now) {
        return policies.evaluate(PERIOD, entry.region(), entry.sector(), ChinaTime.dayOf(now));
    }

    private LocalDate until(PolicyAnswer.Decided row, Instant now) {
        return row.result()
                .dueDate(ChinaTime.dayOf(now), calendar.edition().days())
                .date();
    }

    private void start(KeyEntry entry, PolicyAnswer.Decided row, Instant now) {
        clocks.start(ClockStart.by(
                        row,
                        duty(entry.id()),
                        ClockStart.Debtor.authority(entry.region(), entry.sector(), null, null),
                        now)
                .about(entry.number()));
    }

    private static Duty duty(UUID id) {
        return new Duty("key-entry", id, DUTY);
    }

    private KeyEntryView view(KeyEntry entry) {
        return KeyEntryView.of(entry, actions.among(entry.actions(caller.subject())));
    }
}
