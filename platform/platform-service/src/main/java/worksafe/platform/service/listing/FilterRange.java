package worksafe.platform.service.listing;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * Two components of a filter that are the ends of one range: {@link From} and {@link Before} of the same path, or parameters
 * called alike, as {@code reportedFrom} and {@code reportedBefore} are.
 */
record FilterRange(RecordComponent from, RecordComponent before) {

    private static final String FROM = "From";
    private static final String BEFORE = "Before";

    static List<FilterRange> of(Class<? extends Record> filter) {
        var components = List.of(filter.getRecordComponents());
        components.forEach(component -> component.getAccessor().setAccessible(true));
        return components.stream()
                .flatMap(from -> components.stream()
                        .filter(before -> before.getType() == from.getType() && isEnd(from, before))
                        .map(before -> new FilterRange(from, before)))
                .toList();
    }

    private static boolean isEnd(RecordComponent from, RecordComponent before) {
        if (!Comparable.class.isAssignableFrom(from.getType())) {
            return false;
        }
        var begin = from.getAnnotation(From.class);
        var end = before.getAnnotation(Before.class);
        if (begin != null && end != null) {
            return begin.value().equals(end.value()) && !begin.value().isEmpty();
        }
        var name = parameter(from);
        return name.endsWith(FROM)
                && parameter(before).equals(name.substring(0, name.length() - FROM.length()) + BEFORE);
    }

    /** What a client calls it. */
    private static String parameter(RecordComponent component) {
        return Stream.of(
                        Optional.ofNullable(component.getAnnotation(QueryParam.class)),
                        Optional.ofNullable(component.getAccessor().getAnnotation(QueryParam.class)))
                .flatMap(Optional::stream)
                .map(QueryParam::value)
                .findFirst()
                .orElse(component.getName());
    }

    /** @throws RequestProblem 400 when both are there and the end lies before the begin */
    void require(@Nullable Object begin, @Nullable Object end) {
        if (begin != null && end != null && compare(begin, end) > 0) {
            throw RequestProblem.invalid(
                    Violation.query(parameter(before), "range-reversed", parameter(from), Objects.toString(begin)));
        }
    }

    @SuppressWarnings("unchecked") // both are of the one type of the components, which compares with itself
    private static int compare(Object begin, Object end) {
        return ((Comparable<Object>) begin).compareTo(end);
    }
}
