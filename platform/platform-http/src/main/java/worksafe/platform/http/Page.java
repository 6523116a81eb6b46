package worksafe.platform.http;

import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is wanted. Queries fetch {@code limit + 1} rows behind {@code after} and hand them to {@link
 * Slice#of}.
 */
public record Page(String sort, int limit, @Nullable Cursor after, Counting counting) {

    /** Whether a total is wanted; counting costs, so the default is not to. */
    public enum Counting {
        NONE,
        ESTIMATE,
        EXACT
    }

    public int fetch() {
        return limit + 1;
    }
}
