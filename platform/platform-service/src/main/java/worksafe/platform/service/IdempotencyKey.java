package worksafe.platform.service;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** The client's name for one intended creation, from the header {@code Idempotency-Key}. */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /**
     * Reads the header.
     *
     * @throws RequestProblem 400 when it is absent or not 1 to 200 visible ASCII characters
     */
    public static IdempotencyKey required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw RequestProblem.invalid(Violation.header("Idempotency-Key", "idempotency-key-missing"));
        }
        if (!FORM.matcher(header).matches()) {
            throw RequestProblem.invalid(Violation.header("Idempotency-Key", "idempotency-key-shape"));
        }
        return new IdempotencyKey(header);
    }
}
