package worksafe.platform.service.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Cursor;
import worksafe.platform.http.Dates;

/**
 * A sort on offer: by one path, then by the id, so that no two rows are equal.
 *
 * @param keys the paths, one where it is the id itself
 */
record Sort(String name, boolean descending, List<String> keys, List<Class<?>> types) {

    /** What columns of days hold where there is none, so that a list has one order; no client may send it. */
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            String.class, Function.identity(),
            Instant.class, Dates::instant,
            LocalDate.class, Sort::day,
            UUID.class, UUID::fromString,
            Long.class, Long::valueOf,
            Integer.class, Integer::valueOf);

    static Sort of(String name, Projection<?> projection, Paths paths) {
        var descending = name.startsWith("-");
        var asker = "the sort " + name;
        var path = projection.path(descending ? name.substring(1) : name);
        var keys = List.copyOf(new LinkedHashSet<>(List.of(path, paths.id())));
        var types = keys.stream().<Class<?>>map(key -> paths.type(key, asker)).toList();
        types.stream().filter(type -> !READERS.containsKey(type)).findFirst().ifPresent(type -> {
            throw new IllegalStateException(
                    asker + " is by " + path + ", and a cursor cannot hold a " + type.getSimpleName());
        });
        return new Sort(name, descending, keys, types);
    }

    /** Adds what leaves the rows behind a place. */
    void behind(@Nullable Cursor place, List<String> conditions, Map<String, Object> parameters) {
        if (place == null) {
            return;
        }
        var columns = keys.stream().map(key -> "r." + key).toList();
        var names = List.of(":afterKey", ":afterId").subList(0, keys.size());
        conditions.add(tuple(columns) + (descending ? " < " : " > ") + tuple(names));
        for (int i = 0; i < keys.size(); i++) {
            parameters.put(names.get(i).substring(1), place.value(i, reader(types.get(i))));
        }
    }

    private static LocalDate day(String text) {
        return text.equals(NO_DAY.toString()) ? NO_DAY : Dates.day(text);
    }

    private static Function<String, ?> reader(Class<?> type) {
        return READERS.getOrDefault(type, Function.identity());
    }

    private static String tuple(List<String> parts) {
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(", ", parts) + ")";
    }
}
