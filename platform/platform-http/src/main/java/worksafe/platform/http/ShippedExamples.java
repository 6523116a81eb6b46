package worksafe.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * The examples that the modules ship in {@code META-INF/worksafe/examples.properties}: what a property shows that says no
 * example itself, by its name, or by {@code Schema.name} where that schema means something else by it. An element of a
 * list is {@code name[]}. Ids, days and instants of whole examples are in {@code whole-examples.properties} of this module.
 */
final class ShippedExamples {

    private static final String FILE = "META-INF/worksafe/examples.properties";
    private static final String WHOLE = "META-INF/worksafe/whole-examples.properties";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By their format, where the name says nothing. */
    private static final Map<String, String> FORMATS = Map.of(
            "date", "2026-03-12",
            "date-time", "2026-03-12T09:30:00+08:00",
            "uuid", "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21");

    /** What SmallRye writes beside every reference to a day or an instant that is described. */
    private static final Set<String> PLACEHOLDERS = Set.of("2022-03-10", "2022-03-10T16:15:50Z");

    private final Properties texts = new Properties();
    private final Properties whole;

    private ShippedExamples(Properties whole) {
        this.whole = whole;
    }

    static ShippedExamples load(ClassLoader modules) {
        try {
            var own = Objects.requireNonNull(modules.getResource(WHOLE), WHOLE);
            var examples = new ShippedExamples(read(own));
            for (var file : Collections.list(modules.getResources(FILE))) {
                examples.add(read(file));
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(URL file) throws IOException {
        try (var text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            var read = new Properties();
            read.load(text);
            return read;
        }
    }

    private void add(Properties more) {
        more.forEach((name, text) -> {
            var other = texts.put(name, text);
            // Two meanings would make a common schema differ from service to service.
            if (other != null && !other.equals(text)) {
                throw new IllegalStateException("two examples of %s: %s, %s".formatted(name, other, text));
            }
        });
    }

    /** Gives an example to each value of the named schema that has none. */
    void show(String name, Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, value) -> show(name, property, value));
        }
    }

    /** What a property shows that only refers to an id, a day or an instant; nothing where its name says nothing. */
    Optional<Object> meant(String name, Schema referred) {
        return FORMATS.containsKey(String.valueOf(referred.getFormat()))
                ? Optional.ofNullable(whole.getProperty(name))
                : Optional.empty();
    }

    private void show(String schema, String name, Schema value) {
        if (value.getExamples() != null
                && value.getExamples().stream().map(String::valueOf).allMatch(PLACEHOLDERS::contains)) {
            value.setExamples(null);
        }
        // A truth shows itself, whatever the same name means elsewhere.
        if (value.getRef() != null
                || value.getExamples() != null
                || value.getEnumeration() != null
                || value.getType() != null && value.getType().contains(SchemaType.BOOLEAN)) {
            return;
        }
        if (value.getItems() != null) {
            show(schema, name + "[]", value.getItems());
        } else if (value.getProperties() != null) {
            value.getProperties().forEach((property, inner) -> show(schema, property, inner));
        } else {
            var text = texts.getProperty(schema + "." + name, texts.getProperty(name));
            var example = text != null ? read(text, value) : FORMATS.get(String.valueOf(value.getFormat()));
            if (example != null) {
                value.setExamples(List.of(example));
            }
        }
    }

    /**
     * Writes examples in the type of what they show: of a property that only refers to its schema, digits were read as a
     * number, and truths and lists stayed texts.
     */
    static void quote(Map<String, Schema> schemas) {
        schemas.values().forEach(schema -> quote(schema, schemas));
    }

    private static void quote(Schema value, Map<String, Schema> schemas) {
        var examples = value.getExamples();
        if (examples != null && isText(value, schemas)) {
            value.setExamples(examples.stream().<Object>map(String::valueOf).toList());
        } else if (examples != null && value.getType() != null) {
            value.setExamples(examples.stream()
                    .map(example -> typed(example, value.getType()))
                    .toList());
        }
        if (value.getItems() != null) {
            quote(value.getItems(), schemas);
        }
        if (value.getProperties() != null) {
            value.getProperties().values().forEach(inner -> quote(inner, schemas));
        }
    }

    private static Object typed(Object example, List<SchemaType> types) {
        if (!(example instanceof String text) || types.contains(SchemaType.STRING)) {
            return example;
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return Boolean.valueOf(text);
        }
        if (!types.contains(SchemaType.ARRAY)) {
            return example;
        }
        try {
            return text.startsWith("[") ? JSON.readValue(text, Object.class) : List.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException("no list: " + text, e);
        }
    }

    private static boolean isText(Schema value, Map<String, Schema> schemas) {
        var ref = value.getRef();
        var said = ref != null && ref.startsWith(SCHEMAS) ? schemas.get(ref.substring(SCHEMAS.length())) : value;
        return said != null && said.getType() != null && said.getType().equals(List.of(SchemaType.STRING));
    }

    private static @Nullable Object read(String text, Schema value) {
        try {
            var types = value.getType() == null ? List.of() : value.getType();
            return types.contains(SchemaType.STRING) ? text : JSON.readValue(text, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException("no example of its type: " + text, e);
        }
    }
}
