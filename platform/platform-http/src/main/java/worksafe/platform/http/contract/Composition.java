package worksafe.platform.http.contract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import worksafe.platform.http.contract.ComposedExamples.NamedExamples;

/** Puts one value together of what the schemas of its parts show. */
final class Composition {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final NamedExamples named;
    private final boolean isWhole;

    /** Schemas whose value is being put together; one that holds itself ends there. */
    private final Set<String> open = new HashSet<>();

    private Composition(Map<String, Schema> schemas, NamedExamples named, boolean isWhole) {
        this.schemas = schemas;
        this.named = named;
        this.isWhole = isWhole;
    }

    /** Of an object what it must have; where that is nothing, everything. */
    static Composition ofRequests(Map<String, Schema> schemas, NamedExamples named) {
        return new Composition(schemas, named, false);
    }

    /** Of an object everything that it may hold. */
    static Composition ofAnswers(Map<String, Schema> schemas, NamedExamples named) {
        return new Composition(schemas, named, true);
    }

    /** The name of the schema that is referred to. */
    static String referred(Schema reference) {
        return reference.getRef().substring(SCHEMAS.length());
    }

    /** A value of the schema; nothing where its parts show nothing. */
    Optional<Object> of(Schema schema) {
        return composed(schema);
    }

    private Optional<Object> composed(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().getFirst());
        }
        if (schema.getDefaultValue() != null) {
            return Optional.of(schema.getDefaultValue());
        }
        if (schema.getRef() != null) {
            return followed(referred(schema));
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return Optional.of(schema.getEnumeration().getFirst());
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return Optional.of(true);
        }
        if (schema.getItems() != null) {
            return composed(schema.getItems()).map(item -> (Object) List.of(item));
        }
        if (schema.getProperties() != null || schema.getAllOf() != null) {
            return Optional.of(object(schema));
        }
        return is(schema, SchemaType.OBJECT) ? Optional.of(Map.of()) : Optional.empty();
    }

    private Optional<Object> followed(String name) {
        var meant = schemas.get(name);
        if (meant == null || !open.add(name)) {
            return Optional.empty();
        }
        var value = composed(meant);
        open.remove(name);
        return value;
    }

    private Map<String, Object> object(Schema schema) {
        var object = new LinkedHashMap<String, Object>();
        if (schema.getAllOf() != null) {
            for (var part : schema.getAllOf()) {
                if (composed(part).orElse(null) instanceof Map<?, ?> values) {
                    values.forEach((name, value) -> object.put(String.valueOf(name), value));
                }
            }
        }
        if (schema.getProperties() != null) {
            var needed = Optional.ofNullable(schema.getRequired()).orElse(List.of());
            schema.getProperties().forEach((name, value) -> {
                if (isWhole || needed.isEmpty() || needed.contains(name)) {
                    property(name, value).ifPresent(example -> object.put(name, example));
                }
            });
        }
        return object;
    }

    private Optional<Object> property(String name, Schema value) {
        if (value.getRef() != null && value.getExamples() == null && value.getDefaultValue() == null) {
            var meant = schemas.get(referred(value));
            var example = Optional.ofNullable(meant).flatMap(schema -> named.of(name, schema));
            if (example.isPresent()) {
                return example;
            }
        }
        return composed(value);
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
