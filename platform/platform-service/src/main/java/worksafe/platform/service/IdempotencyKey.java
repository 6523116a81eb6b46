package worksafe.platform.service;

import java.util.regex.Pattern;
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

    static RequestProblem missing() {
        return RequestProblem.invalid(Violation.header("Idempotency-Key", "idempotency-key-missing"));
    }
}
