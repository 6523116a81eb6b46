package worksafe.registry.apiclient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.signing.SignatureAlgorithm;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to an API client; no secret is in it. Laid down in {@code contracts/registry}. */
sealed interface ApiClientEvent extends DomainEvent {

    /** The client after the event. */
    Facts client();

    @Override
    default Subject subject() {
        var client = client();
        return Subject.ofRegion(client.region(), "api-client", client.clientId(), client.revision(), null);
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param sectors absent: all
     * @param secretGeneration how many secrets it has had
     */
    record Facts(
            UUID clientId,
            String code,
            String name,
            String organisation,
            RegionCode region,
            @Nullable List<String> sectors,
            List<String> roles,
            SignatureAlgorithm algorithm,
            List<String> networks,
            int secretGeneration,
            long revision,
            ApiClientStatus status) {}

    /** It may call. */
    @WireName("worksafe.registry.api-client-registered.v1")
    record ApiClientRegistered(@JsonUnwrapped Facts client, Instant occurredAt) implements ApiClientEvent {}

    /** It was given another secret. */
    @WireName("worksafe.registry.api-client-secret-given.v1")
    record ApiClientSecretGiven(@JsonUnwrapped Facts client, Instant occurredAt) implements ApiClientEvent {}

    /** It calls from other networks. */
    @WireName("worksafe.registry.api-client-networks-changed.v1")
    record ApiClientNetworksChanged(@JsonUnwrapped Facts client, Instant occurredAt) implements ApiClientEvent {}

    /** It may not call for the time being. */
    @WireName("worksafe.registry.api-client-suspended.v1")
    record ApiClientSuspended(@JsonUnwrapped Facts client, String reason, Instant occurredAt)
            implements ApiClientEvent {}

    /** It may call again. */
    @WireName("worksafe.registry.api-client-resumed.v1")
    record ApiClientResumed(@JsonUnwrapped Facts client, Instant occurredAt) implements ApiClientEvent {}

    /** It may not call any more. */
    @WireName("worksafe.registry.api-client-ended.v1")
    record ApiClientEnded(@JsonUnwrapped Facts client, String reason, Instant occurredAt) implements ApiClientEvent {}
}
