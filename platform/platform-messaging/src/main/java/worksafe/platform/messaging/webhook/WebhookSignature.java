package worksafe.platform.messaging.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import worksafe.kernel.HmacSha256;

/**
 * The signature of a call, as Standard Webhooks says: {@code v1,} and the base64 of HMAC-SHA256 over {@code <id>.<timestamp>.<body>}.
 * Where a secret has just been changed there are two, of which one is good.
 */
final class WebhookSignature {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private WebhookSignature() {}

    /**
     * @param secrets as they were shown, {@code whsec_} with them
     * @param timestamp seconds since 1970
     */
    static String of(List<String> secrets, String id, long timestamp, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(mac(secret, id, timestamp, body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] mac(String secret, String id, long timestamp, byte[] body) {
        return HmacSha256.mac(
                Base64.getDecoder().decode(secret.substring(WebhookSecrets.PREFIX.length())),
                (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8),
                body);
    }
}
