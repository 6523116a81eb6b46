package worksafe.registry.apiclient;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.HmacSha256;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.SecretBytes;

/**
 * The secrets by which API clients sign, 32 bytes each. None is kept or sent: each follows from a key that the registry alone has
 * ({@code WORKSAFE_API_CLIENTS_KEY}), the client and how many it has had.
 */
@ApplicationScoped
class ApiClientSecrets {

    private final byte @Nullable [] key;

    ApiClientSecrets(@ConfigProperty(name = "worksafe.api-clients.key") Optional<String> key) {
        this.key = key.map(text -> SecretBytes.of("WORKSAFE_API_CLIENTS_KEY", text))
                .orElse(null);
    }

    /** Whether there are API clients here. */
    boolean areKnown() {
        return key != null;
    }

    /**
     * The secret of a client.
     *
     * @param generation how many secrets it has had, this one included
     * @throws RequestProblem 503 {@code api-clients-off} where no key was given
     */
    byte[] of(UUID client, int generation) {
        if (key == null) {
            throw new RequestProblem(ApiClientProblem.API_CLIENTS_OFF);
        }
        var text = "worksafe api client\n" + client + "\n" + generation;
        return HmacSha256.mac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As the client is told it. */
    String told(UUID client, int generation) {
        return HexFormat.of().formatHex(of(client, generation));
    }
}
