package worksafe.platform.messaging.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.service.Scopes;

/**
 * Who waits for events. Waiting costs neither a thread nor a connection: while anybody does, one thread of the process looks now
 * and then at what is new, once for all, and tells those whom it concerns; a few threads then read for them. It looks at the
 * database, since the relay that announces may run in another process.
 */
@ApplicationScoped
class ChangeWaiters {

    private static final Logger LOG = Logger.getLogger(ChangeWaiters.class);
    private static final int READERS = 2;

    /** Where more is new, everybody looks for themselves. */
    private static final int MOST_NEWS = 1_000;

    private final ChangeQueries changes;
    private final Scopes scopes;
    private final Duration look;
    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("changes-watch").daemon().factory());
    private final ExecutorService readers = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().name("changes-reader-", 0).daemon().factory());
    /** The process ends; whoever waits is answered, so that nobody keeps it from ending. */
    private final Thread ending = Thread.ofPlatform().name("changes-ending").unstarted(this::answerAll);

    private volatile boolean closed;

    ChangeWaiters(ChangeQueries changes, Scopes scopes, ChangesConfig config) {
        this.changes = changes;
        this.scopes = scopes;
        this.look = config.look();
    }

    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(ending);
        var unused = watch.scheduleWithFixedDelay(this::look, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        answerAll();
        watch.shutdownNow();
        readers.shutdown();
        try {
            var unused = Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException alreadyEnding) {
            LOG.trace("the hook runs");
        }
    }

    /** The threads that read for those who waited. */
    Executor readers() {
        return readers;
    }

    /** Whether nobody is to wait any more. */
    boolean isClosed() {
        return closed;
    }

    /**
     * Waits for events of a scope behind a number.
     *
     * @param isGone whether the reader has left meanwhile
     * @return true when there may be one; false when there was none for so long, or the process ends
     */
    CompletionStage<Boolean> news(
            Scope scope, ChangeFilter filter, long behind, Duration longest, BooleanSupplier isGone) {
        var waiter = new Waiter(scope, filter, behind, System.nanoTime() + longest.toNanos(), isGone);
        waiting.add(waiter);
        if (closed) {
            answerAll();
        }
        return waiter.answer;
    }

    private void answerAll() {
        closed = true;
        waiting.forEach(waiter -> answer(waiter, false));
    }

    private void answer(Waiter waiter, boolean isNew) {
        if (waiting.remove(waiter)) {
            waiter.answer.complete(isNew);
        }
    }

    private void look() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            scopes.run(Scope.system(SystemTask.RELAY), this::tell);
        } catch (RuntimeException e) {
            LOG.debugf(e, "it cannot be seen what is new");
        }
        waiting.stream().filter(Waiter::isOver).forEach(waiter -> answer(waiter, false));
    }

    private void tell() {
        var known = List.copyOf(waiting);
        var after = known.stream().mapToLong(waiter -> waiter.behind).min().orElse(Long.MAX_VALUE);
        var last = changes.last();
        if (last <= after) {
            return;
        }
        var news = changes.news(after, last, MOST_NEWS);
        for (var waiter : known) {
            if (news.size() == MOST_NEWS || news.stream().anyMatch(waiter::wants)) {
                answer(waiter, true);
            } else {
                waiter.behind = last;
            }
        }
    }

    /** One who waits; only the thread that watches moves the number. */
    private static final class Waiter {

        private final Scope scope;
        private final ChangeFilter filter;
        private final long until;
        private final BooleanSupplier isGone;
        private final CompletableFuture<Boolean> answer = new CompletableFuture<>();
        private volatile long behind;

        Waiter(Scope scope, ChangeFilter filter, long behind, long until, BooleanSupplier isGone) {
            this.scope = scope;
            this.filter = filter;
            this.behind = behind;
            this.until = until;
            this.isGone = isGone;
        }

        boolean isOver() {
            return System.nanoTime() - until >= 0 || isGone.getAsBoolean();
        }

        boolean wants(ChangeNews news) {
            return news.seq() > behind && news.isWithin(scope) && filter.wants(news);
        }
    }
}
