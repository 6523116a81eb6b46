package worksafe.platform.service;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * The client's name for one intended creation, from the header {@code Idempotency-Key}.
 *
 * @param value 1 to 200 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** @throws RequestProblem 400 when it is anything else */
    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw RequestProblem.invalid(Violation.header("Idempotency-Key", "idempotency-key-shape"));
        }
    }

    /**
     * Reads the header.
     *
     * @throws RequestProblem 400 when it is absent or of another shape
     */
    public static IdempotencyKey required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw missing();
        }
        return new IdempotencyKey(header);
    }

    static RequestProblem missing() {
        return RequestProblem.invalid(Violation.header("Idempotency-Key", "idempotency-key-missing"));
    }
}
