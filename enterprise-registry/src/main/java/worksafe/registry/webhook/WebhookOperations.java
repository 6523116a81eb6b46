package worksafe.registry.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.messaging.changes.EventTypes;
import worksafe.platform.messaging.webhook.CallableAddresses;
import worksafe.platform.messaging.webhook.WebhookConfig;
import worksafe.platform.messaging.webhook.WebhookSecrets;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.webhook.Webhook.Subscriber;
import worksafe.registry.webhook.Webhook.Wanted;
import worksafe.registry.webhook.WebhookRequests.SubscribeToEvents;

/** One method for each thing that can happen to a subscription, each one transaction. */
@ApplicationScoped
class WebhookOperations {

    private static final String CONTEXT = "registry";

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final CallableAddresses addresses;
    private final WebhookConfig config;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    WebhookOperations(
            Webhooks webhooks,
            WebhookSecrets secrets,
            CallableAddresses addresses,
            WebhookConfig config,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.addresses = addresses;
        this.config = config;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses what cannot be subscribed to; before any transaction, since names are looked up. */
    void check(SubscribeToEvents request) {
        var types = request.types();
        var unknown = IntStream.range(0, types.size())
                .filter(i -> !EventTypes.isKnown(types.get(i), CONTEXT))
                .mapToObj(i -> new Violation("/types/" + i, "event-type-unknown", types.get(i), CONTEXT))
                .toArray(Violation[]::new);
        if (unknown.length > 0) {
            throw RequestProblem.invalid(unknown);
        }
        if (caller.scope().enterprises() != null) {
            throw new RuleViolation(SubscriptionProblem.WEBHOOK_FOR_AUTHORITIES);
        }
        addresses.require(request.url());
    }

    /** Subscribes once, however often the request comes; whoever repeats it is told the same secret. */
    @Transactional
    WebhookView subscribe(IdempotencyKey key, SubscribeToEvents request) {
        var view = idempotency.once(
                key,
                "subscribeToEvents",
                request,
                WebhookView.class,
                before -> webhooks.get(before.id()),
                () -> subscribe(request));
        return view.telling(secrets.of(view.id(), 1));
    }

    private WebhookView subscribe(SubscribeToEvents request) {
        if (webhooks.hold(caller.actor().subject()) >= config.perAccount()) {
            throw new RuleViolation(SubscriptionProblem.WEBHOOKS_ENOUGH, config.perAccount());
        }
        var created = Webhook.subscribe(
                Uuid7.next(clock),
                caller.region(),
                new Wanted(request.title(), request.url(), request.types()),
                subscriber(),
                clock.instant());
        webhooks.persist(created.aggregate());
        webhooks.flush();
        outbox.append(created.event());
        return view(created.aggregate());
    }

    @Transactional
    WebhookView get(UUID id) {
        return view(webhooks.get(id));
    }

    /** The caller, with what is his to see now. */
    private Subscriber subscriber() {
        return Subscriber.of(
                caller.actor(),
                caller.scope(),
                caller.roles().stream().map(Role::claim).sorted().toList());
    }

    /** The next secret, which is told here and never again; taking it confirms the subscription. */
    @Transactional
    WebhookView changeSecret(UUID id, IfMatch expected) {
        var webhook = webhooks.get(id, expected);
        outbox.append(webhook.changeSecret(subscriber(), clock.instant()));
        webhooks.flush(); // raises the version that the view shows
        return view(webhook).telling(secrets.of(id, webhook.secretGeneration()));
    }

    @Transactional
    WebhookView ping(UUID id, IfMatch expected) {
        return change(id, expected, (webhook, now) -> webhook.ping(caller.actor(), now));
    }

    @Transactional
    WebhookView pause(UUID id, IfMatch expected) {
        return change(id, expected, (webhook, now) -> webhook.pause(caller.actor(), now));
    }

    @Transactional
    WebhookView resume(UUID id, IfMatch expected) {
        return change(id, expected, (webhook, now) -> webhook.resume(caller.actor(), now));
    }

    @Transactional
    WebhookView end(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (webhook, now) -> webhook.end(reason, caller.actor(), now));
    }

    private WebhookView change(UUID id, IfMatch expected, BiFunction<Webhook, Instant, WebhookEvent> verb) {
        var webhook = webhooks.get(id, expected);
        outbox.append(verb.apply(webhook, clock.instant()));
        webhooks.flush(); // raises the version that the view shows
        return view(webhook);
    }

    private WebhookView view(Webhook webhook) {
        return WebhookView.of(
                webhook,
                webhook.secretSince().plus(config.confirmedFor()),
                allowed.among(webhook.status().actions()));
    }
}
