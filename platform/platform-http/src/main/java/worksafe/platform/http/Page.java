package worksafe.platform.http;

import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list is wanted. Queries fetch {@code limit + 1} rows behind {@code after} and hand them to {@link
 * Slice#of}.
 */
public record Page(String sort, int limit, @Nullable Cursor after, Counting counting) {

    /** How many rows a list that is written as a whole reads at once. */
    private static final int WHOLE_LIST_PIECE = 1_000;

    /** Whether a total is wanted; counting costs, so the default is not to. */
    public enum Counting {
        NONE,
        ESTIMATE,
        EXACT
    }

    /** The larger page behind that place, uncounted. */
    Page behind(Cursor place) {
        return new Page(sort, WHOLE_LIST_PIECE, place, Counting.NONE);
    }

    public int fetch() {
        return limit + 1;
    }
}
