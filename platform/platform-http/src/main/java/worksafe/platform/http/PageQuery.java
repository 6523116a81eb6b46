package worksafe.platform.http;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list understands. Read as text, so that nonsense is a 400 and not a missing page. */
public final class PageQuery {

    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(
            description = "每页条数，1–200，默认 20 / page size",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "上一页返回的 nextCursor / the nextCursor of the page before")
    @Nullable
    String cursor;

    @QueryParam("sort")
    @Parameter(description = "排序，前缀 - 表示降序 / sort key, descending with a leading -")
    @Nullable
    String sort;

    @QueryParam("total")
    @Parameter(
            description = "是否返回总数 / whether to count",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"exact", "estimate"}))
    @Nullable
    String total;

    /**
     * The page asked for, as a piece that knows how to go on.
     *
     * @param sorts that this list offers; the first is the default
     * @param list reads a page; asked again, in a transaction of its own, where the whole list is written
     */
    public <T> Slice<T> slice(List<String> sorts, Function<Page, Slice<T>> list) {
        var page = page(sorts);
        return list.apply(page).continued(page, list);
    }

    /** The page asked for, given the sorts that this list offers; the first is the default. */
    public Page page(String defaultSort, String... otherSorts) {
        return page(Stream.concat(Stream.of(defaultSort), Stream.of(otherSorts)).toList());
    }

    private Page page(List<String> offered) {
        var chosen = sort == null ? offered.getFirst() : sort;
        if (!offered.contains(chosen)) {
            throw RequestProblem.invalid(
                    RequestProblem.Violation.query("sort", "sort-not-offered", String.join(", ", offered)));
        }
        var place = cursor == null ? null : Cursor.decode(cursor, chosen);
        return new Page(chosen, limit(), place, counting());
    }

    private int limit() {
        return limit == null
                ? DEFAULT_LIMIT
                : number(limit)
                        .filter(number -> number >= 1 && number <= LARGEST_LIMIT)
                        .orElseThrow(() -> RequestProblem.invalid(
                                RequestProblem.Violation.query("limit", "limit-range", 1, LARGEST_LIMIT)));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Page.Counting counting() {
        return switch (total) {
            case null -> Page.Counting.NONE;
            case "exact" -> Page.Counting.EXACT;
            case "estimate" -> Page.Counting.ESTIMATE;
            default ->
                throw RequestProblem.invalid(RequestProblem.Violation.query("total", "not-one-of", "exact, estimate"));
        };
    }
}
