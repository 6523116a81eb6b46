package worksafe.platform.service.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.PlaceNames;

/**
 * The columns of a record: one a component; the components of a record within it beside each other; lists, maps and what
 * is free in form, as text in one cell.
 */
final class Columns {

    private final Words words;
    private final List<Column> columns = new ArrayList<>();

    private Columns(Words words) {
        this.words = words;
    }

    static Columns of(Class<?> row, Words words) {
        if (!row.isRecord()) {
            throw new IllegalStateException("lists are of records, not of " + row.getName());
        }
        var columns = new Columns(words);
        columns.add(row, "", Function.identity());
        return columns;
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    List<@Nullable Object> cells(Object row) {
        var cells = new ArrayList<@Nullable Object>();
        columns.forEach(column -> cells.add(cell(column.value().apply(row))));
        return cells;
    }

    private void add(Class<?> type, String prefix, Function<@Nullable Object, @Nullable Object> owner) {
        for (var component : type.getRecordComponents()) {
            if (has(component, JsonIgnore.class)) {
                continue;
            }
            component.getAccessor().setAccessible(true);
            Function<@Nullable Object, @Nullable Object> value = row -> read(component, owner.apply(row));
            if (component.getType().isRecord()) {
                var within = has(component, JsonUnwrapped.class) ? prefix : prefix + words.title(component) + " · ";
                add(component.getType(), within, value);
            } else {
                var title = prefix + words.title(component);
                columns.add(new Column(title, value));
                if (has(component, PlaceCode.class)) {
                    columns.add(new Column(
                            words.nameOf(title),
                            row -> PlaceNames.of(value.apply(row)).orElse(null)));
                }
            }
        }
    }

    private @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant time ->
                time.truncatedTo(ChronoUnit.SECONDS).atZone(ChinaTime.ZONE).toLocalDateTime();
            case LocalDate day -> day;
            case Number number -> number;
            default -> text(value);
        };
    }

    private @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean answer -> words.yesOrNo(answer);
            case Enum<?> constant -> words.title(constant);
            case JsonNode node when node.isTextual() -> node.textValue();
            case Collection<?> items -> joined(items.stream().map(this::text), words.separator());
            case Map<?, ?> entries ->
                joined(
                        entries.entrySet().stream().map(entry -> text(entry.getKey()) + ": " + text(entry.getValue())),
                        words.separator());
            case Record parts ->
                joined(
                        Arrays.stream(parts.getClass().getRecordComponents()).map(part -> {
                            part.getAccessor().setAccessible(true);
                            return text(read(part, parts));
                        }),
                        " ");
            default -> value.toString();
        };
    }

    private static String joined(java.util.stream.Stream<@Nullable String> texts, String separator) {
        return texts.filter(Objects::nonNull).collect(Collectors.joining(separator));
    }

    private static @Nullable Object read(RecordComponent component, @Nullable Object row) {
        if (row == null) {
            return null;
        }
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> annotation) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .isAnnotationPresent(annotation);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Column(String title, Function<@Nullable Object, @Nullable Object> value) {}
}
