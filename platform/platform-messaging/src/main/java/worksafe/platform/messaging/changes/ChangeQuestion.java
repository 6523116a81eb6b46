package worksafe.platform.messaging.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for.
 *
 * @param after the number up to which it has read
 * @param stream whose numbers it means; absent where it does not say
 * @param scope what scope it has read; absent where it does not say, which means the present one
 * @param limit how many events at most
 */
record ChangeQuestion(
        long after, @Nullable UUID stream, @Nullable ReadScope scope, ChangeFilter filter, int limit) {

    /** What the same reader asks next. */
    ChangeQuestion behind(ChangesView answer) {
        return new ChangeQuestion(answer.nextAfter(), answer.stream(), ReadScope.decode(answer.scope()), filter, limit);
    }
}
