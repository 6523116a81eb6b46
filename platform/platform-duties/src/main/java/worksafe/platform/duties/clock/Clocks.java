package worksafe.platform.duties.clock;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;

/**
 * The duties of this context that have a date. Every verb works in the caller's transaction and announces what happened;
 * all may be called from anywhere that changes the subject.
 */
@ApplicationScoped
public class Clocks {

    /** In the words of the query: the plan of one that takes a list of states is made anew at each call. */
    private static final String OPEN = "c.state in (RUNNING, SUSPENDED)";

    private static final String OWED = "c.state in (RUNNING, SUSPENDED, MISSED)";

    private final EntityManager entities;
    private final Calendar calendar;
    private final Outbox outbox;
    private final Event<ClockMissed> missed;
    private final InstantSource clock;
    private final String context;

    Clocks(
            EntityManager entities,
            Calendar calendar,
            Outbox outbox,
            Event<ClockMissed> missed,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.entities = entities;
        this.calendar = calendar;
        this.outbox = outbox;
        this.missed = missed;
        this.clock = clock;
        this.context = context;
    }

    /**
     * What is owed: one kind of duty about one subject. At most one clock runs for it at a time.
     *
     * @param subjectType the kind of aggregate in kebab case, such as {@code danger}
     * @param subjectId which one
     * @param kind the kind of duty in kebab case, such as {@code danger-rectification}; its title is the message {@code
     *     clock-<kind>}
     */
    public record Duty(String subjectType, UUID subjectId, String kind) {

        private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

        public Duty {
            if (!CODE.matcher(subjectType).matches() || !CODE.matcher(kind).matches()) {
                throw new IllegalArgumentException("not kebab case: " + subjectType + ", " + kind);
            }
        }
    }

    /** Who of the authorities may do what, as the roster of officials has it; brought by whoever keeps a copy of that. */
    public interface Officials {

        /**
         * Requires that the account is of an official who works for that place and sector on that day.
         *
         * @return whether that was checked; false where no roster is kept
         * @throws RuleViolation when it is not
         */
        boolean require(String account, RegionCode region, @Nullable Sector sector, LocalDate day);

        /** Whether the account is known to be of an official who does not work for that place and sector on that day. */
        boolean isElsewhere(String account, RegionCode region, @Nullable Sector sector, LocalDate day);
    }

    /**
     * For whom accounts act, as far as the context knows: a bean for each source. Whoever deputises for an official sees that
     * one's clocks as their own. Called in a transaction on the serving pool, under the caller's scope.
     */
    public interface Deputising {

        /**
         * Those for whom the account acts today.
         *
         * @param account in its one spelling
         */
        Set<Deputised> today(String account);
    }

    /**
     * An account for which another one acts, and where.
     *
     * @param account in its one spelling
     * @param region duties of this place and all below it
     * @param sector duties of this sector alone; absent where of all
     */
    public record Deputised(
            String account, RegionCode region, @Nullable Sector sector) {

        boolean covers(RegionCode place, @Nullable Sector of) {
            return region.contains(place) && (sector == null || sector == of);
        }
    }

    /**
     * Starts a clock.
     *
     * @return its id
     * @throws RuleViolation 409 {@code clock-running} when one runs for the same duty
     */
    @CanIgnoreReturnValue
    @Transactional(TxType.MANDATORY)
    public UUID start(ClockStart start) {
        if (find(start.duty(), OPEN).isPresent()) {
            throw new RuleViolation(DutyProblem.CLOCK_RUNNING, start.duty().kind());
        }
        var created = Clock.start(Uuid7.next(clock), start, calendar.edition(), now());
        entities.persist(created.aggregate());
        outbox.append(created.event());
        return created.aggregate().id();
    }

    /**
     * Starts many clocks in a few statements, for days or periods, but for duties that are owed already. Those who listen to single
     * events hear of each, such as the archive of the registry; {@link ClockSets} is for long work that they need not hear of.
     *
     * @param starts one for each duty
     */
    @Transactional(TxType.MANDATORY)
    public void startAll(List<ClockStart> starts) {
        if (starts.isEmpty()) {
            return;
        }
        var owed = find(starts.stream().map(ClockStart::duty).toList()).stream()
                .map(Clock::duty)
                .collect(Collectors.toSet());
        var edition = calendar.edition();
        var now = now();
        var events = new ArrayList<DomainEvent>();
        for (var start : starts) {
            if (!owed.contains(start.duty())) {
                var created = Clock.start(Uuid7.next(clock), start, edition, now);
                entities.persist(created.aggregate());
                events.add(created.event());
            }
        }
        outbox.append(events);
        entities.flush();
    }

    /** The duties fell away, as far as they are owed; in a few statements. */
    @Transactional(TxType.MANDATORY)
    public void cancelAll(Collection<Duty> duties, String reason) {
        var now = now();
        outbox.append(
                find(duties).stream().map(owed -> owed.cancel(reason, now)).toList());
        entities.flush();
    }

    /**
     * The duty was done.
     *
     * @param when the moment of doing, which decides whether it was late; a clock found overdue here is announced as
     *     missed first
     * @throws RuleViolation 409 {@code clock-absent} when nothing is owed
     */
    @Transactional(TxType.MANDATORY)
    public void meet(Duty duty, Instant when) {
        var owed = require(duty, OWED);
        missFirst(owed, when);
        outbox.append(owed.meet(when, now()));
        entities.flush();
    }

    /**
     * Declares a running clock missed when it was overdue at that moment. For verbs that end the duty: listeners hear
     * that the day was missed before they hear of the end.
     */
    @Transactional(TxType.MANDATORY)
    public void missFirst(Duty duty, Instant when) {
        find(duty, OWED).ifPresent(owed -> missFirst(owed, when));
    }

    private void missFirst(Clock owed, Instant when) {
        if (owed.state() == ClockState.RUNNING && owed.isOverdue(when)) {
            miss(owed, now());
            // The next event of the subject needs the next version, too.
            entities.flush();
        }
    }

    /**
     * Days do not count from that day on.
     *
     * @throws RuleViolation {@code clock-absent}, {@code clock-fixed} or {@code clock-suspension-outside}
     */
    @Transactional(TxType.MANDATORY)
    public void suspend(Duty duty, LocalDate from, String reason) {
        outbox.append(require(duty, OPEN).suspend(from, reason, now()));
        entities.flush();
    }

    /**
     * The authority returned what it is to decide on for completion (退回补正): days do not count until it is {@linkplain
     * #completed completed}. What was missed before stays so, and its authority late.
     *
     * @param missing what is missing, one thing each
     * @throws RuleViolation {@code clock-absent} or {@code clock-fixed}
     */
    @Transactional(TxType.MANDATORY)
    public void returned(Duty duty, List<String> missing) {
        var owed = require(duty, OWED);
        var now = now();
        missFirst(owed, now.at());
        var today = ChinaTime.dayOf(now.at());
        // A provisional day may be past without being missed: then nothing is left that could stand still.
        var over = owed.state() == ClockState.MISSED
                || owed.state() == ClockState.RUNNING
                        && today.isAfter(owed.deadline().lastDay());
        if (!over) {
            outbox.append(owed.returned(today, missing, now));
            entities.flush();
        }
    }

    /**
     * What was missing is there: a clock that stands still runs on from today.
     *
     * @throws RuleViolation {@code clock-absent}
     */
    @Transactional(TxType.MANDATORY)
    public void completed(Duty duty) {
        var owed = require(duty, OWED);
        if (owed.state() == ClockState.SUSPENDED) {
            var now = now();
            outbox.append(owed.resume(ChinaTime.dayOf(now.at()), calendar.edition(), now));
            entities.flush();
        }
    }

    /**
     * Days count again from that day on; the due date moves back by what was lost.
     *
     * @throws RuleViolation {@code clock-absent} or {@code clock-suspension-outside}
     */
    @Transactional(TxType.MANDATORY)
    public void resume(Duty duty, LocalDate on) {
        outbox.append(require(duty, OPEN).resume(on, calendar.edition(), now()));
        entities.flush();
    }

    /**
     * The duty fell away: the subject was withdrawn, dismissed, closed.
     *
     * @throws RuleViolation {@code clock-absent}
     */
    @Transactional(TxType.MANDATORY)
    public void cancel(Duty duty, String reason) {
        outbox.append(require(duty, OWED).cancel(reason, now()));
        entities.flush();
    }

    /** Until when the duty is owed, if it is. */
    @Transactional(TxType.MANDATORY)
    public Optional<Deadline> deadline(Duty duty) {
        return find(duty, OWED).map(Clock::deadline);
    }

    /** Declares a clock missed, announces it and tells the feature that started it. */
    void miss(Clock overdue, Clock.Moment now) {
        outbox.append(overdue.miss(now));
        // The next event of this clock needs the next version.
        entities.flush();
        missed.fire(overdue.missed(now.at()));
    }

    Clock.Moment now() {
        return new Clock.Moment(context, clock.instant());
    }

    private Clock require(Duty duty, String states) {
        return find(duty, states).orElseThrow(() -> new RuleViolation(DutyProblem.CLOCK_ABSENT, duty.kind()));
    }

    /** The clocks of those of the duties that are owed, locked in one order. */
    private List<Clock> find(Collection<Duty> duties) {
        var wanted = Set.copyOf(duties);
        return entities
                .createQuery(
                        "select c from Clock c where c.subjectId in :subjects and " + OWED + " order by c.id",
                        Clock.class)
                .setParameter("subjects", wanted.stream().map(Duty::subjectId).collect(Collectors.toSet()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(found -> wanted.contains(found.duty()))
                .toList();
    }

    /** The clock in one of the states; the latest where an older one was missed. Locked, since a sweep may want it too. */
    private Optional<Clock> find(Duty duty, String states) {
        List<Clock> found = entities.createQuery(
                        "select c from Clock c where c.subjectId = :subject and c.kind = :kind"
                                + " and c.subjectType = :type and " + states + " order by c.id desc",
                        Clock.class)
                .setParameter("subject", duty.subjectId())
                .setParameter("kind", duty.kind())
                .setParameter("type", duty.subjectType())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst();
    }
}
