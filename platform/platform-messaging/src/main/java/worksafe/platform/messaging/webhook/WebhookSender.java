package worksafe.platform.messaging.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.messaging.webhook.WebhookCall.Unanswered;
import worksafe.platform.messaging.webhook.WebhookTurns.Outcome;
import worksafe.platform.service.PersistenceFailures;
import worksafe.platform.service.Scopes;

/**
 * Sends what is due. One thread looks; a bounded number of workers have one delivery each, whose turn it is ({@link WebhookTurns}),
 * so that receivers that are slow keep no other waiting. A worker takes a delivery, calls without any transaction, and notes how
 * it went; what it holds when the process is killed is taken by another after a while, and then is sent a second time under
 * the same id.
 */
@ApplicationScoped
class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final Scope SENDER = Scope.system(SystemTask.RELAY);
    private static final long FORGET_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int MOST_ROUNDS = 20;

    private final WebhookConfig config;
    private final WebhookQueue queue;
    private final WebhookCall call;
    private final WebhookSecrets secrets;
    private final Scopes scopes;
    private final MeterRegistry meters;
    private final Instance<SubscriberStanding> standings;
    private final Semaphore places;
    private final WebhookTurns turns;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());
    private final Thread look = Thread.ofPlatform().name("webhooks").daemon().unstarted(this::look);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private long forgotAt = System.nanoTime();

    WebhookSender(
            WebhookConfig config,
            WebhookQueue queue,
            WebhookCall call,
            WebhookSecrets secrets,
            Scopes scopes,
            MeterRegistry meters,
            @Any Instance<SubscriberStanding> standings) {
        this.config = config;
        this.queue = queue;
        this.call = call;
        this.secrets = secrets;
        this.scopes = scopes;
        this.meters = meters;
        this.standings = standings;
        this.places = new Semaphore(config.atOnce());
        this.turns = new WebhookTurns(config.atOncePerSubscription(), config.patience());
    }

    void start(@Observes @Priority(5_000) StartupEvent event) {
        if (config.send() && secrets.areKnown()) {
            look.start();
        }
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (look.getState() != Thread.State.NEW) {
            look.join(Duration.ofSeconds(3));
        }
        threads.shutdownNow();
        var unused = threads.awaitTermination(3, TimeUnit.SECONDS);
    }

    private void look() {
        while (stopping.getCount() > 0) {
            try {
                scopes.run(SENDER, this::round);
            } catch (RuntimeException e) {
                LOG.warnf(
                        PersistenceFailures.isUnavailable(e) ? null : e,
                        "webhooks are looked for again: %s",
                        e.getMessage());
            }
            try {
                var unused = stopping.await(config.look().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Makes the deliveries that there is room for, and sets workers to those that are due. */
    void round() {
        for (var subscription : present(queue.behind(), Subscription::owner)) {
            scopes.run(subscription.scope(), () -> {
                for (int i = 0; i < MOST_ROUNDS && queue.make(subscription.id()); i++) {
                    LOG.tracef("more of %s", subscription.id());
                }
            });
        }
        var due = present(queue.due(), WebhookQueue.Due::owner);
        turns.due(due.stream().map(WebhookQueue.Due::subscription).toList(), System.nanoTime());
        hire();
        if (System.nanoTime() - forgotAt > FORGET_NANOS) {
            forgotAt = System.nanoTime();
            queue.forget();
        }
    }

    /** Without those whose subscriber is known to have gone. What they wait for stays, and is theirs if they come back. */
    private <T> List<T> present(List<T> all, Function<T, String> owner) {
        if (all.isEmpty()) {
            return all;
        }
        var owners = all.stream().map(owner).collect(Collectors.toSet());
        var gone = standings.stream()
                .flatMap(standing -> standing.gone(owners).stream())
                .collect(Collectors.toSet());
        return all.stream().filter(one -> !gone.contains(owner.apply(one))).toList();
    }

    /** Sets a worker to each turn that there is a place for; whoever ends one sees to the next. */
    private void hire() {
        while (stopping.getCount() > 0 && places.tryAcquire()) {
            var next = turns.next(System.nanoTime());
            if (next.isEmpty()) {
                places.release();
                return;
            }
            try {
                threads.execute(() -> work(next.get()));
            } catch (RejectedExecutionException ending) {
                places.release();
                return;
            }
        }
    }

    private void work(UUID subscription) {
        var outcome = Outcome.NOTHING;
        try {
            outcome = scopes.<Outcome, InterruptedException>call(SENDER, () -> turn(subscription));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf(e, "what is due of webhook %s is sent later", subscription);
        } finally {
            turns.done(subscription, outcome, System.nanoTime());
            places.release();
        }
        hire();
    }

    /** Sends one delivery of a subscription, if one is due. */
    private Outcome turn(UUID subscription) throws InterruptedException {
        var due = queue.take(subscription);
        return due.isEmpty() ? Outcome.NOTHING : send(due.get());
    }

    private Outcome send(DueDelivery delivery) throws InterruptedException {
        try {
            var status = call.send(delivery, queue.body(delivery));
            if (status >= 200 && status < 300) {
                queue.delivered(delivery, status);
                count("delivered");
            } else {
                queue.failed(delivery, status, "answered " + status);
                count("failed");
            }
            return Outcome.ANSWERED;
        } catch (Unanswered e) {
            queue.failed(delivery, null, String.valueOf(e.getMessage()));
            count("failed");
            return Outcome.SILENT;
        }
    }

    private void count(String outcome) {
        meters.counter("webhook_deliveries", "outcome", outcome).increment();
    }
}
