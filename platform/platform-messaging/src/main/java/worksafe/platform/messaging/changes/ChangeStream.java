package worksafe.platform.messaging.changes;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * Events for one reader as they come, a piece at a time, each when the piece before was taken. Without news it says now and then
 * that it is alive. It ends with the reader's token, or after its longest time; the reader comes again from where it is.
 */
final class ChangeStream {

    private static final long RECONNECT_MILLIS = 2_000;

    private final ChangeQueries changes;
    private final ChangeWaiters waiters;
    private final Scopes scopes;
    private final Scope scope;
    private final Duration heartbeat;
    private final long until;
    private final Runnable release;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile ChangeQuestion asked;
    private volatile ChangesView read;
    private volatile boolean told;

    /**
     * @param first the piece with which it begins
     * @param until the {@link System#nanoTime} at which it ends
     * @param release gives the reader's place back
     */
    ChangeStream(
            ChangeQueries changes,
            ChangeWaiters waiters,
            Scopes scopes,
            Duration heartbeat,
            ChangeQuestion asked,
            ChangesView first,
            long until,
            Runnable release) {
        this.changes = changes;
        this.waiters = waiters;
        this.scopes = scopes;
        this.scope = scopes.current();
        this.heartbeat = heartbeat;
        this.asked = asked;
        this.read = first;
        this.until = until;
        this.release = release;
    }

    /** The next piece; empty when the stream is over. */
    CompletionStage<List<OutboundSseEvent>> next(Sse sse) {
        if (over.get() || waiters.isClosed() || System.nanoTime() - until >= 0) {
            return CompletableFuture.completedStage(List.of());
        }
        if (!told) {
            told = true;
            return CompletableFuture.completedStage(events(sse));
        }
        if (!read.exhausted()) {
            return CompletableFuture.supplyAsync(() -> piece(sse), waiters.readers());
        }
        var longest = Duration.ofNanos(Math.min(heartbeat.toNanos(), until - System.nanoTime()));
        return waiters.news(scope, asked.filter(), read.head(), longest, over::get)
                .thenApplyAsync(isNew -> isNew ? piece(sse) : List.of(alive(sse)), waiters.readers());
    }

    /** The reader has gone, or all was said. */
    void end() {
        if (over.compareAndSet(false, true)) {
            release.run();
        }
    }

    private List<OutboundSseEvent> piece(Sse sse) {
        asked = asked.behind(read);
        read = scopes.call(scope, () -> changes.read(asked));
        return events(sse);
    }

    /** Each event with the position behind it; in place of none a sign of life, so that the position moves on all the same. */
    private List<OutboundSseEvent> events(Sse sse) {
        var items = read.items();
        if (items.isEmpty()) {
            return List.of(alive(sse));
        }
        var events = new ArrayList<OutboundSseEvent>(items.size());
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            events.add(sse.newEventBuilder()
                    .id((i == items.size() - 1 ? behind() : behind(item)).encode())
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(ChangeView.class, item)
                    .build());
        }
        return events;
    }

    private OutboundSseEvent alive(Sse sse) {
        return sse.newEventBuilder()
                .id(behind().encode())
                .reconnectDelay(RECONNECT_MILLIS)
                .comment("-")
                .build();
    }

    /** Where the reader is behind the whole piece. */
    private ChangePosition behind() {
        return new ChangePosition(read.stream(), read.nextAfter(), read.scope());
    }

    /** Where the reader is behind one event of the piece. */
    private ChangePosition behind(ChangeView item) {
        if (!read.backfill()) {
            return new ChangePosition(read.stream(), item.seq(), read.scope());
        }
        var reader = asked.scope() == null ? ReadScope.whole(scope) : asked.scope();
        return new ChangePosition(
                read.stream(), asked.after(), reader.filled(scope, item.seq()).encode());
    }
}
