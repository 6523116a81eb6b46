package worksafe.platform.duties.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.messaging.Outbox;

/** The work of the sweep, a batch a transaction, and the one verb that people have. Rows in another sweep's hands are passed over. */
@ApplicationScoped
class ClockOperations {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    // Literals, so that PostgreSQL can prove that the partial index ix_clock_due serves.
    private static final String DUE = "from Clock c where c.state = ClockState.RUNNING and c.provisional = false"
            + " and c.dueAt <= :now and (c.retryAt is null or c.retryAt <= :now) order by c.dueAt, c.id";

    private static final String LOOK = "from Clock c where c.lookAt <= :now order by c.lookAt, c.id";

    private final EntityManager entities;
    private final Clocks clocks;
    private final Calendar calendar;
    private final PolicyBook policies;
    private final Instance<Clocks.Officials> officials;
    private final Outbox outbox;

    ClockOperations(
            EntityManager entities,
            Clocks clocks,
            Calendar calendar,
            PolicyBook policies,
            Instance<Clocks.Officials> officials,
            Outbox outbox) {
        this.entities = entities;
        this.clocks = clocks;
        this.calendar = calendar;
        this.policies = policies;
        this.officials = officials;
        this.outbox = outbox;
    }

    /** Declares up to so many clocks missed; tells how many there were. */
    @Transactional(TxType.REQUIRES_NEW)
    int missDue(int most) {
        var now = clocks.now();
        var due = entities.createQuery("select c " + DUE, Clock.class)
                .setParameter("now", now.at())
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED.milliseconds())
                .getResultList();
        due.forEach(clock -> clocks.miss(clock, now));
        return due.size();
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> due(int most) {
        return entities.createQuery("select c.id " + DUE, UUID.class)
                .setParameter("now", clocks.now().at())
                .setMaxResults(most)
                .getResultList();
    }

    /** Declares one clock missed, unless somebody else did or it is not due any more. */
    @Transactional(TxType.REQUIRES_NEW)
    void missOne(UUID id) {
        var now = clocks.now();
        var clock = entities.find(Clock.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (clock != null && clock.state() == ClockState.RUNNING && clock.isOverdue(now.at())) {
            clocks.miss(clock, now);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void retryLater(UUID id) {
        var clock = entities.find(Clock.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (clock != null) {
            clock.tryAgain(clocks.now().at().plus(PAUSE));
        }
    }

    /** Counts up to so many clocks anew that were counted by an older calendar; tells how many there were. */
    @Transactional(TxType.REQUIRES_NEW)
    int recount(int most) {
        var edition = calendar.edition();
        var older = entities.createQuery(
                        "select c from Clock c where c.state in (ClockState.RUNNING, ClockState.SUSPENDED)"
                                + " and c.calendarRevision < :revision order by c.calendarRevision, c.id",
                        Clock.class)
                .setParameter("revision", edition.revision())
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED.milliseconds())
                .getResultList();
        var now = clocks.now();
        older.forEach(clock -> clock.recount(edition, now).ifPresent(outbox::append));
        return older.size();
    }

    /** Announces what the ladders say of up to so many clocks that it is time to look at; tells how many there were. */
    @Transactional(TxType.REQUIRES_NEW)
    int announceDue(int most) {
        var now = clocks.now();
        var due = entities.createQuery("select c " + LOOK, Clock.class)
                .setParameter("now", now.at())
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED.milliseconds())
                .getResultList();
        announce(due, now);
        return due.size();
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> toLookAt(int most) {
        return entities.createQuery("select c.id " + LOOK, UUID.class)
                .setParameter("now", clocks.now().at())
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void announceOne(UUID id) {
        var clock = entities.find(Clock.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (clock != null) {
            announce(List.of(clock), clocks.now());
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void lookLater(UUID id) {
        var clock = entities.find(Clock.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (clock != null) {
            clock.lookAgain(clocks.now().at().plus(PAUSE));
        }
    }

    private void announce(List<Clock> due, Clock.Moment now) {
        if (due.isEmpty()) {
            return;
        }
        var book = policies.edition();
        var today = ChinaTime.dayOf(now.at());
        due.forEach(
                clock -> clock.announce(ClockLadder.of(book, clock.kind(), clock.region(), clock.sector(), today), now)
                        .ifPresent(outbox::append));
    }

    /**
     * The official of the authority that owes it is this one from now on.
     *
     * @return whether the roster of officials was asked; false where none is kept
     */
    @Transactional
    boolean assign(UUID id, IfMatch expected, String account) {
        var clock = entities.find(Clock.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (clock == null) {
            throw new NotFound(id);
        }
        expected.require(clock.version());
        var now = clocks.now();
        var checked = officials.isResolvable()
                && officials.get().require(account, clock.region(), clock.sector(), ChinaTime.dayOf(now.at()));
        clock.assign(account, now).ifPresent(outbox::append);
        entities.flush();
        return checked;
    }

    /** How many clocks are past a provisional date: the calendar for it ought to have been published by now. */
    @Transactional(TxType.REQUIRES_NEW)
    long undecided() {
        return entities.createQuery(
                        "select count(*) from Clock c where c.state = ClockState.RUNNING and c.provisional = true"
                                + " and c.dueAt <= :now",
                        Long.class)
                .setParameter("now", clocks.now().at())
                .getSingleResult();
    }
}
