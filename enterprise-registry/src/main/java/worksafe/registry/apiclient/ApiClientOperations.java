package worksafe.registry.apiclient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.Inet4Address;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.ProgramIdentity;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.messaging.webhook.IpNetwork;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.apiclient.ApiClient.Wanted;
import worksafe.registry.apiclient.ApiClientRequests.RegisterApiClient;
import worksafe.registry.webhook.AccountSubscriptionOperations;

/** One method for each thing that can happen to an API client, each one transaction. */
@ApplicationScoped
class ApiClientOperations {

    /** Fewest bits that all addresses of a network share. */
    private static final int LEAST_BITS = 8;

    /** Of IPv6, the same. */
    private static final int LEAST_BITS_6 = 16;

    private final ApiClients clients;
    private final ApiClientSecrets secrets;
    private final SignedRequestOperations uses;
    private final AccountSubscriptionOperations subscriptions;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;
    private final Duration formerSecretKept;
    private final Duration confirmedFor;

    ApiClientOperations(
            ApiClients clients,
            ApiClientSecrets secrets,
            SignedRequestOperations uses,
            AccountSubscriptionOperations subscriptions,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.api-clients.former-secret-kept") Duration formerSecretKept,
            @ConfigProperty(name = "worksafe.api-clients.confirmed-for") Duration confirmedFor) {
        this.clients = clients;
        this.secrets = secrets;
        this.uses = uses;
        this.subscriptions = subscriptions;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        this.formerSecretKept = formerSecretKept;
        this.confirmedFor = confirmedFor;
    }

    /** Registers a client once, however often the request comes; whoever repeats it is told the same secret. */
    @Transactional
    ApiClientView register(IdempotencyKey key, RegisterApiClient request) {
        var view = idempotency.once(
                key,
                "registerApiClient",
                request,
                ApiClientView.class,
                before -> clients.get(before.id()),
                () -> register(request));
        return view.telling(secrets.told(view.id(), 1));
    }

    private ApiClientView register(RegisterApiClient request) {
        requireNetworks(request.networks());
        var created = ApiClient.register(
                Uuid7.next(clock),
                request.region(),
                new Wanted(
                        request.code(),
                        request.name(),
                        request.organisation(),
                        request.sectors(),
                        request.roles(),
                        request.algorithm(),
                        request.networks()),
                caller.roles(),
                caller.actor(),
                clock.instant());
        created.aggregate().requireCoveredBy(caller.scope());
        clients.add(created.aggregate());
        outbox.append(created.event());
        return view(created.aggregate());
    }

    @Transactional
    ApiClientView get(UUID id) {
        return view(clients.get(id));
    }

    /** The next secret, which is told here and never again. */
    @Transactional
    ApiClientView giveSecret(UUID id, IfMatch expected) {
        var client = clients.get(id, expected);
        client.requireCoveredBy(caller.scope());
        var now = clock.instant();
        outbox.append(client.giveSecret(caller.roles(), now.plus(formerSecretKept), caller.actor(), now));
        clients.flush(); // raises the version that the view shows
        return view(client).telling(secrets.told(id, client.secretGeneration()));
    }

    @Transactional
    ApiClientView changeNetworks(UUID id, IfMatch expected, List<String> networks) {
        requireNetworks(networks);
        return change(
                id, expected, (client, now) -> client.changeNetworks(networks, caller.roles(), caller.actor(), now));
    }

    /** It neither calls nor is sent anything. Whoever resumes it leaves its subscriptions as they are. */
    @Transactional
    ApiClientView suspend(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (client, now) -> {
            subscriptions.pause(ProgramIdentity.subject(client.code()), caller.actor(), now);
            return client.suspend(reason, caller.actor(), now);
        });
    }

    @Transactional
    ApiClientView resume(UUID id, IfMatch expected) {
        return change(id, expected, (client, now) -> client.resume(caller.roles(), caller.actor(), now));
    }

    @Transactional
    ApiClientView end(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (client, now) -> {
            subscriptions.end(ProgramIdentity.subject(client.code()), reason, caller.actor(), now);
            return client.end(reason, caller.actor(), now);
        });
    }

    private ApiClientView change(UUID id, IfMatch expected, BiFunction<ApiClient, Instant, ApiClientEvent> verb) {
        var client = clients.get(id, expected);
        client.requireCoveredBy(caller.scope());
        outbox.append(verb.apply(client, clock.instant()));
        clients.flush(); // raises the version that the view shows
        return view(client);
    }

    private static void requireNetworks(List<String> networks) {
        var wrong = IntStream.range(0, networks.size())
                .boxed()
                .flatMap(i ->
                        fault(networks.get(i))
                                .map(code -> new Violation("/networks/" + i, code, networks.get(i)))
                                .stream())
                .toArray(Violation[]::new);
        if (wrong.length > 0) {
            throw RequestProblem.invalid(wrong);
        }
    }

    /** What is wrong with a network; nothing, where it is good. One of half the world says nothing of where a program is. */
    private static Optional<String> fault(String text) {
        try {
            var network = IpNetwork.parse(text);
            var least = network.first() instanceof Inet4Address ? LEAST_BITS : LEAST_BITS_6;
            return network.bits() < least ? Optional.of("network-too-wide") : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.of("network-unreadable");
        }
    }

    private ApiClientView view(ApiClient client) {
        return ApiClientView.of(
                client,
                client.secretSince().plus(confirmedFor),
                uses.days(client.id()),
                allowed.among(client.status().actions()));
    }
}
