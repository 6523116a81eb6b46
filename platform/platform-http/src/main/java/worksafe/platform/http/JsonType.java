package worksafe.platform.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a value of a request is to be, for whoever sent another; people read {@code code-table.json-type.<CONSTANT>}. */
public enum JsonType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT,
    NULL,
    DAY,
    TIME,
    TIME_OF_DAY,
    ID,
    /** Something that only the document of the operation describes. */
    VALUE;

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> BROKEN =
            Set.of(double.class, float.class, Double.class, Float.class, BigDecimal.class);
    private static final Map<Class<?>, JsonType> OTHERS = Map.of(
            String.class, STRING,
            boolean.class, BOOLEAN,
            Boolean.class, BOOLEAN,
            LocalDate.class, DAY,
            Instant.class, TIME,
            OffsetDateTime.class, TIME,
            LocalTime.class, TIME_OF_DAY,
            UUID.class, ID);

    /** What a value is to be that becomes one of that Java type. */
    static JsonType of(@Nullable Class<?> type) {
        if (type == null) {
            return VALUE;
        }
        if (WHOLE.contains(type)) {
            return INTEGER;
        }
        if (BROKEN.contains(type)) {
            return NUMBER;
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return ARRAY;
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return OBJECT;
        }
        return OTHERS.getOrDefault(type, VALUE);
    }

    /** What JSON Schema calls so; the word itself where it is another. */
    public static Object named(String word) {
        return switch (word) {
            case "string", "integer", "number", "boolean", "array", "object", "null" ->
                valueOf(word.toUpperCase(Locale.ROOT));
            default -> word;
        };
    }
}
