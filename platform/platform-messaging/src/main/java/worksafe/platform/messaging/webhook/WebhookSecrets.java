package worksafe.platform.messaging.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.HmacSha256;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.SecretBytes;

/**
 * The secrets by which receivers know our calls. None is kept anywhere or sent between contexts: each follows from the key that all
 * services share ({@code WORKSAFE_WEBHOOKS_KEY}), the subscription and how often its secret was changed.
 */
@ApplicationScoped
public class WebhookSecrets {

    static final String PREFIX = "whsec_";

    /** For so long calls are signed with the secret before, too. */
    private static final Duration BOTH = Duration.ofHours(24);

    private final byte @Nullable [] key;

    WebhookSecrets(WebhookConfig config) {
        this.key = config.key()
                .map(text -> SecretBytes.of("WORKSAFE_WEBHOOKS_KEY", text))
                .orElse(null);
    }

    /** Whether there are webhooks here. */
    public boolean areKnown() {
        return key != null;
    }

    /**
     * The secret of a subscription.
     *
     * @param generation how many secrets it has had, this one included
     * @throws RequestProblem 503 {@code webhooks-off} where no key was given
     */
    public String of(UUID subscription, int generation) {
        if (key == null) {
            throw new RequestProblem(WebhookProblem.WEBHOOKS_OFF);
        }
        var text = "worksafe webhook\n" + subscription + "\n" + generation;
        return PREFIX + Base64.getEncoder().encodeToString(HmacSha256.mac(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Those by which a call is signed now, the present one first. */
    List<String> at(Instant now, UUID subscription, int generation, Instant since) {
        return generation > 1 && now.isBefore(since.plus(BOTH))
                ? List.of(of(subscription, generation), of(subscription, generation - 1))
                : List.of(of(subscription, generation));
    }
}
