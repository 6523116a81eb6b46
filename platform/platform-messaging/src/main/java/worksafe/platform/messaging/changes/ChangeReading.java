package worksafe.platform.messaging.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Answers readers: at once, as soon as there is something, or piece by piece as it comes. */
@ApplicationScoped
class ChangeReading {

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final ChangeQueries changes;
    private final ChangeWaiters waiters;
    private final ChangesConfig config;
    private final Scopes scopes;
    private final Caller caller;
    private final ReaderPlaces waiting;
    private final ReaderPlaces streams;

    ChangeReading(ChangeQueries changes, ChangeWaiters waiters, ChangesConfig config, Scopes scopes, Caller caller) {
        this.changes = changes;
        this.waiters = waiters;
        this.config = config;
        this.scopes = scopes;
        this.caller = caller;
        this.waiting = new ReaderPlaces(config.waiting(), config.each());
        this.streams = new ReaderPlaces(config.streams(), config.each());
    }

    /** The answer, held back for so long while there is nothing; at once where enough wait, others or the same account. */
    CompletionStage<ChangesView> read(ChangeQuestion asked, Duration wait) {
        var first = changes.read(asked);
        return first.exhausted() ? held(asked, first, wait) : CompletableFuture.completedStage(first);
    }

    /** As {@link #read}, beginning with what is announced from now on. */
    CompletionStage<ChangesView> fromNow(ChangeQuestion asked, Duration wait) {
        return held(asked, changes.now(), wait);
    }

    private CompletionStage<ChangesView> held(ChangeQuestion asked, ChangesView nothing, Duration wait) {
        var scope = scopes.current();
        if (!wait.isPositive() || !waiting.take(scope.subject())) {
            return CompletableFuture.completedStage(nothing);
        }
        var until = System.nanoTime() + shorter(wait, config.longestWait()).toNanos();
        // Whoever leaves cancels it.
        var answer = new CompletableFuture<ChangesView>();
        var unused = held(scope, asked, nothing, until, answer).whenComplete((view, failure) -> {
            waiting.giveBack(scope.subject());
            if (failure == null) {
                answer.complete(view);
            } else {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    private CompletionStage<ChangesView> held(
            Scope scope, ChangeQuestion asked, ChangesView nothing, long until, CompletableFuture<ChangesView> answer) {
        var rest = Duration.ofNanos(until - System.nanoTime());
        return waiters.news(scope, asked.filter(), nothing.head(), rest, answer::isDone)
                .thenComposeAsync(
                        isNew -> {
                            if (!isNew) {
                                return CompletableFuture.completedStage(nothing);
                            }
                            var again = scopes.call(scope, () -> changes.read(asked.behind(nothing)));
                            return again.exhausted()
                                    ? held(scope, asked, again, until, answer)
                                    : CompletableFuture.completedStage(again);
                        },
                        waiters.readers());
    }

    /**
     * Everything from there on, as it comes.
     *
     * @throws RequestProblem 503 {@code streams-taken} where as many are read as may be, in all or by this account
     */
    ChangeStream stream(ChangeQuestion asked) {
        return stream(asked, () -> changes.read(asked));
    }

    /** As {@link #stream}, of what is announced from now on: where that is begins the stream, and nothing is read before. */
    ChangeStream streamFromNow(ChangeQuestion asked) {
        return stream(asked, changes::now);
    }

    private ChangeStream stream(ChangeQuestion asked, Supplier<ChangesView> first) {
        var account = scopes.current().subject();
        if (!streams.take(account)) {
            throw RequestProblem.tooOften(ChangeProblem.STREAMS_TAKEN, RETRY);
        }
        try {
            return new ChangeStream(
                    changes,
                    waiters,
                    scopes,
                    config.heartbeat(),
                    asked,
                    first.get(),
                    System.nanoTime()
                            + shorter(caller.remaining(), config.longestStream())
                                    .toNanos(),
                    () -> streams.giveBack(account));
        } catch (RuntimeException e) {
            streams.giveBack(account);
            throw e;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
