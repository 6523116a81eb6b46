package worksafe.platform.service.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;

/** What a row of a list shows, and how it is made of what the database answers. */
sealed interface Projection<R> {

    /** What is selected; the empty path is the entity itself. */
    List<String> paths();

    /** The path behind a name that clients know. */
    String path(String name);

    /** @param columns the paths' values, and perhaps more behind them */
    R row(@Nullable Object[] columns);

    static <R> Projection<R> of(Class<R> row, Paths paths) {
        return row.isRecord() ? new Shown<>(row, paths) : new Whole<>(row, paths);
    }

    /** The entity itself, which the repository makes a view of. */
    final class Whole<R> implements Projection<R> {

        private final Class<R> entity;

        private Whole(Class<R> entity, Paths paths) {
            if (!paths.entity().getJavaType().equals(entity)) {
                throw new IllegalStateException(
                        entity.getName() + " is neither a record nor the entity that is listed");
            }
            this.entity = entity;
        }

        @Override
        public List<String> paths() {
            return List.of("");
        }

        @Override
        public String path(String name) {
            return name;
        }

        @Override
        public R row(@Nullable Object[] columns) {
            return entity.cast(columns[0]);
        }
    }

    /** A record, each component of a path. */
    final class Shown<R> implements Projection<R> {

        private static final ObjectMapper JSON = new ObjectMapper();

        private final Constructor<R> constructor;
        private final List<Part> parts = new ArrayList<>();

        private Shown(Class<R> row, Paths paths) {
            var components = row.getRecordComponents();
            for (var component : components) {
                parts.add(part(component, row.getSimpleName() + "." + component.getName(), paths));
            }
            try {
                constructor = row.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<String> paths() {
            return parts.stream().filter(Part::read).map(Part::path).toList();
        }

        @Override
        public String path(String name) {
            return parts.stream()
                    .filter(part -> part.read() && part.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "the sort " + name + " is by nothing that " + constructor.getName() + " shows"))
                    .path();
        }

        @Override
        public R row(@Nullable Object[] columns) {
            var values = new @Nullable Object[parts.size()];
            int column = 0;
            for (int i = 0; i < values.length; i++) {
                if (parts.get(i).read()) {
                    var value = columns[column++];
                    values[i] = value == null ? null : parts.get(i).conversion().apply(value);
                }
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException("a row of the list could not be made", e);
            }
        }

        private static Part part(RecordComponent component, String asker, Paths paths) {
            var name = component.getName();
            if (component.isAnnotationPresent(LookedUp.class)) {
                return new Part(name, "", false, Function.identity());
            }
            var projected = component.getAnnotation(Projected.class);
            var path = projected == null ? name : projected.value();
            return new Part(
                    name,
                    path,
                    true,
                    conversion(paths.type(path, asker), Paths.boxed(component.getType()), path, asker));
        }

        private static Function<Object, Object> conversion(Class<?> from, Class<?> to, String path, String asker) {
            if (to.isAssignableFrom(from)) {
                return Function.identity();
            }
            if (from == Long.class && to == String.class && path.equals("region")) {
                return value -> new RegionCode((Long) value).toString();
            }
            if (from == String.class && to == JsonNode.class) {
                return value -> json((String) value);
            }
            throw new IllegalStateException(
                    asker + " is a " + to.getSimpleName() + ", but " + path + " is a " + from.getSimpleName());
        }

        private static JsonNode json(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a column that holds JSON holds something else", e);
            }
        }

        /** One component. */
        private record Part(String name, String path, boolean read, Function<Object, Object> conversion) {}
    }
}
