package worksafe.platform.testing.feature;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a row comes into being: {@code POST} to the feature's path.
 *
 * @param permission the action that it needs
 * @param token of whoever creates
 * @param otherToken of another account that may create the same
 * @param body a request that can be fulfilled, a new one at every call
 * @param event the name of the event that tells of it, such as {@code order-issued}; nothing when none does
 */
public record Creation(
        String permission,
        String token,
        String otherToken,
        Supplier<String> body,
        @Nullable String event) {

    /** Requests that differ by a number behind this text of theirs. */
    public static Supplier<String> numbered(String body, String text) {
        var count = new AtomicInteger();
        return () -> body.replace(text, text + " " + count.incrementAndGet());
    }
}
