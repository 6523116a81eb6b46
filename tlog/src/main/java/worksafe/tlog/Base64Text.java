package worksafe.tlog;

import java.util.Base64;
import java.util.Optional;

/** Base64 in its one spelling: what means the same bytes in another way is refused, so that no bit can change unseen. */
final class Base64Text {

    private Base64Text() {}

    static Optional<byte[]> decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }
}
