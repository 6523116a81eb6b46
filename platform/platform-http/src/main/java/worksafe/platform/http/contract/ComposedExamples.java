package worksafe.platform.http.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Puts examples of whole requests together of the examples of their values: what a request must have, and of one that must
 * have nothing everything, so that what is shown can be sent. What a resource shows itself stands.
 */
public final class ComposedExamples {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String JSON = "application/json";
    private static final int DEEPEST = 10;

    private final Map<String, Schema> schemas;

    private ComposedExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Gives each request of the document that has none an example. */
    public static void show(OpenAPI document) {
        if (document.getPaths() == null
                || document.getComponents() == null
                || document.getComponents().getSchemas() == null) {
            return;
        }
        var examples = new ComposedExamples(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(operation -> operation.getRequestBody())
                .filter(body -> body != null && body.getContent() != null)
                .map(body -> body.getContent().getMediaType(JSON))
                .filter(Objects::nonNull)
                .forEach(examples::show);
    }

    private void show(MediaType media) {
        if (media.getSchema() != null && media.getExample() == null && media.getExamples() == null) {
            composed(media.getSchema(), 0).ifPresent(media::setExample);
        }
    }

    private Optional<Object> composed(Schema schema, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().getFirst());
        }
        if (schema.getDefaultValue() != null) {
            return Optional.of(schema.getDefaultValue());
        }
        if (schema.getRef() != null) {
            return Optional.ofNullable(schemas.get(schema.getRef().substring(SCHEMAS.length())))
                    .flatMap(meant -> composed(meant, depth + 1));
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return Optional.of(schema.getEnumeration().getFirst());
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return Optional.of(true);
        }
        if (schema.getItems() != null) {
            return composed(schema.getItems(), depth + 1).map(item -> (Object) List.of(item));
        }
        if (schema.getProperties() != null || schema.getAllOf() != null) {
            return Optional.of(object(schema, depth));
        }
        return is(schema, SchemaType.OBJECT) ? Optional.of(Map.of()) : Optional.empty();
    }

    private Map<String, Object> object(Schema schema, int depth) {
        var object = new LinkedHashMap<String, Object>();
        var parts = new ArrayList<>(schema.getAllOf() == null ? List.<Schema>of() : schema.getAllOf());
        parts.forEach(part -> {
            if (composed(part, depth + 1).orElse(null) instanceof Map<?, ?> values) {
                values.forEach((name, value) -> object.put(String.valueOf(name), value));
            }
        });
        var needed = Optional.ofNullable(schema.getRequired()).orElse(List.of());
        properties(schema)
                .filter(property -> needed.isEmpty() || needed.contains(property.getKey()))
                .forEach(property -> composed(property.getValue(), depth + 1)
                        .ifPresent(value -> object.put(property.getKey(), value)));
        return object;
    }

    private static Stream<Map.Entry<String, Schema>> properties(Schema schema) {
        return schema.getProperties() == null ? Stream.of() : schema.getProperties().entrySet().stream();
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
