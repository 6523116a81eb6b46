package worksafe.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What taking over others' facts may have of this process, so that people do not wait for it: so many transactions at a
 * time, each of one connection, and while people ask for something, so much of the time. What records that an event was
 * refused or laid aside does not wait for it. Other work that people must not wait for rests alike, beside it.
 */
@ApplicationScoped
public class IntakeShare {

    private static final int SEEN_FIRST = 10_000;
    /**
     * The server's own pages; and what machines fetch every second or wait at for minutes: the audit log, of which a witness reads, and
     * the feed of changes; and what one part asks another, whose caller was counted there. Nobody waits at a screen for these.
     */
    private static final Pattern OF_MACHINES =
            Pattern.compile("/q/.*|/internal/.*|/api/v1/[^/]+/(public/audit/log/.*|changes(/.*)?)");

    private final Semaphore places;
    private final double share;
    private final ConsumerShutdown shutdown;
    private final MeterRegistry meters;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicInteger unanswered = new AtomicInteger();

    IntakeShare(
            @ConfigProperty(name = "worksafe.intake.at-once") int atOnce,
            @ConfigProperty(name = "worksafe.intake.share") double share,
            ConsumerShutdown shutdown,
            MeterRegistry meters) {
        if (atOnce < 1 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "worksafe.intake.at-once is at least 1, worksafe.intake.share above 0 and at most 1");
        }
        this.places = new Semaphore(atOnce, true);
        this.share = share;
        this.shutdown = shutdown;
        this.meters = meters;
        meters.gauge("intake_busy", places, free -> atOnce - free.availablePermits());
    }

    void count(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (isOfPeople(request.request().path())) {
                        asked.incrementAndGet();
                        unanswered.incrementAndGet();
                        request.addEndHandler(_ -> unanswered.decrementAndGet());
                    }
                    request.next();
                },
                SEEN_FIRST);
    }

    /** Whether somebody may wait for the answer to a request of that path; others' systems count, which ask in people's name. */
    static boolean isOfPeople(String path) {
        return !OF_MACHINES.matcher(path).matches();
    }

    /** Does a transaction of a consumer when there is a place for it; then rests, if people asked for something meanwhile. */
    <T> T take(String consumer, Supplier<T> transaction) {
        places.acquireUninterruptibly();
        try {
            return beside(consumer, transaction);
        } finally {
            places.release();
        }
    }

    /**
     * Does a transaction that waits for no place and takes none; then rests, if people asked for something meanwhile.
     *
     * @param work what it is called in the metrics
     */
    public <T> T beside(String work, Supplier<T> transaction) {
        var before = asked.get();
        var began = System.nanoTime();
        try {
            return transaction.get();
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - began);
            meters.timer("intake_work", "consumer", work).record(took);
            if (asked.get() != before || unanswered.get() > 0) {
                rest(work, rest(took, share));
            }
        }
    }

    private void rest(String consumer, Duration time) {
        if (time.isPositive()) {
            shutdown.rest(time);
            meters.timer("intake_rest", "consumer", consumer).record(time);
        }
    }

    /** How long to rest after work, so that it is this share of both. */
    static Duration rest(Duration work, double share) {
        return Duration.ofNanos((long) (work.toNanos() * (1 / share - 1)));
    }
}
