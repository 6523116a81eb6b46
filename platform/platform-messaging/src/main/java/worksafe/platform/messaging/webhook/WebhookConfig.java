package worksafe.platform.messaging.webhook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How events are sent to other systems; defaults stand in {@code META-INF/microprofile-config.properties}. */
@ConfigMapping(prefix = "worksafe.webhooks")
public interface WebhookConfig {

    /** 32 bytes in base64, the same in all services; without it there are no webhooks. */
    Optional<String> key();

    /** Networks that are called though they are not public, as {@code 10.1.0.0/16}; without TLS, too. */
    Optional<List<String>> allowedNetworks();

    /** How many subscriptions of one account may be there that have not ended. */
    int perAccount();

    /** For how long events are sent after the subscriber last took a secret; by taking a new one he confirms his subscription. */
    Duration confirmedFor();

    /** Whether this process sends. */
    boolean send();

    /** How often to look for events to be sent and deliveries that are due. */
    Duration look();

    /** Calls at once in this process. */
    int atOnce();

    /** Calls of one subscription at once. */
    int atOncePerSubscription();

    /** How long a call may take. */
    Duration patience();

    /** Deliveries of one subscription that wait at most; further events stay in the log until there is room. */
    int waiting();

    /** How long a delivery that is over is remembered. */
    Duration kept();
}
