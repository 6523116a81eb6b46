package worksafe.platform.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.service.PersistenceFailures;
import worksafe.platform.service.Scopes;

/**
 * Sends the events that were committed. There is one thread in each process; of all processes of a service, the one
 * that holds the lock sends, batch by batch. After any failure the batch is rolled back and tried again after a pause;
 * nothing is skipped. An event that reached the broker without being noted in the database is sent again under the same
 * id.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int TRANSACTION_SECONDS = 45;
    private static final Duration CALM_END = Duration.ofSeconds(3);
    private static final Duration FORCED_END = Duration.ofSeconds(7);

    private final RelayConfig config;
    private final RelayStates states;
    private final OutboxBatch outboxBatch;
    private final DeadLetterPublisher deadLetters;
    private final Reconciler reconciler;
    private final Broker broker;
    private final OutboxGauges gauges;
    private final RelayWakeup wakeup;
    private final Scopes scopes;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile long checkedAt;
    private volatile boolean checked;

    Relay(
            RelayConfig config,
            RelayStates states,
            OutboxBatch outboxBatch,
            DeadLetterPublisher deadLetters,
            Reconciler reconciler,
            Broker broker,
            OutboxGauges gauges,
            RelayWakeup wakeup,
            Scopes scopes) {
        this.config = config;
        this.states = states;
        this.outboxBatch = outboxBatch;
        this.deadLetters = deadLetters;
        this.reconciler = reconciler;
        this.broker = broker;
        this.gauges = gauges;
        this.wakeup = wakeup;
        this.scopes = scopes;
    }

    /** After the migrations, which run first. */
    void start(@Observes @Priority(200) StartupEvent event) {
        if (config.enabled()) {
            thread = Thread.ofPlatform()
                    .name("outbox-relay")
                    .start(() -> scopes.run(Scope.system(SystemTask.RELAY), this::run));
        }
    }

    /** Before the pools close. */
    void stop(@Observes @Priority(100) ShutdownEvent event) {
        stopping.countDown();
        wakeup.wake();
        var running = thread;
        if (running != null) {
            try {
                if (!running.join(CALM_END)) {
                    broker.abort();
                    running.interrupt();
                    if (!running.join(FORCED_END)) {
                        LOG.warn("the relay did not end in time; what it was sending will be sent again");
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        broker.close();
    }

    private void run() {
        var pause = config.firstPause();
        var shownAt = System.nanoTime();
        while (stopping.getCount() > 0) {
            try {
                var step = step();
                pause = config.firstPause();
                gauges.succeeded();
                if (step == Step.EMPTY
                        || System.nanoTime() - shownAt > config.pollInterval().toNanos()) {
                    showLetters();
                    shownAt = System.nanoTime();
                }
                if (step != Step.FULL) {
                    wakeup.await(config.pollInterval());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pause = recover(e, pause);
            }
        }
    }

    /** What one step did. */
    private enum Step {
        /** More may wait. */
        FULL,
        /** All that waited was sent. */
        SOME,
        /** There was nothing to send, or another process leads. */
        EMPTY
    }

    private Step step() {
        if (gauges.areStale()) {
            QuarkusTransaction.requiringNew().run(gauges::measure);
        }
        if (!checked || System.nanoTime() - checkedAt > config.checkInterval().toNanos()) {
            // Asked outside of a transaction first: a broker may be away for hours.
            var unused = broker.ensureTopic();
            QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .run(() -> states.lead(broker.topic()).ifPresent(state -> reconciler.check(states, state)));
            checked = true;
            checkedAt = System.nanoTime();
        }
        return QuarkusTransaction.requiringNew()
                .timeout(TRANSACTION_SECONDS)
                .call(() -> states.lead(broker.topic()).map(this::lead).orElse(Step.EMPTY));
    }

    private Step lead(RelayStates.State state) {
        var refillAfter = state.refillAfter();
        if (refillAfter != null) {
            gauges.sent(outboxBatch.refill(states, state, refillAfter).events());
            return Step.FULL;
        }
        var shipped = outboxBatch.ship(states, state);
        gauges.sent(shipped.events());
        return shipped.more() ? Step.FULL : shipped.events() > 0 ? Step.SOME : Step.EMPTY;
    }

    /** A topic of dead letters that cannot be written must not hold up what is to be announced. */
    private void showLetters() {
        try {
            QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> {
                if (states.lead(broker.topic()).isPresent() && deadLetters.isNeeded()) {
                    deadLetters.ship();
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf("dead letters could not be shown on their topic: %s", Intake.text(e));
        }
    }

    private Duration recover(RuntimeException failure, Duration pause) {
        checked = false;
        outboxBatch.startOver();
        var away = failure instanceof Broker.BrokerFailure broken && broken.isAway()
                || PersistenceFailures.isUnavailable(failure);
        if (stopping.getCount() == 0) {
            return pause;
        }
        gauges.failed(failure);
        LOG.warnf(away ? null : failure, "the relay tries again in %d ms: %s", pause.toMillis(), Intake.text(failure));
        try {
            var unused = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return pause;
        }
        var longest = away ? config.longestPauseWhileAway() : config.longestPause();
        var next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(longest) < 0 ? next : longest;
    }
}
