package worksafe.platform.http.signing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.HmacSha256;
import worksafe.platform.http.SecretBytes;

/**
 * The key that gateway and services share ({@code WORKSAFE_INTERNAL_KEY}), by which one knows that another one speaks. Without it
 * no service but the registry takes signed requests, and no address but that of the connection is believed.
 */
@Singleton
public class InternalKey {

    /** What a word of ours is signed for, so that none passes for another. */
    enum Use {
        /** Where a request came from, as the gateway saw it. */
        SOURCE,
        /** A service asks the registry. */
        QUESTION,
        /** The registry answers. */
        ANSWER
    }

    private final byte @Nullable [] key;

    InternalKey(@ConfigProperty(name = "worksafe.signing.internal-key") Optional<String> key) {
        this.key = key.filter(text -> !text.isBlank())
                .map(text -> SecretBytes.of("WORKSAFE_INTERNAL_KEY", text))
                .orElse(null);
    }

    /** Whether there is one. */
    boolean isKnown() {
        return key != null;
    }

    /** The signature of a text in hexadecimal; empty without a key. */
    Optional<String> sign(Use use, String text) {
        return key == null
                ? Optional.empty()
                : Optional.of(HexFormat.of()
                        .formatHex(HmacSha256.mac(key, (use + "\n" + text).getBytes(StandardCharsets.UTF_8))));
    }

    /** Whether a signature is ours; never without a key. */
    boolean isOurs(Use use, String text, @Nullable String signature) {
        return signature != null
                && sign(use, text)
                        .filter(own -> MessageDigest.isEqual(
                                own.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
