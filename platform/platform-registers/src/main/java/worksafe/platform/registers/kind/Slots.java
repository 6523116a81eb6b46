package worksafe.platform.registers.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which columns hold what lists are filtered and sorted by: field to column. A column once given to a field stays its own
 * through all versions of the kind, so that entries of every version are found alike.
 *
 * @param columns such as {@code insurer → t1, validUntil → d1}
 */
public record Slots(Map<String, String> columns) {

    /** All there are, in the order in which {@code register_entry} has them. */
    public static final List<String> ALL =
            List.of("t1", "t2", "t3", "t4", "n1", "n2", "n3", "d1", "d2", "d3", "b1", "b2");

    public Slots {
        columns = Map.copyOf(columns);
    }

    /** The column of a field, if lists are filtered or sorted by it. */
    public Optional<String> of(Field field) {
        return field.hasSlot() ? Optional.ofNullable(columns.get(key(field))) : Optional.empty();
    }

    /** The columns of a next version: what has one keeps it, what needs one takes the first that was never used. */
    static Optional<Slots> assign(Iterable<Field> fields, Slots before) {
        var columns = new LinkedHashMap<>(before.columns);
        for (var field : fields) {
            if (!field.hasSlot() || columns.containsKey(key(field))) {
                continue;
            }
            var used = new TreeSet<>(columns.values());
            var free = ALL.stream()
                    .filter(column ->
                            column.startsWith(String.valueOf(field.type().slots())))
                    .filter(column -> !used.contains(column))
                    .findFirst();
            if (free.isEmpty()) {
                return Optional.empty();
            }
            columns.put(key(field), free.get());
        }
        return Optional.of(new Slots(columns));
    }

    /** A field that changes its type is another field. */
    private static String key(Field field) {
        return field.name() + ":" + field.type().slots();
    }
}
