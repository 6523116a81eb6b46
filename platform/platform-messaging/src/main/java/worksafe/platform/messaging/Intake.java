package worksafe.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import worksafe.kernel.InvalidValue;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.service.PersistenceFailures;
import worksafe.platform.service.Scopes;

/**
 * Takes over what other contexts announced: each event once, in the order of its key, whatever fails.
 *
 * <p>A poll is one transaction, under the system scope of consumers, and handlers take its events in sets: of each key the
 * first, then of each key the second, so that a set never holds two of one key and the order of each key is kept; that of
 * different keys is not. When anything fails, all of it is rolled back and the poll is taken in halves, down to the events
 * that fail alone:
 *
 * <ul>
 *   <li>a {@link DomainException} is recorded as a refusal and the event is done with: a fact cannot be rejected;
 *   <li>while the database is away, the event is tried again for as long as it takes;
 *   <li>what cannot be read, or fails three times for another reason, such as taking too long, is laid aside as a dead letter, and so is every
 *       later event of its key, until somebody replays or dismisses it.
 * </ul>
 *
 * <p>Types that no handler is named for are ignored and counted. A handler works inside the transaction; it compares
 * {@link ReceivedEvent#revision} where it keeps a copy, because a replay comes late.
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    /** Class names and messages of the virtual machine, which must not be shown to operators. */
    private static final Pattern OF_JAVA =
            Pattern.compile("([a-z]\\w*\\.){2,}[A-Z]|Exception|Cannot invoke|Cannot read|class [a-z]");

    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Inbox inbox;
    private final DeadLetters letters;
    private final Outbox relay;
    private final Scopes scopes;
    private final ConsumerShutdown shutdown;
    private final IntakeShare share;
    private final MeterRegistry meters;
    private final Map<String, EventHandlers> handlersByConsumer = new ConcurrentHashMap<>();
    /** When each poll came that is not done with. */
    private final Map<Object, Long> inHand = new ConcurrentHashMap<>();

    Intake(
            Inbox inbox,
            DeadLetters letters,
            Outbox relay,
            Scopes scopes,
            ConsumerShutdown shutdown,
            IntakeShare share,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.letters = letters;
        this.relay = relay;
        this.scopes = scopes;
        this.shutdown = shutdown;
        this.share = share;
        this.meters = meters;
        var unused = meters.gauge("worksafe_intake_poll_seconds", this, Intake::oldestInHand);
    }

    /** How long the oldest poll is in hand; 0 where there is none. */
    double oldestInHand() {
        var now = System.nanoTime();
        return inHand.values().stream().mapToLong(came -> now - came).max().orElse(0) / 1e9;
    }

    /**
     * Takes over a poll's records. Returns when each is done with in the database, so that their offsets may be
     * committed; throws only when the process is stopping.
     *
     * @param consumer whose memory of received events this is: one name for all topics of one context's consumers
     * @param handlers what to do, by wire name
     */
    public void receive(
            String consumer,
            ConsumerRecords<String, String> batch,
            Map<String, ? extends Consumer<ReceivedEvent>> handlers) {
        var each = new HashMap<String, Consumer<List<ReceivedEvent>>>();
        handlers.forEach((type, handler) -> each.put(type, each(handler)));
        receiveSets(consumer, batch, each);
    }

    /**
     * As {@link #receive}, by handlers that take a set at a time, in few statements.
     *
     * @param handlers what to do, by wire name; types with the same handler come in the same set
     */
    public void receiveSets(
            String consumer,
            ConsumerRecords<String, String> batch,
            Map<String, ? extends Consumer<List<ReceivedEvent>>> handlers) {
        take(consumer, batch, Map.<String, Consumer<List<ReceivedEvent>>>copyOf(handlers)::get);
    }

    /** As {@link #receiveSets(String, ConsumerRecords, Map)}, by a consumer that takes events of every type. */
    public void receiveSets(
            String consumer, ConsumerRecords<String, String> batch, Consumer<List<ReceivedEvent>> handler) {
        take(consumer, batch, type -> handler);
    }

    /** A handler that takes the events of a set one by one. */
    public static Consumer<List<ReceivedEvent>> each(Consumer<ReceivedEvent> handler) {
        return events -> events.forEach(event -> event.cause(() -> handler.accept(event)));
    }

    private void take(String consumer, ConsumerRecords<String, String> batch, EventHandlers known) {
        handlersByConsumer.put(consumer, known);
        var deliveries = read(consumer, batch, known);
        if (deliveries.isEmpty()) {
            return;
        }
        var poll = new Object();
        inHand.put(poll, System.nanoTime());
        try (var entered = shutdown.enter()) {
            scopes.run(Scope.system(SystemTask.CONSUMER), () -> take(new Work(consumer, known), deliveries));
        } finally {
            inHand.remove(poll);
        }
    }

    private void take(Work work, List<Delivery> deliveries) {
        if (deliveries.size() == 1) {
            alone(work, deliveries.getFirst());
        } else if (!together(work, deliveries)) {
            var half = deliveries.size() / 2;
            take(work, deliveries.subList(0, half));
            take(work, deliveries.subList(half, deliveries.size()));
        }
    }

    /** What the consumer does with each type; empty until it has been called for the first time. */
    Optional<EventHandlers> handlers(String consumer) {
        return Optional.ofNullable(handlersByConsumer.get(consumer));
    }

    /** Runs the handlers as a delivery of these events would, inside the present transaction. */
    static void handle(EventHandlers handlers, List<ReceivedEvent> events) {
        var earlier = new HashMap<String, Integer>();
        var rounds = new ArrayList<Map<Consumer<List<ReceivedEvent>>, List<ReceivedEvent>>>();
        for (var event : events) {
            var round = earlier.merge(event.key(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new LinkedHashMap<>());
            }
            var handler = Objects.requireNonNull(handlers.of(event.type()), event.type());
            rounds.get(round).computeIfAbsent(handler, _ -> new ArrayList<>()).add(event);
        }
        rounds.forEach(sets -> sets.forEach(Consumer::accept));
    }

    private List<Delivery> read(String consumer, ConsumerRecords<String, String> batch, EventHandlers handlers) {
        var deliveries = new ArrayList<Delivery>();
        var ignored = 0;
        for (var message : batch) {
            var type = EventRecords.header(message, EventRecords.TYPE);
            if (type == null || handlers.of(type) != null) {
                deliveries.add(read(message, type != null));
            } else {
                ignored++;
            }
        }
        count(consumer, "ignored", ignored);
        return deliveries;
    }

    private static Delivery read(ConsumerRecord<String, String> message, boolean typed) {
        try {
            return new Delivery.Readable(message, EventRecords.read(message));
        } catch (MalformedEvent e) {
            return new Delivery.Unreadable(message, e, typed);
        }
    }

    /** All in one transaction; false when something in it failed and nothing has happened. */
    private boolean together(Work work, List<Delivery> deliveries) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                takeOver(work, deliveries);
                return true;
            } catch (RuntimeException e) {
                // Whoever took too long has lost the connection, too; trying all of it again would take as long.
                if (PersistenceFailures.tookTooLong(e) || !PersistenceFailures.isUnavailable(e)) {
                    LOG.debugf(e, "%s: a batch of %d failed, now in halves", work.consumer(), deliveries.size());
                    return false;
                }
                pause = waitForDatabase(work, pause, e);
            }
        }
    }

    private void alone(Work work, Delivery delivery) {
        var pause = FIRST_PAUSE;
        var failures = 0;
        while (true) {
            try {
                takeOver(work, List.of(delivery));
                return;
            } catch (RuntimeException e) {
                // Whoever took too long has lost the connection, too, and would hold up all behind it for ever.
                if (PersistenceFailures.isUnavailable(e) && !PersistenceFailures.tookTooLong(e)) {
                    pause = waitForDatabase(work, pause, e);
                } else if (delivery instanceof Delivery.Readable readable
                        && refusal(e).isPresent()) {
                    refuse(work, readable.event(), refusal(e).get());
                    return;
                } else if (isHopeless(e) || ++failures == TRIES) {
                    layAside(work, delivery, e);
                    return;
                } else {
                    shutdown.pause(pause);
                    pause = longer(pause);
                }
            }
        }
    }

    private void takeOver(Work work, List<Delivery> deliveries) {
        var counts = share.take(
                work.consumer(), () -> QuarkusTransaction.requiringNew().call(() -> takeOverNow(work, deliveries)));
        count(work.consumer(), "done", counts.done);
        count(work.consumer(), "duplicate", counts.duplicates);
        count(work.consumer(), "dead", counts.dead);
    }

    private Counts takeOverNow(Work work, List<Delivery> deliveries) {
        var consumer = work.consumer();
        var keys = deliveries.stream()
                .map(Delivery::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var ids = deliveries.stream()
                .map(Delivery::eventId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var blocked = letters.blocked(consumer, keys);
        var first = inbox.firstOf(consumer, ids);
        var dead = new ArrayList<UUID>();
        var events = new ArrayList<ReceivedEvent>();
        var counted = new Counts();
        for (var delivery : deliveries) {
            var id = delivery.eventId();
            var key = delivery.key();
            if (id != null && !first.remove(id)) {
                counted.duplicates++;
                continue;
            }
            switch (delivery) {
                case Delivery.Unreadable unreadable -> {
                    letters.add(consumer, delivery, DeadLetter.Cause.MALFORMED, text(unreadable.failure()));
                    counted.dead++;
                    if (key != null) {
                        blocked.add(key);
                    }
                    if (id != null) {
                        dead.add(id);
                    }
                }
                case Delivery.Readable readable
                when blocked.contains(readable.key()) -> {
                    letters.add(consumer, delivery, DeadLetter.Cause.WAITING, "an earlier event of the key lies here");
                    counted.dead++;
                    dead.add(readable.event().id());
                }
                case Delivery.Readable readable -> events.add(readable.event());
            }
        }
        handle(work.handlers(), events);
        counted.done = events.size();
        inbox.dead(consumer, dead);
        if (counted.dead > 0) {
            relay.wake();
        }
        return counted;
    }

    private void refuse(Work work, ReceivedEvent event, DomainException refusal) {
        LOG.infof(
                "%s: %s %s refused: %s",
                work.consumer(), event.type(), event.id(), refusal.type().slug());
        untilWritten(
                work,
                () -> QuarkusTransaction.requiringNew().run(() -> inbox.refused(work.consumer(), event, refusal)));
        count(work.consumer(), "refused", 1);
    }

    private void layAside(Work work, Delivery delivery, RuntimeException failure) {
        LOG.errorf(
                failure,
                "%s: %s-%d@%d is laid aside",
                work.consumer(),
                delivery.message().topic(),
                delivery.message().partition(),
                delivery.message().offset());
        var cause = isHopeless(failure) ? DeadLetter.Cause.MALFORMED : DeadLetter.Cause.FAILED;
        untilWritten(
                work,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    var id = delivery.eventId();
                    if (id == null
                            || inbox.firstOf(work.consumer(), List.of(id)).contains(id)) {
                        letters.add(work.consumer(), delivery, cause, text(failure));
                        if (id != null) {
                            inbox.dead(work.consumer(), List.of(id));
                        }
                        relay.wake();
                    }
                }));
        count(work.consumer(), "dead", 1);
    }

    /** Recording what became of an event must not fail: without it the event would be lost or the channel would stop. */
    private void untilWritten(Work work, Runnable step) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                step.run();
                return;
            } catch (RuntimeException e) {
                if (!PersistenceFailures.isUnavailable(e)) {
                    LOG.errorf(e, "%s: what became of an event could not be recorded", work.consumer());
                }
                pause = waitForDatabase(work, pause, e);
            }
        }
    }

    private Duration waitForDatabase(Work work, Duration pause, RuntimeException failure) {
        LOG.warnf("%s: the database is away, trying again in %d ms: %s", work.consumer(), pause.toMillis(), failure);
        shutdown.pause(pause);
        return longer(pause);
    }

    private static Duration longer(Duration pause) {
        var next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    /** The rule of the domain that refused, if one did. */
    static Optional<DomainException> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Whether trying again cannot help: the event itself cannot be read. */
    private static boolean isHopeless(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedEvent || cause instanceof InvalidValue) {
                return true;
            }
        }
        return false;
    }

    /** What went wrong, in words that may be shown outside: the log has the rest. */
    static String text(Throwable failure) {
        var words = new LinkedHashSet<String>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage();
            if (message != null
                    && !message.isBlank()
                    && !OF_JAVA.matcher(message).find()) {
                words.add(message.strip());
            }
        }
        return words.isEmpty() ? "internal error" : String.join(" <- ", words);
    }

    private void count(String consumer, String outcome, int number) {
        if (number > 0) {
            meters.counter("intake_events", "consumer", consumer, "outcome", outcome)
                    .increment(number);
        }
    }

    private record Work(String consumer, EventHandlers handlers) {}

    private static final class Counts {
        private int done;
        private int duplicates;
        private int dead;
    }
}
