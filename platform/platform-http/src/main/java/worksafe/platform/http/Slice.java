package worksafe.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list: the items, where to go on, and the total where it was asked for.
 *
 * @param nextCursor absent at the end of the list
 * @param total present only with {@code total=exact} or {@code total=estimate}
 * @param rest reads the larger piece behind this one, for whoever writes the whole list; absent at its end
 */
public record Slice<T>(
        List<T> items,

        @Schema(description = "下一页游标，末页不返回 / absent at the end") @Nullable
        String nextCursor,

        @Schema(description = "总数，仅在请求时返回 / only when asked for") @Nullable
        Long total,

        @JsonIgnore @Schema(hidden = true) @Nullable Supplier<Slice<T>> rest) {

    public Slice {
        items = List.copyOf(items);
    }

    public Slice(List<T> items, @Nullable String nextCursor, @Nullable Long total) {
        this(items, nextCursor, total, null);
    }

    /** A list that is complete as it is. */
    public static <T> Slice<T> complete(List<T> items) {
        return new Slice<>(items, null, null);
    }

    /**
     * Makes a slice of rows that were fetched with one more than the limit, which tells whether there are more.
     *
     * @param key the sort values of a row, in the order of the sort, ending with its id
     */
    public static <T> Slice<T> of(List<T> oneMore, Page page, Function<T, List<?>> key) {
        return of(oneMore, page, key, null);
    }

    public static <T> Slice<T> of(List<T> oneMore, Page page, Function<T, List<?>> key, @Nullable Long total) {
        if (oneMore.size() <= page.limit()) {
            return new Slice<>(oneMore, null, total);
        }
        var items = oneMore.subList(0, page.limit());
        return new Slice<>(items, Cursor.encode(page.sort(), key.apply(items.getLast())), total);
    }

    public <R> Slice<R> map(Function<T, R> view) {
        var behind = rest;
        return new Slice<>(
                items.stream().map(view).toList(),
                nextCursor,
                total,
                behind == null ? null : () -> behind.get().map(view));
    }

    /** As {@link #map}, for views that are made of all the rows of a piece at once. */
    public <R> Slice<R> mapAll(Function<List<T>, List<R>> views) {
        var behind = rest;
        return new Slice<>(
                views.apply(items),
                nextCursor,
                total,
                behind == null ? null : () -> behind.get().mapAll(views));
    }

    /** The same, knowing how the list goes on. */
    Slice<T> continued(Page page, Function<Page, Slice<T>> list) {
        if (nextCursor == null) {
            return this;
        }
        var next = page.behind(Cursor.decode(nextCursor, page.sort()));
        return new Slice<>(items, nextCursor, total, () -> list.apply(next).continued(next, list));
    }
}
