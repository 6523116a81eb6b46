package worksafe.platform.duties.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.messaging.Outbox;

/** The work of the sweep, a batch a transaction. Rows in another sweep's hands are passed over. */
@ApplicationScoped
class ClockOperations {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    // Literals, so that PostgreSQL can prove that the partial index ix_clock_due serves.
    private static final String DUE = "from Clock c where c.state = ClockState.RUNNING and c.provisional = false"
            + " and c.dueAt <= :now and (c.retryAt is null or c.retryAt <= :now) order by c.dueAt, c.id";

    private final EntityManager entities;
    private final Clocks clocks;
    private final Calendar calendar;
    private final Outbox outbox;

    ClockOperations(EntityManager entities, Clocks clocks, Calendar calendar, Outbox outbox) {
        this.entities = entities;
        this.clocks = clocks;
        this.calendar = calendar;
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
