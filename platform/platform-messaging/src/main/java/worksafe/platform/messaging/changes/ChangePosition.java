package worksafe.platform.messaging.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * Where a reader of a stream is, as the id of each event says: {@code <stream>:<number>:<scope>}. Its client sends the last one
 * back by itself when it comes again.
 *
 * @param scope absent where the reader does not say
 */
record ChangePosition(UUID stream, long after, @Nullable String scope) {

    static final String HEADER = "Last-Event-ID";

    /** @throws RequestProblem 400 for what no event had as its id */
    static ChangePosition decode(String text) {
        var parts = text.split(":", -1);
        try {
            var after = Long.parseLong(parts[1]);
            if (parts.length > 3 || after < 0) {
                throw new IllegalArgumentException("no position");
            }
            return new ChangePosition(UUID.fromString(parts[0]), after, parts.length == 3 ? parts[2] : null);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw RequestProblem.invalid(Violation.header(HEADER, "wrong-form"));
        }
    }

    String encode() {
        return stream + ":" + after + (scope == null ? "" : ":" + scope);
    }
}
